import type { Event } from '../../events/event.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Item, Part } from '../../shared/db.ts';
import { shardOf, shards } from '../../shared/ids.ts';
import type { Scan } from './scan.ts';

type StoredScan = Item & Scan;

const partition = (eventId: Event['id'], shard: string) => `${eventId}#A${shard}`;
export const newsPartition = (eventId: Event['id']): string => `${eventId}#S`;

/** The scan as it is from now on; of the same nonce as before. */
export const scanPart = (eventId: Event['id'], scan: Scan): Part => ({
  put: {
    pk: partition(eventId, shardOf(scan.registrationId)),
    sk: `SCN#${scan.registrationId}#${scan.nonce}`,
    kind: 'scan',
    ...scan,
  },
});

/** So long devices may ask what is new: those that were away for longer read all. */
const newsMs = 7 * 86_400_000;

/** The same for those who ask what is new: in order of time, in one place, for a while. */
export const newsPart = (eventId: Event['id'], scan: Scan, now: Date): Part => ({
  put: {
    pk: newsPartition(eventId),
    sk: `NEWS#${now.toISOString()}#${scan.nonce}`,
    kind: 'news',
    ...scan,
    expiresAt: Math.ceil((now.getTime() + newsMs) / 1_000),
  },
});

export const scanOfItem = (stored: Item): Scan => {
  const { pk: _pk, sk: _sk, kind: _kind, expiresAt: _expiresAt, ...scan } = stored as StoredScan;
  return scan;
};

/** The scans of one person. */
export async function readScans(ctx: Ctx, eventId: Event['id'], id: Registration['id']): Promise<Scan[]> {
  const pk = partition(eventId, shardOf(id));
  return (await ctx.db.query<Item>({ pk, prefix: `SCN#${id}#` })).map(scanOfItem);
}

/** All scans of an event. */
export async function readAllScans(ctx: Ctx, eventId: Event['id']): Promise<Scan[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), prefix: 'SCN#' })),
  );
  return pages.flat().map(scanOfItem);
}

/** What was written since `after`, an instant to the millisecond; the latest state of a scan last. */
export async function readNews(ctx: Ctx, eventId: Event['id'], after: string): Promise<Scan[]> {
  const found = await ctx.db.query<Item>({ pk: newsPartition(eventId), from: `NEWS#${after}` });
  return found.map(scanOfItem);
}
