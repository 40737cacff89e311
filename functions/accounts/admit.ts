import { createHash } from 'node:crypto';
import type { Ctx } from '../shared/ctx.ts';
import { Forbidden, NotFound, SignInNeeded } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { type Action, type Admitted, actionsOf, can, type Hub } from './hub.ts';
import { hubOf } from './read.ts';
import { accounts } from './store.ts';

/**
 * Lets a signed-in member of the hub's staff do `action`. Throws SignInNeeded for nobody, NotFound for
 * whoever does not work for this hub (they learn not even that it exists), Forbidden for the wrong role.
 */
export async function admit(
  ctx: Ctx,
  email: string | undefined,
  hubId: string,
  action: Action,
): Promise<{ hub: Hub; staff: Admitted }> {
  if (!email) throw new SignInNeeded();
  const [hub, staff] = isId('hub', hubId)
    ? await Promise.all([hubOf(ctx, hubId), accounts(ctx.db).staffMember(hubId, email)])
    : [];
  if (!hub || !staff) {
    refused(ctx, email, hubId, action);
    throw new NotFound();
  }
  if (!can(staff.role, action)) {
    refused(ctx, email, hubId, action);
    throw new Forbidden();
  }
  return { hub, staff: { ...staff, may: actionsOf(staff.role) } };
}

function refused(ctx: Ctx, email: string, hubId: string, action: Action): void {
  ctx.log('access-refused', { hubId: hubId.slice(0, 40), action, person: staffMark(email) });
}

/** An audit line names a person by a digest: enough to match against the staff list, not an address. */
export const staffMark = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16);
