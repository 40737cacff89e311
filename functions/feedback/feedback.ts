import * as z from 'zod';
import { type Event, type Mode, modes } from '../events/event.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Id } from '../shared/ids.ts';
import { paragraphs } from '../shared/text.ts';
import { addDays, dayOf } from '../shared/time.ts';

/** What is rated from 1 (poor) to 5 (excellent); `participation` is taking part in the hall or online. */
export const ratings = ['overall', 'content', 'organisation', 'usefulness', 'participation'] as const;
export type Rating = (typeof ratings)[number];
export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** `willUse`: what they will use in their work; `better`: what should be better next time. */
export const remarks = ['willUse', 'better'] as const;
export type Remark = (typeof remarks)[number];

/** What one person thought. It carries nothing that leads back to them: no registration, no time of day. */
export type Answer = Record<Rating, Score> &
  Partial<Record<Remark, string>> & {
    id: Id<'ans'>;
    eventId: Event['id'];
    mode: Mode;
    /** `YYYY-MM-DD` in the event's zone. */
    day: string;
  };

const score = z.enum(['1', '2', '3', '4', '5'], 'choice').transform(typed => Number(typed) as Score);
const remark = paragraphs(2_000)
  .optional()
  .transform(typed => typed || undefined);

/** What the form sends. Messages are field-error codes. */
export const feedbackSchema = z.object({
  overall: score,
  content: score,
  organisation: score,
  usefulness: score,
  participation: score,
  willUse: remark,
  better: remark,
});
export type FeedbackInput = Omit<Answer, 'id' | 'eventId' | 'mode' | 'day'>;

/** How long after the last day answers are taken. Long enough for a holiday between, short enough to remember. */
export const answerDays = 60;

export type FeedbackRefusal = 'not-confirmed' | 'not-yet' | 'over' | 'answered' | 'not-seen';

/** Answers are taken from the event's start, so that nobody who leaves early is lost, to 60 days after its end. */
export function feedbackRefusal(
  event: Event,
  registration: Registration,
  now: Date,
): 'not-confirmed' | 'not-yet' | 'over' | undefined {
  if (!registrationCan.checkIn(registration)) return 'not-confirmed';
  if (now.getTime() < Date.parse(event.startsAt)) return 'not-yet';
  return now.getTime() < Date.parse(answersUntil(event)) ? undefined : 'over';
}

/** The instant after which no answer is taken. */
export const answersUntil = (event: Pick<Event, 'endsAt' | 'zone'>): string =>
  addDays(event.endsAt, event.zone, answerDays);

/** What the answers of an event say together. */
export type Summary = {
  answers: number;
  byMode: Record<Mode, number>;
  /** How many gave each score, from 1 to 5, and their mean; no mean while nobody answered. */
  ratings: Record<Rating, { counts: number[]; mean?: number }>;
  remarks: Record<Remark, { text: string; mode: Mode }[]>;
};

export function summarise(answers: readonly Answer[]): Summary {
  const each = (rating: Rating) => {
    const counts = scores.map(given => answers.filter(answer => answer[rating] === given).length);
    const sum = answers.reduce((total, answer) => total + answer[rating], 0);
    return { counts, mean: answers.length ? sum / answers.length : undefined };
  };
  const texts = (name: Remark) =>
    answers.flatMap(answer => (answer[name] ? [{ text: answer[name], mode: answer.mode }] : []));
  return {
    answers: answers.length,
    byMode: fromKeys(modes, mode => answers.filter(answer => answer.mode === mode).length),
    ratings: fromKeys(ratings, each),
    remarks: fromKeys(remarks, texts),
  };
}

const fromKeys = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, V>;

/** The day of an answer: all of its time that is kept. */
export const answerDay = (now: Date, zone: string): string => dayOf(now.toISOString(), zone);
