import type { Event } from '../events/event.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { tellGroupParts } from './decision.ts';
import { registrationId } from './registration.ts';
import { readGroups, readRegistration } from './store.ts';
import { tellPart } from './tell.ts';

const pauseMs = 10 * 60_000;

/**
 * Mails the personal link again, if the address is registered, and those of the groups whose contact it is; each at most
 * once in ten minutes. Tells nobody.
 */
export async function sendNewLink(ctx: Ctx, eventId: Event['id'], email: string): Promise<void> {
  const [registration, groups] = await Promise.all([
    readRegistration(ctx, eventId, registrationId(eventId, email)),
    readGroups(ctx, eventId),
  ]);
  const cause = String(Math.floor(ctx.now().getTime() / pauseMs));
  const own = groups.filter(({ contact, state }) => contact.email === email && state !== 'cancelled');
  await writeOnceEach(ctx.db, [
    ...(registration && registration.state !== 'cancelled'
      ? [tellPart(ctx, registration, 'new-link', { cause })]
      : []),
    ...own.flatMap(group => tellGroupParts(ctx, group, 'group-registered', cause)),
  ]);
}
