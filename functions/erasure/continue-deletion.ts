import { attendancePartitions } from '../attendance/forget.ts';
import { type About, isEvent } from '../certificates/certificate.ts';
import { certificatePartitions } from '../certificates/forget.ts';
import type { Event } from '../events/event.ts';
import { eventPartitions } from '../events/remove.ts';
import { seriesPartitions } from '../events/series/remove.ts';
import { feedbackPartitions } from '../feedback/forget.ts';
import { crewPartitions } from '../joining/crew/forget.ts';
import { isOnItsWay, mailPartitions } from '../mail/forget.ts';
import { questionPartitions } from '../questions/remove.ts';
import { registrationPartitions } from '../registration/erasing/forget.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Item, Key } from '../shared/db.ts';
import { emptied, type Left } from '../shared/empty.ts';
import type { Deletion } from './erasure.ts';
import { deletionAt, deletionGoesOnPart, droppedDeletionPart, erasurePartitions } from './store.ts';

/** Longer than anything runs that may have read of an event before it was deleted. */
const onceMoreMs = 15 * 60_000;
const silenceMs = 90_000;
/** So many partitions are emptied side by side. */
const atOnce = 4;

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
  const left = await emptyAll(ctx, deletion.about, performance.now() + budgetMs);
  if (left === 'more') return goesOn(0);
  if (left === 'kept') return goesOn(onceMoreMs);
  if (deletion.emptyAt) {
    await ctx.db.write([droppedDeletionPart(deletion)]);
    return;
  }
  await goesOn(onceMoreMs, { emptyAt: now.toISOString() });
  ctx.log('deletion.emptied', { about: deletion.about });
}

async function emptyAll(ctx: Ctx, about: About, end: number): Promise<Left> {
  const all = isEvent(about) ? partitionsOfEvent(about) : partitionsOfSeries(about);
  const found = new Set<Left>();
  for (let start = 0; start < all.length && !found.has('more'); start += atOnce) {
    const some = all.slice(start, start + atOnce);
    const left = await Promise.all(some.map(({ pk, keeps }) => emptied(ctx.db, pk, end, keeps)));
    for (const each of left) found.add(each);
  }
  return found.has('more') ? 'more' : found.has('kept') ? 'kept' : 'nothing';
}

/** What is to be emptied, but for what `keeps` holds for. */
type Partition = { pk: string; keeps?: (item: Item) => boolean };

const partitionsOfEvent = (id: Event['id']): Partition[] => [
  ...mailPartitions(id).map(pk => ({ pk, keeps: isOnItsWay })),
  ...[
    ...eventPartitions(id),
    ...questionPartitions(id),
    ...registrationPartitions(id),
    ...crewPartitions(id),
    ...attendancePartitions(id),
    ...feedbackPartitions(id),
    ...certificatePartitions(id),
    ...erasurePartitions(id),
  ].map(pk => ({ pk })),
];

const partitionsOfSeries = (id: Exclude<About, Event['id']>): Partition[] =>
  [...seriesPartitions(id), ...certificatePartitions(id)].map(pk => ({ pk }));
