import type { Meeting, MeetingId } from '../../joining/rooms/room.ts';
import { roomExpiry, roomMark, roomPartition } from '../../joining/rooms/watch.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Item, Key, Part } from '../../shared/db.ts';
import type { Coming, Stays } from './stays.ts';

const seenKey = (of: MeetingId): Key => ({ pk: roomPartition(of.eventId), sk: `SEEN#${roomMark(of)}` });

/** Whom the looks into a room saw. */
export const staysSeen = async (ctx: Ctx, of: MeetingId): Promise<Stays> =>
  (await ctx.db.get<{ stays: Stays }>(seenKey(of)))?.stays ?? {};

export const staysPart = (of: MeetingId, stays: Stays, meeting: Pick<Meeting, 'event'>): Part => ({
  put: { ...seenKey(of), kind: 'seen', stays, ...roomExpiry(meeting) },
});

/**
 * What the server told of one connection to a room. Each coming and going is an attribute by its time: told again it
 * changes nothing, and it does not matter what is told first.
 */
export type Visit = { id: string; registrationId?: Registration['id']; comings: Coming[]; written: number };

const visitPrefix = (of: MeetingId) => `VISIT#${roomMark(of)}#`;
const visitKey = (of: MeetingId, id: string): Key => ({
  pk: roomPartition(of.eventId),
  sk: visitPrefix(of) + id,
});

export const comingPart = (
  of: MeetingId,
  { id, registrationId }: Pick<Visit, 'id' | 'registrationId'>,
  { way, at }: Coming,
  meeting: Pick<Meeting, 'event'>,
): Part => ({
  change: visitKey(of, id),
  set: {
    kind: 'visit',
    ...(registrationId ? { registrationId } : {}),
    [`${way}-${at}`]: true,
    ...roomExpiry(meeting),
  },
});

export async function visitsOf(ctx: Ctx, of: MeetingId): Promise<Visit[]> {
  const prefix = visitPrefix(of);
  const found = await ctx.db.query<Key & { registrationId?: Registration['id']; written?: number }>({
    pk: roomPartition(of.eventId),
    prefix,
  });
  return found.map(item => ({
    id: item.sk.slice(prefix.length),
    registrationId: item.registrationId,
    written: item.written ?? 0,
    comings: Object.keys(item).flatMap(comingOf),
  }));
}

function comingOf(attribute: string): Coming[] {
  const [, way, at] = /^(in|out)-(\d+)$/.exec(attribute) ?? [];
  return way ? [{ way: way as Coming['way'], at: Number(at) }] : [];
}

/** So many of its comings and goings are written down. */
export const writtenPart = (of: MeetingId, { id }: Pick<Visit, 'id'>, written: number): Part => ({
  change: visitKey(of, id),
  set: { written },
});

/**
 * The writes that take a person out of what is kept of rooms: a connection of theirs goes, and so do they among those
 * whom looks saw.
 */
export function withoutPerson(kept: Item, id: Registration['id']): Part[] {
  const { pk, sk, kind, registrationId, stays } = kept as Item & { stays?: Stays };
  if (kind === 'visit') return registrationId === id ? [{ drop: { pk, sk } }] : [];
  if (kind !== 'seen' || !stays?.[id]) return [];
  const { [id]: _, ...others } = stays;
  return [{ change: { pk, sk }, set: { stays: others }, if: { stays } }];
}
