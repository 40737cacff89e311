import { setTimeout as pause } from 'node:timers/promises';
import { type Event, freeSeats, type Line, type Pool, type Programme } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Db } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import { decisionCost, decisionParts, rulesOf } from './decision.ts';
import type { Registration } from './registration.ts';
import {
  type Decided,
  decideSeats,
  hasHeld,
  type InLine,
  isWaitedFor,
  isWorkLeft,
  type Lines,
  linesOf,
  type Rules,
} from './seats.ts';
import { readEntry, readQueue, readRegistration } from './store.ts';

/** The pool's own write stands beside so many, in DynamoDB's 100 of a transaction. */
const room = 98;
/** As many are read of a line at a time: two writes a person. */
const batch = 45;

/** Longer than this nobody waits for a page, and no run of deciding goes on without being rung for again. */
const patienceMs = 500;
const runMs = 10_000;

type Flight = { now: Promise<void>; next?: Promise<void> };
const flights = new WeakMap<Db, Map<string, Flight>>();

/**
 * Decides for everybody of an event who is pending or waits for a free seat, until nothing is left. Anyone may
 * call it at any time, and several processes at once: each decision is fenced by the pool's version, and the
 * loser of a race reads again. Within a process one decision runs at a time; whoever comes meanwhile shares the
 * one that follows.
 */
export function decide(ctx: Ctx, eventId: Event['id']): Promise<void> {
  const own = flights.get(ctx.db) ?? new Map<string, Flight>();
  flights.set(ctx.db, own);
  const flight = own.get(eventId);
  if (flight) {
    flight.next ??= flight.now.catch(() => undefined).then(() => decide(ctx, eventId));
    return flight.next;
  }
  const now = decideAll(ctx, eventId).finally(() => own.delete(eventId));
  own.set(eventId, { now });
  return now;
}

/**
 * Decides, for as long as a person waits for a page: in a rush others keep coming. That it takes longer, or that
 * the database is busy, only makes it later: the pool stays due. Answers whether all were decided.
 */
export const decideSoon = async (ctx: Ctx, eventId: Event['id']): Promise<boolean> =>
  (await soon(decide(ctx, eventId).then(() => true))) ?? false;

/** What `work` answers, if it does while a person waits for a page and the database is not busy. It goes on. */
export const soon = <T>(work: Promise<T>, ms = patienceMs): Promise<T | undefined> =>
  Promise.race([unlessBusy(work), pause(ms, undefined, { ref: false })]);

/** A seat is not worth passing others for: who comes in a rush waits so long for those before, then comes again. */
const othersMs = 5_000;

/**
 * Waits, in a rush, until all are decided who arrived before `arrival`: they stand before whoever changes something
 * now. Throws Busy when that takes too long.
 */
export async function othersDecided(ctx: Ctx, { eventId, rush }: Pool, arrival: string): Promise<void> {
  if (!rush) return;
  const end = performance.now() + othersMs;
  for (;;) {
    const [first] = await readQueue(ctx, eventId, 'pending', 1);
    if (!first || first.queue >= `pending#${arrival}`) return;
    if (performance.now() > end) throw new Busy('Others are decided first');
    await decideSoon(ctx, eventId);
  }
}

/** Those of this process who wait to hear how they were decided. */
const listeners = new Map<Registration['id'], Set<(decided: Registration) => void>>();

/** The same for one who is pending: answers the registration as it was decided, as soon as it is. */
export async function decideSoonFor(
  ctx: Ctx,
  pending: Pick<Registration, 'eventId' | 'id'>,
): Promise<Registration | undefined> {
  const { eventId, id } = pending;
  const own = listeners.get(id) ?? new Set();
  listeners.set(id, own);
  const heard = Promise.withResolvers<Registration>();
  own.add(heard.resolve);
  try {
    const decided = await Promise.race([heard.promise, decideSoon(ctx, eventId)]);
    // Decided by another process.
    if (decided === true) return await readRegistration(ctx, eventId, id);
    return decided || undefined;
  } finally {
    own.delete(heard.resolve);
    if (own.size === 0) listeners.delete(id);
  }
}

export const unlessBusy = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch(error => {
    if (error instanceof Busy) return undefined;
    throw error;
  });

async function decideAll(ctx: Ctx, eventId: Event['id']): Promise<void> {
  const end = performance.now() + runMs;
  // Each decision that leaves work leaves the pool due, and its own write rings the stream.
  while (performance.now() < end) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) return;
    const began = ctx.now();
    const { lines, whole, nextOffer } = await readLines(ctx, programme, began);
    const tried = await decideLines(ctx, programme.pool, lines, rulesOf(ctx, programme.event));
    if (tried === 0 && whole && (await settle(ctx, programme.pool, began, nextOffer))) return;
  }
}

/**
 * Decides for lines as they were read, one transaction after the other, until somebody else writes the pool: one read
 * of sixteen partitions serves all whom it found. Answers how many transactions it tried.
 */
async function decideLines(ctx: Ctx, pool: Pool, lines: Lines, rules: Rules): Promise<number> {
  let [current, left] = [pool, lines];
  for (let tried = 0; ; tried++) {
    const { seats, decided } = decideSeats(current, left, rules, room, decisionCost);
    if (decided.length === 0) return tried;
    const more = isWorkLeft(pool, seats);
    const parts = decided.flatMap(each => decisionParts(ctx, each));
    const written = await ctx.db.write([poolPart(current, seats, more ? ctx.now() : undefined), ...parts]);
    if (!written.ok) return tried + 1;
    for (const { after } of decided.flatMap(each => (each.before ? [each] : []))) {
      for (const hear of listeners.get(after.id) ?? []) hear(after);
    }
    current = { ...current, ...seats, version: current.version + 1 };
    left = without(left, decided);
  }
}

const idOf = (each: InLine) => (each.registration ?? each.group).id;

/**
 * The lines without those who are decided. Whoever was decided elsewhere and still stands in a line of seats has
 * changed since it was read: that line ends in front of them, or those behind would pass them.
 */
function without({ lapsed, waiting, pending }: Lines, decided: Decided[]): Lines {
  const done = new Map(decided.map(each => [(each.before ?? each.group.before).id as string, each]));
  const rest = (all: InLine[]) => all.filter(each => !done.has(idOf(each)));
  return {
    lapsed: rest(lapsed),
    waiting: new Map([...waiting].map(([line, all]) => [line, behind(all, done)])),
    pending: rest(pending),
  };
}

function behind(all: InLine[], done: Map<string, Decided>): InLine[] {
  const stays = (each: InLine) => {
    const own = done.get(idOf(each));
    const wasHere = own && (!own.before || (own.outcome !== 'lapsed' && own.session === sessionOf(each)));
    return own !== undefined && !wasHere;
  };
  const end = all.findIndex(stays);
  return all.slice(0, end < 0 ? undefined : end).filter(each => !done.has(idOf(each)));
}

const sessionOf = (each: InLine) => (each.registration ? each.session : undefined);

/** Partitions that are read one beside the other show one moment, unless that takes longer. */
const momentMs = 1_000;

/**
 * The lines of a pool in which something can be decided. When a partition was slow to answer, somebody may have arrived
 * in another one after it was read, and before others who were found: then those count who were there when reading
 * began, and the pending are not whole. `nextOffer`: when the next offer runs out.
 */
async function readLines(ctx: Ctx, { event, pool }: Programme, now: Date) {
  const began = { at: performance.now(), arrival: arrivalId(ctx.now()) };
  const isOver = now.getTime() >= Date.parse(event.endsAt);
  const wanted = isOver
    ? []
    : linesOf(pool).filter(line => isWaitedFor(pool, line) && freeSeats(pool, line) > 0);
  const [pending, offered, ...lines] = await Promise.all([
    pool.rush ? readQueue(ctx, event.id, 'pending', batch) : [],
    hasHeld(pool) ? readQueue(ctx, event.id, 'offered', batch) : [],
    ...wanted.map(line => readQueue(ctx, event.id, line, Math.min(batch, freeSeats(pool, line)))),
  ]);
  const tookLong = performance.now() - began.at > momentMs;
  const found = tookLong ? pending.filter(each => each.queue < `pending#${began.arrival}`) : pending;
  const ranOut = offered.filter(each => untilOf(each) <= now.toISOString());
  const [pendingOnes, lapsed, ...waiting] = await Promise.all(
    [found, ranOut, ...lines].map(async all => {
      const entries = await Promise.all(all.map(each => readEntry(ctx, each)));
      return entries.filter(each => each !== undefined);
    }),
  );
  const inLines = wanted.map((line, index): [Line, InLine[]] => [line, waiting[index] ?? []]);
  return {
    lines: { pending: pendingOnes ?? [], lapsed: lapsed ?? [], waiting: new Map(inLines) },
    whole: found.length === pending.length,
    nextOffer: offered.map(untilOf).find(until => until > now.toISOString()),
  };
}

const untilOf = ({ queue }: { queue: string }): string => queue.slice('offered#'.length);

/**
 * Nothing was found: the clock comes back when the next offer runs out, or not at all, and the rush ends when it has
 * lasted. What began to be read in a rush tells nothing of its end: somebody may have been accepted since, however
 * late it is now.
 */
async function settle(ctx: Ctx, pool: Pool, began: Date, nextOffer: string | undefined): Promise<boolean> {
  const rush = pool.rush && began.toISOString() < pool.rush ? pool.rush : undefined;
  const due = [rush, nextOffer].filter(each => each !== undefined).sort()[0];
  if (pool.dueAt === due && pool.rush === rush) return true;
  return (await ctx.db.write([poolPart(pool, { rush }, due ? new Date(due) : undefined)])).ok;
}
