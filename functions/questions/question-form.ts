import * as z from 'zod';
import { formSchema, type Refuse } from '../events/all-fields.ts';
import { type Event, modes } from '../events/event.ts';
import type { FieldErrors, Typed } from '../shared/form.ts';
import { inLanguage, type Language, languages, type Texts } from '../shared/language.ts';
import { line, paragraphs } from '../shared/text.ts';
import { choicesFrom, linesOf } from './choices.ts';
import {
  type Choice,
  type Flaw,
  isCondition,
  mostChoices,
  possibleAnswers,
  type Question,
  type QuestionInput,
  type QuestionKind,
  sayable,
} from './question.ts';
import { sensitiveDays } from './versions.ts';

const longestLabel = 300;

/** A label is one line, however wide the box is that it was typed in. */
const label = z
  .string()
  .max(longestLabel * 4, 'too-long')
  .transform(typed => typed.trim().replace(/\s*[\r\n]+\s*/g, ' '))
  .pipe(line(longestLabel));

const choiceLines = paragraphs(mostChoices * longestLabel)
  .transform(linesOf)
  .refine(lines => lines.length <= mostChoices, 'too-many-choices')
  .refine(lines => lines.every(each => [...each].length <= longestLabel), 'choices-too-long');

const days = z
  .string()
  .trim()
  .refine(typed => /^([1-9]\d{0,3})?$/.test(typed), 'days')
  .transform(typed => (typed === '' ? undefined : Number(typed)));

const ticked = z.literal('yes').optional().catch(undefined);

/** `label-en`, `label-et` … of each language; the form asks for the event's own only. */
const inEach = <F extends string, T>(field: F, value: T) =>
  Object.fromEntries(languages.map(each => [`${field}-${each}`, value])) as Record<`${F}-${Language}`, T>;

const fields = {
  ...inEach('label', label.optional()),
  ...inEach('help', paragraphs(1_000).optional()),
  ...inEach('choices', choiceLines.optional()),
  required: ticked,
  asks: z.enum(['all', ...modes], 'choice').optional(),
  whenQuestion: z.string().max(100, 'gone').optional(),
  whenIs: z.string().max(20_000, 'answer-gone').optional(),
  ...inEach('purpose', line(300).optional()),
  keepDays: days.optional(),
  sensitive: ticked,
};
type Fields = z.infer<z.ZodObject<typeof fields>>;

/** Nothing of a form is there before it is read. */
const blank: Fields = {
  ...inEach('label', undefined),
  ...inEach('help', undefined),
  ...inEach('choices', undefined),
  ...inEach('purpose', undefined),
};

type Asked = {
  event: Event;
  kind: QuestionKind;
  /** The questions before it. */
  earlier: Question[];
  /** As it was, when it is edited. */
  before?: Question;
  newChoiceId: () => string;
};

/** The form of one question, read into what it says. */
export const questionFormSchema = (asked: Asked) =>
  formSchema(fields, blank, (form, refuse): QuestionInput => {
    const { event, kind, before } = asked;
    const main = mainOf(event);
    const says = sayable(kind);
    if (!form[`label-${main}`]) refuse(`label-${main}`, 'missing');
    const read = (field: 'label' | 'help' | 'purpose') => textsFrom(form, field, event, before?.[field]);
    const choices = says.choices ? choicesOf(form, asked, refuse) : [];
    const when = conditionOf(form, asked, refuse);
    const sensitive = says.use && form.sensitive === 'yes';
    const [help, purpose] = [read('help'), says.use ? read('purpose') : {}];
    const keepDays = says.use ? (form.keepDays ?? (sensitive ? sensitiveDays : undefined)) : undefined;
    return {
      kind,
      label: read('label'),
      ...(isGiven(help) ? { help } : {}),
      ...(choices.length > 0 ? { choices } : {}),
      required: says.required && form.required === 'yes',
      asks: form.asks ?? 'all',
      ...(when ? { when } : {}),
      ...(isGiven(purpose) ? { purpose } : {}),
      ...(keepDays ? { keepDays } : {}),
      sensitive,
    };
  });

const mainOf = (event: Event): Language => event.languages[0] ?? 'en';
const isGiven = (texts: Texts) => Object.keys(texts).length > 0;

/** What was said in a language that the event does not use, or no longer, stays. */
function textsFrom(
  form: Fields,
  field: 'label' | 'help' | 'purpose',
  event: Event,
  before: Texts = {},
): Texts {
  const said = (each: Language) => (event.languages.includes(each) ? form[`${field}-${each}`] : before[each]);
  return Object.fromEntries(languages.map(each => [each, said(each)]).filter(([, text]) => text));
}

function choicesOf(form: Fields, asked: Asked, refuse: Refuse): Choice[] {
  const { event, kind, before, newChoiceId } = asked;
  const main = mainOf(event);
  const lines = form[`choices-${main}`] ?? [];
  if (kind !== 'organisation' && lines.length < 2) refuse(`choices-${main}`, 'choices-missing');
  if (new Set(lines).size < lines.length) refuse(`choices-${main}`, 'choices-twice');
  const others = event.languages.slice(1).flatMap(language => {
    const said = form[`choices-${language}`] ?? [];
    if (said.length > 0 && said.length !== lines.length) refuse(`choices-${language}`, 'choices-count');
    return said.length === lines.length ? [{ language, said }] : [];
  });
  const labels = lines.map((words, at): Texts => {
    const translated = others.map(({ language, said }) => [language, said[at]]);
    return { ...Object.fromEntries(translated), [main]: words };
  });
  return choicesFrom(labels, before?.choices ?? [], event.languages, newChoiceId);
}

/** Answers are sent as `<question>/<answer>`, of every question that could be chosen. */
function conditionOf(form: Fields, { earlier }: Asked, refuse: Refuse): Question['when'] {
  if (!form.whenQuestion) return undefined;
  const on = earlier.find(each => each.id === form.whenQuestion && isCondition(each));
  if (!on) {
    refuse('whenQuestion', 'gone');
    return undefined;
  }
  const said = linesOf(form.whenIs);
  const is = possibleAnswers(on).filter(answer => said.includes(`${on.id}/${answer}`));
  if (is.length === 0) refuse('whenQuestion', 'no-answer');
  return { question: on.id, is };
}

/** A question as its form shows it. */
export const typedQuestion = (question: Question): Typed => ({
  ...typedTexts('label', question.label),
  ...typedTexts('help', question.help),
  ...typedTexts('purpose', question.purpose),
  ...Object.fromEntries(
    languages.map(each => [`choices-${each}`, choiceText(question.choices ?? [], each)] as const),
  ),
  required: question.required ? 'yes' : '',
  asks: question.asks,
  whenQuestion: question.when?.question ?? '',
  whenIs: question.when?.is.map(answer => `${question.when?.question}/${answer}`).join('\n') ?? '',
  keepDays: String(question.keepDays ?? ''),
  sensitive: question.sensitive ? 'yes' : '',
});

const typedTexts = (field: string, texts: Texts = {}): Typed =>
  Object.fromEntries(languages.map(language => [`${field}-${language}`, texts[language] ?? '']));

/** All lines or none: a language in which some labels are missing is shown with those of another. */
const choiceText = (choices: Choice[], language: Language): string =>
  choices.some(choice => choice.label[language])
    ? choices.map(choice => inLanguage(choice.label, language)).join('\n')
    : '';

/** A question as far as it is typed, to look at; nothing of it is refused. */
export function sketchOf(event: Event, kind: QuestionKind, typed: Typed): Question {
  const texts = (field: string): Texts =>
    Object.fromEntries(event.languages.map(each => [each, typed[`${field}-${each}`]?.slice(0, 1_000)]));
  const lines = event.languages.map(each => [each, linesOf(typed[`choices-${each}`])] as const);
  const count = Math.min(mostChoices, Math.max(0, ...lines.map(([, said]) => said.length)));
  const labelAt = (at: number): Texts => Object.fromEntries(lines.map(([each, said]) => [each, said[at]]));
  const keepDays = Number(typed.keepDays) || undefined;
  return {
    id: 'qst_sketch',
    kind,
    label: texts('label'),
    help: texts('help'),
    purpose: texts('purpose'),
    choices: Array.from({ length: count }, (_, at) => ({ id: String(at), label: labelAt(at) })),
    required: typed.required === 'yes',
    asks: 'all',
    ...(keepDays ? { keepDays } : {}),
    sensitive: typed.sensitive === 'yes',
  };
}

/** A flaw as an error code with the names of both questions. */
export function flawCode(
  { why, question, on }: Flaw | (Omit<Flaw, 'why'> & { why: 'needed' }),
  to: Language,
) {
  const names = { question: inLanguage(question.label, to), on: inLanguage(on?.label, to) };
  return `question-${why}?${new URLSearchParams(names)}`;
}

/** Where on the form of question `id` a flaw is shown: at its own condition, or at what another depends on. */
export function flawErrors(flaw: Flaw, id: string | undefined, event: Event, to: Language): FieldErrors {
  const code = flawCode(flaw, to);
  if (id === undefined || flaw.question.id === id) return { whenQuestion: code };
  if (flaw.why === 'answer-gone') return { [`choices-${mainOf(event)}`]: code };
  if (flaw.why === 'tells-sensitive') return { sensitive: code };
  if (flaw.why === 'never-asked') return { asks: code };
  return { form: code };
}
