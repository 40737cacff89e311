import type { Mode } from '../../events/event.ts';
import type { Form, Question, QuestionKind } from '../../questions/question.ts';

/** What fits in a cell, and is said in a word at a door. */
const short: QuestionKind[] = [
  'short-text',
  'email',
  'phone',
  'number',
  'date',
  'yes-no',
  'one-of',
  'country',
  'organisation',
];

/**
 * What is asked of whoever registers somebody else: what everybody who comes in `mode` must answer. All else is
 * theirs to answer by their own link: what they need not, what depends on another answer, what they must agree to, and
 * what is sensitive.
 */
export const askedOnBehalf = (form: Form | undefined, mode: Mode | undefined): Question[] =>
  (form?.questions ?? []).filter(
    ({ required, when, sensitive, kind, asks }) =>
      required && !when && !sensitive && short.includes(kind) && (asks === 'all' || asks === mode),
  );
