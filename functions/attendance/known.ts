import { type Mode, modes, type Session } from '../events/event.ts';
import { instantText } from '../shared/time.ts';
import { type Attendance, type Interval, isSeen } from './attendance.ts';
import { clip, minutes, without } from './intervals.ts';
import { lastOf, PersonRecords } from './records.ts';
import {
  besides,
  type Chosen,
  isAside,
  isOpenTo,
  isRunning,
  type Part,
  rivalsOf,
  type Schedule,
  timeOf,
} from './schedule.ts';

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

type Said = { minutes: number } | { intervals: Interval[] };
const nothing: Said = { intervals: [] };

/** What is known of one person; a list has thousands of people, and each a hundred sessions. */
export class Known {
  readonly #schedule: Schedule;
  readonly #registration: Chosen;
  readonly #records: PersonRecords;
  readonly #during: Record<Mode, Map<Part['id'], Said>> = { 'on-site': new Map(), online: new Map() };

  constructor(schedule: Schedule, registration: Chosen, records: readonly Attendance[], now: Date) {
    this.#schedule = schedule;
    this.#registration = registration;
    this.#records = new PersonRecords(schedule, records, instantText(now));
  }

  counts = (record: Attendance): boolean => this.#records.counts(record);

  isJoining = (record: Attendance): boolean => this.#records.isJoining(record);

  twice = (): Interval[] => this.#records.twice();

  /** At one session. Whoever was at the event while several ran is at none of them by that alone. */
  at(session: Session): PresentAt | undefined {
    const said = modes.filter(mode => this.#isSeenAt(session, mode));
    if (said.length === 0) return undefined;
    const told = said.map(mode => this.#at(session, mode));
    return {
      sessionId: session.id,
      seen: true,
      modes: said,
      minutes: Math.min(sum(told), minutes([timeOf(session)])),
      inferred: told.some(isInferred),
    };
  }

  isSeenAt = (session: Session): boolean => modes.some(mode => this.#isSeenAt(session, mode));

  /** They were at the event while a part of it ran, at that part or wherever else they may have been. */
  wasDuring = (part: Part): boolean =>
    modes.some(mode => this.#has(part, mode) || isAny(this.#told(part, mode)));

  /** The whole minutes of the event as a whole: who was at it loses none, though it is not known at which part. */
  minutesIn(parts: readonly Part[]): number {
    const told = modes.flatMap(mode => {
      const whole = this.#records.of('event', mode);
      const said = whole && lastOf(whole);
      if (said?.present && said.minutes !== undefined) return [{ minutes: said.minutes }];
      return parts.map(part => this.#told(part, mode));
    });
    return sum(told);
  }

  /** Some of those minutes rest on an end that nobody saw. */
  isInferredIn = (parts: readonly Part[]): boolean =>
    parts.some(part => modes.some(mode => isInferred(this.#told(part, mode))));

  /**
   * Where they are at this moment: the sessions whose door or room knows them, else the one that the event's own door
   * can tell. `event` when they are there, and it cannot.
   */
  placesNow(mode: Mode): Attendance['sessionId'][] {
    const { all, now } = this.#records;
    const here = all.filter(record => record.mode === mode && this.#records.isNow(record));
    const own = here.map(({ sessionId }) => sessionId).filter(id => id !== 'event');
    if (own.length > 0 || here.length === 0) return own;
    const running = this.#schedule.sessions.filter(each => isRunning(each, now));
    const told = running.filter(
      each => this.#isOpen(each, mode) && !this.#isTold(each, mode) && !this.#rivals(each, mode).some(isIn),
    );
    return told.length > 0 ? told.map(({ id }) => id) : ['event'];

    function isIn(other: Session): boolean {
      return running.includes(other);
    }
  }

  /** Its own door saw them come, and sees them go; or staff say that they were not there. */
  #isTold(session: Session, mode: Mode): boolean {
    const own = this.#records.of(session.id, mode);
    return own !== undefined && (isAtDoor(own) || this.#records.denial(own) !== undefined);
  }

  #has(part: Part, mode: Mode): boolean {
    const own = this.#records.of(part.id, mode);
    return own !== undefined && this.#records.counts(own);
  }

  #isSeenAt = (session: Session, mode: Mode): boolean =>
    this.#has(session, mode) || isAny(this.#at(session, mode));

  /** The session's own door has the last word. Else what was seen there, and what being at the event tells of it. */
  #at(session: Session, mode: Mode): Said {
    const settled = this.#settled(session, mode);
    if (settled) return settled;
    const own = this.#records.of(session.id, mode);
    const seen = own ? this.#records.seen(own) : [];
    if (own && isAtDoor(own)) return within(session, seen);
    const present = lastOf(own)?.present === true;
    const shared = present ? [] : this.#rivals(session, mode).map(timeOf);
    const told = within(session, [...seen, ...without(this.#atEvent(session, mode), shared)]);
    return present && !isAny(told) ? { intervals: [timeOf(session)] } : told;
  }

  /** What staff say that leaves no more to ask. */
  #settled(part: Part, mode: Mode): Said | undefined {
    const own = this.#records.of(part.id, mode);
    const of = own ?? this.#records.of('event', mode);
    if (!of || this.#records.denial(of)) return nothing;
    const said = lastOf(own)?.minutes;
    return said === undefined ? undefined : { minutes: said };
  }

  #told(part: Part, mode: Mode): Said {
    const told = this.#during[mode].get(part.id) ?? this.#tell(part, mode);
    this.#during[mode].set(part.id, told);
    return told;
  }

  #tell(part: Part, mode: Mode): Said {
    const settled = this.#settled(part, mode);
    if (settled) return settled;
    const own = this.#records.of(part.id, mode);
    const told = within(part, [...(own ? this.#records.seen(own) : []), ...this.#atEvent(part, mode)]);
    return lastOf(own)?.present && !isAny(told) ? { intervals: [timeOf(part)] } : told;
  }

  /** When they were at the event, if the part was theirs to be at, and were not seen at another session. */
  #atEvent(part: Part, mode: Mode): Interval[] {
    const whole = this.#records.of('event', mode);
    if (!whole || this.#records.denial(whole) || !this.#isOpen(part, mode)) return [];
    return without(this.#records.seen(whole), this.#elsewhere(part, mode));
  }

  /** When other sessions, but for breaks and the like, saw them by their own lists or rooms. */
  #elsewhere(part: Part, mode: Mode): Interval[] {
    const session = this.#schedule.sessions.find(({ id }) => id === part.id);
    if (!session || this.#records.count(mode) < 2) return [];
    return besides(this.#schedule.sessions, session).flatMap(other => {
      const own = isAside(other) ? undefined : this.#records.of(other.id, mode);
      if (!own || !this.#records.counts(own) || lastOf(own)?.minutes !== undefined) return [];
      return clip(this.#records.seen(own), timeOf(other));
    });
  }

  #isOpen = (part: Part, mode: Mode): boolean => isOpenTo(this.#schedule, part, this.#registration, mode);

  #rivals = (session: Session, mode: Mode): Session[] =>
    rivalsOf(this.#schedule, session, this.#registration, mode);
}

/** A page or a room that falls silent tells less: who took part may have been there by another. */
const isAtDoor = (record: Attendance): boolean => record.mode === 'on-site' && isSeen(record);

/** What of the times lies within a part, each by itself and as surely known as before. */
const within = (part: Part, times: readonly Interval[]): Said => ({
  intervals: times
    .filter(each => each.from < part.endsAt && part.startsAt < each.to)
    .flatMap(each => clip([each], timeOf(part)).map(time => ({ ...each, ...time }))),
});

const isAny = (said: Said): boolean => ('intervals' in said ? said.intervals.length > 0 : said.minutes > 0);

const isInferred = (said: Said): boolean =>
  'intervals' in said && said.intervals.some(each => each.inferred === true);

const sum = (told: readonly Said[]): number =>
  minutes(told.flatMap(each => ('intervals' in each ? each.intervals : []))) +
  told.reduce((total, each) => total + ('minutes' in each ? each.minutes : 0), 0);
