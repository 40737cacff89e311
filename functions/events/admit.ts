import { admit } from '../accounts/admit.ts';
import type { Action, Admitted, Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound, SignInNeeded } from '../shared/errors.ts';
import type { Programme } from './event.ts';
import { programmeOf } from './read.ts';

/** `admit` for an event of a hub, with what the page needs. An unknown event and another hub's look the same. */
export async function admitToEvent(
  ctx: Ctx,
  email: string | undefined,
  eventId: string,
  action: Action,
): Promise<Programme & { programme: Programme; hub: Hub; staff: Admitted }> {
  if (!email) throw new SignInNeeded();
  const programme = await programmeOf(ctx, eventId);
  if (!programme) throw new NotFound();
  const { hub, staff } = await admit(ctx, email, programme.event.hubId, action);
  return { ...programme, programme, hub, staff };
}
