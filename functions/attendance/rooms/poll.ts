import type { Provider } from '../../accounts/provider.ts';
import { providerOf } from '../../accounts/providers.ts';
import { programmeOf } from '../../events/read.ts';
import { type MeetingInfo, meetingInfo, registerHook } from '../../joining/rooms/bigbluebutton.ts';
import { type Meeting, reportAddress, roomName } from '../../joining/rooms/room.ts';
import { lookedPart, roomAt, type WatchedRoom } from '../../joining/rooms/watch.ts';
import { registrationOf } from '../../registration/read.ts';
import { type Registration, registrationCan } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key } from '../../shared/db.ts';
import { isId } from '../../shared/ids.ts';
import { addMinutes, instantText } from '../../shared/time.ts';
import { allTold, look, type Stays, type Told } from './stays.ts';
import { staysPart, staysSeen } from './store.ts';
import { writeStays, writeVisits } from './write.ts';

/** Sooner than the clock comes: whatever it is late by, no minute is left out. */
const againAfterSeconds = 45;
/** A meeting may run over. Nothing counts after the end, but who left when is settled then. */
const minutesAfterEnd = 30;
/** A hook that failed too often is dropped by the server, which tells nobody. */
const hookEverySeconds = 300;

/**
 * One look into a room that people went into: whoever is in it has been there since the last look. What the server
 * told meanwhile of comings and goings, which is finer, is written down as well. Comes again each minute until the
 * session is over.
 */
export async function pollRoom(ctx: Ctx, key: Key): Promise<void> {
  const room = await roomAt(ctx, key);
  if (!room?.dueAt || room.dueAt > ctx.now().toISOString()) return;
  const meeting = await meetingOfRoom(ctx, room);
  const provider = meeting && (await providerOf(ctx, meeting.event.hubId, room.provider));
  if (!meeting || !provider) {
    await ctx.db.write([lookedPart(room, {}, undefined)]);
    return;
  }
  const now = ctx.now();
  const { endsAt } = meeting.session ?? meeting.event;
  const isOver = now.getTime() >= Date.parse(addMinutes(endsAt, minutesAfterEnd));
  const info = await askWho(ctx, room, provider);
  const settled = isOver || (info.ok && info.state === 'gone');
  // Whoever is in it when the session ends is written down then: a rule may be asked soon.
  const ends = (room.seenAt ?? room.openedAt) < endsAt && now.getTime() >= Date.parse(endsAt);
  const { stays, told } = await lookInto(ctx, room, info, settled || ends);
  await writeStays(ctx, room, told);
  await writeVisits(ctx, room, stays, settled);
  const hookAt = info.ok && !isOver ? await keepHook(ctx, room, provider) : undefined;
  const again = isOver ? undefined : new Date(now.getTime() + againAfterSeconds * 1000);
  const said = { ...(info.ok ? { seenAt: instantText(now) } : {}), ...(hookAt ? { hookAt } : {}) };
  await ctx.db.write([lookedPart(room, said, again), staysPart(room, stays, meeting)]);
}

async function meetingOfRoom(ctx: Ctx, room: WatchedRoom): Promise<Meeting | undefined> {
  const programme = await programmeOf(ctx, room.eventId);
  if (!programme) return undefined;
  const { event, sessions } = programme;
  const session = sessions.find(each => each.id === room.sessionId);
  if (room.sessionId !== 'event' && !session) return undefined;
  return { event, session };
}

async function askWho(ctx: Ctx, room: WatchedRoom, provider: Provider): Promise<MeetingInfo> {
  const info = await meetingInfo(ctx, provider, roomName(ctx, room));
  if (!info.ok) {
    ctx.log('room-not-seen', { event: room.eventId, provider: provider.id, said: info.said });
  }
  return info;
}

/** Who is where after this look, and what of it is to be written down. A look that failed sees nothing. */
async function lookInto(
  ctx: Ctx,
  room: WatchedRoom,
  info: MeetingInfo,
  writeAll: boolean,
): Promise<{ stays: Stays; told: Told[] }> {
  const before = await staysSeen(ctx, room);
  const at = Math.floor(ctx.now().getTime() / 1000);
  const lastAt = room.seenAt ?? room.openedAt;
  const people = info.ok && info.state === 'running' ? info.people : undefined;
  const seen = people
    ? look(before, await participants(ctx, room, people, before), at, Date.parse(lastAt) / 1000)
    : { stays: before, told: [] };
  const left = writeAll ? allTold(seen.stays) : { stays: seen.stays, told: [] };
  return { stays: left.stays, told: [...seen.told, ...left.told] };
}

/** Of those in the room, whoever is registered to be there: the crew is no audience. */
async function participants(
  ctx: Ctx,
  room: WatchedRoom,
  people: readonly string[],
  before: Stays,
): Promise<Registration['id'][]> {
  const ids = people.filter((id): id is Registration['id'] => isId('reg', id));
  const known = await Promise.all(
    ids.map(async id => {
      if (before[id]) return true;
      const registration = await registrationOf(ctx, room.eventId, id);
      return registration !== undefined && registrationCan.join(registration);
    }),
  );
  return ids.filter((_, index) => known[index]);
}

/** Asks to be told of comings and goings, again and again. Answers when, if it was time to. */
async function keepHook(ctx: Ctx, room: WatchedRoom, provider: Provider): Promise<string | undefined> {
  const now = ctx.now();
  if (room.hookAt && now.getTime() - Date.parse(room.hookAt) < hookEverySeconds * 1000) return undefined;
  const asked = await registerHook(ctx, provider, roomName(ctx, room), reportAddress(ctx, room));
  if (!asked.ok)
    ctx.log('room-without-hook', { event: room.eventId, provider: provider.id, said: asked.said });
  return instantText(now);
}
