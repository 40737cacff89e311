import type { Mode, Programme, Session } from '../events/event.ts';
import { hasSeat, type Registration } from '../registration/registration.ts';
import { instantText } from '../shared/time.ts';
import type { Attendance, Interval } from './attendance.ts';
import { type Doubt, doubtsIn, type HeldScan } from './door/scan.ts';
import { clip, minutes } from './intervals.ts';
import { Known } from './known.ts';
import { attendedBy } from './rule.ts';
import { isOpenTo, timeOf } from './schedule.ts';

/** Of what a list tells: one session, or the event as a whole. */
export type ListOf = Session | 'event';

/** What is known of somebody, at a session or at the event. */
export type WasThere = {
  /** They have a seat. Whoever gave theirs up counts for nothing; what was seen of them is kept, and shown. */
  seat: boolean;
  /** Seen at the session; or attended, by the rule of the event. */
  there: boolean;
  /** In which they were seen. */
  modes: Mode[];
  /** Pressed Join, and nobody has said more. */
  awaits: boolean;
  /** Not known to have been at the session, and at the event while it ran: perhaps there, perhaps beside it. */
  around: boolean;
  /** Whole minutes, and how many there could be. */
  minutes: number;
  possible: number;
  /** Some of the minutes rest on an end that nobody saw. */
  inferred: boolean;
  /** When they were in two places. */
  twice: Interval[];
};

/** One person's line in a list, with the records that it rests on. */
export type Attendee = WasThere & {
  registration: Registration;
  records: Attendance[];
  /** What staff should look at of their scans. */
  doubts: Doubt[];
};

/** All that is known of an event's people. */
export type Facts = {
  programme: Programme;
  registrations: readonly Registration[];
  records: readonly Attendance[];
  scans: readonly HeldScan[];
  now: Date;
};

/** Everybody who has or had a seat or was seen, by name. A session's list has those whom it is open to. */
export function attendees(facts: Facts, list: ListOf, language: string): Attendee[] {
  const records = Map.groupBy(facts.records, record => record.registrationId);
  const doubts = doubtsOf(facts.scans, list);
  const collator = new Intl.Collator(language);
  return facts.registrations
    .flatMap(registration => {
      const own = records.get(registration.id) ?? [];
      const on = list === 'event' ? own : own.filter(isOn(list));
      if (!isListed(facts.programme, list, registration, on)) return [];
      const presence = presenceOf(facts.programme, list, registration, own, facts.now);
      return [{ ...presence, registration, records: on, doubts: doubts.get(registration.id) ?? [] }];
    })
    .sort((a, b) => collator.compare(a.registration.name, b.registration.name));
}

/** What is said of a session: of it, or of the event as a whole. */
const isOn =
  ({ id }: Session) =>
  ({ sessionId }: Attendance) =>
    sessionId === id || sessionId === 'event';

function isListed(
  programme: Programme,
  list: ListOf,
  registration: Registration,
  records: readonly Attendance[],
): boolean {
  if (list === 'event') return registration.state === 'confirmed' || records.length > 0;
  if (records.some(({ sessionId }) => sessionId === list.id)) return true;
  const seen = records.map(({ mode }) => mode);
  const modes = registration.state === 'confirmed' ? [registration.mode, ...seen] : seen;
  return modes.some(mode => isOpenTo(programme, list, registration, mode));
}

function doubtsOf(scans: readonly HeldScan[], list: ListOf): Map<string | undefined, Doubt[]> {
  const own = list === 'event' ? scans : scans.filter(scan => scan.list === list.id);
  return Map.groupBy(doubtsIn(own), ({ scans: [first] }) => first?.registrationId);
}

/** `records` are all of the person's. */
export function presenceOf(
  programme: Programme,
  list: ListOf,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): WasThere {
  if (records.length === 0) return nothing;
  if (list !== 'event') {
    return presenceAt(new Known(programme, registration, records, now), list, registration, records, now);
  }
  const { event } = programme;
  const known = attendedBy(event.attendedBy, programme, registration, records, now);
  return bySeat(registration, {
    there: known.attended,
    modes: known.modes,
    awaits: known.awaits,
    around: false,
    minutes: known.minutes,
    possible: known.possible.minutes,
    inferred: event.endsAt <= instantText(now) && known.inferred,
    twice: known.twice,
  });
}

const bySeat = (registration: Registration, was: Omit<WasThere, 'seat'>): WasThere =>
  hasSeat(registration) ? { ...was, seat: true } : { ...was, seat: false, there: false, awaits: false };

const nothing = {
  seat: true,
  there: false,
  modes: [],
  awaits: false,
  around: false,
  minutes: 0,
  possible: 0,
  inferred: false,
  twice: [],
} satisfies WasThere;

/** What is `known` of a person at a session; `records` are all of theirs. */
export function presenceAt(
  known: Known,
  session: Session,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): WasThere {
  const at = known.at(session);
  const joined = records.some(each => each.sessionId === session.id && known.isJoining(each));
  return bySeat(registration, {
    there: at !== undefined,
    modes: at?.modes ?? [],
    awaits: !at && joined,
    around: !at && known.wasDuring(session),
    minutes: at?.minutes ?? 0,
    possible: minutes([timeOf(session)]),
    inferred: at?.inferred === true && session.endsAt <= instantText(now),
    twice: clip(known.twice(), timeOf(session)),
  });
}

/** What a list can be narrowed to. */
export const isPresence = {
  all: () => true,
  there: ({ there }) => there,
  hall: ({ seat, modes }) => seat && modes.includes('on-site'),
  online: ({ seat, modes, awaits }) => seat && (awaits || modes.includes('online')),
  'to-confirm': ({ awaits }) => awaits,
  absent: ({ seat, modes, awaits }) => seat && modes.length === 0 && !awaits,
  'no-seat': ({ seat }) => !seat,
  twice: ({ twice }) => twice.length > 0,
  inferred: ({ inferred }) => inferred,
  gates: ({ doubts }) => doubts.length > 0,
  corrected: ({ records }) => records.some(({ corrections = [] }) => corrections.length > 0),
} as const satisfies Record<string, (attendee: Attendee) => boolean>;
export type PresenceFilter = keyof typeof isPresence;
export const presences = Object.keys(isPresence) as PresenceFilter[];

/** Which list, which part of it, and whom in it. */
export type Asked = { list: ListOf; show: PresenceFilter; q: string };

/** So many may be corrected at once. */
export const mostAtOnce = 500;
