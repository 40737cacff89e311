import { minutes } from '../../attendance/intervals.ts';
import type { Attended } from '../../attendance/rule.ts';
import { partsOf, timeOf } from '../../attendance/schedule.ts';
import { modes, type Programme } from '../../events/event.ts';
import { mostTogether } from '../../events/overlap.ts';
import type { Rounding } from '../achievements/achievement.ts';
import { academicHours } from '../achievements/hours.ts';
import type { Facts, Person } from '../achievements/verdict.ts';
import { attendedMode, type Holder } from '../certificate.ts';

/** What somebody did at one event of a series. */
export type Part = { programme: Programme; person: Person };

/** What staff said of somebody, and what they have: found by any of their registrations. */
export type Kept = (
  holder: Holder,
) => Partial<Pick<Person, 'marked' | 'exception' | 'certificate'>> | undefined;

/**
 * One person over a series, by what they did at each event, in the order of the events. The certificate is of their
 * first registration; once something is kept of another one, of that, so that nobody gets a second. `programmes`: all
 * of the series, for one that was missed could have been attended.
 */
export function together(
  programmes: readonly Programme[],
  parts: readonly Part[],
  kept: Kept,
  rounding: Rounding,
): Person {
  const [first] = parts;
  if (!first) throw new Error('Nobody');
  const last = parts.at(-1) ?? first;
  const holder = parts.map(({ person }) => person.holder).find(each => kept(each)) ?? first.person.holder;
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
    marked: false,
    ...kept(holder),
    holder,
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
