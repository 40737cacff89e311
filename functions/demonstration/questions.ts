import { answerField } from '../questions/answers.ts';
import type { Choice, Question } from '../questions/question.ts';
import { newId } from '../shared/ids.ts';
import type { Person } from './people.ts';

const choice = (id: string, en: string, et: string): Choice => ({ id, label: { en, et } });

/** What the conference asks: little, and only what somebody will act on. */
export function conferenceQuestions(now: Date): Question[] {
  const id = () => newId('qst', now);
  const shows = id();
  const inHall = { asks: 'on-site', required: false, sensitive: false } as const;
  return [
    {
      ...inHall,
      id: id(),
      kind: 'several-of',
      label: { en: 'What should the caterer know?', et: 'Mida peaks toitlustaja teadma?' },
      choices: [
        choice('vegetarian', 'Vegetarian', 'Taimetoit'),
        choice('vegan', 'Vegan', 'Vegantoit'),
        choice('no-gluten', 'No gluten', 'Gluteenita'),
        choice('no-lactose', 'No lactose', 'Laktoosita'),
        choice('no-nuts', 'No nuts', 'Pähkliteta'),
      ],
      purpose: { en: 'ordering the lunch', et: 'lõuna tellimiseks' },
      sensitive: true,
    },
    {
      ...inHall,
      id: id(),
      kind: 'long-text',
      label: {
        en: 'What do you need so that you can take part?',
        et: 'Mida vajate, et saaksite osaleda?',
      },
      help: {
        en: 'Such as a place for a wheelchair, a seat near the front or subtitles.',
        et: 'Näiteks ratastoolikoht, koht eesreas või subtiitrid.',
      },
      asks: 'all',
      sensitive: true,
    },
    {
      ...inHall,
      id: shows,
      kind: 'yes-no',
      label: {
        en: 'Would you show something of your school in the foyer?',
        et: 'Kas soovite fuajees oma kooli tegemisi näidata?',
      },
    },
    {
      ...inHall,
      id: id(),
      kind: 'short-text',
      label: { en: 'What would you show?', et: 'Mida te näitaksite?' },
      when: { question: shows, is: ['yes'] },
      required: true,
      keepDays: 60,
    },
    {
      ...inHall,
      id: id(),
      kind: 'consent',
      label: {
        en: 'Photographs in which I can be recognised may be published on the network’s pages.',
        et: 'Fotosid, millel olen äratuntav, võib avaldada võrgustiku lehtedel.',
      },
    },
  ];
}

const diets = ['', 'vegetarian', '', '', 'no-lactose', '', 'vegan', '', 'no-gluten\nno-lactose', '', ''];
const needs: Record<number, string> = {
  4: 'A seat near the door',
  9: 'Subtitles for the stream',
  17: 'Ratastooliga ligipääs lavale',
};
const shown = [
  'A box of robots that pupils repair themselves',
  'Õpilaste tehtud e-õpiku peatükk',
  'Our mentoring diary',
];

/** What the `index`-th of the people answers, as the form would send it. */
export function typedAnswers(questions: Question[], index: number, { name }: Person): Record<string, string> {
  const [diet, need, shows, what, photographs] = questions.map(({ id }) => answerField(id));
  const typed: [string | undefined, string][] = [
    [diet, diets[index % diets.length] ?? ''],
    [need, needs[index] ?? ''],
    [shows, index % 5 === 2 ? 'yes' : 'no'],
    [what, shown[index % shown.length] ?? ''],
    [photographs, name.length % 3 === 0 ? '' : 'yes'],
  ];
  return Object.fromEntries(typed.flatMap(([field, text]) => (field ? [[field, text]] : [])));
}
