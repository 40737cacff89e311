import { type Db, dueAttributes, type Item, type Key, type Part } from '../shared/db.ts';
import { shardOf, shards } from '../shared/ids.ts';
import { addMinutes } from '../shared/time.ts';
import type { ChangeNotice } from './change-notice.ts';
import type { Event, ListedEvent, Pool, Programme, Session } from './event.ts';
import type { OpeningNotice } from './opening-notice.ts';

/** Where the event's own words live apart from the record's `kind`: an event has a kind of its own. */
type StoredEvent = Key & { kind: 'event'; version: number; event: Event };
type StoredSession = Key & { kind: 'session'; version: number; session: Session };
type StoredPool = Key & { kind: 'pool' } & Pool;
type Stored = StoredEvent | StoredSession | StoredPool | (Key & { kind: 'moment' | 'issuance' });

export const poolKey = (eventId: string): Key => ({ pk: eventId, sk: 'POOL' });
const eventKey = (eventId: string): Key => ({ pk: eventId, sk: 'EVENT' });
const slugKey = (slug: string): Key => ({ pk: `SLUG#${slug}`, sk: 'SLUG' });
const sessionKey = (session: Session): Key => ({
  pk: session.eventId,
  sk: `SESSION#${session.startsAt}#${session.id}`,
});
const hubListing = (event: ListedEvent): Key => ({
  pk: `HUB#${event.hubId}`,
  sk: `EVT#${event.startsAt}#${event.id}`,
});
const publicListing = (event: ListedEvent): Key => ({ pk: 'PUBLISHED', sk: `${event.endsAt}#${event.id}` });

type Listing = Key & { event: ListedEvent };

export const events = (db: Db) => ({
  /** One query: the partition holds small definitions only. */
  async programme(eventId: string): Promise<Programme | undefined> {
    const items = await db.query<Stored>({ pk: eventId });
    const event = items.find(item => item.kind === 'event')?.event;
    const pool = items.find(item => item.kind === 'pool');
    if (!event || !pool) return undefined;
    const sessions = items.flatMap(item => (item.kind === 'session' ? [item.session] : []));
    return { event, sessions, pool: bare(pool) };
  },
  async idBySlug(slug: string): Promise<string | undefined> {
    return (await db.get<{ eventId: string }>(slugKey(slug)))?.eventId;
  },
  /** By the start, earliest first. */
  async ofHub(hubId: string): Promise<ListedEvent[]> {
    return (await db.query<Listing>({ pk: `HUB#${hubId}`, prefix: 'EVT#' })).map(item => item.event);
  },
  /** Published ones that end at `from` or later, by their end. */
  async published(from: string): Promise<ListedEvent[]> {
    return (await db.query<Listing>({ pk: 'PUBLISHED', from })).map(item => item.event);
  },
});

const bare = ({ eventId, version, capacity, taken, held, waiting, rush, dueAt }: StoredPool): Pool => ({
  eventId,
  version,
  capacity,
  taken,
  held,
  waiting,
  ...(rush ? { rush } : {}),
  ...(dueAt ? { dueAt } : {}),
});

const eventItem = (event: Event): Item => ({
  ...eventKey(event.id),
  kind: 'event',
  version: event.version,
  event,
});

const sessionItem = (session: Session): Item => ({
  ...sessionKey(session),
  kind: 'session',
  version: session.version,
  session,
});

/** All that a new event is: its slug is taken, it is listed with its hub, and its end will be noticed. */
export const newEventParts = (event: Event, pool: Pool): Part[] => [
  { put: { ...slugKey(event.slug), kind: 'slug', eventId: event.id }, if: 'absent' },
  { put: eventItem(event), if: 'absent' },
  { put: { ...poolKey(event.id), kind: 'pool', ...pool }, if: 'absent' },
  { put: { ...hubListing(event), kind: 'listing', event: listed(event) } },
  endedPart(event),
  ...(event.state === 'published' ? [publicPart(event), opensPart(event)] : []),
];

/**
 * From these on nobody finds the event, and nothing can be done in it: the rest of it is left to be emptied. Nothing is
 * written when it was saved meanwhile, or anybody got a seat.
 */
export const removedEventParts = ({ event, pool }: Programme): Part[] => [
  { drop: eventKey(event.id), if: { version: event.version } },
  { drop: poolKey(event.id), if: { version: pool.version } },
  { drop: slugKey(event.slug) },
  { drop: hubListing(event) },
  { drop: publicListing(event) },
];

/** The parts that make `before` into `after`. The first fails when somebody else saved meanwhile. */
export function savedEventParts(before: Event, after: Event): Part[] {
  const moved = hubListing(before).sk !== hubListing(after).sk;
  const ended = before.endsAt !== after.endsAt;
  const wasPublic = before.state === 'published';
  const isPublic = after.state === 'published';
  return [
    { put: eventItem(after), if: { version: before.version } },
    ...(moved ? [{ drop: hubListing(before) }] : []),
    { put: { ...hubListing(after), kind: 'listing', event: listed(after) } },
    ...(wasPublic && (ended || !isPublic) ? [{ drop: publicListing(before) }] : []),
    ...(isPublic ? [publicPart(after)] : []),
    ...(ended ? [endedPart(after)] : []),
    ...openingParts(before, after),
  ];
}

/** A draft opens for nobody; one that is published again opens anew, for whoever waits since before. */
function openingParts(before: Event, after: Event): Part[] {
  if (after.state === 'draft') return before.state === 'draft' ? [] : [{ drop: opensKey(after.id) }];
  const moved = before.registration.opensAt !== after.registration.opensAt;
  return moved || before.state === 'draft' ? [opensPart(after)] : [];
}

const publicPart = (event: Event): Part => ({
  put: { ...publicListing(event), kind: 'listing', event: listed(event) },
});

/** Ten minutes after the end, so that a session that runs over is not asked about while it runs. */
const endedPart = (event: Event): Part => ({
  put: {
    pk: event.id,
    sk: 'MOMENT#ended',
    kind: 'moment',
    name: 'ended',
    eventId: event.id,
    ...dueAttributes(event.id, new Date(addMinutes(event.endsAt, 10))),
  },
});

const opensKey = (eventId: string): Key => ({ pk: eventId, sk: 'MOMENT#opens' });

/** Without a time of its own, registration is open at once. */
const opensPart = (event: Event): Part => ({
  put: {
    ...opensKey(event.id),
    kind: 'moment',
    name: 'opens',
    eventId: event.id,
    ...dueAttributes(event.id, new Date(event.registration.opensAt ?? 0)),
  },
});

const changedKey = (eventId: string): Key => ({ pk: eventId, sk: 'MOMENT#changed' });
type StoredChange = Key & ChangeNotice & { dueAt?: string };

/** The last change that people were or are to be told of; without `dueAt`, they have been. */
export const changeNotice = (db: Db, eventId: string): Promise<StoredChange | undefined> =>
  db.get<StoredChange>(changedKey(eventId));

/** Fails when it was written, or told, since it was read as `before`. */
export const changeNoticePart = (
  eventId: string,
  notice: ChangeNotice,
  dueAt: string,
  before: StoredChange | undefined,
): Part => ({
  put: {
    ...changedKey(eventId),
    kind: 'moment',
    name: 'changed',
    eventId,
    ...notice,
    ...dueAttributes(eventId, new Date(dueAt)),
  },
  if: before ? { savedAt: before.savedAt, dueAt: before.dueAt } : 'absent',
});

/** Fails when it was written, or told, since it was read as `before`. */
export const hastenedPart = (before: StoredChange, now: Date): Part => ({
  change: { pk: before.pk, sk: before.sk },
  set: dueAttributes(before.pk, now),
  if: { savedAt: before.savedAt, dueAt: before.dueAt },
});

function listed(event: Event): ListedEvent {
  const { description: _, audience: __, onlineRoom: ___, joining: ____, ...rest } = event;
  return rest;
}

export const newSessionPart = (session: Session): Part => ({ put: sessionItem(session), if: 'absent' });

/** A session is kept by its start: one that moves changes its key. */
export function savedSessionParts(before: Session, after: Session): Part[] {
  const put = { put: sessionItem(after) };
  if (sessionKey(before).sk === sessionKey(after).sk) return [{ ...put, if: { version: before.version } }];
  return [{ drop: sessionKey(before), if: { version: before.version } }, put];
}

export const removedSessionPart = (session: Session): Part => ({
  drop: sessionKey(session),
  if: { version: session.version },
});

const noticePartition = (eventId: string, shard: string) => `${eventId}#N${shard}`;
const noticeKey = ({ eventId, id }: Pick<OpeningNotice, 'eventId' | 'id'>): Key => ({
  pk: noticePartition(eventId, shardOf(id)),
  sk: `NOTICE#${id}`,
});

type StoredNotice = Key & { kind: 'notice'; notice: OpeningNotice };
const yearMs = 365 * 86_400_000;

/** One for each address. It ends after a year, should registration never open. */
export const newNoticePart = (notice: OpeningNotice): Part => ({
  put: {
    ...noticeKey(notice),
    kind: 'notice',
    notice,
    expiresAt: Math.floor((Date.parse(notice.leftAt) + yearMs) / 1000),
  },
  if: 'absent',
});

export const droppedNoticePart = (notice: Pick<OpeningNotice, 'eventId' | 'id'>): Part => ({
  drop: noticeKey(notice),
});

/** Who waits for registration to open. */
export const notices = (db: Db) => ({
  async at(notice: OpeningNotice): Promise<OpeningNotice | undefined> {
    return (await db.get<StoredNotice>(noticeKey(notice)))?.notice;
  },
  async ofShard(eventId: string, shard: string): Promise<OpeningNotice[]> {
    const pk = noticePartition(eventId, shard);
    return (await db.query<StoredNotice>({ pk, prefix: 'NOTICE#' })).map(item => item.notice);
  },
});

/** Where all is that an event is, and who waits for it to open. */
export const eventPartitions = (eventId: string): string[] => [
  eventId,
  ...shards.map(shard => noticePartition(eventId, shard)),
];
