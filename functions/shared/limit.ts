import type { Ctx } from './ctx.ts';
import { TooMany } from './errors.ts';

/**
 * A limiter of one process: `allow` lets `burst` events of one key through at once, then one every
 * `everyMs`. Keys that came to rest are forgotten.
 */
export function makeLimiter(burst: number, everyMs: number) {
  const emptyAt = new Map<string, number>();
  return function allow(ctx: Ctx, key: string): void {
    const now = ctx.now().getTime();
    if (emptyAt.size > 10_000) for (const [each, at] of emptyAt) if (at <= now) emptyAt.delete(each);
    const next = Math.max(emptyAt.get(key) ?? 0, now) + everyMs;
    const wait = next - now - burst * everyMs;
    if (wait > 0) throw new TooMany(Math.ceil(wait / 1000));
    emptyAt.set(key, next);
  };
}
