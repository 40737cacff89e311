import type { Programme } from '../../events/event.ts';
import { poolPart } from '../../events/pool.ts';
import { programmeOf } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dueNames, type Key, type Part } from '../../shared/db.ts';
import { writeArrival } from '../arrive.ts';
import { cancelled } from '../cancelled.ts';
import { decide } from '../decide.ts';
import { rulesOf } from '../decision.ts';
import { isActive, type Registration } from '../registration.ts';
import { declareRush, inRush } from '../rush.ts';
import { groupHoldings, isWorkLeft, moved, type Rules, type Seats, seated, seatsAfter } from '../seats.ts';
import { groupKey, groupPart, readGroup, readQueue, registrationParts } from '../store.ts';
import { tellPart } from '../tell.ts';
import type { Group, Member } from './group.ts';
import {
  type Found,
  isFree,
  isTaken,
  memberOf,
  memberParts,
  readMembers,
  tellTaken,
  unlessEmpty,
  waitsWithGroup,
  withRows,
} from './members.ts';

/** Three writes a person at most, and those of the group and the pool, within DynamoDB's 100 of a transaction. */
const batch = 30;

/**
 * Does all that follows for the people of a group from how the group stands: writes them down, seats them, tells them,
 * cancels them. May be called at any time, by several at once, and again after a crash anywhere: each write is fenced
 * by the group's version, and what is done already is not done again. When nothing is left the group is due no more.
 */
export async function continueGroup(ctx: Ctx, { eventId, id }: Pick<Group, 'eventId' | 'id'>): Promise<void> {
  for (;;) {
    const [programme, group] = await Promise.all([programmeOf(ctx, eventId), readGroup(ctx, eventId, id)]);
    if (!programme || !group) return;
    if (await writeSome(ctx, programme, group)) continue;
    if (group.state === 'pending') {
      // Whoever wrote it may have slept past the end of the rush, and nobody looks for the pending then.
      if (!programme.pool.rush) await declareRush(ctx, programme.pool);
      await decide(ctx, eventId);
      // Whoever decides it makes it due anew; as long as nobody does, it stays so.
      if ((await readGroup(ctx, eventId, id))?.state === 'pending') return;
      continue;
    }
    if (await finish(ctx, group)) return;
  }
}

/** The same by the key of a group that is due. */
export const continueGroupAt = (ctx: Ctx, { pk, sk }: Key): Promise<void> =>
  continueGroup(ctx, {
    eventId: pk.split('#')[0] as Group['eventId'],
    id: sk.slice('GROUP#'.length) as Group['id'],
  });

/** Does the next thing that is left; answers whether there was one. */
async function writeSome(ctx: Ctx, programme: Programme, group: Group): Promise<boolean> {
  const rows = group.rows.filter(row => row.own && !row.cancelled);
  const read = (which: (row: Member) => boolean) =>
    readMembers(ctx, group, rows.filter(which).slice(0, batch));
  const together = rows.filter(row => !row.alone);
  if (group.state === 'cancelled') return endMembers(ctx, programme, group);
  const alone = await read(row => row.alone && !row.written);
  if (alone.length > 0) return gather(ctx, programme, group, alone);
  const unwritten = await read(row => !row.alone && !row.written);
  if (group.state === 'waiting') return unwritten.length > 0 && lineUp(ctx, programme, group, unwritten);
  if (group.state !== 'seated') return false;
  const unseated = [...unwritten, ...(await waitingMembers(ctx, group, together))];
  return unseated.length > 0 && seat(ctx, programme, group, fitting(unseated));
}

async function waitingMembers(ctx: Ctx, group: Group, rows: Member[]): Promise<Found[]> {
  const found = await readMembers(
    ctx,
    group,
    rows.filter(row => row.written),
  );
  return found.filter(({ before }) => before?.group?.id === group.id && waitsWithGroup(before));
}

/** Writes down people who stand by themselves: each arrives now, and is decided with all who are pending. */
async function gather(ctx: Ctx, { event, pool }: Programme, group: Group, found: Found[]): Promise<true> {
  const taken = await tellTaken(ctx, found);
  const applies = event.access?.kind === 'approval';
  const people = found.filter(isFree);
  const write = () =>
    writeArrival(ctx, () => {
      const nexts = people.map(each => memberOf(ctx, group, each, applies ? 'applied' : 'pending'));
      return [
        groupPart({ ...group, rows: rowsAfter(group, people, taken) }, group, ctx.now()),
        ...nexts.flatMap((next, index) => memberParts(ctx, next, people[index]?.before)),
        ...(applies ? nexts.map(next => tellPart(ctx, next, 'applied')) : []),
      ];
    });
  await (applies ? write() : inRush(ctx, pool, write));
  return true;
}

/** Writes down people of a group that waits: they wait as it does. */
async function lineUp(ctx: Ctx, { pool }: Programme, group: Group, found: Found[]): Promise<true> {
  const place = group.place ?? (await placeOfGroup(ctx, group));
  const taken = await tellTaken(ctx, found);
  const people = found.filter(isFree);
  const nexts = people.map(each => ({ ...memberOf(ctx, group, each, 'waiting'), place }));
  const next = unlessEmpty({
    ...group,
    place,
    size: group.size - taken.length,
    rows: rowsAfter(group, people, taken),
  });
  const params = { place: String(place) };
  await ctx.db.write([
    groupPart(next, group, ctx.now()),
    ...nexts.flatMap((each, index) => memberParts(ctx, each, people[index]?.before)),
    ...nexts.map(each => tellPart(ctx, each, 'waiting', { params })),
    ...(taken.length > 0
      ? [seatsPart(ctx, pool, moved(pool, groupHoldings(group), groupHoldings(next)))]
      : []),
  ]);
  return true;
}

/** Gives people of a group that is seated their seats, which were held for it, and decides the sessions they wished. */
async function seat(ctx: Ctx, { event, pool }: Programme, group: Group, found: Found[]): Promise<true> {
  const taken = await tellTaken(ctx, found);
  const next: Group = {
    ...group,
    offer: undefined,
    size: group.size - found.length,
    rows: rowsAfter(group, found.filter(isFree), taken),
  };
  let seats = moved(pool, groupHoldings(group), groupHoldings(next));
  const changes = found
    .filter(each => !isTaken(each))
    .map(each => {
      const after = seatedMember(ctx, group, each, seats, rulesOf(ctx, event));
      seats = seatsAfter(seats, each.before, after);
      return { ...each, after };
    });
  await ctx.db.write([
    groupPart(next, group, ctx.now()),
    seatsPart(ctx, pool, seats),
    ...changes.flatMap(({ row, before, after }) =>
      row.written ? registrationParts(after, before) : memberParts(ctx, after, before),
    ),
    ...changes.map(({ row, after }) => tellPart(ctx, after, row.written ? 'promoted' : 'confirmed')),
  ]);
  return true;
}

/**
 * Somebody who waited keeps what they had; whoever was not written down yet is registered with a seat. That staff moved
 * the group is said of each of them.
 */
function seatedMember(ctx: Ctx, group: Group, found: Found, seats: Seats, rules: Rules): Registration {
  const { row, before } = found;
  const moved = group.moved ? { moved: group.moved } : {};
  if (!row.written || !before) return { ...memberOf(ctx, group, found, 'confirmed'), ...moved };
  return {
    ...seated(seats, before, before.mode, rules),
    ...moved,
    group: { id: group.id, together: false },
    version: before.version + 1,
  };
}

/** As many of them as a transaction holds, with a place in each session they wish for. */
function fitting(found: Found[]): Found[] {
  let left = 3 * batch;
  return found.filter(({ before }) => {
    left -= 3 + Object.keys(before?.sessions ?? {}).length;
    return left >= 0;
  });
}

/**
 * Cancels the people of a group that is cancelled: those who wait as it does, whose places went with it, or all when that
 * is what the contact wants.
 */
async function endMembers(ctx: Ctx, { pool }: Programme, group: Group): Promise<boolean> {
  const { ended = 'offer-ran-out' } = group;
  const rows = group.rows.filter(row => row.own && row.written);
  const found = await readMembers(ctx, group, rows);
  const ending = fitting(
    found.filter(
      ({ before }) =>
        before?.group?.id === group.id &&
        isActive(before) &&
        (ended === 'by-contact' || waitsWithGroup(before)),
    ),
  ).flatMap(({ before }) => (before ? [before] : []));
  if (ending.length === 0) return false;
  const ends = ending.map(before => ({
    before,
    after: { ...cancelled(before, ctx.now(), ended), version: before.version + 1 },
  }));
  const seats = ends.reduce<Seats>((all, { before, after }) => seatsAfter(all, before, after), pool);
  await ctx.db.write([
    ...ends.flatMap(({ before, after }) => registrationParts(after, before)),
    ...ends.map(({ after }) => tellPart(ctx, after, 'cancelled')),
    seatsPart(ctx, pool, seats),
  ]);
  return true;
}

const rowsAfter = (group: Group, written: Found[], taken: Found[]): Member[] =>
  withRows({ ...group, rows: withRows(group, written, { written: true }) }, taken, { own: false });

const seatsPart = (ctx: Ctx, pool: Programme['pool'], seats: Seats): Part =>
  poolPart(pool, seats, isWorkLeft(pool, seats) ? ctx.now() : undefined);

/** How many stand before it in its line, and one more. */
export async function placeOfGroup(ctx: Ctx, group: Group): Promise<number> {
  const line = await readQueue(ctx, group.eventId, group.mode, 100_000);
  const own = line.findIndex(each => each.sk === groupKey(group).sk);
  const ahead = own < 0 ? line : line.slice(0, own);
  return ahead.reduce((sum, each) => sum + (each.kind === 'group' ? Number(each.size) : 1), 1);
}

/** Nothing is left to do: the group is off the clock, unless somebody wrote it meanwhile. */
async function finish(ctx: Ctx, group: Group): Promise<boolean> {
  const key = groupKey(group);
  if (group.state === 'gathering') {
    await ctx.db.write([groupPart({ ...group, state: 'listed' }, group, ctx.now())]);
    return false;
  }
  const unchanged = { version: group.version };
  const done: Part = { change: key, remove: dueNames, if: unchanged };
  return (await ctx.db.write([done])).ok;
}
