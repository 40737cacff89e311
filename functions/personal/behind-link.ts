import type { Hub } from '../accounts/hub.ts';
import type { Event } from '../events/event.ts';
import { eventAndHub } from '../events/read.ts';
import { openLink } from '../registration/read.ts';
import { linkHasEnded } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';

export type Found = Awaited<ReturnType<typeof behindLink>>;

/** A personal link that was good once; whoever has it may ask for a new one. */
export class LinkEnded extends Error {
  override name = 'LinkEnded';
  readonly event: Event;
  readonly hub: Hub;
  constructor(event: Event, hub: Hub) {
    super('The personal link has ended');
    this.event = event;
    this.hub = hub;
  }
}

/** Whose link it is. Throws NotFound for one that is none, and LinkEnded. */
export async function behindLink(ctx: Ctx, token: string) {
  const opened = await openLink(ctx, 'my', token);
  if (!opened) throw new NotFound();
  const { registration, madeOn } = opened;
  const found = await eventAndHub(ctx, registration.eventId);
  if (!found) throw new NotFound();
  const { programme, hub } = found;
  if (linkHasEnded(programme.event, madeOn, ctx.now())) throw new LinkEnded(programme.event, hub);
  return { token, registration, programme, hub };
}
