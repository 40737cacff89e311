import type { Provider } from '../../accounts/provider.ts';
import type { Event, OnlineRoom } from '../../events/event.ts';
import { eventsOfHub, programmeOf } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';

/** The hub's events that are not over and have a room on a server. */
export async function eventsOn(ctx: Ctx, provider: Pick<Provider, 'id' | 'hubId'>): Promise<Event[]> {
  const isOn = (room: OnlineRoom | undefined) =>
    room !== undefined && 'provider' in room && room.provider === provider.id;
  const now = ctx.now().toISOString();
  const coming = (await eventsOfHub(ctx, provider.hubId)).filter(each => each.endsAt > now);
  const programmes = await Promise.all(coming.map(each => programmeOf(ctx, each.id)));
  return programmes.flatMap(programme => {
    if (!programme) return [];
    const { event, sessions } = programme;
    return [event, ...sessions].some(each => isOn(each.onlineRoom)) ? [event] : [];
  });
}
