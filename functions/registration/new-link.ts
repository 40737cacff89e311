import type { Event } from '../events/event.ts';
import { messagePart } from '../mail/outbox.ts';
import type { Ctx } from '../shared/ctx.ts';
import { registrationId } from './registration.ts';
import { readRegistration } from './store.ts';

const pauseMs = 10 * 60_000;

/** Mails the personal link again, if the address is registered; at most once in ten minutes. Tells nobody. */
export async function sendNewLink(ctx: Ctx, eventId: Event['id'], email: string): Promise<void> {
  const registration = await readRegistration(ctx, eventId, registrationId(eventId, email));
  if (!registration || registration.state === 'cancelled') return;
  const moment = Math.floor(ctx.now().getTime() / pauseMs);
  await ctx.db.write([
    messagePart(
      {
        template: 'new-link',
        cause: [registration.id, String(moment)],
        to: registration.email,
        language: registration.language,
        eventId,
        registrationId: registration.id,
      },
      ctx.now(),
    ),
  ]);
}
