import type { Event } from '../events/event.ts';
import type { Item, Key, Part } from '../shared/db.ts';
import { shardOf } from '../shared/ids.ts';
import type { Attendance } from './attendance.ts';

export type StoredAttendance = Item & Attendance & { kind: 'attendance' };

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#A${shard}`;

export const personPrefix = (id: Attendance['registrationId']): string => `ATT#${id}#`;

const keyOf = (of: Pick<Attendance, 'eventId' | 'registrationId' | 'sessionId' | 'mode'>): Key => ({
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
  if: { evidence: 'join' },
});

export const recordOf = (stored: Attendance): Attendance => ({
  eventId: stored.eventId,
  registrationId: stored.registrationId,
  sessionId: stored.sessionId,
  mode: stored.mode,
  evidence: stored.evidence,
  at: stored.at,
  by: stored.by,
  confirmedAt: stored.confirmedAt,
});
