import { randomUUID } from 'node:crypto';
import type { Staff } from '../accounts/hub.ts';
import type { Programme } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { listOf } from './door/lists.ts';
import { isPass, type ListId, type Pass, type Turn, type Way } from './door/scan.ts';
import { type SentScan, type Taken, takeScan } from './door/take-scan.ts';

export type CheckIn = {
  programme: Programme;
  who: SentScan['who'];
  sessionId: ListId;
  staff: Pick<Staff, 'email'>;
  way?: Way;
  gate?: string;
};

/** Somebody stands at the door now, and its device does nothing by itself: the server's time and answer are all. */
export async function checkIn(
  ctx: Ctx,
  { programme, who, sessionId, staff, way = 'in', gate = '' }: CheckIn,
): Promise<(Taken & { ok: true; said: Pass }) | (Taken & { ok: false; said: Turn; why: Turn })> {
  const list = listOf(programme, sessionId);
  if (!list) throw new Error('A list that nobody keeps');
  const sent = { nonce: randomUUID(), who, way, gate };
  const taken = await takeScan(ctx, { programme, list, sent, staff });
  const { said } = taken;
  return isPass(said) ? { ...taken, ok: true, said } : { ...taken, ok: false, said, why: said };
}
