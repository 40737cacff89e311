import type { Ctx } from '../shared/ctx.ts';
import { newId } from '../shared/ids.ts';
import type { Hub } from './hub.ts';
import { newHubPart, staffParts } from './store.ts';

/** Only the founder whom the settings name starts hubs; everybody else is brought in by an owner. */
export const mayFound = (ctx: Ctx, email: string | undefined): boolean =>
  ctx.settings.founderEmail !== undefined && email?.toLowerCase() === ctx.settings.founderEmail.toLowerCase();

/** A new hub with its first owner. */
export async function createHub(
  ctx: Ctx,
  input: { name: string; hue: number; owner: { email: string; name: string } },
): Promise<{ ok: true; hub: Hub }> {
  const hub: Hub = { id: newId('hub', ctx.now()), name: input.name, hue: input.hue };
  const written = await ctx.db.write([
    newHubPart(hub),
    ...staffParts({ hubId: hub.id, role: 'owner', ...input.owner }),
  ]);
  if (!written.ok) throw new Error('A new hub id was taken');
  ctx.log('hub-created', { hubId: hub.id });
  return { ok: true, hub };
}
