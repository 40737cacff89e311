import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Registration, registrationCan } from './registration.ts';
import { readRegistration, registrationPart } from './store.ts';

/** Corrects the name, as it will stand on the certificate. `name` is already validated. */
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
    const message = messagePart(
      {
        template: 'name-corrected',
        cause: [id, String(next.version)],
        to: registration.email,
        language: registration.language,
        eventId,
        registrationId: id,
      },
      ctx.now(),
    );
    const written = await ctx.db.write([registrationPart(next, registration), message]);
    if (written.ok) return { ok: true };
  }
}
