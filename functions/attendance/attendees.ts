import type { Mode, Programme } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Attendance } from './attendance.ts';
import { type Attended, attendedBy } from './rule.ts';

/** One person's line in the attendance list: `attended` by the rule of the event. */
export type Attendee = Pick<Attended, 'attended' | 'awaits'> & {
  registration: Registration;
  records: Attendance[];
  known: Attended;
};

/** Everybody who has or had a seat or was seen, by name, with what is known at `now` of their being there. */
export function attendees(
  programme: Programme,
  registrations: readonly Registration[],
  records: readonly Attendance[],
  language: string,
  now: Date,
): Attendee[] {
  const of = Map.groupBy(records, record => record.registrationId);
  const collator = new Intl.Collator(language);
  return registrations
    .map(registration => attendee(programme, registration, of.get(registration.id) ?? [], now))
    .filter(({ registration, records }) => registration.state === 'confirmed' || records.length > 0)
    .sort((a, b) => collator.compare(a.registration.name, b.registration.name));
}

function attendee(
  programme: Programme,
  registration: Registration,
  records: Attendance[],
  now: Date,
): Attendee {
  const known = attendedBy(programme.event.attendedBy, programme, registration, records, now);
  return { registration, records, attended: known.attended, awaits: known.awaits, known };
}

const has = (mode: Mode) => (attendee: Attendee) => attendee.records.some(record => record.mode === mode);

/** What the attendance list can be narrowed to. */
export const isPresence = {
  all: () => true,
  hall: has('on-site'),
  online: has('online'),
  'to-confirm': (attendee: Attendee) => attendee.awaits,
  absent: (attendee: Attendee) => attendee.records.length === 0,
} as const satisfies Record<string, (attendee: Attendee) => boolean>;
export type PresenceFilter = keyof typeof isPresence;
export const presences = Object.keys(isPresence) as PresenceFilter[];
