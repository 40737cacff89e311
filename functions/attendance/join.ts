import { type Registration, registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { instantText } from '../shared/time.ts';
import type { Attendance } from './attendance.ts';
import { attendancePart, recordOf, type StoredAttendance } from './store.ts';

export type Joined = { ok: true; record: Attendance } | { ok: false; why: 'cannot-join' };

/**
 * Records that a confirmed online participant pressed Join for a session, or for the event as a whole, at the first
 * time they did. It says that they meant to join, and makes nobody present by itself.
 */
export async function recordJoining(
  ctx: Ctx,
  registration: Registration,
  sessionId: Attendance['sessionId'] = 'event',
): Promise<Joined> {
  if (!registrationCan.join(registration)) return { ok: false, why: 'cannot-join' };
  const record: Attendance = {
    eventId: registration.eventId,
    registrationId: registration.id,
    sessionId,
    mode: 'online',
    evidence: 'join',
    at: instantText(ctx.now()),
  };
  const written = await ctx.db.write([attendancePart(record)]);
  return { ok: true, record: written.ok ? record : recordOf(written.stored[0] as StoredAttendance) };
}
