import {
  type AttendedRule,
  type Mode,
  modes,
  modesOf,
  type Programme,
  type Session,
} from '../events/event.ts';
import { mostTogether } from '../events/overlap.ts';
import type { Registration } from '../registration/registration.ts';
import { dayOf, instantText } from '../shared/time.ts';
import type { Attendance, Correction, Interval } from './attendance.ts';
import { clip, closed, coveredTwice, earlier, hasEnd, minutes, union } from './intervals.ts';

/** What a rule would change, of those who have a seat: `gains` pass only by it, `loses` only by the one before. */
export type RulePreview = {
  people: number;
  seen: number;
  passes: number;
  before: number;
  gains: Registration[];
  loses: Registration[];
};

type Schedule = Pick<Programme, 'event' | 'sessions'>;

/** What is known of one person at one session, in the hall and online together. */
export type PresentAt = {
  sessionId: Session['id'];
  seen: boolean;
  modes: Mode[];
  /** Whole minutes, never more than the session has. */
  minutes: number;
  /** Some of them rest on an end that nobody saw. */
  inferred: boolean;
};

/** What the rule of an event says of one person, and what it rests on. */
export type Attended = {
  attended: boolean;
  /** Anywhere at all, by more than their own press of Join. */
  seen: boolean;
  /** In which they were seen. */
  modes: Mode[];
  /** Pressed Join, and nobody has seen them yet, nor said that they were not there. */
  awaits: boolean;
  /** At how many sessions, one after the other; breaks and the like are none. */
  sessions: number;
  /** Whole minutes in those sessions; two at the same time count once. */
  minutes: number;
  /** The most that this person could have. */
  possible: { sessions: number; minutes: number };
  /** Of every session at which they were seen, breaks too. */
  at: PresentAt[];
  /** When the same person was in two places. It blocks nothing. */
  twice: Interval[];
};

/**
 * Whether somebody attended by the rule of the event, of what is known at `now`. Minutes are the union of what every
 * source saw, within the sessions; what staff corrected last holds. Having joined, alone, is nothing.
 */
export function attendedBy(
  rule: AttendedRule = { kind: 'any' },
  programme: Schedule,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): Attended {
  const known = new Known(programme, registration, records, now);
  const at = programme.sessions.flatMap(session => known.at(session) ?? []);
  const parts = partsOf(programme);
  const seenIn = parts.filter(part => known.isSeenIn(part));
  const open = parts.filter(
    part => seenIn.includes(part) || isOpenTo(programme, part, registration, registration.mode),
  );
  const possible = { sessions: mostTogether(open), minutes: minutes(open.map(timeOf)) };
  const counted = records.filter(record => known.counts(record));
  const facts = {
    seen: counted.length > 0,
    modes: modes.filter(mode => counted.some(record => record.mode === mode)),
    awaits: counted.length === 0 && records.some(record => known.isJoining(record)),
    sessions: mostTogether(seenIn),
    minutes: Math.min(known.minutesIn(parts), possible.minutes),
    possible,
  };
  return { attended: facts.seen && passes(rule, facts), ...facts, at, twice: known.twice() };
}

/** What is known of one person at one session; undefined when nobody saw them there. */
export const presentAt = (
  programme: Schedule,
  session: Session,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): PresentAt | undefined => new Known(programme, registration, records, now).at(session);

function passes(
  rule: AttendedRule,
  { sessions, minutes, possible }: Pick<Attended, 'sessions' | 'minutes' | 'possible'>,
) {
  switch (rule.kind) {
    case 'any':
      return true;
    case 'sessions':
      return sessions >= rule.least;
    case 'minutes':
      return minutes >= rule.least;
    case 'sessions-share':
      return sessions * 100 >= rule.percent * possible.sessions;
    case 'minutes-share':
      return minutes * 100 >= rule.percent * possible.minutes;
  }
}

/** What counts: a session that is more than a break, or the whole event where it has none. */
type Part = Pick<Session, 'startsAt' | 'endsAt' | 'format' | 'signUp'> & { id: Attendance['sessionId'] };
const aside: readonly Session['kind'][] = ['registration', 'break', 'networking'];

function partsOf({ event, sessions }: Schedule): readonly Part[] {
  const counted = sessions.filter(({ kind }) => !aside.includes(kind));
  return counted.length > 0 ? counted : [{ id: 'event', startsAt: event.startsAt, endsAt: event.endsAt }];
}

const timeOf = ({ startsAt, endsAt }: Part): Interval => ({ from: startsAt, to: endsAt });

/** Held in that mode, and theirs if it asks for sign-up. */
function isOpenTo({ event }: Schedule, part: Part, registration: Registration, mode: Mode): boolean {
  if (!modesOf({ format: part.format ?? event.format }).includes(mode)) return false;
  if (part.id === 'event' || !part.signUp) return true;
  return registration.sessions?.[part.id]?.state === 'taken';
}

type Closed = Interval & { inferred?: true };
type Said = { minutes: number } | { intervals: Closed[] };

/** The records of one person, read together. */
class Known {
  readonly #programme: Schedule;
  readonly #registration: Registration;
  readonly #records: readonly Attendance[];
  readonly #now: string;
  readonly #whole: Partial<Record<Mode, Closed[]>> = {};

  constructor(programme: Schedule, registration: Registration, records: readonly Attendance[], now: Date) {
    this.#programme = programme;
    this.#registration = registration;
    this.#records = records;
    this.#now = instantText(now);
  }

  /** They were seen there, or staff say so, and do not say otherwise since. */
  counts(record: Attendance): boolean {
    if (this.#denial(record)) return false;
    return lastOf(record)?.present ?? (record.evidence !== 'join' && record.evidence !== 'correction');
  }

  isJoining(record: Attendance): boolean {
    return record.evidence === 'join' && !this.#denial(record);
  }

  at(session: Session): PresentAt | undefined {
    const said = modes.filter(mode => this.#isSeen(session, mode));
    if (said.length === 0) return undefined;
    const told = said.map(mode => this.#said(session, mode));
    return {
      sessionId: session.id,
      seen: true,
      modes: said,
      minutes: Math.min(sum(told), minutes([timeOf(session)])),
      inferred: told.some(each => 'intervals' in each && each.intervals.some(({ inferred }) => inferred)),
    };
  }

  isSeenIn = (part: Part): boolean => modes.some(mode => this.#isSeen(part, mode));

  minutesIn(parts: readonly Part[]): number {
    const told = modes.flatMap(mode => {
      const whole = this.#record('event', mode);
      const said = whole && lastOf(whole);
      if (said?.present && said.minutes !== undefined) return [{ minutes: said.minutes }];
      return parts.map(part => this.#said(part, mode));
    });
    return sum(told);
  }

  /** In the hall and online, at two sessions, or by one link twice; ends that nobody saw prove nothing. */
  twice(): Interval[] {
    const places = modes.map(mode =>
      union(this.#records.filter(each => each.mode === mode).flatMap(certain)),
    );
    const sessions = modes.map(mode =>
      this.#programme.sessions.flatMap(session => {
        const record = this.#record(session.id, mode);
        return record ? union(clip(certain(record), timeOf(session))) : [];
      }),
    );
    const found = [places.flat(), ...sessions].flatMap(coveredTwice);
    const flagged = union([...found, ...this.#records.flatMap(({ twice = [] }) => twice)]);
    return flagged.filter(each => minutes([each]) > 0);
  }

  #record = (id: Attendance['sessionId'], mode: Mode) =>
    this.#records.find(each => each.sessionId === id && each.mode === mode);

  /** That staff say of a record, or later of the event as a whole, that the person was not there. */
  #denial(record: Attendance): Correction | undefined {
    const [own, whole] = [lastOf(record), lastOf(this.#record('event', record.mode))];
    if (whole && !whole.present && (!own || own.at <= whole.at)) return whole;
    return own?.present === false ? own : undefined;
  }

  #isSeen(part: Part, mode: Mode): boolean {
    const own = this.#record(part.id, mode);
    if (own && this.counts(own)) return true;
    const said = this.#said(part, mode);
    return 'intervals' in said ? said.intervals.length > 0 : said.minutes > 0;
  }

  #said(part: Part, mode: Mode): Said {
    const own = this.#record(part.id, mode);
    const whole = this.#record('event', mode);
    const last = lastOf(own);
    if ((own && this.#denial(own)) || (!own && whole && this.#denial(whole))) return { intervals: [] };
    if (last?.minutes !== undefined) return { minutes: last.minutes };
    const known = [...(own ? this.#seen(own) : []), ...(whole ? this.#wholeSeen(whole, part) : [])];
    const within = known.flatMap(each => clip([each], timeOf(part)).map(time => ({ ...each, ...time })));
    return { intervals: within.length === 0 && last?.present ? [timeOf(part)] : within };
  }

  /** Who was at the event was at whatever ran then and was theirs to be at. */
  #wholeSeen(whole: Attendance, part: Part): Closed[] {
    if (this.#denial(whole)) return [];
    if (!isOpenTo(this.#programme, part, this.#registration, whole.mode)) return [];
    const known = this.#whole[whole.mode] ?? this.#seen(whole);
    this.#whole[whole.mode] = known;
    return known;
  }

  #seen(record: Attendance): Closed[] {
    const spans = Object.values(record.intervals ?? {}).flat();
    const end = (from: string) => this.#endOf(record, from);
    if (spans.length > 0) return closed(spans, end);
    if (beginsAt.has(record.evidence)) return closed([{ from: record.at }], end);
    return record.sessionId === 'event' && lastOf(record)?.present
      ? this.#programme.sessions.map(timeOf)
      : [];
  }

  /** Until what they were at ends; of the event, what runs last on that day. What is still to come does not count. */
  #endOf({ sessionId }: Attendance, from: string): string {
    const { event, sessions } = this.#programme;
    const session = sessions.find(each => each.id === sessionId);
    const day = dayOf(from, event.zone);
    const ends = session
      ? [session.endsAt]
      : sessions.filter(each => dayOf(each.startsAt, event.zone) === day).map(each => each.endsAt);
    const end = ends.toSorted().at(-1) ?? event.endsAt;
    return earlier(end, this.#now);
  }
}

/** Somebody saw them come, and nobody has seen them go. */
const beginsAt = new Set<Attendance['evidence']>(['scan', 'search', 'confirmed']);

const lastOf = (record: Attendance | undefined): Correction | undefined =>
  record?.corrections?.reduce((last, each) => (each.at >= last.at ? each : last));

const certain = (record: Attendance): Interval[] =>
  Object.values(record.intervals ?? {})
    .flat()
    .filter(hasEnd);

const sum = (told: readonly Said[]): number =>
  minutes(told.flatMap(each => ('intervals' in each ? each.intervals : []))) +
  told.reduce((total, each) => total + ('minutes' in each ? each.minutes : 0), 0);
