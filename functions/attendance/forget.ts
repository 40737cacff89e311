import type { Event } from '../events/event.ts';
import { roomPartition } from '../joining/rooms/watch.ts';
import type { Registration } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Item } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import { newsPartition } from './door/store.ts';
import { withoutPerson } from './rooms/store.ts';
import { partition } from './store.ts';

type Of = Pick<Registration, 'eventId' | 'id'>;

/** Drops all that anybody saw of somebody: their records, their scans, and the traces of rooms that they were in. */
export async function forgetAttendance(ctx: Ctx, { eventId, id }: Of): Promise<void> {
  const own = partition(eventId, shardOf(id));
  const [records, scans, news, rooms] = await Promise.all([
    ctx.db.query<Item>({ pk: own, prefix: `ATT#${id}#` }),
    ctx.db.query<Item>({ pk: own, prefix: `SCN#${id}#` }),
    ctx.db.query<Item>({ pk: newsPartition(eventId) }),
    ctx.db.query<Item>({ pk: roomPartition(eventId) }),
  ]);
  const told = news.filter(({ registrationId }) => registrationId === id);
  await writeOnceEach(ctx.db, [
    ...[...records, ...scans, ...told].map(({ pk, sk }) => ({ drop: { pk, sk } })),
    ...rooms.flatMap(room => withoutPerson(room, id)),
  ]);
}

/** Where all of it is, of everybody at an event. */
export const attendancePartitions = (eventId: Event['id']): string[] => [
  ...shards.map(shard => partition(eventId, shard)),
  newsPartition(eventId),
  roomPartition(eventId),
];
