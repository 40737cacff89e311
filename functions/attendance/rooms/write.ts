import type { MeetingId } from '../../joining/rooms/room.ts';
import type { WatchedRoom } from '../../joining/rooms/watch.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { coveredTwice, hasEnd, minutes } from '../intervals.ts';
import { addPresence, type PresenceEntry } from '../presence.ts';
import { type Span, type Stay, type Stays, spanOf, staysOf, type Told } from './stays.ts';
import { visitsOf, writtenPart } from './store.ts';

/** Writes down stays that looks saw. */
export async function writeStays(ctx: Ctx, of: MeetingId, told: readonly Told[]): Promise<void> {
  const entries = told.flatMap(({ registrationId, from, to }) =>
    entryOf(of, registrationId, [{ from: from * 1_000, to: to * 1_000 }]),
  );
  await addPresence(ctx, { id: of.eventId }, entries);
}

/**
 * Writes down what the server told of comings and goings since the last time. Somebody who came and was not told to
 * have left waits until all is `settled`; then their end is inferred from what looks `seen`.
 */
export async function writeVisits(ctx: Ctx, room: WatchedRoom, seen: Stays, settled: boolean): Promise<void> {
  const told = (await visitsOf(ctx, room)).flatMap(visit => {
    const { registrationId: id, comings } = visit;
    const stays = staysOf(comings);
    const isOpen = stays.some(({ to }) => to === undefined);
    if (!id || (isOpen && !settled)) return [];
    return [
      {
        visit,
        id,
        isNew: comings.length > visit.written,
        spans: stays.map(each => withEnd(room, each, seen[id])),
      },
    ];
  });
  const news = [...Map.groupBy(told, ({ id }) => id)].filter(([, visits]) =>
    visits.some(({ isNew }) => isNew),
  );
  const entries = news.flatMap(([id, visits]) =>
    entriesOf(
      room,
      id,
      visits.flatMap(({ spans }) => spans),
    ),
  );
  await addPresence(ctx, { id: room.eventId }, entries);
  const written: Part[] = told
    .filter(({ isNew }) => isNew)
    .map(({ visit }) => writtenPart(room, visit, visit.comings.length));
  await inTurns(written, part => ctx.db.write([part]));
}

/** Whoever reloads the page is there twice until the server notices. For longer than this, two came by one link. */
const longestOverlap = 2;

/** What overlaps for long is told at once, and so noticed. */
function entriesOf(of: MeetingId, id: Registration['id'], spans: readonly Span[]): PresenceEntry[] {
  const intervals = spans.flatMap(span => spanOf(span) ?? []);
  const isTwice = minutes(coveredTwice(intervals.filter(hasEnd))) > longestOverlap;
  return isTwice ? entryOf(of, id, spans) : spans.flatMap(span => entryOf(of, id, [span]));
}

/**
 * Where nobody told of an end: they were there as long as looks saw them, or not even from one look to the next; where
 * no look succeeded, until the meeting ended. Where that was not told either, the end is left open.
 */
function withEnd({ seenAt, endedAt }: WatchedRoom, stay: Span, seen: Stay | undefined): Span {
  const { from, to } = stay;
  if (to !== undefined) return stay;
  const [lastSeen, looked, ended] = [(seen?.to ?? 0) * 1_000, instant(seenAt), instant(endedAt)];
  if (lastSeen > from) return { from, to: lastSeen, inferred: true };
  if (looked > from) return { from, to: Math.min(looked, from + 60_000), inferred: true };
  return ended > from ? { from, to: ended, inferred: true } : stay;
}

const instant = (text: string | undefined) => (text ? Date.parse(text) : 0);

function entryOf(of: MeetingId, registrationId: Registration['id'], spans: readonly Span[]): PresenceEntry[] {
  const intervals = spans.flatMap(span => spanOf(span) ?? []);
  const [at] = intervals.map(({ from }) => from).sort();
  if (!at) return [];
  const { sessionId } = of;
  return [{ registrationId, sessionId, mode: 'online', source: 'provider', intervals, at }];
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<unknown>, size = 25): Promise<void> {
  for (let start = 0; start < all.length; start += size) {
    await Promise.all(all.slice(start, start + size).map(work));
  }
}
