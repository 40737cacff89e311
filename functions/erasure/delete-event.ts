import { staffMark } from '../accounts/admit.ts';
import type { Staff } from '../accounts/hub.ts';
import { attendancePartitions } from '../attendance/forget.ts';
import { certificatePartitions } from '../certificates/forget.ts';
import { isIssuing } from '../certificates/read.ts';
import { type Event, type Programme, phase } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { eventPartitions, removedEventParts } from '../events/remove.ts';
import { feedbackPartitions } from '../feedback/forget.ts';
import { crewPartitions } from '../joining/crew/forget.ts';
import { isOnItsWay, mailPartitions } from '../mail/forget.ts';
import { questionPartitions } from '../questions/remove.ts';
import { registrationPartitions } from '../registration/erasing/forget.ts';
import { isAnybodyThere } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { emptied, type Left } from '../shared/empty.ts';
import { NotFound } from '../shared/errors.ts';
import type { Deletion, DeletionRefusal } from './erasure.ts';
import {
  deletionAt,
  deletionGoesOnPart,
  deletionKey,
  deletionPart,
  droppedDeletionPart,
  erasurePartitions,
  readDeletion,
} from './store.ts';

/** Longer than anything runs that may have read of the event before it was deleted. */
const onceMoreMs = 15 * 60_000;
const silenceMs = 90_000;
/** So many partitions are emptied side by side. */
const atOnce = 4;

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
    const deletion: Deletion = { eventId, hubId: programme.event.hubId, startedAt: ctx.now().toISOString() };
    const parts = [...removedEventParts(programme), deletionPart(deletion, ctx.now())];
    if (!(await ctx.db.write(parts)).ok) continue;
    ctx.log('event.deleted', { event: eventId, person: staffMark(staff.email) });
    return { ok: true, key };
  }
}

/**
 * Goes on with a deletion from wherever it is: what is gone is not looked for again. Stops at `budgetMs` and is rung for
 * again; and once more when all is gone, for whatever was being written just then. Mail that is on its way is left to
 * arrive, and goes when it has.
 */
export async function continueDeletion(ctx: Ctx, key: Key, budgetMs = 20_000): Promise<void> {
  const deletion = await deletionAt(ctx, key);
  if (!deletion) return;
  const now = ctx.now();
  const goesOn = async (ms: number, said: Pick<Deletion, 'emptyAt'> = {}) => {
    await ctx.db.write([deletionGoesOnPart(deletion, said, new Date(now.getTime() + ms))]);
  };
  await goesOn(silenceMs);
  const left = await emptyAll(ctx, deletion.eventId, performance.now() + budgetMs);
  if (left === 'more') return goesOn(0);
  if (left === 'kept') return goesOn(onceMoreMs);
  if (deletion.emptyAt) {
    await ctx.db.write([droppedDeletionPart(deletion)]);
    return;
  }
  await goesOn(onceMoreMs, { emptyAt: now.toISOString() });
  ctx.log('event.emptied', { event: deletion.eventId });
}

async function emptyAll(ctx: Ctx, eventId: Event['id'], end: number): Promise<Left> {
  const mail = mailPartitions(eventId).map(pk => ({ pk, keeps: isOnItsWay }));
  const all = [...mail, ...otherPartitions(eventId).map(pk => ({ pk, keeps: undefined }))];
  const found = new Set<Left>();
  for (let start = 0; start < all.length && !found.has('more'); start += atOnce) {
    const some = all.slice(start, start + atOnce);
    const left = await Promise.all(some.map(({ pk, keeps }) => emptied(ctx.db, pk, end, keeps)));
    for (const each of left) found.add(each);
  }
  return found.has('more') ? 'more' : found.has('kept') ? 'kept' : 'nothing';
}

const otherPartitions = (eventId: Event['id']): string[] => [
  ...eventPartitions(eventId),
  ...questionPartitions(eventId),
  ...registrationPartitions(eventId),
  ...crewPartitions(eventId),
  ...attendancePartitions(eventId),
  ...feedbackPartitions(eventId),
  ...certificatePartitions(eventId),
  ...erasurePartitions(eventId),
];
