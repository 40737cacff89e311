import type { Ctx } from './ctx.ts';
import { TooMany } from './errors.ts';
import { networksOf } from './network.ts';

/** How much more than one address may a whole network that it lies in. */
const around = 4;

/**
 * A limiter of one process, by address: `allow` lets `burst` requests of one address through at once, then one every
 * `everyMs`, and four times that of the network around it. Throws TooMany beyond.
 */
export function makeLimiter(burst: number, everyMs: number) {
  const own = makeBuckets(burst, everyMs);
  const wide = makeBuckets(burst * around, everyMs / around);
  return function allow(ctx: Ctx, address: string): void {
    const now = ctx.now().getTime();
    const networks = networksOf(address);
    const waits = [own.wait(networks.own, now), networks.around ? wide.wait(networks.around, now) : 0];
    const wait = Math.max(...waits);
    if (wait > 0) throw new TooMany(Math.ceil(wait / 1000));
    own.take(networks.own, now);
    if (networks.around) wide.take(networks.around, now);
  };
}

/** For each key when its bucket will be empty. Those that came to rest are forgotten. */
function makeBuckets(burst: number, everyMs: number) {
  const emptyAt = new Map<string, number>();
  const next = (key: string, now: number) => Math.max(emptyAt.get(key) ?? 0, now) + everyMs;
  return {
    /** Milliseconds until one more passes. */
    wait: (key: string, now: number) => next(key, now) - now - burst * everyMs,
    take(key: string, now: number): void {
      if (emptyAt.size > 10_000) for (const [each, at] of emptyAt) if (at <= now) emptyAt.delete(each);
      emptyAt.set(key, next(key, now));
    },
  };
}
