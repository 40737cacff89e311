import type { Hub } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addMinutes, instantText } from '../shared/time.ts';
import type { ListedEvent, Programme } from './event.ts';
import { events } from './store.ts';

/** An event with its sessions and pool, strongly consistent, in one query. Drafts too. */
export async function programmeOf(ctx: Ctx, eventId: string): Promise<Programme | undefined> {
  return /^evt_[0-9a-z]{26}$/.test(eventId) ? events(ctx.db).programme(eventId) : undefined;
}

/** The same with the hub that runs it. Drafts too. */
export async function eventAndHub(
  ctx: Ctx,
  eventId: string,
): Promise<{ programme: Programme; hub: Hub } | undefined> {
  const programme = await programmeOf(ctx, eventId);
  const hub = programme && (await hubOf(ctx, programme.event.hubId));
  return hub && { programme, hub };
}

/** Drafts too: who may see one is the caller's to ask. */
export async function programmeBySlug(ctx: Ctx, slug: string): Promise<Programme | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined;
  const eventId = await events(ctx.db).idBySlug(slug);
  return eventId === undefined ? undefined : programmeOf(ctx, eventId);
}

const ninetyDays = 90 * 24 * 60;

/** Published events that run, are to come, or ended within 90 days; by their end. */
export const publishedEvents = (ctx: Ctx): Promise<ListedEvent[]> =>
  events(ctx.db).published(addMinutes(instantText(ctx.now()), -ninetyDays));

/** All events of a hub by their start, drafts too. */
export const eventsOfHub = (ctx: Ctx, hubId: string): Promise<ListedEvent[]> => events(ctx.db).ofHub(hubId);
