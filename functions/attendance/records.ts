import { type Mode, modes } from '../events/event.ts';
import { dayOf } from '../shared/time.ts';
import type { Attendance, Correction, Interval, Span } from './attendance.ts';
import { clip, closed, coveredTwice, earlier, hasEnd, minutes, union } from './intervals.ts';
import { lastEnds, type Schedule, timeOf } from './schedule.ts';

/**
 * Minutes. Pages and servers of rooms are written down every five, some seconds late; whoever was seen since is there.
 */
export const longestSilence = 8;

/** The records of one person, and when each saw them, of what is known at `now`. */
export class PersonRecords {
  readonly all: readonly Attendance[];
  readonly now: string;
  readonly #schedule: Schedule;
  readonly #of: Record<Mode, Map<Attendance['sessionId'], Attendance>>;
  readonly #seen = new Map<Attendance, Interval[]>();
  #twice?: Interval[];

  constructor(schedule: Schedule, all: readonly Attendance[], now: string) {
    this.all = all;
    this.now = now;
    this.#schedule = schedule;
    this.#of = { 'on-site': new Map(), online: new Map() };
    for (const record of all) this.#of[record.mode].set(record.sessionId, record);
  }

  of(id: Attendance['sessionId'], mode: Mode): Attendance | undefined {
    return this.#of[mode].get(id);
  }

  /** How many there are of a mode. */
  count(mode: Mode): number {
    return this.#of[mode].size;
  }

  /** They were seen there, or staff say so, and do not say otherwise since. */
  counts(record: Attendance): boolean {
    if (this.denial(record)) return false;
    return lastOf(record)?.present ?? (record.evidence !== 'join' && record.evidence !== 'correction');
  }

  isJoining(record: Attendance): boolean {
    return record.evidence === 'join' && !this.denial(record);
  }

  /** That staff say of a record, or later of the event as a whole, that the person was not there. */
  denial(record: Attendance): Correction | undefined {
    const [own, whole] = [lastOf(record), lastOf(this.of('event', record.mode))];
    if (whole && !whole.present && (!own || own.at <= whole.at)) return whole;
    return own?.present === false ? own : undefined;
  }

  /** When they were there. What is still to come does not count. */
  seen(record: Attendance): Interval[] {
    const known = this.#seen.get(record) ?? this.#closed(record);
    this.#seen.set(record, known);
    return known;
  }

  #closed(record: Attendance): Interval[] {
    const spans = this.#spans(record);
    if (spans.length > 0) return closed(spans, from => this.#endOf(record, from));
    return record.sessionId === 'event' && lastOf(record)?.present ? this.#schedule.sessions.map(timeOf) : [];
  }

  /** At this moment. */
  isNow(record: Attendance): boolean {
    if (!this.counts(record)) return false;
    return this.#spans(record).some(span => {
      if (span.from > this.now || this.#endOf(record, span.from) < this.now) return false;
      return !hasEnd(span) || this.#isFresh(record, span);
    });
  }

  #isFresh = ({ mode }: Attendance, { to }: Interval): boolean =>
    mode === 'online' && Date.parse(this.now) - Date.parse(to) <= longestSilence * 60_000;

  /** Whoever leaves by the event's door leaves every room behind it, though no door of a room saw them go. */
  #spans(record: Attendance): Span[] {
    const spans = spansOf(record);
    const left = record.sessionId !== 'event' && record.mode === 'on-site' ? this.#left() : [];
    return spans.map(span => {
      const to = hasEnd(span) ? undefined : left.find(each => each > span.from);
      return to ? { from: span.from, to } : span;
    });
  }

  /** When the event's door saw them go, in order. */
  #left = (): string[] =>
    (this.of('event', 'on-site')?.intervals?.door ?? []).flatMap(({ to }) => to ?? []).toSorted();

  /** Until what they were at ends; of the event, what runs last on that day. */
  #endOf({ sessionId }: Attendance, from: string): string {
    const { event, sessions } = this.#schedule;
    const session = sessions.find(each => each.id === sessionId);
    const end = session?.endsAt ?? lastEnds(this.#schedule).get(dayOf(from, event.zone)) ?? event.endsAt;
    return earlier(end, this.now);
  }

  /** In the hall and online, at two sessions, or by one link twice; ends that nobody saw prove nothing. */
  twice(): Interval[] {
    this.#twice ??= this.#inTwoPlaces();
    return this.#twice;
  }

  #inTwoPlaces(): Interval[] {
    const places = modes.map(mode => union(this.all.filter(each => each.mode === mode).flatMap(certain)));
    const sessions = modes.map(mode =>
      this.#schedule.sessions.flatMap(session => {
        const record = this.of(session.id, mode);
        return record ? union(clip(certain(record), timeOf(session))) : [];
      }),
    );
    const found = [places.flat(), ...sessions].flatMap(coveredTwice);
    const flagged = union([...found, ...this.all.flatMap(({ twice = [] }) => twice)]);
    return flagged.filter(each => minutes([each]) > 0);
  }
}

/** Somebody saw them come, and nobody has seen them go. */
const beginsAt = new Set<Attendance['evidence']>(['scan', 'search', 'confirmed']);

/** Of a record that says no times, since they were first seen; who came and went in one second was there for none. */
function spansOf({ intervals, evidence, at }: Attendance): Span[] {
  if (intervals) return Object.values(intervals).flat();
  return beginsAt.has(evidence) ? [{ from: at }] : [];
}

export const lastOf = (record: Attendance | undefined): Correction | undefined =>
  record?.corrections?.reduce((last, each) => (each.at >= last.at ? each : last));

const certain = (record: Attendance): Interval[] =>
  Object.values(record.intervals ?? {})
    .flat()
    .filter(hasEnd);
