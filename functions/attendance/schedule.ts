import { type Mode, modesOf, type Programme, type Session } from '../events/event.ts';
import { overlap } from '../events/overlap.ts';
import type { Registration } from '../registration/registration.ts';
import { dayOf } from '../shared/time.ts';
import type { Attendance, Interval } from './attendance.ts';

export type Schedule = Pick<Programme, 'event' | 'sessions'>;
/** Of a registration, what says which sessions are theirs. */
export type Chosen = Pick<Registration, 'sessions'>;

/** What counts: a session that is more than a break, or the whole event where it has none. */
export type Part = Pick<Session, 'startsAt' | 'endsAt' | 'format' | 'signUp'> & {
  id: Attendance['sessionId'];
};

const aside: readonly Session['kind'][] = ['registration', 'break', 'networking'];
export const isAside = ({ kind }: Pick<Session, 'kind'>): boolean => aside.includes(kind);

export function partsOf({ event, sessions }: Schedule): readonly Part[] {
  const counted = sessions.filter(each => !isAside(each));
  return counted.length > 0 ? counted : [{ id: 'event', startsAt: event.startsAt, endsAt: event.endsAt }];
}

export const timeOf = ({ startsAt, endsAt }: Part): Interval => ({ from: startsAt, to: endsAt });

/** Held in that mode, and theirs if it asks for sign-up. */
export function isOpenTo({ event }: Schedule, part: Part, registration: Chosen, mode: Mode): boolean {
  if (!modesOf({ format: part.format ?? event.format }).includes(mode)) return false;
  return !part.signUp || hasPlaceIn(registration, part);
}

const hasPlaceIn = ({ sessions }: Chosen, { id, signUp }: Part): boolean =>
  signUp !== undefined && id !== 'event' && sessions?.[id]?.state === 'taken';

export const isRunning = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, now: string): boolean =>
  startsAt <= now && now < endsAt;

/**
 * The sessions at the same time as `session` that somebody who is at the event may be at as well, so that the event's
 * own door cannot tell in which of them they are. A place that they signed up for tells; and a break takes nobody out
 * of what runs beside it.
 */
export function rivalsOf(schedule: Schedule, session: Session, registration: Chosen, mode: Mode): Session[] {
  const isTheirs = hasPlaceIn(registration, session);
  return besides(schedule.sessions, session).filter(
    other =>
      !(isAside(other) && !isAside(session)) &&
      !(isTheirs && !hasPlaceIn(registration, other)) &&
      isOpenTo(schedule, other, registration, mode),
  );
}

const overlapping = new WeakMap<readonly Session[], Map<Session['id'], Session[]>>();

/** The other sessions that run at any of the same time. */
export function besides(sessions: readonly Session[], { id }: Session): readonly Session[] {
  const kept = overlapping.get(sessions) ?? new Map(sessions.map(each => [each.id, others(sessions, each)]));
  overlapping.set(sessions, kept);
  return kept.get(id) ?? [];
}

const others = (sessions: readonly Session[], session: Session): Session[] =>
  sessions.filter(other => other.id !== session.id && overlap(other, session));

const ends = new WeakMap<readonly Session[], Map<string, string>>();

/** When the last session of each local day ends. */
export function lastEnds({ event, sessions }: Schedule): ReadonlyMap<string, string> {
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
