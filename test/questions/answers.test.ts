import { describe, expect, test } from 'vitest';
import type { Mode } from '../../functions/events/event.ts';
import { answerField, readAnswers } from '../../functions/questions/answers.ts';
import { type Question, questionKinds } from '../../functions/questions/question.ts';
import { errorText } from '../../web/text/error-text.ts';
import { translator } from '../../web/text/translate.ts';
import { random } from '../abuse/random.ts';
import { aQuestion, choices } from './asked.ts';

type Typed = [Question, string][];

const reads = (questions: Question[], typed: Typed, mode: Mode = 'on-site') =>
  readAnswers(
    { questions },
    mode,
    Object.fromEntries(typed.map(([{ id }, text]) => [answerField(id), text])),
    'en',
  );
const alone = (question: Question, text: string) => {
  const read = reads([question], [[question, text]]);
  return read.ok ? read.answers[question.id] : Object.values(read.errors)[0]?.split('?')[0];
};
const ofKind = (kind: Question['kind'], given: Partial<Question> = {}) =>
  aQuestion('Asked', { kind, ...given });

describe('an answer is taken as what it is meant to be', () => {
  const food = { choices: choices('Meat', 'Fish', 'Vegan') };
  test.each<[Question['kind'], string, string | string[]]>([
    ['short-text', '  Näidiskool ', 'Näidiskool'],
    ['long-text', 'One\r\ntwo', 'One\ntwo'],
    ['email', ' Kai@Example.ORG ', 'Kai@example.org'],
    ['phone', '+372 5555-1234', '+37255551234'],
    ['phone', '00 372 (5555) 12.34', '+37255551234'],
    ['phone', '112 34', '11234'],
    ['number', '7,5', '7.5'],
    ['number', ' 1\u00a0200 ', '1200'],
    ['number', '\u22123', '-3'],
    ['date', '2028-02-29', '2028-02-29'],
    ['date', '3.12.2026', '2026-12-03'],
    ['yes-no', 'no', 'no'],
    ['one-of', 'fish', 'fish'],
    ['several-of', 'vegan\nmeat\nvegan', ['meat', 'vegan']],
    ['country', 'EE', 'EE'],
    ['organisation', 'საცდელი სკოლა', 'საცდელი სკოლა'],
    ['consent', 'yes', 'yes'],
  ])('%s: %j', (kind, text, answer) => {
    expect(alone(ofKind(kind, food), text)).toEqual(answer);
  });

  const wrong: [Question['kind'], string, string][] = [
    ['short-text', 'x'.repeat(10_000), 'answer-too-long'],
    ['short-text', 'Näidis\u0000kool', 'answer-characters'],
    ['short-text', 'kool\u202eloko', 'answer-characters'],
    ['short-text', 'one\r\nBcc: everybody@example.org', 'answer-characters'],
    ['long-text', 'x'.repeat(10_000), 'answer-too-long'],
    ['long-text', 'bell\u0007', 'answer-characters'],
    ['organisation', 'x'.repeat(201), 'answer-too-long'],
    ['email', 'nobody', 'answer-email'],
    ['email', `${'a.'.repeat(50_000)}@example.org`, 'answer-email'],
    ['phone', '55', 'answer-phone'],
    ['phone', '+37255551234567890', 'answer-phone'],
    ['phone', 'ring me', 'answer-phone'],
    ['phone', '5'.repeat(100_000), 'answer-phone'],
    ['number', 'two', 'answer-number'],
    ['number', '1e9', 'answer-number'],
    ['number', '1.2.3', 'answer-number'],
    ['number', '٣', 'answer-number'],
    ['number', '9'.repeat(100_000), 'answer-number'],
    ['date', '2027-02-29', 'answer-date'],
    ['date', '31.4.2026', 'answer-date'],
    ['date', '0001-01-01', 'answer-date'],
    ['date', 'tomorrow', 'answer-date'],
    ['yes-no', 'perhaps', 'answer-choice'],
    ['one-of', 'lion', 'answer-choice'],
    ['one-of', 'fish\nmeat', 'answer-choice'],
    ['several-of', 'fish\nlion', 'answer-choice'],
    ['several-of', 'fish\n'.repeat(20_000), 'answer-choice'],
    ['country', 'XX', 'answer-choice'],
    ['country', 'constructor', 'answer-choice'],
    ['consent', 'no', 'answer-choice'],
  ];
  const shown = wrong.map(([kind, text, code]) => ({
    kind,
    text,
    code,
    begins: JSON.stringify(text.slice(0, 24)),
  }));
  test.each(shown)('$kind is not $begins', ({ kind, text, code }) => {
    const began = performance.now();
    expect(alone(ofKind(kind, food), text)).toBe(code);
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('what is left empty is no answer, unless it has to be given', () => {
    expect(alone(ofKind('number'), '  ')).toBeUndefined();
    expect(alone(ofKind('number', { required: true }), '  ')).toBe('answer-missing');
    expect(alone(ofKind('several-of', { required: true, ...food }), '')).toBe('answer-missing');
    expect(alone(ofKind('consent', { required: true }), '')).toBe('answer-consent');
  });

  test('an error says in words which question it is about', () => {
    const read = reads([aQuestion('Which grade?', { required: true })], []);
    const [[field = '', code = ''] = []] = read.ok ? [] : Object.entries(read.errors);
    expect(errorText(translator('en'), field, code)).toBe('Answer “Which grade?”');
    const long = reads([aQuestion(`${'a very '.repeat(40)}long one`, { required: true })], []);
    expect(long.ok ? '' : Object.values(long.errors)[0]).toMatch(/%E2%80%A6/);
  });
});

describe('who is asked what', () => {
  const comes = aQuestion('Do you bring a class?', { kind: 'yes-no', required: true });
  const many = aQuestion('How many pupils?', {
    kind: 'number',
    required: true,
    when: { question: comes.id, is: ['yes'] },
  });
  const names = aQuestion('Who are they?', { when: { question: many.id, is: ['3'] } });
  const food = aQuestion('Food', { required: true, asks: 'on-site', sensitive: true });
  const all = [comes, many, names, food];

  test('a question that depends on another is asked when that was answered so', () => {
    const read = reads(all, [
      [comes, 'yes'],
      [food, 'vegan'],
    ]);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([answerField(many.id)]);
  });

  test('and what was typed in one that was not asked is left out, with all that depends on it', () => {
    const read = reads(all, [
      [comes, 'no'],
      [many, '3'],
      [names, 'Three'],
      [food, 'vegan'],
    ]);
    expect(read).toEqual({ ok: true, answers: { [comes.id]: 'no' }, sensitive: { [food.id]: 'vegan' } });
  });

  test('those who come online are not asked what the hall is asked', () => {
    const read = reads(
      all,
      [
        [comes, 'no'],
        [food, 'vegan'],
      ],
      'online',
    );
    expect(read).toEqual({ ok: true, answers: { [comes.id]: 'no' }, sensitive: {} });
  });

  test('errors come in the order of the form', () => {
    const read = reads(all, []);
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([comes, food].map(({ id }) => answerField(id)));
  });

  test('answers that are long together are refused at the longest', () => {
    const many = Array.from({ length: 12 }, () => aQuestion('Tell more', { kind: 'long-text' }));
    const text = (index: number) => 'Õ'.repeat(index === 7 ? 4_000 : 3_000);
    const read = reads(
      many,
      many.map((question, index) => [question, text(index)]),
    );
    const at = many[7] as Question;
    expect(read.ok ? {} : read.errors).toEqual({
      [answerField(at.id)]: expect.stringMatching(/^answer-too-much/),
    });
    expect(
      reads(
        many.slice(0, 5),
        many.slice(0, 5).map((question, index) => [question, text(index)]),
      ),
    ).toMatchObject({ ok: true });
  });

  test('whatever is sent is answered, and never by an exception', () => {
    const { pick, chance } = random(20261122);
    const pieces = [
      'yes',
      'no',
      'vegan',
      '\n',
      'EE',
      'ee',
      '2026-02-30',
      '+',
      '-',
      '1',
      ',',
      '@',
      '.',
      '\u0000',
      '\ud800',
      ' ',
      '٣',
      'x'.repeat(5_000),
      '{label}',
      '__proto__',
    ];
    const kinds = questionKinds.map(kind =>
      aQuestion(kind, { kind, choices: choices('Vegan'), required: chance(0.5) }),
    );
    for (let round = 0; round < 500; round++) {
      const text = () => Array.from({ length: pick([0, 1, 1, 2, 3, 5]) }, () => pick(pieces)).join('');
      const read = reads(
        kinds,
        kinds.map(question => [question, text()]),
      );
      for (const code of read.ok ? [] : Object.values(read.errors)) {
        expect(errorText(translator('et'), 'q-x', code)).not.toBe(translator('et')('error.choice'));
      }
    }
  });

  test('headings and notes ask nothing, whatever is sent under their names', () => {
    const heading = aQuestion('About you', { kind: 'heading', required: true });
    expect(reads([heading], [[heading, 'typed']])).toEqual({ ok: true, answers: {}, sensitive: {} });
  });

  test('an event without questions asks nothing', () => {
    expect(readAnswers(undefined, 'online', { 'q-qst_1': 'x' }, 'en')).toEqual({
      ok: true,
      answers: {},
      sensitive: {},
    });
  });
});
