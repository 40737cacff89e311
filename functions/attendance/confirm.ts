import type { Staff } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { instantText } from '../shared/time.ts';
import { attendanceOf } from './read.ts';
import { confirmationPart } from './store.ts';

export type Confirmation = {
  eventId: Event['id'];
  /** Whose joining is confirmed: everybody's, or these people's. */
  who: 'all' | readonly string[];
  staff: Pick<Staff, 'email'>;
};

export type Confirmed = { ok: true; confirmed: number } | { ok: false; why: 'nobody' };

/** Staff say that people who pressed Join took part: from then on they are present, by whose word and when. */
export async function confirmJoined(ctx: Ctx, input: Confirmation): Promise<Confirmed> {
  const { eventId, who, staff } = input;
  const chosen = (id: string) => who === 'all' || who.includes(id);
  const joined = (await attendanceOf(ctx, eventId)).filter(
    record => record.evidence === 'join' && chosen(record.registrationId),
  );
  if (joined.length === 0) return { ok: false, why: 'nobody' };
  const at = instantText(ctx.now());
  const parts = joined.map(record => confirmationPart(record, staff.email, at));
  return { ok: true, confirmed: await writeOnceEach(ctx.db, parts) };
}
