import type { Staff } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { instantText } from '../shared/time.ts';
import { type Attendance, isSeen } from './attendance.ts';
import { attendanceOf } from './read.ts';
import { confirmationPart } from './store.ts';

export type Confirmation = {
  eventId: Event['id'];
  /** Whose joining is confirmed: of everybody whom nobody saw otherwise, or these people's. */
  who: 'all' | readonly string[];
  /** Of one session; without it, of whatever they joined. */
  sessionId?: Attendance['sessionId'];
  staff: Pick<Staff, 'email'>;
};

export type Confirmed = { ok: true; confirmed: number } | { ok: false; why: 'nobody' };

/** Staff say that people who pressed Join took part: from then on they are present, by whose word and when. */
export async function confirmJoined(ctx: Ctx, input: Confirmation): Promise<Confirmed> {
  const { eventId, who, sessionId, staff } = input;
  const records = await attendanceOf(ctx, eventId);
  const seen = new Set(records.filter(isSeen).map(record => record.registrationId));
  const chosen = (id: string) => (who === 'all' ? !seen.has(id as Registration['id']) : who.includes(id));
  const joined = records.filter(
    record =>
      record.evidence === 'join' &&
      (!sessionId || record.sessionId === sessionId) &&
      chosen(record.registrationId),
  );
  if (joined.length === 0) return { ok: false, why: 'nobody' };
  const at = instantText(ctx.now());
  const parts = joined.map(record => confirmationPart(record, staff.email, at));
  return { ok: true, confirmed: await writeOnceEach(ctx.db, parts) };
}
