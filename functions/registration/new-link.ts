import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { registrationId } from './registration.ts';
import { readRegistration } from './store.ts';
import { tellPart } from './tell.ts';

const pauseMs = 10 * 60_000;

/** Mails the personal link again, if the address is registered; at most once in ten minutes. Tells nobody. */
export async function sendNewLink(ctx: Ctx, eventId: Event['id'], email: string): Promise<void> {
  const registration = await readRegistration(ctx, eventId, registrationId(eventId, email));
  if (!registration || registration.state === 'cancelled') return;
  const moment = Math.floor(ctx.now().getTime() / pauseMs);
  await ctx.db.write([tellPart(ctx, registration, 'new-link', { cause: String(moment) })]);
}
