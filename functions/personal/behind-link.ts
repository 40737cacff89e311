import { eventAndHub } from '../events/read.ts';
import { LinkEnded } from '../registration/link-ended.ts';
import { openLink } from '../registration/read.ts';
import { linkHasEnded } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';

export type Found = Awaited<ReturnType<typeof behindLink>>;

/** Whose link it is. Throws NotFound for one that is none, and LinkEnded. */
export async function behindLink(ctx: Ctx, token: string) {
  const opened = await openLink(ctx, 'my', token);
  if (!opened) throw new NotFound();
  const { registration, madeOn } = opened;
  const found = await eventAndHub(ctx, registration.eventId);
  if (!found) throw new NotFound();
  const { programme, hub } = found;
  if (linkHasEnded(programme.event, madeOn, ctx.now())) throw new LinkEnded(programme.event, hub);
  return { token, registration, programme, hub };
}
