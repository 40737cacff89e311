import type { Ctx } from '../shared/ctx.ts';
import { newId } from '../shared/ids.ts';
import type { Hub } from './hub.ts';
import { newHubPart, staffParts } from './store.ts';

/** Only the founder whom the settings name starts hubs; everybody else is brought in by an owner. */
export const mayFound = (ctx: Ctx, email: string | undefined): boolean =>
  ctx.settings.founderEmail !== undefined && email?.toLowerCase() === ctx.settings.founderEmail.toLowerCase();

/** A new hub with its first owner, who answers questions where nobody else is named. */
export async function createHub(
  ctx: Ctx,
  input: { name: string; hue: number; contact?: string; owner: { email: string; name: string } },
): Promise<{ ok: true; hub: Hub }> {
  const { name, hue, owner } = input;
  const hub: Hub = { id: newId('hub', ctx.now()), name, hue, contact: input.contact || owner.email };
  const written = await ctx.db.write([
    newHubPart(hub),
    ...staffParts({ hubId: hub.id, role: 'owner', ...owner }),
  ]);
  if (!written.ok) throw new Error('A new hub id was taken');
  ctx.log('hub-created', { hubId: hub.id });
  return { ok: true, hub };
}
