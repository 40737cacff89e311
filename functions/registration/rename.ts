import type { Ctx } from '../shared/ctx.ts';
import { type Registration, registrationCan } from './registration.ts';
import { readRegistration, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/**
 * Corrects the name, as it will stand on the certificate; whoever has a ticket gets it anew. `name` is already
 * validated.
 */
export async function rename(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  name: string,
): Promise<{ ok: true } | { ok: false; why: 'cancelled' }> {
  for (;;) {
    const registration = await readRegistration(ctx, eventId, id);
    if (!registration || !registrationCan.rename(registration)) return { ok: false, why: 'cancelled' };
    if (registration.name === name) return { ok: true };
    const next = { ...registration, name, version: registration.version + 1 };
    const told = registration.state === 'confirmed' ? [tellPart(ctx, next, 'name-corrected')] : [];
    const written = await ctx.db.write([registrationPart(next, registration), ...told]);
    if (written.ok) return { ok: true };
  }
}
