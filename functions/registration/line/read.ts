import { type Event, type Line, modes, modesOf, type Programme } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { arrivalId, timeOfArrival } from '../../shared/ids.ts';
import type { Registration, SessionPlaces } from '../registration.ts';
import type { InLine } from '../seats.ts';
import { readEntry, readQueue } from '../store.ts';
import { between } from './line.ts';
import type { Queuing } from './queuing.ts';

/** The first of a line, `limit` at least, in order. */
export async function readLine(
  ctx: Ctx,
  eventId: Event['id'],
  line: Line,
  limit: number,
): Promise<Queuing[]> {
  const queue = await readQueue(ctx, eventId, line, limit);
  const entries: Queuing[] = [];
  let place = 1;
  for (const queued of queue) {
    const entry = await readEntry(ctx, queued);
    if (!entry) continue;
    const position = queued.queue.slice(`waiting#${line}#`.length);
    const one = { ...standing(entry), place, position };
    entries.push(one);
    place += one.size;
  }
  return entries;
}

function standing(entry: InLine): Omit<Queuing, 'place' | 'position'> {
  if (!entry.registration) {
    const { id, name, contact, arrival, createdAt, size, moved } = entry.group;
    const since = sinceOf(arrival, createdAt);
    return { id, isGroup: true, size, name, email: contact.email, contact: contact.name, since, moved };
  }
  const { registration, session } = entry;
  const { id, name, organisation, email, createdAt, arrival, wantsArrival, state, mode } = registration;
  const place = session && placeIn(registration, session);
  const came = place?.arrival ?? wantsArrival ?? arrival;
  const keeps = state === 'confirmed' && !session ? mode : undefined;
  return {
    id,
    isGroup: false,
    size: 1,
    name,
    organisation,
    email,
    since: sinceOf(came, createdAt),
    moved: session ? place?.moved : registration.moved,
    keeps,
  };
}

const placeIn = ({ sessions }: Registration, session: keyof SessionPlaces) => {
  const place = sessions?.[session];
  return place?.state === 'waiting' ? place : undefined;
};

const sinceOf = (arrival: string, createdAt: string): string =>
  timeOfArrival(arrival)?.toISOString() ?? createdAt;

/** A seat that is offered: to whom, in which line, until when. */
export type Offered = { id: string; name: string; size: number; line: Line; until: string };

/** The offers under way, in the order in which they run out. */
export async function readOffers(ctx: Ctx, eventId: Event['id']): Promise<Offered[]> {
  const offers: Offered[] = [];
  for (const queued of await readQueue(ctx, eventId, 'offered', 1_000)) {
    const entry = await readEntry(ctx, queued);
    if (!entry) continue;
    const until = queued.queue.slice('offered#'.length);
    if (!entry.registration) {
      const { id, name, size, mode } = entry.group;
      offers.push({ id, name, size, line: mode, until });
      continue;
    }
    const { id, name, mode, wants } = entry.registration;
    const line: Line = entry.session ? `${entry.session}/${mode}` : (wants ?? mode);
    offers.push({ id, name, size: 1, line, until });
  }
  return offers;
}

/** The lines that somebody waits in or that have an end to their seats; the event's own always. */
export function shownLines({ event, pool, sessions }: Programme): Line[] {
  const inSessions = sessions.flatMap(({ id, signUp }): Line[] =>
    signUp ? modes.filter(mode => modesOf(event).includes(mode)).map(mode => `${id}/${mode}` as const) : [],
  );
  // A session that has no seats in a mode is not offered there.
  const limited = (line: Line) => (pool.capacity[line] ?? 0) !== 0 || (pool.waiting[line] ?? 0) > 0;
  return [...modesOf(event), ...inSessions.filter(limited)];
}

/** A position in front of the entry named `before`, or at the end of the line; undefined when that entry is gone. */
export function positionBefore(ctx: Ctx, line: Queuing[], moved: string, before: string): string | undefined {
  const others = line.filter(each => each.id !== moved);
  if (before === 'end' || others.length === 0) return arrivalId(ctx.now());
  const index = before === 'front' ? 0 : others.findIndex(each => each.id === before);
  const next = others[index];
  if (!next) return undefined;
  // Two who were moved at one moment may stand at the same position: nobody comes between them.
  const ahead = others.filter(each => each.position < next.position).at(-1);
  return between(ahead?.position, next.position);
}
