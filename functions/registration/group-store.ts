import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, type Item, type Key, type Part } from '../shared/db.ts';
import { shardOf } from '../shared/ids.ts';
import type { Group } from './group.ts';

/** Beside the registrations, so that one read of a line finds both. */
export const groupKey = ({ eventId, id }: Pick<Group, 'eventId' | 'id'>): Key => ({
  pk: `${eventId}#R${shardOf(id)}`,
  sk: `GROUP#${id}`,
});

/** Where a group stands in line as one: the sparse attribute of the local index. */
function queueOf({ state, mode, offer, arrival, position }: Group): string | undefined {
  if (state === 'pending') return `pending#${arrival}`;
  if (state !== 'waiting') return undefined;
  return offer ? `offered#${offer.until}` : `waiting#${mode}#${position ?? arrival}`;
}

/**
 * The write of a new group, or of the next version of one as read. `due`: its people must hear of it, and
 * `continueGroup` does what follows; a decision of the group always is due.
 */
export const groupPart = (next: Group, before: Group | undefined, due?: Date): Part => ({
  put: {
    ...groupKey(next),
    kind: 'group',
    ...next,
    version: (before?.version ?? 0) + 1,
    queue: queueOf(next),
    ...(due ? dueAttributes(next.id, due) : {}),
  },
  if: before ? { version: before.version } : 'absent',
});

/** Nobody wrote the group since it was read. */
export const groupCheck = (group: Group): Part => ({
  check: groupKey(group),
  if: { version: group.version },
});

export const groupOfItem = (stored: Item): Group => {
  const { pk: _pk, sk: _sk, kind: _kind, queue: _queue, dueShard: _shard, dueAt: _at, ...group } = stored;
  return group as unknown as Group;
};

export const eventOfKey = (key: Key): Event['id'] => key.pk.split('#')[0] as Event['id'];

/** A group, and whether something is left to do about it. */
export async function readGroup(ctx: Ctx, key: Key): Promise<{ group: Group; due: boolean } | undefined> {
  const stored = await ctx.db.get<Item>(key);
  return stored && { group: groupOfItem(stored), due: stored.dueAt !== undefined };
}
