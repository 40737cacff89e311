import type { Mode, Programme, Session, SessionSeats } from '../../events/event.ts';
import { mostTogether, overlap, overlapInPart } from '../../events/overlap.ts';
import { seatsLeftIn } from '../../events/session-seats.ts';
import type { FieldErrors, Typed } from '../../shared/form.ts';
import { inLanguage, type Language } from '../../shared/language.ts';
import type { Answer, Registration, SessionPlace } from '../registration.ts';

/** Why sessions cannot be chosen together. `overlap` names the two that run at the same time, the earlier first. */
export type ChoiceRefusal =
  | { why: 'unknown' }
  | { why: 'overlap'; sessions: [Session['id'], Session['id']] }
  | { why: 'too-few'; least: number }
  | { why: 'too-many'; most: number };

export type SignUpSession = Session & { signUp: NonNullable<Session['signUp']> };

/** The sessions of a programme that people choose, in time order. */
export const choosable = ({ sessions }: Pick<Programme, 'sessions'>): SignUpSession[] =>
  sessions
    .filter((session): session is SignUpSession => session.signUp !== undefined)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt));

/** It is offered in a mode unless it has no seats there at all; a full one is waited for. */
export const isOpenTo = ({ signUp }: SignUpSession, mode: Mode): boolean => signUp.capacity[mode] !== 0;

/** The fewest and the most that somebody chooses; the fewest only as far as there is something to choose. */
export function choiceLimits(programme: Pick<Programme, 'event' | 'sessions'>, mode: Mode) {
  const { least = 0, most } = programme.event.choice ?? {};
  const open = choosable(programme).filter(session => isOpenTo(session, mode));
  return { least: Math.min(least, mostTogether(open), most ?? Number.POSITIVE_INFINITY), most };
}

/** What is wrong with choosing these sessions to attend in a mode; undefined when nothing is. Pure. */
export function choiceRefusal(
  programme: Pick<Programme, 'event' | 'sessions'>,
  mode: Mode,
  ids: readonly string[],
): ChoiceRefusal | undefined {
  const wanted = new Set(ids);
  const chosen = choosable(programme).filter(each => wanted.has(each.id) && isOpenTo(each, mode));
  if (chosen.length < wanted.size) return { why: 'unknown' };
  for (const [index, later] of chosen.entries()) {
    const earlier = chosen.slice(0, index).find(each => overlap(each, later));
    if (earlier) return { why: 'overlap', sessions: [earlier.id, later.id] };
  }
  const { least, most } = choiceLimits(programme, mode);
  if (chosen.length < least) return { why: 'too-few', least };
  if (most !== undefined && chosen.length > most) return { why: 'too-many', most };
  return undefined;
}

/** A session as a form offers it, with the seats that somebody new would get. */
export type OfferedSession = { session: Session; left: SessionSeats };

/** What a form offers to choose from. Of what begins together one can be chosen. */
export type SessionChoice = {
  modes: readonly Mode[];
  slots: { startsAt: string; sessions: OfferedSession[] }[];
  least: number;
  most?: number;
  /** Some overlap others that begin at another time. */
  apart: boolean;
};

/** The choice of whoever takes part in one of these modes; undefined where there is nothing to choose. */
export function sessionChoice(programme: Programme, modes: readonly Mode[]): SessionChoice | undefined {
  const offered = choosable(programme).filter(each => modes.some(mode => isOpenTo(each, mode)));
  if (offered.length === 0) return undefined;
  return {
    modes,
    slots: [...Map.groupBy(offered, each => each.startsAt)].map(([startsAt, sessions]) => ({
      startsAt,
      sessions: sessions.map(session => ({ session, left: seatsLeftIn(programme.pool, session, modes) })),
    })),
    least: Math.max(...modes.map(mode => choiceLimits(programme, mode).least)),
    most: programme.event.choice?.most,
    apart: offered.some((each, index) => offered.slice(0, index).some(other => overlapInPart(each, other))),
  };
}

/** A session that somebody chose, and their number in its line where they wait. */
export type ChosenSession = {
  session: Session;
  place: SessionPlace | { state: SessionPlace['state'] };
  number?: number;
};

/** Somebody who chose a session: how they stand in it, their number where they wait, and what else they have then. */
export type SessionPerson = {
  registration: Registration;
  place: SessionPlace;
  number?: number;
  /** Sessions that they have or await a place in and that run at the same time since one was moved. */
  besides: Session[];
};

/** The ids in a form that was sent: fields `session`, and `session-…` of what begins together. */
export const chosenSessions = (typed: Typed): string[] =>
  Object.entries(typed)
    .filter(([field]) => field === 'session' || field.startsWith('session-'))
    .flatMap(([, value]) => value.split('\n'))
    .filter(Boolean);

/** Those of the ids that are sessions of the programme. */
export const sessionIds = ({ sessions }: Pick<Programme, 'sessions'>, ids: readonly string[]) =>
  sessions.map(each => each.id).filter(id => ids.includes(id));

/** The sessions of the form that was answered, in time order. */
export const chosenAsTold = (programme: Programme, { sessions }: Answer): ChosenSession[] =>
  choosable(programme).flatMap(session => {
    const state = sessions?.[session.id];
    return state ? [{ session, place: { state } }] : [];
  });

/** A refused choice as the error of the field `session`, which names what it is about. */
export function choiceErrors(
  programme: Programme,
  mode: Mode,
  ids: readonly string[],
  language: Language,
): FieldErrors {
  const refusal = choiceRefusal(programme, mode, ids);
  if (!refusal) return {};
  const title = (id: string) =>
    inLanguage(programme.sessions.find(each => each.id === id)?.title ?? {}, language);
  const said = (code: string, values: Record<string, string | number>) => ({
    session: `${code}?${new URLSearchParams(Object.entries(values).map(([name, value]) => [name, `${value}`]))}`,
  });
  if (refusal.why === 'overlap') {
    const [first, second] = refusal.sessions.map(title);
    return said('overlap', { first: first ?? '', second: second ?? '' });
  }
  if (refusal.why === 'too-few') return said('too-few', { least: refusal.least });
  if (refusal.why === 'too-many') return said('too-many', { most: refusal.most });
  const elsewhere = choosable(programme).find(each => ids.includes(each.id) && !isOpenTo(each, mode));
  return elsewhere ? said('not-in-mode', { session: title(elsewhere.id), mode }) : { session: 'unknown' };
}
