import { setTimeout as pause } from 'node:timers/promises';
import { type Event, modes, type Pool } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Db, type Part } from '../shared/db.ts';
import type { Registration } from './registration.ts';
import { type Decided, decideSeats, hasFree, hasWork, type Line } from './seats.ts';
import { readQueue, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/** Two writes a person and one for the pool stay within DynamoDB's 100 of a transaction. */
const batch = 45;

/** A rush lasts this long past the last registration accepted without a decision. */
export const rushMs = 60_000;

/** Longer than this nobody waits for a page, and no run of deciding goes on without being rung for again. */
const patienceMs = 1_500;
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
 * the database is busy, only makes it later: the pool stays due.
 */
export const decideSoon = (ctx: Ctx, eventId: Event['id']): Promise<void> =>
  Promise.race([unlessBusy(decide(ctx, eventId)), pause(patienceMs, undefined, { ref: false })]);

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
    const { pool, event } = programme;
    const over = ctx.now().getTime() >= Date.parse(event.endsAt);
    const line = await readLine(ctx, pool, over);
    const { seats, decided } = decideSeats(pool, line, batch);
    const parts = decided.flatMap(each => decisionParts(ctx, each));
    if (decided.length > 0) {
      const more = pool.rush !== undefined || hasWork(seats);
      await ctx.db.write([poolPart(pool, seats, more ? ctx.now() : undefined), ...parts]);
    } else {
      const settled = await settle(ctx, pool);
      if (settled) return;
    }
  }
}

async function readLine(ctx: Ctx, pool: Pool, over: boolean): Promise<Line> {
  const wanted = over ? [] : modes.filter(mode => pool.waiting[mode] > 0 && hasFree(pool, mode));
  const [pending, ...lines] = await Promise.all([
    pool.rush ? readQueue(ctx, pool.eventId, 'pending', batch) : [],
    ...wanted.map(mode => readQueue(ctx, pool.eventId, mode, batch)),
  ]);
  // The lines are read one beside the other: somebody who changes mode meanwhile may stand in two of them.
  const seen = new Set<Registration['id']>();
  const once = (line: Registration[]) => line.filter(each => !seen.has(each.id) && seen.add(each.id));
  return {
    pending: once(pending),
    waiting: Object.fromEntries(wanted.map((mode, index) => [mode, once(lines[index] ?? [])])),
  };
}

/** The next state of one registration and the mail that its decision promises. */
export function decisionParts(ctx: Ctx, decided: Decided): [Part, Part] {
  const { registration, outcome, mode, promoted, place } = decided;
  const next: Registration = {
    ...registration,
    mode,
    state: outcome,
    wants: undefined,
    wantsArrival: undefined,
    place,
    version: registration.version + 1,
    decidedAt: ctx.now().toISOString(),
  };
  return [
    registrationPart(next, registration.version > 0 ? registration : undefined),
    tellPart(ctx, next, promoted ? 'promoted' : outcome, { params: place ? { place: String(place) } : {} }),
  ];
}

/** Nothing was found: takes the pool off the clock, and ends the rush when it has lasted. */
async function settle(ctx: Ctx, pool: Pool): Promise<boolean> {
  if (!pool.rush && !pool.dueAt) return true;
  if (pool.rush && ctx.now().toISOString() < pool.rush) {
    return pool.dueAt === pool.rush || (await ctx.db.write([poolPart(pool, {}, new Date(pool.rush))])).ok;
  }
  return (await ctx.db.write([poolPart(pool, { rush: undefined })])).ok;
}
