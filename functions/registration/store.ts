import { type Event, type Line, type Mode, type Session, sessionLine } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Condition, dueAttributes, type Item, type Part } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import { droppedSensitivePart } from './answers/sensitive.ts';
import type { Group } from './groups/group.ts';
import type { Registration, SessionPlace } from './registration.ts';
import type { InLine } from './seats.ts';

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#R${shard}`;
const key = (eventId: Event['id'], id: Registration['id']) => ({
  pk: partition(eventId, shardOf(id)),
  sk: `REG#${id}`,
});

/** Where a registration stands in line: the sparse attribute of the local index. */
function queueOf(registration: Registration): string | undefined {
  const { state, offer, wants, mode } = registration;
  if (registration.group?.together && state !== 'confirmed') return undefined;
  if (state === 'pending') return `pending#${registration.arrival}`;
  if (state === 'waiting' || (state === 'confirmed' && wants)) {
    return offer ? `offered#${offer.until}` : `waiting#${wants ?? mode}#${positionOf(registration)}`;
  }
  return undefined;
}

/** Where it stands in its line: it came to it then, unless staff moved it. Sorts. */
export const positionOf = (registration: Registration): string =>
  registration.position ??
  (registration.state === 'confirmed' ? registration.wantsArrival : undefined) ??
  registration.arrival;

/** The same in the line of a session. */
export const positionInSession = ({ position, arrival }: SessionPlace & { state: 'waiting' }): string =>
  position ?? arrival;

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

/** The write that takes a registration away, as it was read. */
export const droppedRegistrationPart = ({ eventId, id, version }: Registration): Part => ({
  drop: key(eventId, id),
  if: { version },
});

/**
 * The same with its places in the lines of sessions, each a record of its own that the queue lists. Whoever cancels
 * needs nothing any more: what they said of that goes with them.
 */
export const registrationParts = (next: Registration, before?: Registration): Part[] => [
  registrationPart(next, before),
  ...placeParts(next, before),
  ...(before && next.state === 'cancelled' ? [droppedSensitivePart(next)] : []),
];

type Place = { registrationId: Registration['id']; sessionId: Session['id']; mode: Mode };

function placeParts(next: Registration, before: Registration | undefined): Part[] {
  const [were, are] = [placeQueues(before), placeQueues(next)];
  const { eventId, id } = next;
  const keyOf = (session: string) => ({ pk: partition(eventId, shardOf(id)), sk: `PLACE#${id}#${session}` });
  const gone = [...were.keys()].filter(session => !are.has(session));
  const come = [...are].filter(([session, queue]) => were.get(session) !== queue);
  return [
    ...gone.map(session => ({ drop: keyOf(session) })),
    ...come.map(([sessionId, queue]) => {
      const place: Place = { registrationId: id, sessionId, mode: next.mode };
      return { put: { ...keyOf(sessionId), kind: 'place', eventId, ...place, queue } };
    }),
  ];
}

function placeQueues(registration: Registration | undefined): Map<Session['id'], string> {
  if (registration?.state !== 'confirmed') return new Map();
  const { mode, sessions = {} } = registration;
  const places = Object.entries(sessions) as [Session['id'], SessionPlace][];
  return new Map(
    places.flatMap(([id, place]) => {
      if (place.state === 'offered') return [[id, `offered#${place.offer.until}`]];
      if (place.state !== 'waiting') return [];
      return [[id, `waiting#${sessionLine(id, mode)}#${positionInSession(place)}`]];
    }),
  );
}

export async function readRegistration(ctx: Ctx, eventId: Event['id'], id: Registration['id']) {
  const stored = await ctx.db.get<Item>(key(eventId, id));
  return stored && registrationOfItem(stored);
}

/** Those of them that there are. */
export async function readRegistrationsBy(ctx: Ctx, all: Pick<Registration, 'eventId' | 'id'>[]) {
  const found = await ctx.db.getMany<Item>(all.map(({ eventId, id }) => key(eventId, id)));
  return found.map(registrationOfItem);
}

export async function readRegistrations(ctx: Ctx, eventId: Event['id']): Promise<Registration[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), prefix: 'REG#' })),
  );
  return pages.flat().map(registrationOfItem).sort(byArrival);
}

/** The three kinds of entry in a line, as they are stored. */
type Queued = Item & { queue: string };

/**
 * The first who are pending, in line for a seat, or were offered one, in their order: `limit` at least, or all. Reads
 * `limit` of each partition, and answers all of them up to where a partition may hold more. Strongly consistent.
 * Offers are in the order in which they run out.
 */
export async function readQueue(
  ctx: Ctx,
  eventId: Event['id'],
  line: 'pending' | 'offered' | Line,
  limit: number,
): Promise<Queued[]> {
  const prefix = line === 'pending' || line === 'offered' ? `${line}#` : `waiting#${line}#`;
  const pages = await Promise.all(
    shards.map(shard =>
      ctx.db.query<Queued>({ pk: partition(eventId, shard), index: 'queue', prefix, limit }),
    ),
  );
  const ends = pages.flatMap(page => (page.length < limit ? [] : page.slice(-1))).map(each => each.queue);
  const end = ends.sort(compare)[0];
  const all = pages.flat().sort((a, b) => compare(a.queue, b.queue));
  return end === undefined ? all : all.filter(each => each.queue <= end);
}

/** Who stands at an entry of a line; nobody any more, when they left it since it was read. */
export async function readEntry(ctx: Ctx, queued: Queued): Promise<InLine | undefined> {
  if (queued.kind === 'registration') return { registration: registrationOfItem(queued) };
  if (queued.kind === 'group') return { group: groupOfItem(queued) };
  const { eventId, registrationId, sessionId } = queued as Queued & Place & { eventId: Event['id'] };
  const registration = await readRegistration(ctx, eventId, registrationId);
  const stands = placeQueues(registration).get(sessionId) === queued.queue;
  return registration && stands ? { registration, session: sessionId } : undefined;
}

export const groupKey = ({ eventId, id }: Pick<Group, 'eventId' | 'id'>) => ({
  pk: partition(eventId, shardOf(id)),
  sk: `GROUP#${id}`,
});

/** A group that keeps together stands in line as one. */
function groupQueueOf({ policy, state, mode, offer, arrival, position }: Group): string | undefined {
  if (policy !== 'together') return undefined;
  if (state === 'pending') return `pending#${arrival}`;
  if (state !== 'waiting') return undefined;
  return offer ? `offered#${offer.until}` : `waiting#${mode}#${position ?? arrival}`;
}

/** The write of a new group, or of the next version of one as read. With `due`, its members are left to write. */
export function groupPart(next: Group, before?: Group, due?: Date): Part {
  const condition: Condition = before ? { version: before.version } : 'absent';
  const version = (before?.version ?? 0) + 1;
  const own = { ...groupKey(next), kind: 'group', ...next, version, queue: groupQueueOf(next) };
  return { put: due ? { ...own, ...dueAttributes(next.id, due) } : own, if: condition };
}

export const groupOfItem = (stored: Item): Group => {
  const { pk: _, sk: __, kind: ___, queue: ____, dueShard: _____, dueAt: ______, ...group } = stored;
  return group as unknown as Group;
};

export async function readGroup(ctx: Ctx, eventId: Event['id'], id: Group['id']): Promise<Group | undefined> {
  const stored = await ctx.db.get<Item>(groupKey({ eventId, id }));
  return stored && groupOfItem(stored);
}

/** All groups of an event, in order of arrival. */
export async function readGroups(ctx: Ctx, eventId: Event['id']): Promise<Group[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), prefix: 'GROUP#' })),
  );
  return pages.flat().map(groupOfItem).sort(byArrival);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byArrival = (a: { arrival: string }, b: { arrival: string }) => compare(a.arrival, b.arrival);
