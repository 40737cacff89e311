import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { decideSoon } from './decide.ts';
import { type Registration, registrationCan } from './registration.ts';
import { hasWork, release } from './seats.ts';
import { readRegistration, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/** Gives up the seat or the place in line; what it frees goes to the first who waits. */
export async function cancel(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
): Promise<{ ok: true } | { ok: false; why: 'cancelled-already' | 'over' }> {
  for (;;) {
    const [programme, registration] = await Promise.all([
      programmeOf(ctx, eventId),
      readRegistration(ctx, eventId, id),
    ]);
    if (!programme || !registration || !registrationCan.cancel(registration)) {
      return { ok: false, why: 'cancelled-already' };
    }
    if (ctx.now().getTime() >= Date.parse(programme.event.endsAt)) return { ok: false, why: 'over' };
    const { pool } = programme;
    const seats = release(pool, registration);
    const due = pool.rush || hasWork(seats) ? ctx.now() : undefined;
    const next: Registration = {
      ...registration,
      state: 'cancelled',
      wants: undefined,
      wantsArrival: undefined,
      version: registration.version + 1,
      cancelledAt: ctx.now().toISOString(),
    };
    const written = await ctx.db.write([
      registrationPart(next, registration),
      poolPart(pool, seats, due),
      tellPart(ctx, next, 'cancelled'),
    ]);
    if (!written.ok) continue;
    if (due) await decideSoon(ctx, eventId);
    return { ok: true };
  }
}
