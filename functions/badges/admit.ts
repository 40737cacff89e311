import { admitToEvent } from '../events/admit.ts';
import type { Ctx } from '../shared/ctx.ts';

/** Whoever stands at the door makes badges of one person at a time, and sees no list of people. */
export const admitToBadges = (
  ctx: Ctx,
  email: string | undefined,
  eventId: string,
  registration: string | undefined,
) => admitToEvent(ctx, email, eventId, registration ? 'work-door' : 'see-people');
