import { freeSeats, type Line, type Mode, modes, type Pool, sessionLine } from '../events/event.ts';
import type { Group } from './groups/group.ts';
import type { Offer, Registration, SessionPlace, SessionPlaces } from './registration.ts';

/** The counters of a pool that a decision moves. */
export type Seats = Pick<Pool, 'capacity' | 'taken' | 'held' | 'waiting'>;

type Counter = 'taken' | 'held' | 'waiting';
type Holding = [counter: Counter, line: Line, count: number];

/** What a registration takes up: its seat or its place in line, the mode it waits for, its places in sessions. */
export function holdings(registration: Registration | undefined): Holding[] {
  if (!registration) return [];
  const { state, mode, wants, offer } = registration;
  const inLine = offer ? 'held' : 'waiting';
  if (state === 'waiting') return registration.group?.together ? [] : [[inLine, mode, 1]];
  if (state !== 'confirmed') return [];
  const wanted: Holding[] = wants ? [[inLine, wants, 1]] : [];
  return [['taken', mode, 1], ...wanted, ...placesHeld(registration)];
}

function placesHeld({ sessions = {}, mode }: Registration): Holding[] {
  return (Object.entries(sessions) as [keyof SessionPlaces, SessionPlace][]).flatMap(([id, { state }]) => {
    const counter = state === 'offered' ? 'held' : state;
    return counter === 'wished' ? [] : [[counter, sessionLine(id, mode), 1] satisfies Holding];
  });
}

/** A group takes up seats as one while it waits; those of one that is seated are held until its members have them. */
export const groupHoldings = (group: Group | undefined): Holding[] => {
  if (group?.policy !== 'together') return [];
  if (group.state === 'waiting') return [[group.offer ? 'held' : 'waiting', group.mode, group.size]];
  return group.state === 'seated' ? [['held', group.mode, group.size]] : [];
};

/** The seats once somebody who took up `before` takes up `after`. */
export function moved(seats: Seats, before: Holding[], after: Holding[]): Seats {
  const next = {
    capacity: seats.capacity,
    taken: { ...seats.taken },
    held: { ...seats.held },
    waiting: { ...seats.waiting },
  };
  const add = ([counter, line, count]: Holding, sign: 1 | -1) => {
    next[counter][line] = (next[counter][line] ?? 0) + sign * count;
  };
  for (const each of before) add(each, -1);
  for (const each of after) add(each, 1);
  return next;
}

export const seatsAfter = (seats: Seats, before: Registration | undefined, after: Registration): Seats =>
  moved(seats, holdings(before), holdings(after));

/** Every line that is counted: the event's modes first. */
export const linesOf = (seats: Pick<Seats, 'waiting'>): Line[] => [
  ...modes,
  ...(Object.keys(seats.waiting) as Line[]).filter(line => line.includes('/')).sort(),
];

export const isWaitedFor = (seats: Pick<Seats, 'waiting'>, line: Line): boolean =>
  (seats.waiting[line] ?? 0) > 0;

/** Somebody new would get a seat: one is free and nobody waits. */
export const isOpen = (seats: Seats, line: Line, size = 1): boolean =>
  freeSeats(seats, line) >= size && !isWaitedFor(seats, line);

/** Of a line of a session: the session still asks for sign-up and has seats there. */
const isOffered = ({ capacity }: Seats, line: Line): boolean =>
  capacity[line] !== undefined && capacity[line] !== 0;

/** A seat is free and somebody waits for it. */
export const hasWork = (seats: Seats): boolean =>
  linesOf(seats).some(line => isWaitedFor(seats, line) && freeSeats(seats, line) > 0);

/** A seat is held for somebody, who may let it run out. */
export const hasHeld = (seats: Seats): boolean => Object.values(seats.held).some(count => count > 0);

/** Whoever decides must come back: people may be pending, a free seat is waited for, or an offer may run out. */
export const isWorkLeft = ({ rush }: Pick<Pool, 'rush'>, seats: Seats): boolean =>
  rush !== undefined || hasWork(seats) || hasHeld(seats);

/** How a decision is made: by when an offered seat must be taken, if it is offered at all; a new time of arrival. */
export type Rules = { offerUntil?: string; arrive: () => string; now: string };

/**
 * The registration with a seat in `mode`: it waits for nothing else, and each session it chose is decided now, as
 * `seats` stand without what it held before.
 */
export function seated(
  seats: Seats,
  before: Registration,
  mode: Mode,
  rules: Pick<Rules, 'arrive' | 'now'>,
): Registration {
  const { wants: _, wantsArrival: __, offer: ___, position: ____, place: _____, ...rest } = before;
  const places = mode === before.mode ? (before.sessions ?? {}) : wishes(before.sessions);
  const next: Registration = { ...rest, mode, state: 'confirmed', decidedAt: rules.now };
  return withPlaces(moved(seats, holdings(before), []), { ...next, sessions: places }, rules);
}

const wishes = (places: SessionPlaces = {}): SessionPlaces =>
  Object.fromEntries(Object.keys(places).map(id => [id, { state: 'wished' }]));

/**
 * Gives each session that it wished for a seat or a place in line, as `seats` stand. A wish for what is not offered in
 * its mode, or not any more, is dropped.
 */
export function withPlaces(
  seats: Seats,
  registration: Registration,
  { arrive }: Pick<Rules, 'arrive'>,
): Registration {
  if (!registration.sessions || registration.state !== 'confirmed') return registration;
  const decide = (id: keyof SessionPlaces, place: SessionPlace): SessionPlace => {
    if (place.state !== 'wished') return place;
    const open = isOpen(seats, sessionLine(id, registration.mode));
    return open ? { state: 'taken' } : { state: 'waiting', arrival: arrive() };
  };
  const all = Object.entries(registration.sessions) as [keyof SessionPlaces, SessionPlace][];
  const places = all.filter(
    ([id, { state }]) => state !== 'wished' || isOffered(seats, sessionLine(id, registration.mode)),
  );
  const sessions = Object.fromEntries(places.map(([id, place]) => [id, decide(id, place)]));
  return places.length > 0 ? { ...registration, sessions } : { ...registration, sessions: undefined };
}

/** Whoever stands in a line or comes to it: a person for a mode, a person for a session, or a group. */
export type InLine =
  | { registration: Registration; session?: keyof SessionPlaces }
  | { registration?: undefined; group: Group };

/** Those whose offers have run out, those in line for each seat that is free, and the pending; each in its order. */
export type Lines = { lapsed: InLine[]; waiting: Map<Line, InLine[]>; pending: InLine[] };

export type Outcome = 'confirmed' | 'waiting' | 'promoted' | 'offered' | 'lapsed';
export type Decided = { outcome: Outcome } & (
  | { before: Registration; after: Registration; session?: keyof SessionPlaces }
  | { before?: undefined; group: { before: Group; after: Group } }
);

/**
 * Who gets a seat: offers that ran out are taken back, then those who wait are given or offered one, then come the
 * pending, each in order of arrival; a newcomer never passes somebody who waits for the same. A group gets all of
 * its seats or waits, and nobody passes it. Stops before `room` is used up, of which each decision takes as many as
 * `cost` says. Everybody is decided once at most. Pure.
 */
export function decideSeats(
  before: Seats,
  lines: Lines,
  rules: Rules,
  room = Number.POSITIVE_INFINITY,
  cost: (decided: Decided) => number = () => 1,
): { seats: Seats; decided: Decided[] } {
  let seats = before;
  let left = room;
  const decided: Decided[] = [];
  const touched = new Set<string>();
  const take = (one: Decided): boolean => {
    const { id } = one.before ?? one.group.before;
    if (touched.has(id)) return false;
    left -= cost(one);
    if (left < 0) return false;
    touched.add(id);
    decided.push(one);
    seats = one.before
      ? seatsAfter(seats, one.before, one.after)
      : moved(seats, groupHoldings(one.group.before), groupHoldings(one.group.after));
    return true;
  };

  for (const each of lines.lapsed) if (!take(lapsed(each, rules))) return { seats, decided };
  const waiting = new Map([...lines.waiting].map(([line, all]) => [line, [...all]]));
  // Somebody who moves to another mode frees a seat, so the lines are gone through until nothing moves.
  for (let moving = true; moving; ) {
    moving = false;
    for (const [line, all] of waiting) {
      const [first] = all;
      if (!first || freeSeats(seats, line) < sizeOf(first)) continue;
      if (!take(promoted(seats, first, rules))) {
        if (left < 0) return { seats, decided };
        continue;
      }
      all.shift();
      moving = true;
    }
  }
  for (const each of lines.pending) if (!take(arrived(seats, each, rules))) break;
  return { seats, decided };
}

const sizeOf = (each: InLine): number => (each.registration ? 1 : each.group.size);

function arrived(seats: Seats, each: InLine, rules: Rules): Decided {
  const { mode } = each.registration ?? each.group;
  const open = isOpen(seats, mode, sizeOf(each));
  const place = (seats.waiting[mode] ?? 0) + 1;
  if (!each.registration) {
    const after: Group = { ...each.group, state: open ? 'seated' : 'waiting' };
    return { outcome: open ? 'confirmed' : 'waiting', group: { before: each.group, after } };
  }
  const { registration } = each;
  if (open) {
    return { outcome: 'confirmed', before: registration, after: seated(seats, registration, mode, rules) };
  }
  const after: Registration = { ...registration, state: 'waiting', place, decidedAt: rules.now };
  return { outcome: 'waiting', before: registration, after };
}

function promoted(seats: Seats, each: InLine, rules: Rules): Decided {
  const offer = rules.offerUntil ? { until: rules.offerUntil } : undefined;
  const outcome = offer ? 'offered' : 'promoted';
  if (!each.registration) {
    const after: Group = offer ? { ...each.group, offer } : { ...each.group, state: 'seated' };
    return { outcome, group: { before: each.group, after } };
  }
  const { registration, session } = each;
  if (session) return { outcome, session, ...placeGiven(registration, session, offer) };
  if (offer) return { outcome, before: registration, after: { ...registration, offer } };
  const mode = registration.wants ?? registration.mode;
  return { outcome, before: registration, after: seated(seats, registration, mode, rules) };
}

function placeGiven(
  before: Registration,
  session: keyof SessionPlaces,
  offer: Offer | undefined,
): { before: Registration; after: Registration } {
  const given = givenPlace(before.sessions?.[session], offer);
  return { before, after: { ...before, sessions: { ...before.sessions, [session]: given } } };
}

/** The place of whoever stands in the line of a session once a seat in it is theirs, or held for them. */
export function givenPlace(place: SessionPlace | undefined, offer: Offer | undefined): SessionPlace {
  if (offer && place?.state === 'waiting') return { ...place, state: 'offered', offer };
  const moved = place && 'moved' in place ? place.moved : undefined;
  return { state: 'taken', ...(moved ? { moved } : {}) };
}

/** Who let an offer run out is out of that line; a seat they have they keep. */
function lapsed(each: InLine, { now }: Rules): Decided {
  const outcome = 'lapsed';
  if (!each.registration) {
    const after: Group = { ...each.group, state: 'cancelled', offer: undefined };
    return { outcome, group: { before: each.group, after } };
  }
  const { registration: before, session } = each;
  if (session) return { outcome, session, before, after: withoutPlace(before, session) };
  return { outcome, before, after: withoutOffer(before, 'offer-ran-out', now) };
}

export function withoutPlace(before: Registration, session: keyof SessionPlaces): Registration {
  const { [session]: _, ...sessions } = before.sessions ?? {};
  return { ...before, sessions: Object.keys(sessions).length > 0 ? sessions : undefined };
}

/** Out of the line; a seat that it has it keeps. */
export function withoutOffer(before: Registration, ended: Registration['ended'], now: string): Registration {
  const none = { wants: undefined, wantsArrival: undefined, offer: undefined, position: undefined };
  if (before.state === 'confirmed') return { ...before, ...none, moved: undefined };
  return { ...before, ...none, state: 'cancelled', ended, cancelledAt: now };
}
