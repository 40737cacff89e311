import { describe, expect, it } from 'vitest';
import { choicesFrom, linesOf } from '../../functions/questions/choices.ts';
import { consentVersionOf, type Form, type Question } from '../../functions/questions/question.ts';

const before = ['Meat', 'Fish', 'Plants'].map((en, index) => ({ id: `c${index}`, label: { en } }));

/** The ids that choices keep when their lines are typed anew; a new one has none. */
const ids = (typed: string[]) =>
  choicesFrom(
    typed.map(en => ({ en })),
    before,
    ['en'],
    () => 'new',
  ).map(choice => choice.id);

describe('choices, typed one a line', () => {
  it.each<[string, string[], string[]]>([
    ['stay as they are', ['Meat', 'Fish', 'Plants'], ['c0', 'c1', 'c2']],
    ['are put in another order', ['Plants', 'Meat', 'Fish'], ['c2', 'c0', 'c1']],
    ['lose one', ['Meat', 'Plants'], ['c0', 'c2']],
    ['get one in between', ['Meat', 'Eggs', 'Fish', 'Plants'], ['c0', 'new', 'c1', 'c2']],
    ['get one at the end', ['Meat', 'Fish', 'Plants', 'Eggs'], ['c0', 'c1', 'c2', 'new']],
    ['have one reworded', ['Meat', 'Fresh fish', 'Plants'], ['c0', 'c1', 'c2']],
    [
      'have one reworded and another added',
      ['Meat', 'Fresh fish', 'Plants', 'Eggs'],
      ['c0', 'c1', 'c2', 'new'],
    ],
    ['are all reworded', ['A', 'B', 'C'], ['c0', 'c1', 'c2']],
    ['lose one while its neighbour is reworded', ['Fresh fish', 'Plants'], ['new', 'c2']],
    ['lose one while another is reworded', ['Fish', 'Only plants'], ['c1', 'c2']],
  ])('%s', (_, typed, kept) => {
    expect(ids(typed)).toEqual(kept);
  });

  it('are known by the other language when the first is reworded', () => {
    const both = [
      { id: 'c0', label: { en: 'Meat', et: 'Liha' } },
      { id: 'c1', label: { en: 'Fish', et: 'Kala' } },
    ];
    const typed = [
      { en: 'Fresh fish', et: 'Kala' },
      { en: 'Eggs', et: 'Munad' },
    ];
    expect(choicesFrom(typed, both, ['en', 'et'], () => 'new').map(each => each.id)).toEqual(['c1', 'new']);
  });

  it('keep their words in a language that is not asked for, and lose those that were taken out', () => {
    const both = [{ id: 'c0', label: { en: 'Meat', et: 'Liha' } }];
    expect(choicesFrom([{ en: 'Meat' }], both, ['en'], () => 'new')[0]?.label).toEqual({
      en: 'Meat',
      et: 'Liha',
    });
    expect(choicesFrom([{ en: 'Meat' }], both, ['en', 'et'], () => 'new')[0]?.label).toEqual({ en: 'Meat' });
  });

  it('leave out empty lines', () => {
    expect(linesOf(' a \n\n b\n')).toEqual(['a', 'b']);
  });
});

describe('the text of a consent', () => {
  const consent = (en: string): Question => ({
    id: 'qst_consent',
    kind: 'consent',
    label: { en },
    required: true,
    asks: 'all',
    sensitive: false,
  });
  const form = (version: number, ...questions: Question[]): Form => ({
    eventId: 'evt_1',
    version,
    questions,
  });
  const forms = [
    form(3, consent('New words')),
    form(1, consent('Old words')),
    form(2, { ...consent('Old words'), required: false }),
    form(4, consent('New words')),
    form(5),
    form(6, consent('Old words')),
  ];

  it.each([
    ['first seen', 1, 1],
    ['changed in nothing but whether it must be given', 2, 1],
    ['reworded', 3, 3],
    ['seen again unchanged', 4, 3],
    ['not asked', 5, undefined],
    ['brought back', 6, 6],
    ['of a form that never was', 7, undefined],
  ])('that is %s has the version of the form in which it last changed', (_, version, last) => {
    expect(consentVersionOf(forms, 'qst_consent', version)).toBe(last);
  });
});
