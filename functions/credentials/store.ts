import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';

/** The public half of a key that has signed: `z6Mk…`, and since when it is published. It stays for good. */
export type PublishedKey = { key: string; since: string };

const ringPartition = 'KEYS';
const ringKey = (key: string): Key => ({ pk: ringPartition, sk: `KEY#${key}` });

export const publishedKeyPart = (published: PublishedKey): Part => ({
  put: { ...ringKey(published.key), kind: 'signing-key', ...published },
  if: 'absent',
});

/** Every key that ever signed here, the first one first. */
export async function readKeyring(ctx: Pick<Ctx, 'db'>): Promise<PublishedKey[]> {
  const found = await ctx.db.query<PublishedKey>({ pk: ringPartition, prefix: 'KEY#' });
  return found
    .map(({ key, since }) => ({ key, since }))
    .sort((a, b) => (a.since + a.key < b.since + b.key ? -1 : 1));
}

/** A status list as it is published: its number in the hub from 1, and the signed credential. */
export type StatusList = { list: number; credential: string; version: number };

const partition = (hubId: Hub['id']) => `STATUS#${hubId}`;
const counterKey = (hubId: Hub['id']): Key => ({ pk: partition(hubId), sk: 'COUNTER' });
const listKey = (hubId: Hub['id'], list: number): Key => ({ pk: partition(hubId), sk: `LIST#${list}` });

/** How many places of a hub's lists are given away; undefined before the first. */
export const readTaken = async (ctx: Pick<Ctx, 'db'>, hubId: Hub['id']): Promise<number | undefined> =>
  (await ctx.db.get<{ taken: number }>(counterKey(hubId)))?.taken;

/** Nobody else has taken any since they were read. */
export const takenPart = (hubId: Hub['id'], before: number | undefined, taken: number): Part =>
  before === undefined
    ? { put: { ...counterKey(hubId), kind: 'status-counter', taken }, if: 'absent' }
    : { change: counterKey(hubId), set: { taken }, if: { taken: before } };

export async function readStatusList(
  ctx: Pick<Ctx, 'db'>,
  hubId: Hub['id'],
  list: number,
): Promise<StatusList | undefined> {
  const stored = await ctx.db.get<StatusList>(listKey(hubId, list));
  return stored && { list, credential: stored.credential, version: stored.version };
}

/** A list, in place of the version before. */
export const statusListPart = (hubId: Hub['id'], list: StatusList): Part => ({
  put: { ...listKey(hubId, list.list), kind: 'status-list', ...list },
  if: list.version === 1 ? 'absent' : { version: list.version - 1 },
});
