import { hasSeat } from '../registration/registration.ts';
import type { Facts } from './attendees.ts';
import { attendedBy } from './rule.ts';

/** How many of those who have a seat attended, by the rule of the event. */
export function countAttended({ programme, registrations, records, now }: Omit<Facts, 'scans'>): number {
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const attended = registrations.filter(registration => {
    const own = recordsOf.get(registration.id);
    if (!own || !hasSeat(registration)) return false;
    return attendedBy(programme.event.attendedBy, programme, registration, own, now).attended;
  });
  return attended.length;
}
