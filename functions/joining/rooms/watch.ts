import type { Ctx } from '../../shared/ctx.ts';
import { dueAttributes, dueNames, type Key, type Part } from '../../shared/db.ts';
import { addDays, instantText } from '../../shared/time.ts';
import type { Meeting, MeetingId } from './room.ts';

/**
 * A room on a server that people went into, as long as the clock asks who is in it. It does not lie with the programme,
 * which every page reads: it changes each minute.
 */
export type WatchedRoom = MeetingId & {
  /** When somebody first went in. */
  openedAt: string;
  /** When the server last said who is in it. */
  seenAt?: string;
  /** When it was last asked to tell of who comes and goes. */
  hookAt?: string;
  /** When the server told that the meeting ended. */
  endedAt?: string;
  /** Rises with every look. */
  version: number;
  dueAt?: string;
};

/** Everything that is kept of an event's rooms. */
export const roomPartition = (eventId: MeetingId['eventId']): string => `${eventId}#O`;

/** What one meeting is called within the partition. */
export const roomMark = ({ sessionId, provider }: MeetingId): string => `${sessionId}#${provider}`;

const roomKey = (of: MeetingId): Key => ({ pk: roomPartition(of.eventId), sk: `ROOM#${roomMark(of)}` });

/** How long traces of rooms are kept: the attendance records say the same. */
const keptDays = 30;

export const roomExpiry = ({ event }: Pick<Meeting, 'event'>): { expiresAt: number } => ({
  expiresAt: Math.floor(Date.parse(addDays(event.endsAt, event.zone, keptDays)) / 1000),
});

/** From now on the clock looks into the room, until it is over. Whoever comes second finds that it does already. */
export async function watchRoom(ctx: Ctx, meeting: Meeting, id: MeetingId): Promise<void> {
  const now = ctx.now();
  const due = dueAttributes(id.eventId, now);
  const room: WatchedRoom = { ...id, openedAt: instantText(now), version: 1 };
  const first = await ctx.db.write([
    { put: { ...roomKey(id), kind: 'room', ...room, ...due, ...roomExpiry(meeting) }, if: 'absent' },
  ]);
  const before = first.ok ? undefined : (first.stored[0] as WatchedRoom | undefined);
  if (!before || before.dueAt) return;
  await ctx.db.write([
    { change: roomKey(id), set: due, remove: ['endedAt'], if: { version: before.version } },
  ]);
}

export const watchedRoom = (ctx: Ctx, of: MeetingId): Promise<WatchedRoom | undefined> =>
  ctx.db.get<WatchedRoom>(roomKey(of));

/** The room that the clock rings for. */
export const roomAt = (ctx: Ctx, key: Key): Promise<WatchedRoom | undefined> => ctx.db.get<WatchedRoom>(key);

/** One look is done; the clock comes again at `again`, or no more. Fails when somebody else has looked meanwhile. */
export const lookedPart = (
  room: WatchedRoom,
  said: Pick<WatchedRoom, 'seenAt' | 'hookAt'>,
  again: Date | undefined,
): Part => ({
  change: roomKey(room),
  set: {
    ...said,
    version: room.version + 1,
    ...(again ? dueAttributes(room.eventId, again) : {}),
  },
  remove: again ? [] : dueNames,
  if: { version: room.version },
});

/** The server told that the meeting is over. */
export const endedPart = (of: MeetingId, endedAt: string): Part => ({
  change: roomKey(of),
  set: { endedAt },
  if: 'present',
});
