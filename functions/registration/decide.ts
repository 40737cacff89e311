import { setTimeout as pause } from 'node:timers/promises';
import { type Event, modes, type Pool } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Db, type Part } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import type { Registration } from './registration.ts';
import { type Decided, decideSeats, hasFree, hasWork, type Line } from './seats.ts';
import { readQueue, readRegistration, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/** Two writes a person and one for the pool stay within DynamoDB's 100 of a transaction. */
const batch = 45;

/** A rush lasts this long past the last registration accepted without a decision. */
export const rushMs = 60_000;

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
export const decideSoon = (ctx: Ctx, eventId: Event['id']): Promise<boolean> =>
  Promise.race([
    unlessBusy(decide(ctx, eventId).then(() => true)).then(done => done ?? false),
    pause(patienceMs, false, { ref: false }),
  ]);

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
    const { pool, event } = programme;
    const began = ctx.now();
    const { line, whole } = await readLine(ctx, pool, began.getTime() >= Date.parse(event.endsAt));
    if ((await decideLine(ctx, pool, line)) === 0 && whole && (await settle(ctx, pool, began))) return;
  }
}

/**
 * Decides for a line as it was read, one transaction after the other, until somebody else writes the pool: one read
 * of sixteen partitions serves all whom it found. Answers how many transactions it tried.
 */
async function decideLine(ctx: Ctx, pool: Pool, line: Line): Promise<number> {
  let [current, left] = [pool, line];
  for (let tried = 0; ; tried++) {
    const { seats, decided } = decideSeats(current, left, batch);
    if (decided.length === 0) return tried;
    const nexts = decided.map(each => decidedRegistration(ctx, each));
    const parts = decided.flatMap((each, index) => decisionParts(ctx, each, nexts[index]));
    const more = pool.rush !== undefined || hasWork(seats);
    const written = await ctx.db.write([poolPart(current, seats, more ? ctx.now() : undefined), ...parts]);
    if (!written.ok) return tried + 1;
    for (const next of nexts) for (const hear of listeners.get(next.id) ?? []) hear(next);
    current = { ...current, ...seats, version: current.version + 1 };
    left = without(left, new Set(decided.map(each => each.registration)));
  }
}

const without = ({ waiting, pending }: Line, decided: Set<Registration>): Line => {
  const rest = (line: Registration[] = []) => line.filter(each => !decided.has(each));
  return {
    waiting: { 'on-site': rest(waiting['on-site']), online: rest(waiting.online) },
    pending: rest(pending),
  };
};

/** Partitions that are read one beside the other show one moment, unless that takes longer. */
const momentMs = 1_000;

/**
 * The lines of a pool. When a partition was slow to answer, somebody may have arrived in another one after it was
 * read, and before others who were found: then those count who were there when reading began, and the line is
 * not whole.
 */
async function readLine(ctx: Ctx, pool: Pool, over: boolean): Promise<{ line: Line; whole: boolean }> {
  const began = { at: performance.now(), arrival: arrivalId(ctx.now()) };
  const wanted = over ? [] : modes.filter(mode => pool.waiting[mode] > 0 && hasFree(pool, mode));
  const [pending, ...lines] = await Promise.all([
    pool.rush ? readQueue(ctx, pool.eventId, 'pending', batch) : [],
    ...wanted.map(mode => readQueue(ctx, pool.eventId, mode, batch)),
  ]);
  // The lines are read one beside the other: somebody who changes mode meanwhile may stand in two of them.
  const seen = new Set<Registration['id']>();
  const once = (line: Registration[]) => line.filter(each => !seen.has(each.id) && seen.add(each.id));
  const tookLong = performance.now() - began.at > momentMs;
  const found = tookLong ? pending.filter(each => each.arrival < began.arrival) : pending;
  const line = {
    pending: once(found),
    waiting: Object.fromEntries(wanted.map((mode, index) => [mode, once(lines[index] ?? [])])),
  };
  return { line, whole: found.length === pending.length };
}

/** The next state of one registration. */
function decidedRegistration(ctx: Ctx, { registration, outcome, mode, place }: Decided): Registration {
  return {
    ...registration,
    mode,
    state: outcome,
    wants: undefined,
    wantsArrival: undefined,
    place,
    version: registration.version + 1,
    decidedAt: ctx.now().toISOString(),
  };
}

/** The write of that state, and the mail that the decision promises. */
export function decisionParts(
  ctx: Ctx,
  decided: Decided,
  next = decidedRegistration(ctx, decided),
): [Part, Part] {
  const { registration, outcome, promoted, place } = decided;
  return [
    registrationPart(next, registration.version > 0 ? registration : undefined),
    tellPart(ctx, next, promoted ? 'promoted' : outcome, { params: place ? { place: String(place) } : {} }),
  ];
}

/**
 * Nothing was found: takes the pool off the clock, and ends the rush when it has lasted. What began to be read in a
 * rush tells nothing of its end: somebody may have been accepted since, however late it is now.
 */
async function settle(ctx: Ctx, pool: Pool, began: Date): Promise<boolean> {
  if (!pool.rush && !pool.dueAt) return true;
  if (pool.rush && began.toISOString() < pool.rush) {
    return pool.dueAt === pool.rush || (await ctx.db.write([poolPart(pool, {}, new Date(pool.rush))])).ok;
  }
  return (await ctx.db.write([poolPart(pool, { rush: undefined })])).ok;
}
