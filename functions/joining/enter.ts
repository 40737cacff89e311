import { providerOf } from '../accounts/providers.ts';
import type { OnlineRoom, Programme, Session } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { enterAddress } from './rooms/address.ts';
import { enterBigBlueButton } from './rooms/bigbluebutton.ts';
import { enterJitsi } from './rooms/jitsi.ts';
import { type Entered, meetingOf, type RoomPerson } from './rooms/room.ts';
import { enterStream } from './rooms/stream.ts';

type Entering = {
  programme: Programme;
  /** The session that they come for, if it is one: its own room, where it has one, is a meeting of its own. */
  session?: Session;
  /** The room that they go to: the session's, or else the event's. */
  room: OnlineRoom;
  person: RoomPerson;
};

/**
 * Opens the way into a room for one person who may enter now: whoever calls has asked that. A room on a server of the
 * hub is made there if it is not open yet.
 */
export async function enterRoom(ctx: Ctx, { programme, session, room, person }: Entering): Promise<Entered> {
  if ('url' in room) return room.kind === 'stream' ? enterStream(room.url) : enterAddress(room.url);
  const provider = await providerOf(ctx, programme.event.hubId, room.provider);
  if (!provider) {
    ctx.log('room-unreachable', {
      event: programme.event.id,
      provider: room.provider,
      said: 'no such provider',
    });
    return { ok: false, why: 'unreachable' };
  }
  const meeting = meetingOf(programme, session);
  return provider.kind === 'jitsi'
    ? enterJitsi(ctx, provider, meeting, person)
    : enterBigBlueButton(ctx, provider, meeting, person);
}
