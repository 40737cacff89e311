import { incrementBase32 } from 'ulid';
import { poolPart } from '../../events/pool.ts';
import { programmeOf } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Registration } from '../registration.ts';
import { isWorkLeft } from '../seats.ts';
import { groupPart, readGroup, registrationPart } from '../store.ts';
import { continueGroup } from './continue.ts';
import type { Group } from './group.ts';
import { type Found, readMembers, unlessEmpty, waitsWithGroup, withRows } from './members.ts';

/** People and the group, within DynamoDB's 100 writes of a transaction. */
const batch = 90;

/**
 * Takes somebody who waits as their group does out of it, to stand in line by themselves where the group stands, so
 * that what they wait for is theirs to change. When the group has its seats by now, they have theirs.
 */
export async function standAlone(
  ctx: Ctx,
  { eventId, id, group }: Pick<Registration, 'eventId' | 'id' | 'group'>,
): Promise<void> {
  if (group) await leaveGroup(ctx, { eventId, id: group.id }, id);
}

/**
 * The people of a group that waits take as many seats as there are: each stands in line by themselves where the group
 * stood. Answers whether it does so now; not while seats are held for it.
 */
export async function takeFewer(ctx: Ctx, group: Pick<Group, 'eventId' | 'id'>): Promise<boolean> {
  for (;;) {
    const current = await readGroup(ctx, group.eventId, group.id);
    if (current?.policy === 'as-many') return true;
    if (current?.state !== 'waiting' || current.offer) return false;
    await leaveGroup(ctx, group);
  }
}

/** One person, or all whom a transaction holds. */
async function leaveGroup(
  ctx: Ctx,
  { eventId, id }: Pick<Group, 'eventId' | 'id'>,
  only?: Registration['id'],
): Promise<void> {
  for (;;) {
    // First all are written down: whoever is not has nothing to take along.
    await continueGroup(ctx, { eventId, id });
    const [programme, group] = await Promise.all([programmeOf(ctx, eventId), readGroup(ctx, eventId, id)]);
    if (!programme || group?.state !== 'waiting') return;
    const rows = group.rows.filter(row => row.written && !row.alone && (!only || row.regId === only));
    const found = await readMembers(ctx, group, rows.slice(0, batch));
    const leaving = found.filter(({ before }) => before?.group?.id === id && waitsWithGroup(before));
    const next = withoutMembers(group, found, leaving.length);
    const { pool } = programme;
    const written = await ctx.db.write([
      groupPart(next, group, ctx.now()),
      ...leaving.flatMap(({ before }) => (before ? [registrationPart(aloneOf(group, before), before)] : [])),
      poolPart(pool, {}, isWorkLeft(pool, pool) ? ctx.now() : undefined),
    ]);
    if (written.ok) return;
  }
}

/** What counted for the group counts for each of them: the pool stays as it is. */
function withoutMembers(group: Group, found: Found[], leaving: number): Group {
  const size = group.size - leaving;
  const rows = withRows(group, found, { alone: true });
  return unlessEmpty({ ...group, size, rows });
}

const aloneOf = (group: Group, before: Registration): Registration => ({
  ...before,
  group: { id: group.id, together: false },
  arrival: arrivalInGroup(group, before.id),
  position: group.position,
  moved: group.moved,
  offer: group.offer,
});

/** Where the group arrived, one after the other by the list. */
function arrivalInGroup({ arrival, rows }: Group, id: Registration['id']): string {
  const ahead = rows.findIndex(row => row.regId === id);
  return Array.from({ length: ahead + 1 }).reduce<string>(each => incrementBase32(each), arrival);
}
