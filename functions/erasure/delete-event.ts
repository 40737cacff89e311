import { staffMark } from '../accounts/admit.ts';
import type { Staff } from '../accounts/hub.ts';
import { noRunPart } from '../certificates/issue.ts';
import { isIssuing } from '../certificates/read.ts';
import { type Event, type Programme, phase } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { removedEventParts } from '../events/remove.ts';
import { isAnybodyThere } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import type { Deletion, DeletionRefusal } from './erasure.ts';
import { deletionKey, deletionPart, readDeletion } from './store.ts';

/** Why an event cannot be deleted now, if so. */
export async function deletionRefusal(
  ctx: Ctx,
  { event }: Pick<Programme, 'event'>,
): Promise<DeletionRefusal | undefined> {
  const stands = phase(event, ctx.now());
  if (stands === 'running') return 'running';
  const isOver = ctx.now().getTime() >= Date.parse(event.endsAt);
  if (!isOver && (await isAnybodyThere(ctx, event.id))) return 'people';
  return (await isIssuing(ctx, event.id)) ? 'issuing' : undefined;
}

/**
 * Deletes an event: from one moment on it is found no more, and the stream and the clock take away all that it consisted
 * of. What it has given certificates for stays true: those hold all that their pages, PDFs and credentials say. Throws
 * NotFound for what never was an event.
 */
export async function deleteEvent(
  ctx: Ctx,
  eventId: Event['id'],
  staff: Pick<Staff, 'email'>,
): Promise<{ ok: true; key: Key } | { ok: false; why: DeletionRefusal }> {
  const key = deletionKey(eventId);
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) {
      if (await readDeletion(ctx, eventId)) return { ok: true, key };
      throw new NotFound();
    }
    const why = await deletionRefusal(ctx, programme);
    if (why) return { ok: false, why };
    const noRun = await noRunPart(ctx, eventId);
    if (!noRun) return { ok: false, why: 'issuing' };
    const deletion: Deletion = {
      about: eventId,
      hubId: programme.event.hubId,
      startedAt: ctx.now().toISOString(),
    };
    const parts = [...removedEventParts(programme), noRun, deletionPart(deletion, ctx.now())];
    if (!(await ctx.db.write(parts)).ok) continue;
    ctx.log('event.deleted', { event: eventId, person: staffMark(staff.email) });
    return { ok: true, key };
  }
}
