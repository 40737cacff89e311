import type { Staff } from '../../accounts/hub.ts';
import type { Programme } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { listOf } from './lists.ts';
import type { Scan } from './scan.ts';
import { readScans } from './store.ts';
import { type Taken, takeScan } from './take-scan.ts';

export type Undoing = {
  programme: Programme;
  registrationId: string;
  nonce: string;
  staff: Pick<Staff, 'email'>;
};

/** Takes a scan back: it stays, with who undid it and when, and counts no more. `gone`: there is no such scan. */
export async function undoScan(
  ctx: Ctx,
  { programme, registrationId, nonce, staff }: Undoing,
): Promise<{ ok: true; scan: Scan; registration: Taken['registration'] } | { ok: false; why: 'gone' }> {
  if (!isId('reg', registrationId)) return { ok: false, why: 'gone' };
  const known = (await readScans(ctx, programme.event.id, registrationId)).find(each => each.nonce === nonce);
  const list = known && listOf(programme, known.list);
  if (!list) return { ok: false, why: 'gone' };
  const sent = { nonce, who: { registrationId }, way: known.way, gate: known.gate, undone: true };
  const { scan, registration } = await takeScan(ctx, { programme, list, sent, staff });
  return scan ? { ok: true, scan, registration } : { ok: false, why: 'gone' };
}
