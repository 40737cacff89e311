import type { Event, Pool, Programme } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy, type Db } from '../shared/db.ts';

/** A rush lasts this long past the last registration accepted without a decision. */
export const rushMs = 60_000;

/** Others decide on the pool all the while; by the time that one of them lets it go, a rush may be declared. */
const declareMs = 100;
const patienceMs = 5_000;

/**
 * Does `work`, which writes down that somebody is pending, while the pool surely says "a rush": as long as it says so,
 * nobody is decided past the pending, and the clock comes back for them. `work` is given the programme if it was read
 * anew: the pool had changed.
 */
export async function inRush<T>(
  ctx: Ctx,
  pool: Pool,
  work: (programme: Programme | undefined) => Promise<T>,
): Promise<T> {
  const { until, programme } = await declareRush(ctx, pool);
  const done = await work(programme);
  // A process that slept meanwhile may have written after the end of the rush, where nobody looks for the pending.
  if (ctx.now().getTime() > until - rushMs / 6) await declareRush(ctx, pool);
  return done;
}

/** `until`: when the rush ends that was found or declared, as milliseconds of the epoch. */
type Declared = { until: number; programme?: Programme };
const declaring = new WeakMap<Db, Map<string, Promise<Declared>>>();

/** Makes sure that the pool says "a rush" for longer than a request can take. Within a process one says it for all. */
export function declareRush(ctx: Ctx, pool: Pool): Promise<Declared> {
  const own = declaring.get(ctx.db) ?? new Map<string, Promise<Declared>>();
  declaring.set(ctx.db, own);
  const key = `${pool.eventId} ${pool.version}`;
  const declared = own.get(key) ?? declare(ctx, pool).finally(() => own.delete(key));
  own.set(key, declared);
  return declared;
}

async function declare(ctx: Ctx, pool: Pool): Promise<Declared> {
  let current: Pool | undefined = pool;
  let programme: Programme | undefined;
  const end = performance.now() + patienceMs;
  for (;;) {
    const now = ctx.now().getTime();
    const known = current?.rush ? Date.parse(current.rush) : 0;
    if (known > now + rushMs / 2) return { until: known, programme };
    if (current) {
      const until = now + rushMs;
      const part = poolPart(current, { rush: new Date(until).toISOString() }, ctx.now());
      const declared = await ctx.db.write([part], declareMs).catch(error => {
        if (error instanceof Busy && performance.now() < end) return undefined;
        throw error;
      });
      if (declared?.ok) return { until, programme };
    }
    programme = await programmeOf(ctx, pool.eventId);
    current = programme?.pool;
  }
}

/** More than so many at once in one process are a rush: each by themselves, they would only hinder one another. */
const quietAtOnce = 3;
const quiet = new WeakMap<Db, Map<Event['id'], number>>();

/** What `work` answers, which registers one person by themselves; undefined when too many are being registered so. */
export async function whileQuiet<T>(
  ctx: Ctx,
  { eventId, rush }: Pool,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const own = quiet.get(ctx.db) ?? new Map<Event['id'], number>();
  quiet.set(ctx.db, own);
  const count = (change: number) => own.set(eventId, (own.get(eventId) ?? 0) + change);
  if (rush || (own.get(eventId) ?? 0) >= quietAtOnce) return undefined;
  count(1);
  return work().finally(() => count(-1));
}
