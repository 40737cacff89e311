import { eventAndHub } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { LinkEnded } from '../link-ended.ts';
import { linkHasEnded } from '../registration.ts';
import { openGroupLink } from './read.ts';

export type FoundGroup = Awaited<ReturnType<typeof behindGroupLink>>;

/** The group whose contact has this link. Throws NotFound for one that is none, and LinkEnded. */
export async function behindGroupLink(ctx: Ctx, token = '') {
  const opened = await openGroupLink(ctx, token);
  if (!opened) throw new NotFound();
  const { group, madeOn } = opened;
  const found = await eventAndHub(ctx, group.eventId);
  if (!found) throw new NotFound();
  const { programme, hub } = found;
  if (linkHasEnded(programme.event, madeOn, ctx.now())) throw new LinkEnded(programme.event, hub);
  return { token, group, programme, hub };
}
