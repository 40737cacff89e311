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
  /** Of `one-of` and `several-of`. */
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
