import * as z from 'zod';
import { type Mode, modes } from '../events/event.ts';
import { requiredLine } from '../shared/text.ts';
import type { Attendance, Correction } from './attendance.ts';
import type { Attendee, ListOf } from './attendees.ts';
import type { Correcting } from './correct.ts';

/** Staff say in which mode somebody was there, or that they were not. `why` is their reason. */
export const correctionSchema = z.object({
  says: z.enum([...modes, 'absent'], 'choice'),
  minutes: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,4})?$/, 'whole')
    .default(''),
  why: requiredLine(300),
});
type Said = z.infer<typeof correctionSchema>;

/** What a filled-in form says. Minutes are of those who were there. */
export const saidOf = ({ says, minutes, why }: Said): Pick<Correction, 'present' | 'minutes' | 'reason'> => ({
  present: says !== 'absent',
  ...(says !== 'absent' && minutes ? { minutes: Number(minutes) } : {}),
  reason: why,
});

/**
 * The records that it is about. That somebody was not there is said of every mode that they are known in, or else of
 * the one that they had a seat in.
 */
export function recordsToCorrect(
  list: ListOf,
  says: Said['says'],
  people: readonly Pick<Attendee, 'registration' | 'records'>[],
): Correcting['who'] {
  const sessionId: Attendance['sessionId'] = list === 'event' ? 'event' : list.id;
  return people.flatMap(({ registration, records }) => {
    const known = new Set(records.map(({ mode }) => mode));
    const denied: Mode[] = known.size > 0 ? [...known] : [registration.mode];
    return (says === 'absent' ? denied : [says]).map(mode => ({
      registrationId: registration.id,
      sessionId,
      mode,
    }));
  });
}
