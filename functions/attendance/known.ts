import { type Mode, modes, modesOf, type Programme, type Session } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import { dayOf, instantText } from '../shared/time.ts';
import type { Attendance, Correction, Interval, Span } from './attendance.ts';
import { clip, closed, coveredTwice, earlier, hasEnd, minutes, union, without } from './intervals.ts';

export type Schedule = Pick<Programme, 'event' | 'sessions'>;
/** Of a registration, what says which sessions are theirs. */
export type Chosen = Pick<Registration, 'sessions'>;

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

/** What counts: a session that is more than a break, or the whole event where it has none. */
export type Part = Pick<Session, 'startsAt' | 'endsAt' | 'format' | 'signUp'> & {
  id: Attendance['sessionId'];
};
const aside: readonly Session['kind'][] = ['registration', 'break', 'networking'];

export function partsOf({ event, sessions }: Schedule): readonly Part[] {
  const counted = sessions.filter(({ kind }) => !aside.includes(kind));
  return counted.length > 0 ? counted : [{ id: 'event', startsAt: event.startsAt, endsAt: event.endsAt }];
}

export const timeOf = ({ startsAt, endsAt }: Part): Interval => ({ from: startsAt, to: endsAt });

/** Held in that mode, and theirs if it asks for sign-up. */
export function isOpenTo({ event }: Schedule, part: Part, registration: Chosen, mode: Mode): boolean {
  if (!modesOf({ format: part.format ?? event.format }).includes(mode)) return false;
  if (part.id === 'event' || !part.signUp) return true;
  return registration.sessions?.[part.id]?.state === 'taken';
}

type Closed = Interval & { inferred?: true };
type Said = { minutes: number } | { intervals: Closed[] };
const nothing: Said = { intervals: [] };

/**
 * Minutes. Pages and servers of rooms are written down every five, some seconds late; whoever was seen since is there.
 */
export const longestSilence = 8;

/** The records of one person, read together; a list has thousands of people, and each a hundred sessions. */
export class Known {
  readonly #programme: Schedule;
  readonly #registration: Chosen;
  readonly #records: readonly Attendance[];
  readonly #now: string;
  readonly #of: Record<Mode, Map<Attendance['sessionId'], Attendance>>;
  readonly #told: Record<Mode, Map<Part['id'], Said>>;
  readonly #whole: Partial<Record<Mode, Closed[]>> = {};
  #twice?: Interval[];

  constructor(programme: Schedule, registration: Chosen, records: readonly Attendance[], now: Date) {
    this.#programme = programme;
    this.#registration = registration;
    this.#records = records;
    this.#now = instantText(now);
    this.#of = { 'on-site': new Map(), online: new Map() };
    this.#told = { 'on-site': new Map(), online: new Map() };
    for (const record of records) this.#of[record.mode].set(record.sessionId, record);
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

  /**
   * Where they are at this moment: the sessions whose door or room knows them, else the one that runs. `event` when
   * they are there, and several run that they may be at, or none.
   */
  placesNow(mode: Mode): Attendance['sessionId'][] {
    const here = this.#records.filter(record => record.mode === mode && this.#isNow(record));
    const own = here.map(({ sessionId }) => sessionId).filter(id => id !== 'event');
    if (own.length > 0 || here.length === 0) return own;
    const running = this.#programme.sessions.filter(
      each => isRunning(each, this.#now) && isOpenTo(this.#programme, each, this.#registration, mode),
    );
    return running.length === 1 ? running.map(({ id }) => id) : ['event'];
  }

  #isNow(record: Attendance): boolean {
    if (!this.counts(record)) return false;
    const left = record.mode === 'on-site' && this.#record('event', 'on-site')?.intervals?.door?.at(-1)?.to;
    return spansOf(record).some(span => {
      if (span.from > this.#now || this.#endOf(record, span.from) < this.#now) return false;
      return hasEnd(span) ? this.#isFresh(record, span) : !left || span.from >= left;
    });
  }

  #isFresh = ({ mode }: Attendance, { to }: Interval): boolean =>
    mode === 'online' && Date.parse(this.#now) - Date.parse(to) <= longestSilence * 60_000;

  /** In the hall and online, at two sessions, or by one link twice; ends that nobody saw prove nothing. */
  twice(): Interval[] {
    this.#twice ??= this.#inTwoPlaces();
    return this.#twice;
  }

  #inTwoPlaces(): Interval[] {
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

  #record(id: Attendance['sessionId'], mode: Mode): Attendance | undefined {
    return this.#of[mode].get(id);
  }

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
    if (this.#of[mode].size === 0) return nothing;
    const said = this.#told[mode].get(part.id) ?? this.#tell(part, mode);
    this.#told[mode].set(part.id, said);
    return said;
  }

  #tell(part: Part, mode: Mode): Said {
    const own = this.#record(part.id, mode);
    const whole = this.#record('event', mode);
    const last = lastOf(own);
    if ((own && this.#denial(own)) || (!own && whole && this.#denial(whole))) return nothing;
    if (last?.minutes !== undefined) return { minutes: last.minutes };
    const known = [...(own ? this.#seen(own) : []), ...(whole ? this.#wholeSeen(whole, part) : [])];
    const near = known.filter(each => each.from < part.endsAt && part.startsAt < each.to);
    const within = near.flatMap(each => clip([each], timeOf(part)).map(time => ({ ...each, ...time })));
    return { intervals: within.length === 0 && last?.present ? [timeOf(part)] : within };
  }

  /** Who was at the event was at whatever ran then and was theirs to be at, unless they were seen at another session. */
  #wholeSeen(whole: Attendance, part: Part): Closed[] {
    if (this.#denial(whole)) return [];
    if (!isOpenTo(this.#programme, part, this.#registration, whole.mode)) return [];
    const known = this.#whole[whole.mode] ?? this.#seen(whole);
    this.#whole[whole.mode] = known;
    return without(known, this.#elsewhere(part, whole.mode));
  }

  /** When other sessions, but for breaks and the like, saw them by their own lists or rooms. */
  #elsewhere(part: Part, mode: Mode): Interval[] {
    if (this.#of[mode].size < 2) return [];
    return this.#programme.sessions.flatMap(other => {
      if (other.id === part.id || aside.includes(other.kind)) return [];
      if (other.endsAt <= part.startsAt || part.endsAt <= other.startsAt) return [];
      const own = this.#record(other.id, mode);
      if (!own || !this.counts(own) || lastOf(own)?.minutes !== undefined) return [];
      return clip(this.#seen(own), timeOf(other));
    });
  }

  #seen(record: Attendance): Closed[] {
    const spans = spansOf(record);
    if (spans.length > 0) return closed(spans, from => this.#endOf(record, from));
    return record.sessionId === 'event' && lastOf(record)?.present
      ? this.#programme.sessions.map(timeOf)
      : [];
  }

  /** Until what they were at ends; of the event, what runs last on that day. What is still to come does not count. */
  #endOf({ sessionId }: Attendance, from: string): string {
    const { event, sessions } = this.#programme;
    const session = sessions.find(each => each.id === sessionId);
    const end = session?.endsAt ?? lastEnds(this.#programme).get(dayOf(from, event.zone)) ?? event.endsAt;
    return earlier(end, this.#now);
  }
}

const ends = new WeakMap<readonly Session[], Map<string, string>>();

/** When the last session of each day ends. */
function lastEnds({ event, sessions }: Schedule): Map<string, string> {
  const kept = ends.get(sessions);
  if (kept) return kept;
  const made = new Map<string, string>();
  for (const { startsAt, endsAt } of sessions) {
    const day = dayOf(startsAt, event.zone);
    if (endsAt > (made.get(day) ?? '')) made.set(day, endsAt);
  }
  ends.set(sessions, made);
  return made;
}

/** Somebody saw them come, and nobody has seen them go. */
const beginsAt = new Set<Attendance['evidence']>(['scan', 'search', 'confirmed']);

function spansOf({ intervals, evidence, at }: Attendance): Span[] {
  const spans = Object.values(intervals ?? {}).flat();
  return spans.length === 0 && beginsAt.has(evidence) ? [{ from: at }] : spans;
}

export const isRunning = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, now: string) =>
  startsAt <= now && now < endsAt;

export const lastOf = (record: Attendance | undefined): Correction | undefined =>
  record?.corrections?.reduce((last, each) => (each.at >= last.at ? each : last));

const certain = (record: Attendance): Interval[] =>
  Object.values(record.intervals ?? {})
    .flat()
    .filter(hasEnd);

const sum = (told: readonly Said[]): number =>
  minutes(told.flatMap(each => ('intervals' in each ? each.intervals : []))) +
  told.reduce((total, each) => total + ('minutes' in each ? each.minutes : 0), 0);
