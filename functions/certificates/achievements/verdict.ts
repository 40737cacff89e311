import { type Attended, passes } from '../../attendance/rule.ts';
import type { AttendedRule, Session } from '../../events/event.ts';
import type { Achievement, Candidate, Done, Miss, Requirement, Rounding } from './achievement.ts';
import { hoursOf } from './hours.ts';

/** What is known of somebody, by which it is judged whether they get a certificate. */
export type Facts = {
  /** Undefined of whoever is not registered: nobody saw them. */
  attended?: Attended;
  feedback: boolean;
  /** Over all events of a series. */
  series?: Done;
};

/** Somebody who may get a certificate, before it is said whether they do. */
export type Person = Omit<Candidate, 'passes' | 'misses' | 'hours' | 'done'> & {
  facts: Facts;
  /** How long the sessions were that they attended, minutes; two at the same time count once. */
  length: number;
};

/** By what an event or a series judges. `sessions`: those that there are. */
export type Judging = {
  achievement: Pick<Achievement, 'requirement' | 'hours'>;
  /** Of the event. */
  attendedBy?: AttendedRule;
  sessions: readonly Session['id'][];
  rounding: Rounding;
};

/** How somebody stands: by the rule, or by an organiser's word against it. */
export function judge({ facts, length, ...person }: Person, judging: Judging): Candidate {
  const misses = missesOf(facts, person.marked, judging);
  const hours = hoursOf(judging.achievement.hours, { length, minutes: person.minutes }, judging.rounding);
  return {
    ...person,
    passes: person.exception ? person.exception.include : misses.length === 0,
    misses,
    done: facts.series,
    ...(hours === undefined ? {} : { hours }),
  };
}

function missesOf(facts: Facts, marked: boolean, judging: Judging): Miss[] {
  const { requirement } = judging.achievement;
  const missed = [
    attendanceMiss(requirement.attendance ?? judging.attendedBy ?? { kind: 'any' }, facts.attended),
    ...sessionMisses(requirement, facts.attended, judging.sessions),
    ...seriesMisses(requirement.series, facts.series),
    requirement.feedback && !facts.feedback && { what: 'feedback' as const },
    requirement.mark && !marked && { what: 'mark' as const },
  ];
  return missed.filter(each => each !== undefined && each !== false);
}

function attendanceMiss(
  rule: NonNullable<Requirement['attendance']>,
  attended: Attended | undefined,
): Miss | undefined {
  if (rule.kind === 'none') return undefined;
  if (!attended?.seen) return { what: 'seen' };
  if (rule.kind === 'any' || passes(rule, attended)) return undefined;
  const what = rule.kind === 'sessions' || rule.kind === 'sessions-share' ? 'sessions' : 'minutes';
  const needs = 'least' in rule ? rule.least : Math.ceil((rule.percent * attended.possible[what]) / 100);
  return { what, has: attended[what], needs };
}

/** A session that was taken out of the programme is asked of nobody. */
function sessionMisses(
  { sessions = [] }: Requirement,
  attended: Attended | undefined,
  held: Judging['sessions'],
): Miss[] {
  const seen = new Set(attended?.at.map(({ sessionId }) => sessionId));
  return sessions.filter(id => held.includes(id) && !seen.has(id)).map(id => ({ what: 'session', id }));
}

const seriesMisses = (required: Requirement['series'] = {}, facts: Facts['series']): Miss[] =>
  (['events', 'sessions', 'hours'] as const).flatMap(what => {
    const [has, needs] = [facts?.[what] ?? 0, required[what] ?? 0];
    return has < needs ? [{ what, has, needs }] : [];
  });

/** Of what is counted, so much of what is needed is nearly enough. */
const nearly = 0.8;

/** Somebody who misses one thing alone, and of what is counted not much of it. */
export function justMisses({ passes: is, misses, exception }: Candidate): boolean {
  const [only, other] = misses;
  if (is || exception || !only || other || only.what === 'seen') return false;
  return 'needs' in only ? only.has >= nearly * only.needs : true;
}
