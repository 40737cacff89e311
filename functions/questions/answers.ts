import * as z from 'zod';
import type { Mode } from '../events/event.ts';
import { emailSchema } from '../shared/email.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { line, paragraphs } from '../shared/text.ts';
import { type Answers, type Form, isAnswered, type Question, type QuestionKind } from './question.ts';

type Answer = string | string[];

/** The name of the field that a question is answered in. */
export const answerField = (id: Question['id']): `q-${Question['id']}` => `q-${id}`;

/** Whether it is asked of somebody who comes in `mode` and gave these answers to the questions before it. */
export function isAsked(question: Question, mode: Mode | undefined, answers: Answers): boolean {
  const { asks, when } = question;
  if (asks !== 'all' && asks !== mode) return false;
  return !when || [answers[when.question] ?? []].flat().some(each => when.is.includes(each));
}

/** What a person answered: what stays with the registration, and what is kept apart from it. */
export type Given = { answers: Answers; sensitive: Answers };

/**
 * Reads the answers to a form from what was typed, field name by field name; a field sent several times is joined by
 * a line break. What was not asked of this person is left out. Errors are by field, in the order of the form: codes
 * that carry the question's words in `language`.
 */
export function readAnswers(
  form: Pick<Form, 'questions'> | undefined,
  mode: Mode | undefined,
  typed: Record<string, string>,
  language: Language,
): ({ ok: true } & Given) | { ok: false; errors: Record<string, string> } {
  const parsed = answersSchema(form?.questions ?? [], mode, language).safeParse(typed);
  if (parsed.success) return { ok: true, ...parsed.data };
  return {
    ok: false,
    errors: Object.fromEntries(parsed.error.issues.map(e => [e.path.join('.'), e.message])),
  };
}

/** One schema made of the questions of a form. */
export const answersSchema = (questions: readonly Question[], mode: Mode | undefined, language: Language) =>
  z.record(z.string(), z.string()).transform((typed, context): Given => {
    const all: Answers = {};
    for (const question of questions) {
      if (!isAnswered(question) || !isAsked(question, mode, all)) continue;
      const field = answerField(question.id);
      const read = readAnswer(question, typed[field] ?? '');
      if (read.ok && read.answer !== undefined) all[question.id] = read.answer;
      if (!read.ok) {
        const message = errorCode(read.code, question, language);
        context.addIssue({ code: 'custom', path: [field], message });
      }
    }
    const longest = tooMuch(questions, all);
    if (longest) {
      const message = errorCode('too-much', longest, language);
      context.addIssue({ code: 'custom', path: [answerField(longest.id)], message });
    }
    return partsOf(questions, all);
  });

/** Of one person, together: some fifty registrations are decided in one transaction, and that holds 4 MB. */
const mostBytes = 32 * 1024;

/** The question whose answer is the longest, if all of them are too long together. */
function tooMuch(questions: readonly Question[], all: Answers): Question | undefined {
  const bytes = (id: Question['id']) => Buffer.byteLength(JSON.stringify(all[id] ?? ''));
  const sum = questions.reduce((total, { id }) => total + bytes(id), 0);
  return sum > mostBytes ? [...questions].sort((a, b) => bytes(b.id) - bytes(a.id))[0] : undefined;
}

function partsOf(questions: readonly Question[], all: Answers): Given {
  const only = (sensitive: boolean) =>
    questions.filter(each => each.sensitive === sensitive && all[each.id] !== undefined);
  const answered = (those: Question[]) =>
    Object.fromEntries(those.map(({ id }) => [id, all[id] as Answer])) as Answers;
  return { answers: answered(only(false)), sensitive: answered(only(true)) };
}

function readAnswer(question: Question, typed: string) {
  if (typed.length > longest || typed.trim() !== '') {
    const parsed = schemas[question.kind](question).safeParse(typed);
    return parsed.success
      ? { ok: true as const, answer: parsed.data }
      : { ok: false as const, code: parsed.error.issues[0]?.message ?? 'choice' };
  }
  if (!question.required) return { ok: true as const, answer: undefined };
  return { ok: false as const, code: question.kind === 'consent' ? 'consent' : 'missing' };
}

const mostOf = { 'short-text': 200, organisation: 200, 'long-text': 4_000 } as const;
/** Nothing longer is looked into. */
const longest = 4 * mostOf['long-text'];

/** `answer-<code>`, with the question's words, so that the sentence can name it. */
function errorCode(code: string, question: Question, language: Language): string {
  const words = inLanguage(question.label, language).trim();
  const label = words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
  const most = mostOf[question.kind as keyof typeof mostOf];
  return `answer-${code}?${new URLSearchParams({ label, ...(most ? { most: String(most) } : {}) })}`;
}

/** Spaces, and what people put between the digits of a telephone number. */
const between = /[\s()./\u2010-\u2013-]/g;
/** At most fifteen digits (ITU-T E.164); with or without the country's. */
const phone = z
  .string()
  .max(40, 'phone')
  .transform(typed => typed.replace(between, '').replace(/^00/, '+'))
  .pipe(z.string().regex(/^\+?[0-9]{5,15}$/, 'phone'));

const number = z
  .string()
  .max(30, 'number')
  .transform(typed => typed.replace(/\s/g, '').replace(/^\+/, '').replace('\u2212', '-').replace(',', '.'))
  .pipe(z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/, 'number'));

/** As browsers send a date, or as people write it where a browser offers no calendar: 3.12.2026. */
const date = z
  .string()
  .max(30, 'date')
  .transform(typed => typed.trim().replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, isoDate))
  .refine(isDate, 'date');

const isoDate = (_: string, day: string, month: string, year: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A day that the calendar has, in the years 1900 to 2199. */
function isDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

let countries: Intl.DisplayNames | undefined;
/** Whether there is a country of this code (ISO 3166-1). Their names are much to load, and few forms ask. */
function isCountry(code: string): boolean {
  countries ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;
}
const country = z.string().refine(isCountry, 'choice');

const oneOf = ({ choices = [] }: Question) =>
  z.string().refine(typed => choices.some(choice => choice.id === typed), 'choice');

/** In the order of the form, each once. */
const severalOf = ({ choices = [] }: Question) =>
  z
    .string()
    .max(longest, 'choice')
    .transform(typed => new Set(typed.split('\n')))
    .refine(chosen => [...chosen].every(each => choices.some(choice => choice.id === each)), 'choice')
    .transform(chosen => choices.map(choice => choice.id).filter(id => chosen.has(id)));

const schemas: Record<QuestionKind, (question: Question) => z.ZodType<Answer, string>> = {
  'short-text': () => line(mostOf['short-text']),
  'long-text': () => paragraphs(mostOf['long-text']),
  organisation: () => line(mostOf.organisation),
  email: () => emailSchema,
  phone: () => phone,
  number: () => number,
  date: () => date,
  'yes-no': () => z.enum(['yes', 'no'], 'choice'),
  'one-of': oneOf,
  'several-of': severalOf,
  country: () => country,
  consent: () => z.literal('yes', 'choice'),
  heading: () => z.never(),
  note: () => z.never(),
};
