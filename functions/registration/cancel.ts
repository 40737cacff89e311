import type { Ctx } from '../shared/ctx.ts';
import { cancelled } from './cancelled.ts';
import { isTooLate } from './deadlines.ts';
import { type Registration, registrationCan } from './registration.ts';
import { type Rewritten, rewrite } from './rewrite.ts';

export type CancelRefusal = { ok: false; why: 'cancelled-already' | 'over' | 'too-late' };

/**
 * Gives up the seat or the place in line; what it frees goes to the first who waits. A seat is given up until the
 * organiser's deadline, a place in line always.
 */
export async function cancel(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
): Promise<{ ok: true } | CancelRefusal> {
  const gone: CancelRefusal = { ok: false, why: 'cancelled-already' };
  const done = await rewrite<Rewritten, CancelRefusal>(ctx, id, gone, ({ programme, registration }) => {
    if (!registrationCan.cancel(registration)) return gone;
    if (ctx.now().getTime() >= Date.parse(programme.event.endsAt)) return { ok: false, why: 'over' };
    if (registration.state === 'confirmed' && isTooLate(programme.event, 'cancel', ctx.now())) {
      return { ok: false, why: 'too-late' };
    }
    return { ok: true, after: cancelled(registration, ctx.now()), tell: { template: 'cancelled' } };
  });
  return done.ok ? { ok: true } : done;
}
