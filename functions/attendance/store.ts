import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Item, Key, Part } from '../shared/db.ts';
import { shardOf } from '../shared/ids.ts';
import type { Attendance } from './attendance.ts';

export type StoredAttendance = Item & Attendance & { kind: 'attendance' };

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#A${shard}`;

export const personPrefix = (id: Attendance['registrationId']): string => `ATT#${id}#`;

export type RecordOf = Pick<Attendance, 'eventId' | 'registrationId' | 'sessionId' | 'mode'>;

const keyOf = (of: RecordOf): Key => ({
  pk: partition(of.eventId, shardOf(of.registrationId)),
  sk: `${personPrefix(of.registrationId)}${of.sessionId}#${of.mode}`,
});

/** First seen stays: two gates at once make one record. */
export const attendancePart = (record: Attendance): Part => ({
  put: { ...keyOf(record), kind: 'attendance', ...record },
  if: 'absent',
});

/** What staff confirm is that a person who pressed Join took part; anything else needs no confirming. */
export const confirmationPart = (record: Attendance, by: string, at: string): Part => ({
  change: keyOf(record),
  set: { evidence: 'confirmed', by, confirmedAt: at },
  add: { version: 1 },
  if: { evidence: 'join' },
});

/** Puts `after` in the place of `before`, or of nothing, if that is still what is there. */
export const changedPart = (before: Attendance | undefined, after: Attendance): Part => ({
  put: { ...keyOf(after), kind: 'attendance', ...after, version: (before?.version ?? 0) + 1 },
  if: before ? { version: before.version } : 'absent',
});

/** Takes `before` away, if it is still what is there. */
export const droppedPart = (before: Attendance): Part => ({
  drop: keyOf(before),
  if: { version: before.version },
});

/** Nobody has made it meanwhile. */
export const unmadePart = (of: RecordOf): Part => ({ check: keyOf(of), if: 'absent' });

export const readRecord = async (ctx: Ctx, of: RecordOf): Promise<Attendance | undefined> => {
  const stored = await ctx.db.get<StoredAttendance>(keyOf(of));
  return stored && recordOf(stored);
};

export function recordOf(stored: StoredAttendance): Attendance {
  const { pk: _pk, sk: _sk, kind: _kind, ...record } = stored;
  return record as Attendance;
}
