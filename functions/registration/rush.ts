import type { Pool, Programme } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { Busy } from '../shared/db.ts';

/** A rush lasts this long past the last registration accepted without a decision. */
export const rushMs = 60_000;

/** Others decide on the pool all the while; by the time that one of them lets it go, a rush may be declared. */
const declareMs = 100;
const patienceMs = 5_000;

/**
 * Makes sure that the pool says "a rush" for longer than this request can take: as long as it says so, nobody is
 * decided past the pending, and the clock comes back for them. Answers the programme if it was read anew: the pool had
 * changed.
 */
export async function declareRush(ctx: Ctx, pool: Pool): Promise<Programme | undefined> {
  let current: Pool | undefined = pool;
  let programme: Programme | undefined;
  const end = performance.now() + patienceMs;
  for (;;) {
    const now = ctx.now().getTime();
    if (current?.rush && Date.parse(current.rush) > now + rushMs / 2) return programme;
    if (current) {
      const until = new Date(now + rushMs);
      const part = poolPart(current, { rush: until.toISOString() }, ctx.now());
      const declared = await ctx.db.write([part], declareMs).catch(error => {
        if (error instanceof Busy && performance.now() < end) return undefined;
        throw error;
      });
      if (declared?.ok) return programme;
    }
    programme = await programmeOf(ctx, pool.eventId);
    current = programme?.pool;
  }
}
