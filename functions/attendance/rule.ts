import { type AttendedRule, type Mode, modes, type Session } from '../events/event.ts';
import { mostTogether } from '../events/overlap.ts';
import type { Registration } from '../registration/registration.ts';
import type { Attendance, Interval } from './attendance.ts';
import { minutes } from './intervals.ts';
import { Known, type PresentAt } from './known.ts';
import { isOpenTo, type Part, partsOf, type Schedule, timeOf } from './schedule.ts';

/** What a rule would change, of those who have a seat: `gains` pass only by it, `loses` only by the one before. */
export type RulePreview = {
  people: number;
  seen: number;
  passes: number;
  before: number;
  gains: Registration[];
  loses: Registration[];
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
  /**
   * At how many sessions, one after the other; breaks and the like are none. Of several at the same time it is one,
   * though nobody may know which.
   */
  sessions: number;
  /** Whole minutes of the event in which sessions ran; two at the same time count once. */
  minutes: number;
  /** How long those sessions are, minutes; two at the same time count once. */
  length: number;
  /** Some of them rest on an end that nobody saw. */
  inferred: boolean;
  /** The most that this person could have. */
  possible: { sessions: number; minutes: number };
  /** Of every session at which they are known to have been, breaks too. */
  at: PresentAt[];
  /** When the same person was in two places. It blocks nothing. */
  twice: Interval[];
};

/**
 * Whether somebody attended by the rule of the event, of what is known at `now`. Minutes are the union of what every
 * source saw, within the sessions; what staff corrected last holds. Having joined, alone, is nothing.
 */
export function attendedBy(
  rule: AttendedRule | undefined,
  programme: Schedule,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): Attended {
  const known = new Known(programme, registration, records, now);
  const at = programme.sessions.flatMap(session => known.at(session) ?? []);
  const parts = partsOf(programme);
  const seenIn = parts.filter(known.wasDuring);
  const seen = new Set(seenIn);
  const open = parts.filter(
    part => seen.has(part) || isOpenTo(programme, part, registration, registration.mode),
  );
  const possible = possibleIn(programme, open);
  const counted = records.filter(record => known.counts(record));
  const facts = {
    seen: counted.length > 0,
    modes: modes.filter(mode => counted.some(record => record.mode === mode)),
    awaits: counted.length === 0 && records.some(record => known.isJoining(record)),
    sessions: mostTogether(seenIn),
    minutes: Math.min(known.minutesIn(parts), possible.minutes),
    length: minutes(seenIn.map(timeOf)),
    possible,
  };
  const inferred = known.isInferredIn(parts);
  return { attended: passes(rule, facts), ...facts, inferred, at, twice: known.twice() };
}

/** What is known of one person at one session; undefined when nobody saw them there. */
export const presentAt = (
  programme: Schedule,
  session: Session,
  registration: Registration,
  records: readonly Attendance[],
  now: Date,
): PresentAt | undefined => new Known(programme, registration, records, now).at(session);

type Possible = Attended['possible'];
const possibles = new WeakMap<Schedule['sessions'], Map<string, Possible>>();

/** The same for all to whom the same is open. */
function possibleIn({ sessions }: Schedule, open: readonly Part[]): Possible {
  const kept = possibles.get(sessions) ?? new Map<string, Possible>();
  possibles.set(sessions, kept);
  const key = open.map(part => part.id).join();
  const known = kept.get(key) ?? { sessions: mostTogether(open), minutes: minutes(open.map(timeOf)) };
  kept.set(key, known);
  return known;
}

/** Whether what is known of somebody makes them a participant by a rule. */
export function passes(
  rule: AttendedRule = { kind: 'any' },
  { seen, sessions, minutes, possible }: Pick<Attended, 'seen' | 'sessions' | 'minutes' | 'possible'>,
): boolean {
  if (!seen) return false;
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
