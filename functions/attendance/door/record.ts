import type { Programme } from '../../events/event.ts';
import type { Part } from '../../shared/db.ts';
import { dayOf } from '../../shared/time.ts';
import type { Attendance } from '../attendance.ts';
import { changedPart, droppedPart, unmadePart } from '../store.ts';
import { arrivals, recordOfList, type Scan, spansOf } from './scan.ts';

/** What all scans of a person make of one record of theirs, as it was read. Where none becomes, there may still be none. */
export function recordPart(
  { event }: Pick<Programme, 'event'>,
  before: Attendance | undefined,
  registrationId: Attendance['registrationId'],
  sessionId: Attendance['sessionId'],
  scans: readonly Scan[],
): Part {
  const own = scans.filter(({ list }) => recordOfList(list) === sessionId);
  const came = arrivals(own);
  const [first] = came;
  const { door: _, ...others } = before?.intervals ?? {};
  if (!first) {
    if (!before) return unmadePart({ eventId: event.id, registrationId, sessionId, mode: 'on-site' });
    return isKnownOtherwise(before)
      ? changedPart(before, { ...before, intervals: others })
      : droppedPart(before);
  }
  return changedPart(before, {
    ...before,
    eventId: event.id,
    registrationId,
    sessionId,
    mode: 'on-site',
    evidence: came.some(({ how }) => how === 'code') ? 'scan' : 'search',
    at: first.at,
    by: first.by,
    intervals: { ...others, door: spansOf(own, at => dayOf(at, event.zone)) },
  });
}

/** Somebody else than the door says something of it. */
const isKnownOtherwise = ({ corrections = [], intervals = {} }: Attendance) =>
  corrections.length > 0 || Object.keys(intervals).some(source => source !== 'door');
