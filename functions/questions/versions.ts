import type { Event } from '../events/event.ts';
import { addDays } from '../shared/time.ts';
import { type Agreed, type Answers, type Form, isAnswered, type Question } from './question.ts';

/**
 * A question as it stood in the version of the form that somebody answered; an answer that is older than that version
 * is read by the newest that has the question.
 */
export function questionIn(
  versions: readonly Form[],
  id: Question['id'],
  answered: number | undefined,
): Question | undefined {
  const seen = versions.find(form => form.version === answered);
  return [...(seen ? [seen] : []), ...newestFirst(versions)]
    .flatMap(form => form.questions)
    .find(question => question.id === id);
}

/** An answer with its question, in the words that were asked; of a consent, when it was given. */
export type ShownAnswer = { question: Question; answer: string | string[]; agreedAt?: string };

/** What somebody answered, in the order of the questions; staff are shown nothing sensitive. */
export function shownAnswers(
  versions: readonly Form[],
  { answers = {}, formVersion, agreed = {} }: { answers?: Answers; formVersion?: number; agreed?: Agreed },
  to: 'staff' | 'themselves',
): ShownAnswer[] {
  const questions = questionsEver(versions).filter(({ sensitive }) => to === 'themselves' || !sensitive);
  return questions.flatMap(({ id }) => {
    const question = questionIn(versions, id, formVersion);
    const answer = answers[id];
    return question && answer !== undefined ? [{ question, answer, agreedAt: agreed[id]?.at }] : [];
  });
}

/**
 * Every question that was ever asked, as it stood last: those of today's form in their order, then what was removed.
 * What was sensitive once stays so: some answered it as such.
 */
export function questionsEver(versions: readonly Form[]): Question[] {
  const all = new Map<Question['id'], Question>();
  for (const question of newestFirst(versions).flatMap(form => form.questions.filter(isAnswered))) {
    const { id, sensitive } = question;
    const newest = all.get(id) ?? question;
    all.set(id, { ...newest, sensitive: newest.sensitive || sensitive });
  }
  return [...all.values()];
}

const newestFirst = (versions: readonly Form[]) => [...versions].sort((a, b) => b.version - a.version);

/** A sensitive answer is kept for so many days after the event, where nothing else is said. */
export const sensitiveDays = 14;

/** When the answers to a question are removed; undefined when they stay as long as the registration. */
export function keptUntil(question: Question, { endsAt, zone }: Pick<Event, 'endsAt' | 'zone'>) {
  const days = question.keepDays ?? (question.sensitive ? sensitiveDays : undefined);
  return days === undefined ? undefined : addDays(endsAt, zone, days);
}
