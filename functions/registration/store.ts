import type { Event, Mode } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Condition, Item, Part } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import type { Registration } from './registration.ts';

const partition = (eventId: Event['id'], shard: string) => `${eventId}#R${shard}`;
const key = (eventId: Event['id'], id: Registration['id']) => ({
  pk: partition(eventId, shardOf(id)),
  sk: `REG#${id}`,
});

/** Where a registration stands in line: the sparse attribute of the local index. */
function queueOf(registration: Registration): string | undefined {
  if (registration.state === 'pending') return `pending#${registration.arrival}`;
  if (registration.state === 'waiting') return `waiting#${registration.mode}#${registration.arrival}`;
  if (registration.state === 'confirmed' && registration.wants) {
    return `waiting#${registration.wants}#${registration.wantsArrival}`;
  }
  return undefined;
}

/** When it came to where it stands in line. */
export const arrivalInLine = (registration: Registration): string =>
  (registration.state === 'confirmed' ? registration.wantsArrival : undefined) ?? registration.arrival;

const item = (registration: Registration): Item => ({
  ...key(registration.eventId, registration.id),
  kind: 'registration',
  ...registration,
  queue: queueOf(registration),
});

export const registrationOfItem = (stored: Item): Registration => {
  const { pk: _pk, sk: _sk, kind: _kind, queue: _queue, ...registration } = stored;
  return registration as unknown as Registration;
};

/** The write of a new registration, or of the next version of one as read. */
export function registrationPart(next: Registration, before?: Registration): Part {
  const condition: Condition = before ? { version: before.version } : 'absent';
  return { put: item({ ...next, version: (before?.version ?? 0) + 1 }), if: condition };
}

export async function readRegistration(ctx: Ctx, eventId: Event['id'], id: Registration['id']) {
  const stored = await ctx.db.get<Item>(key(eventId, id));
  return stored && registrationOfItem(stored);
}

export async function readRegistrations(ctx: Ctx, eventId: Event['id']): Promise<Registration[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), prefix: 'REG#' })),
  );
  return pages.flat().map(registrationOfItem).sort(byArrival);
}

/**
 * The first who are pending, or in line for a mode, in order of arrival: `limit` at least, or all. Reads `limit` of
 * each partition, and answers all of them up to where a partition may hold more. Strongly consistent.
 */
export async function readQueue(
  ctx: Ctx,
  eventId: Event['id'],
  line: 'pending' | Mode,
  limit: number,
): Promise<Registration[]> {
  const prefix = line === 'pending' ? 'pending#' : `waiting#${line}#`;
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), index: 'queue', prefix, limit })),
  );
  const lines = pages.map(page => page.map(registrationOfItem).sort(byPlace));
  const ends = lines.flatMap(each => (each.length < limit ? [] : each.slice(-1))).map(arrivalInLine);
  const end = ends.sort(compare)[0];
  const all = lines.flat().sort(byPlace);
  return end === undefined ? all : all.filter(each => arrivalInLine(each) <= end);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byArrival = (a: Registration, b: Registration) => compare(a.arrival, b.arrival);
const byPlace = (a: Registration, b: Registration) => compare(arrivalInLine(a), arrivalInLine(b));
