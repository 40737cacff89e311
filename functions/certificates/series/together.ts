import { minutes } from '../../attendance/intervals.ts';
import type { Attended } from '../../attendance/rule.ts';
import { partsOf, timeOf } from '../../attendance/schedule.ts';
import { modes, type Programme } from '../../events/event.ts';
import { mostTogether } from '../../events/overlap.ts';
import type { Rounding } from '../achievements/achievement.ts';
import { academicHours } from '../achievements/hours.ts';
import type { Facts, Person } from '../achievements/verdict.ts';
import { attendedMode } from '../certificate.ts';

/** What somebody did at one event of a series. */
export type Part = { programme: Programme; person: Person };

/** Who somebody is over the series, what staff said of them, and what they have. */
export type Kept = Pick<Person, 'holder' | 'marked' | 'exception' | 'certificate'>;

/**
 * One person over a series, by what they did at each event, in the order of the events. `programmes`: all of the
 * series, for one that was missed could have been attended.
 */
export function together(
  programmes: readonly Programme[],
  parts: readonly Part[],
  kept: Kept,
  rounding: Rounding,
): Person {
  const last = parts.at(-1);
  if (!last) throw new Error('Nobody');
  const known = parts.flatMap(({ person }) => person.facts.attended ?? []);
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  const [length, present] = [sum(({ person }) => person.length), sum(({ person }) => person.minutes)];
  const attended = known.length > 0 ? attendedTogether(programmes, known) : undefined;
  const been = parts.filter(({ person }) => person.facts.attended?.attended);
  const facts: Facts = {
    attended,
    feedback: been.length > 0 && been.every(({ person }) => person.facts.feedback),
    series: {
      events: been.length,
      sessions: attended?.sessions ?? 0,
      hours: academicHours(length, rounding),
    },
  };
  return {
    ...kept,
    name: last.person.name,
    email: last.person.email,
    language: last.person.language,
    mode: attended && attendedMode(attended.modes),
    minutes: present,
    length,
    sessions: parts.flatMap(({ person }) => person.sessions),
    facts,
  };
}

function attendedTogether(programmes: readonly Programme[], known: readonly Attended[]): Attended {
  const sum = (of: (each: Attended) => number) => known.reduce((all, each) => all + of(each), 0);
  return {
    attended: known.some(each => each.attended),
    seen: known.some(each => each.seen),
    modes: modes.filter(mode => known.some(each => each.modes.includes(mode))),
    awaits: known.some(each => each.awaits),
    sessions: sum(each => each.sessions),
    minutes: sum(each => each.minutes),
    length: sum(each => each.length),
    possible: possibleIn(programmes),
    at: known.flatMap(each => each.at),
    inferred: known.some(each => each.inferred),
    twice: known.flatMap(each => each.twice),
  };
}

function possibleIn(programmes: readonly Programme[]): Attended['possible'] {
  const parts = programmes.map(partsOf);
  return {
    sessions: parts.reduce((all, own) => all + mostTogether(own), 0),
    minutes: parts.reduce((all, own) => all + minutes(own.map(timeOf)), 0),
  };
}
