import type { Event, Mode } from '../events/event.ts';
import type { Id } from '../shared/ids.ts';
import type { Texts } from '../shared/language.ts';

/** What a question asks for; `heading` and `note` only say something. */
export const questionKinds = [
  'short-text',
  'long-text',
  'email',
  'phone',
  'number',
  'date',
  'yes-no',
  'one-of',
  'several-of',
  'country',
  'organisation',
  'consent',
  'heading',
  'note',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One of what can be chosen. Its id stays when its label changes. */
export type Choice = { id: string; label: Texts };

/** A question of an organiser's own. Its id stays as long as it asks the same. */
export type Question = {
  id: Id<'qst'>;
  kind: QuestionKind;
  /** What is asked; of a consent what is agreed to, of a note what it says. */
  label: Texts;
  help?: Texts;
  /** Of `one-of` and `several-of`; of `organisation`, the names that it suggests. */
  choices?: Choice[];
  required: boolean;
  /** Of whom it is asked. */
  asks: 'all' | Mode;
  /** Only if a question before it was answered with one of these: ids of choices, or `yes` and `no`. */
  when?: { question: Id<'qst'>; is: string[] };
  /** What the answer is used for, as people are told. */
  purpose?: Texts;
  /** For how many days after the event an answer is kept; without it, as long as the registration. */
  keepDays?: number;
  /** Kept apart from the registration, shown to staff in sums only, and removed by itself after the event. */
  sensitive: boolean;
};

/** The questions of an event in their order. Each save is a version; older ones stay readable. */
export type Form = { eventId: Event['id']; version: number; questions: Question[] };

/**
 * What somebody answered, by question: the text, `yes` or `no`, the id of a choice or a list of such, a country's
 * ISO code, a date as `2026-11-23`, a number as it was typed with a point. What was not answered is left out.
 */
export type Answers = Record<Question['id'], string | string[]>;

/** When somebody agreed to a consent, and in which version of the form they read it. */
export type Agreed = Record<Question['id'], { formVersion: number; at: string }>;

/** What staff say of a question; its id is the machine's. */
export type QuestionInput = Omit<Question, 'id'>;

/** Questions that a hub keeps to use them again at other events. */
export type QuestionSet = { id: Id<'set'>; name: string; questions: Question[] };

/** So many that a form stays one page and one record. */
export const mostQuestions = 60;
export const mostChoices = 100;

/** Kinds that ask nothing. */
export const isAnswered = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind !== 'heading' && kind !== 'note';

/** What can be said of a question of a kind, beside what everyone of them has. */
export const sayable = (kind: QuestionKind) => ({
  choices: kind === 'one-of' || kind === 'several-of' || kind === 'organisation',
  required: isAnswered({ kind }),
  /** A consent tells by itself what it is for, and is kept as long as what it allows. */
  use: isAnswered({ kind }) && kind !== 'consent',
});
export type Sayable = ReturnType<typeof sayable>;

/** Kinds that a later question may depend on. */
export const isCondition = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'yes-no' || kind === 'one-of' || kind === 'several-of';

/** What an answer of a question that others may depend on can be. */
export const possibleAnswers = ({ kind, choices = [] }: Question): string[] =>
  kind === 'yes-no' ? ['yes', 'no'] : choices.map(choice => choice.id);

/**
 * Why a condition cannot stand. `turned-round`: it depends on what comes after it. `gone`, `answer-gone`: on a question
 * or an answer that is not there, or that nothing can depend on. `tells-sensitive`: whoever is asked has answered
 * something sensitive, and being asked would tell it. `never-asked`: the two are asked of different people.
 */
export type Flaw = {
  why: 'turned-round' | 'gone' | 'answer-gone' | 'tells-sensitive' | 'never-asked';
  question: Question;
  /** What it depends on, if that is there. */
  on?: Question;
};

/** The first condition of a form that does not hold together. */
export function flawOf(questions: Question[]): Flaw | undefined {
  const places = new Map(questions.map((question, place) => [question.id, place]));
  for (const [place, question] of questions.entries()) {
    if (!question.when) continue;
    const at = places.get(question.when.question);
    const on = at === undefined ? undefined : questions[at];
    const why = conditionFlaw(question, on, at !== undefined && at < place);
    if (why) return { why, question, ...(on ? { on } : {}) };
  }
  return undefined;
}

function conditionFlaw(question: Question, on: Question | undefined, isEarlier: boolean) {
  if (!on || !isCondition(on)) return 'gone';
  if (!isEarlier) return 'turned-round';
  const answers = possibleAnswers(on);
  const is = question.when?.is ?? [];
  if (is.length === 0 || !is.every(answer => answers.includes(answer))) return 'answer-gone';
  if (on.sensitive && !question.sensitive && isAnswered(question)) return 'tells-sensitive';
  if (on.asks !== 'all' && question.asks !== on.asks) return 'never-asked';
  return undefined;
}

/**
 * The version of a consent's text that somebody saw in version `formVersion` of the form: the version of the form in
 * which that text last changed. Undefined when it was not asked there. `forms` in any order.
 */
export function consentVersionOf(
  forms: Form[],
  questionId: Question['id'],
  formVersion: number,
): number | undefined {
  const seen = forms.filter(form => form.version <= formVersion).sort((a, b) => b.version - a.version);
  const texts = seen.map(form => consentText(form.questions.find(each => each.id === questionId)));
  if (seen[0]?.version !== formVersion || texts[0] === undefined) return undefined;
  const changed = texts.findIndex(text => text !== texts[0]);
  return seen.at(changed === -1 ? -1 : changed - 1)?.version;
}

const consentText = (question: Question | undefined): string | undefined =>
  question && JSON.stringify([textsOf(question.label), textsOf(question.help)]);

const textsOf = (texts: Texts = {}) => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
