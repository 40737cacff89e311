import { describe, expect, test } from 'vitest';
import { rules } from './support/import-rules.ts';
import { circleIn, type Import, importsOf, type Source, sourceOf, sources } from './support/imports.ts';

const all = sources();
const imports = all.flatMap(importsOf);
const shown = ({ from, to }: Import) => `${from} → ${to}`;

describe('who may import whom', () => {
  test.each(rules)('$name: $reason', ({ name, reason, breaks }) => {
    expect(imports.filter(breaks).map(shown), `${name}: ${reason}`).toEqual([]);
  });

  test.each(rules)('it would be seen if it did not hold that $name', ({ breaks, example }) => {
    expect(breaks(example)).toBe(true);
  });

  test('every way to import a file is seen', () => {
    const source = sourceOf(
      'web/pages/a.tsx',
      `import { a } from './a.ts'; import type { B } from '../b.ts'; import { type C } from 'c';
       import './d.ts'; export * from './e.ts'; export type { F } from './f.ts';
       const g = await import('../../g.ts'); let h: import('./h.ts').H; const page = <p>{a}</p>;`,
    );
    expect(importsOf(source).map(({ to, isType }) => `${to}${isType ? ' type' : ''}`)).toEqual([
      'web/pages/a.ts',
      'web/b.ts type',
      'c type',
      'web/pages/d.ts',
      'web/pages/e.ts',
      'web/pages/f.ts type',
      'g.ts',
      'web/pages/h.ts type',
    ]);
  });

  test('nothing needs itself: no imports go in a circle', () => {
    const values = imports.filter(each => !each.isType);
    expect(circleIn(values)).toBeUndefined();
    const back = { from: 'functions/shared/db.ts', to: 'functions/app.ts', isType: false };
    expect(circleIn([...values, back])).toContain('functions/app.ts');
  });

  test('the files are found', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });
});

type Habit = { name: string; reason: string; found: (source: Source) => string[]; example: [string, string] };

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[0]);
const isProduct = ({ path }: Source) => /^(functions|web)\//.test(path);
const ownTime = new Set([
  'functions/entry/context.ts',
  'functions/shared/db.ts',
  'functions/shared/time.ts',
  'functions/mail/pace.ts',
]);

const habits: Habit[] = [
  {
    name: 'nothing is left for later in a comment',
    reason: 'an issue keeps plans, a commit keeps history',
    found: ({ comments }) => comments.flatMap(comment => matches(comment, /\b(TO-?DO|FIXME|XXX|HACK)\b/g)),
    example: ['functions/a.ts', `/* ${'TO'}${'DO'}: later */`],
  },
  {
    name: 'no type error is silenced',
    reason: 'the compiler is right more often than we are',
    found: ({ comments }) =>
      comments.flatMap(comment => matches(comment, /@ts-(ignore|nocheck|expect-error)/g)),
    example: ['functions/a.ts', '// @ts-ignore\nexport {}'],
  },
  {
    name: 'only the edge asks what time it is',
    reason: 'everything else is told by ctx.now, so that tests can set the clock',
    found: source =>
      isProduct(source) && !source.path.startsWith('web/islands/') && !ownTime.has(source.path)
        ? matches(source.code, /\bnew Date\(\)|\bDate\.now\(\)|\bTemporal\.Now\b/g)
        : [],
    example: ['functions/events/a.ts', 'export const a = Date.now();'],
  },
  {
    name: 'nothing personal is logged',
    reason: 'logs are kept and read apart from the data; they name ids and counts',
    found: source =>
      !isProduct(source)
        ? []
        : matches(source.code, /\.log\(\s*['"][\w.-]+['"][^;]*?\)/g).filter(call =>
            /[{,]\s*(?:\.\.\.\w*(?:registration|message|person|input)\b|(?:email|name|to|subject|text|organisation)\b\s*[:,}])/.test(
              call,
            ),
          ),
    example: ['functions/events/a.ts', "ctx.log('registered', { event: event.id, email: typed.email });"],
  },
];

describe('habits', () => {
  test.each(habits)('$name: $reason', ({ found, name, reason }) => {
    const places = all.flatMap(source => found(source).map(match => `${source.path}: ${match}`));
    expect(places, `${name}: ${reason}`).toEqual([]);
  });

  test.each(habits)('it would be seen if it did not hold that $name', ({ found, example: [path, code] }) => {
    expect(found(sourceOf(path, code))).not.toEqual([]);
  });
});
