import type { Session } from '../../events/event.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Span } from '../attendance.ts';

/** What is kept at a door: one list for a session, one for each day of several, or one for the event as a whole. */
export type ListId = Session['id'] | 'event' | `day-${string}`;

/** `from` and `to` are local days of the event, `2026-11-23`; `places`: people choose the session. */
export type DoorList = { id: ListId; from: string; to: string; places: boolean };

export type Way = 'in' | 'out';

/** What a gate says to somebody whom it lets pass: `back` was out, `not-in` goes and was never seen to come. */
export const passes = ['welcome', 'back', 'already', 'goodbye', 'not-in'] as const;
export type Pass = (typeof passes)[number];

/**
 * Why somebody is not let in: `unknown` is no ticket of ours, `other-event` one of another event, `not-today` a day
 * on which the list is not kept; `waiting` has no seat yet, `not-approved` will perhaps get none, `online` has one, but
 * not in the hall, and `no-place` none in this session.
 */
export const turns = [
  'unknown',
  'other-event',
  'not-today',
  'waiting',
  'not-approved',
  'cancelled',
  'online',
  'no-place',
] as const;
export type Turn = (typeof turns)[number];

/** Why somebody who comes without a registration gets none. */
export type WalkInRefusal = 'full' | 'over' | 'not-open' | 'no-hall';

/** Somebody went through a gate. Never changed but by an undo, and never deleted. */
export type Scan = {
  /** Made by the device: the same scan sent twice is one. */
  nonce: string;
  registrationId: Registration['id'];
  list: ListId;
  way: Way;
  /** By the code of a ticket, or found by name. */
  how: 'code' | 'name';
  /** The name that the device was given; empty without one. */
  gate: string;
  /** When, by the server's clock: instants to the second. */
  at: string;
  /** What the device's own clock said. */
  deviceAt?: string;
  receivedAt: string;
  /** Staff. */
  by: string;
  /** What the gate told them then. */
  said: Pass;
  /** The device's clock cannot have been right: `at` is when the scan arrived. */
  clock?: 'wrong';
  /** A gate without a connection let them in, though by what is known here they should not have been. */
  refused?: Turn;
  undone?: { by: string; at: string };
};

/** What a device holds of a scan. */
export type HeldScan = Pick<
  Scan,
  'nonce' | 'registrationId' | 'list' | 'way' | 'gate' | 'at' | 'said' | 'clock' | 'refused' | 'undone'
>;

/** What a device holds of a person: what the door needs, and no address. */
export type DoorPerson = Pick<
  Registration,
  'id' | 'name' | 'organisation' | 'mode' | 'state' | 'doorNote'
> & {
  /** The sessions that they have a place in. */
  places: Session['id'][];
};

export const doorPerson = (registration: Registration): DoorPerson => {
  const { id, name, organisation, mode, state, doorNote, sessions = {} } = registration;
  const chosen = Object.keys(sessions) as Session['id'][];
  const places = chosen.filter(each => sessions[each]?.state === 'taken');
  return { id, name, organisation, mode, state, doorNote, places };
};

/** What the door says, and since when they are there already. `scan` is what an undo takes back. */
export type Answer = { said: Pass | Turn; since?: string };

export const isPass = (said: Pass | Turn): said is Pass => (passes as readonly string[]).includes(said);

/** Let in, where nobody was known to be in. */
const isEntry = ({ way, said }: HeldScan) => way === 'in' && (said === 'welcome' || said === 'back');

const counts = ({ undone, refused }: HeldScan) => !undone && !refused;

const byTime = (a: HeldScan, b: HeldScan) =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.nonce < b.nonce ? -1 : 1;

/** Whether somebody is in by one list, since when, and by which scan. `scans` are one person's. */
export function standingOn<S extends HeldScan>(
  scans: readonly S[],
  list: ListId,
): { inside: boolean; since?: string; last?: S } {
  const own = scans.filter(scan => counts(scan) && scan.list === list).sort(byTime);
  const last = own.at(-1);
  if (last?.way !== 'in') return { inside: false, last };
  const run = own.slice(own.findLastIndex(({ way }) => way === 'out') + 1);
  return { inside: true, since: run[0]?.at, last };
}

/**
 * What staff can do for somebody whom they find by name. Whoever goes out and was never seen to come, but let in by
 * hand or at another gate, is let out as their ticket would: the time is kept.
 */
export type Act = 'since' | 'in' | 'out' | 'none';

export function actFor({ state }: Pick<DoorPerson, 'state'>, way: Way, said: Answer['said']): Act {
  if (said === 'goodbye' || (said === 'not-in' && state === 'confirmed')) return 'out';
  if (way === 'in' && said === 'already') return 'since';
  return said === 'welcome' || said === 'back' ? 'in' : 'none';
}

/**
 * The answer of a gate, online or not: by what is known of the person, and of the scans before this one. `today` is
 * the local day of the event.
 */
export function answerTo(
  person: DoorPerson,
  list: DoorList,
  way: Way,
  scans: readonly HeldScan[],
  today: string,
): Answer {
  const { inside, since, last } = standingOn(scans, list.id);
  if (way === 'out') return inside ? { said: 'goodbye', since } : { said: 'not-in' };
  const turn = turnOf(person, list, today);
  if (turn) return { said: turn };
  if (inside) return { said: 'already', since };
  return { said: last ? 'back' : 'welcome' };
}

function turnOf({ state, mode, places }: DoorPerson, list: DoorList, today: string): Turn | undefined {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'applied' || state === 'declined') return 'not-approved';
  if (state !== 'confirmed') return 'waiting';
  if (mode === 'online') return 'online';
  if (today < list.from || list.to < today) return 'not-today';
  return list.places && !places.some(each => each === list.id) ? 'no-place' : undefined;
}

const isSession = (list: ListId): list is Session['id'] => list.startsWith('ses_');

/** The record that a list's scans make: of its session, or of the event. */
export const recordOfList = (list: ListId): Session['id'] | 'event' => (isSession(list) ? list : 'event');

/**
 * How many people who have a seat are in by a list, and those whom a device does not know yet; for the event, by any: whoever went out by the event's own list is out until a
 * later scan lets them in.
 */
export function countInside(
  scans: Iterable<HeldScan>,
  list: ListId,
  people: ReadonlyMap<string, Pick<DoorPerson, 'state'>>,
): number {
  let inside = 0;
  for (const [id, own] of Map.groupBy(scans, scan => scan.registrationId)) {
    if ((people.get(id)?.state ?? 'confirmed') !== 'confirmed') continue;
    if (list === 'event' ? isAnywhere(own) : standingOn(own, list).inside) inside += 1;
  }
  return inside;
}

function isAnywhere(own: HeldScan[]): boolean {
  const lists = Map.groupBy(own.filter(counts), scan => scan.list);
  const stands = [...lists.keys()].map(list => standingOn(own, list));
  const left = [...lists.keys()]
    .filter(list => !isSession(list))
    .map(list => standingOn(own, list))
    .flatMap(({ inside, last }) => (!inside && last ? [last.at] : []))
    .sort()
    .at(-1);
  return stands.some(({ inside, last }) => inside && (!left || (last && last.at > left)));
}

/**
 * What staff should look at: two gates that both let in by one ticket, somebody let in who should not have been, a
 * device whose clock was wrong. The latest first. The scans in it are one person's.
 */
export type Doubt = { kind: 'two-gates' | 'refused' | 'clock'; scans: HeldScan[] };

export function doubtsIn(scans: Iterable<HeldScan>): Doubt[] {
  const lines = Map.groupBy(
    [...scans].filter(({ undone }) => !undone),
    each => `${each.registrationId} ${each.list}`,
  );
  const found = [...lines.values()].flatMap(doubtsOfLine);
  return found.sort((a, b) => byTime(b.scans.at(-1) as HeldScan, a.scans.at(-1) as HeldScan));
}

function doubtsOfLine(scans: HeldScan[]): Doubt[] {
  const own = scans.toSorted(byTime);
  const single = own.flatMap((scan): Doubt[] => {
    if (scan.refused) return [{ kind: 'refused', scans: [scan] }];
    return scan.clock ? [{ kind: 'clock', scans: [scan] }] : [];
  });
  return [...twice(own.filter(counts)), ...single];
}

/** Two entries without anybody having gone out between. Whoever was told that they are here already is none. */
function twice(own: HeldScan[]): Doubt[] {
  const found: Doubt[] = [];
  let first: HeldScan | undefined;
  for (const scan of own) {
    if (scan.way === 'out') first = undefined;
    else if (isEntry(scan) && first) found.push({ kind: 'two-gates', scans: [first, scan] });
    else if (isEntry(scan)) first = scan;
  }
  return found;
}

/**
 * When somebody was there, by the scans of one person and record. A span has no end where nobody saw them go, that day.
 */
export function spansOf(scans: readonly HeldScan[], dayOf: (at: string) => string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { way, at } of scans.filter(counts).sort(byTime)) {
    if (open && dayOf(open.from) !== dayOf(at)) {
      spans.push(open);
      open = undefined;
    }
    if (way === 'in') open ??= { from: at };
    else if (open) {
      if (at > open.from) spans.push({ from: open.from, to: at });
      open = undefined;
    }
  }
  return open ? [...spans, open] : spans;
}

/** Those by which somebody came and that count, in order of time. */
export const arrivals = (scans: readonly Scan[]): Scan[] =>
  scans.filter(scan => scan.way === 'in' && counts(scan)).sort(byTime);
