import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { shardOf, shards } from '../shared/ids.ts';
import type { Attendance } from './attendance.ts';
import { partition, personPrefix, recordOf, type StoredAttendance } from './store.ts';

/** Every record of an event, a person's records side by side. */
export async function attendanceOf(ctx: Ctx, eventId: Event['id']): Promise<Attendance[]> {
  const found = await Promise.all(
    shards.map(shard => ctx.db.query<StoredAttendance>({ pk: partition(eventId, shard), prefix: 'ATT#' })),
  );
  return found.flat().map(recordOf);
}

/** Whether anybody at all was seen at an event, or pressed Join: where nobody was, no list was kept. */
export async function isAttendanceKept(ctx: Ctx, eventId: Event['id']): Promise<boolean> {
  const first = (shard: string) =>
    ctx.db.query<StoredAttendance>({ pk: partition(eventId, shard), prefix: 'ATT#', limit: 1 });
  return (await Promise.all(shards.map(first))).some(found => found.length > 0);
}

/** The records of one person: at the door, of sessions, online. */
export async function attendanceOfPerson(
  ctx: Ctx,
  eventId: Event['id'],
  registrationId: Attendance['registrationId'],
): Promise<Attendance[]> {
  const pk = partition(eventId, shardOf(registrationId));
  const found = await ctx.db.query<StoredAttendance>({ pk, prefix: personPrefix(registrationId) });
  return found.map(recordOf);
}
