import { can, type Hub } from '../accounts/hub.ts';
import { hubOf, hubsOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Programme } from './event.ts';
import { programmeBySlug } from './read.ts';

/** An event as everybody may see it. A draft is there for its own staff only; for others nothing is at its address. */
export async function seenBy(
  ctx: Ctx,
  email: string | undefined,
  slug: string,
): Promise<{ programme: Programme; hub: Hub }> {
  const programme = await programmeBySlug(ctx, slug);
  if (!programme) throw new NotFound();
  const { event } = programme;
  if (event.state === 'draft' && !(await isOwnStaff(ctx, email, event.hubId))) throw new NotFound();
  const hub = await hubOf(ctx, event.hubId);
  if (!hub) throw new NotFound();
  return { programme, hub };
}

async function isOwnStaff(ctx: Ctx, email: string | undefined, hubId: Hub['id']): Promise<boolean> {
  if (!email) return false;
  const mine = await hubsOf(ctx, email);
  return mine.some(({ hub, staff }) => hub.id === hubId && can(staff.role, 'see-event'));
}
