import type { Mode, Programme, Session } from '../events/event.ts';
import { overlap } from '../events/overlap.ts';

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

/** How many of them can be attended one after the other: taking what ends first leaves the most room. */
function mostTogether(sessions: Session[]): number {
  let [count, free] = [0, ''];
  for (const { startsAt, endsAt } of sessions.toSorted((a, b) => a.endsAt.localeCompare(b.endsAt))) {
    if (startsAt < free) continue;
    count += 1;
    free = endsAt;
  }
  return count;
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
