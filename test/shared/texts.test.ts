import { readdir } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/shared/language.ts';
import { en } from '../../web/text/en/index.ts';
import { et } from '../../web/text/et/index.ts';

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> };

/** The words of a message, and what it needs to be told, by name. Throws where it is no ICU message. */
function read(message: string) {
  const [words, names]: [string[], Set<string>] = [[], new Set()];
  const visit = (nodes: Node[]) => {
    for (const node of nodes) {
      if (typeof node.value === 'string') node.type === 0 ? words.push(node.value) : names.add(node.value);
      for (const option of Object.values(node.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Node[]);
  return { words: words.join(' '), names };
}
const needed = (message: string) => read(message).names;

const keys = Object.keys(en) as (keyof typeof en)[];

describe('the words of every page and mail', () => {
  test('can be said in each language, from what the English ones are told', () => {
    const astray = keys.flatMap(key => {
      const told = needed(en[key]);
      return [...needed(et[key])].filter(name => !told.has(name)).map(name => `${key}: {${name}}`);
    });
    expect(astray).toEqual([]);
  });

  test.each(languages)('are each said in one place, in %s: none is lost under another', async language => {
    const folder = new URL(`../../web/text/${language}/`, import.meta.url);
    const files = (await readdir(folder)).filter(file => file !== 'index.ts');
    const parts = await Promise.all(files.map(file => import(new URL(file, folder).href)));
    const said = parts.flatMap(part => Object.values(part).flatMap(texts => Object.keys(texts as object)));
    expect(said.length).toBeGreaterThan(1_000);
    expect(said.filter((key, index) => said.indexOf(key) !== index)).toEqual([]);
  });

  test('are there in each language, and never shout', () => {
    for (const key of keys) {
      expect(en[key].trim(), key).not.toBe('');
      expect(et[key].trim(), key).not.toBe('');
      expect(`${en[key]} ${et[key]}`, key).not.toMatch(/!|oops|\bplease\b/i);
    }
  });

  test('address whoever gets a letter in Estonian with a capital, as letters do', () => {
    const ofConsole = /^mail\.(template|standing|reason|filter|list|one)\./;
    const letters = keys.filter(key => /^(mail|[a-z]+\.mail)\./.test(key) && !ofConsole.test(key));
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.filter(key => /\b(teie|teid|teile|teil|teilt|te)\b/.test(et[key]))).toEqual([]);
  });

  test('call a session by one word in Estonian, wherever the English do', () => {
    const named = keys.filter(key => /\bsessions?\b/i.test(read(en[key]).words));
    expect(named.length).toBeGreaterThan(70);
    expect(named.filter(key => !/sessioon/i.test(read(et[key]).words))).toEqual([]);
  });

  test('a message that cannot be parsed, or asks for more, would be seen', () => {
    expect(() => needed('{mode, select, on-site {here} other {there}}')).toThrow();
    expect([...needed('{a, plural, one {{b}} other {#}}')]).toEqual(['a', 'b']);
  });
});
