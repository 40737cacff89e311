import * as z from 'zod';
import type { Series } from '../../events/series/series.ts';
import type { Typed } from '../../shared/form.ts';
import type { Achievement, Candidate, HoursRule } from '../achievements/achievement.ts';
import type { Facts } from '../achievements/verdict.ts';

/** Over a series, completing it is what certificates are given for. */
export const kindOfSeries = 'completion';

/** Somebody's line in the list of a series. */
export type SeriesLine = Candidate & { done: NonNullable<Facts['series']> };

export const hoursKinds = ['sessions', 'minutes', 'fixed', 'none'] as const satisfies HoursRule['kind'][];

const least = (most: number) =>
  z
    .string()
    .trim()
    .max(10, 'least')
    .default('')
    .transform(typed => typed.replace(',', '.'))
    .refine(typed => typed === '' || (/^\d+(\.\d{1,2})?$/.test(typed) && Number(typed) <= most), 'least')
    .transform(typed => (typed === '' ? 0 : Number(typed)));
const whole = (most: number) => least(most).refine(Number.isInteger, 'least');

/** What completes a series: so many events, sessions and academic hours; and which hours the certificate tells. */
export const completionSchema = z
  .object({
    leastEvents: whole(100),
    leastSessions: whole(1_000),
    leastHours: least(1_000),
    hoursKind: z.enum(hoursKinds, 'choice'),
    fixedHours: least(1_000),
  })
  .refine(({ leastEvents, leastSessions, leastHours }) => leastEvents + leastSessions + leastHours > 0, {
    path: ['leastEvents'],
    message: 'something',
  })
  .refine(({ hoursKind, fixedHours }) => hoursKind !== 'fixed' || fixedHours > 0, {
    path: ['fixedHours'],
    message: 'least',
  });

export type Completion = z.infer<typeof completionSchema>;

/** `before`: what is saved, of which all that the form does not ask for stays. */
export function completionAchievement(
  before: Achievement,
  { leastEvents, leastSessions, leastHours, hoursKind, fixedHours }: Completion,
): Achievement {
  const { mark: _, ...kept } = before.requirement;
  const series = {
    ...(leastEvents ? { events: leastEvents } : {}),
    ...(leastSessions ? { sessions: leastSessions } : {}),
    ...(leastHours ? { hours: leastHours } : {}),
  };
  const hours: HoursRule = hoursKind === 'fixed' ? { kind: 'fixed', hours: fixedHours } : { kind: hoursKind };
  return { ...before, requirement: { ...kept, series }, hours };
}

/** As the form shows it; of a series that has none yet, all of its events. */
export function typedCompletion(
  achievement: Achievement | undefined,
  { events }: Pick<Series, 'events'>,
): Typed {
  const { series } = achievement?.requirement ?? { series: { events: Math.max(1, events.length) } };
  const hours = achievement?.hours ?? { kind: 'sessions' };
  const shown = (number: number | undefined) => (number ? String(number) : '');
  return {
    leastEvents: shown(series?.events),
    leastSessions: shown(series?.sessions),
    leastHours: shown(series?.hours),
    hoursKind: hours.kind,
    fixedHours: hours.kind === 'fixed' ? String(hours.hours) : '',
    version: String(achievement?.version ?? 0),
  };
}
