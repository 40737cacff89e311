import type { Ctx } from '../shared/ctx.ts';
import type { Hub, Staff } from './hub.ts';
import { accounts } from './store.ts';

export async function hubOf(ctx: Ctx, hubId: string): Promise<Hub | undefined> {
  const stored = await accounts(ctx.db).hub(hubId);
  return stored && { id: stored.id, name: stored.name, hue: stored.hue, contact: stored.contact };
}

/** The hubs that a person works for, by name, with what they are there. */
export async function hubsOf(ctx: Ctx, email: string): Promise<{ hub: Hub; staff: Staff }[]> {
  const places = await accounts(ctx.db).places(email);
  const found = await Promise.all(places.map(async staff => ({ staff, hub: await hubOf(ctx, staff.hubId) })));
  return found
    .flatMap(({ staff, hub }) => (hub ? [{ staff, hub }] : []))
    .sort((a, b) => a.hub.name.localeCompare(b.hub.name));
}

/** Everybody who works for a hub, by name. */
export const staffOfHub = async (ctx: Ctx, hubId: string): Promise<Staff[]> =>
  (await accounts(ctx.db).staff(hubId)).sort((a, b) => a.name.localeCompare(b.name));
