import {
  type Line,
  type Mode,
  modes,
  modesOf,
  type Pool,
  type Programme,
  type Session,
  type SessionSeats,
  seatsLeft,
  sessionLine,
} from './event.ts';

export type SeatsRefusal =
  /** More seats are taken or held than there would be. */
  | { ok: false; why: 'below-taken'; mode: Mode; taken: number }
  /** People have or await places that would be gone; without a mode, in the whole session. */
  | { ok: false; why: 'in-use'; mode?: Mode; taken: number; waiting: number };

/** How many of a session have a place (or one held for them) and how many wait, in these modes together. */
export function sessionCount(pool: Pool, id: Session['id'], of: readonly Mode[] = modes) {
  const sum = (counts: Partial<Record<Line, number>>) =>
    of.reduce((total, mode) => total + (counts[sessionLine(id, mode)] ?? 0), 0);
  return { taken: sum(pool.taken) + sum(pool.held), waiting: sum(pool.waiting) };
}

/** Why a session cannot have these seats, or no sign-up at all; undefined when it can. Pure. */
export function seatsRefusal(
  pool: Pool,
  id: Session['id'],
  wanted: Session['signUp'],
): SeatsRefusal | undefined {
  if (!wanted) {
    const all = sessionCount(pool, id);
    return all.taken + all.waiting > 0 ? { ok: false, why: 'in-use', ...all } : undefined;
  }
  for (const mode of modes) {
    const capacity = wanted.capacity[mode];
    const { taken, waiting } = sessionCount(pool, id, [mode]);
    if (capacity === 0 && taken + waiting > 0) return { ok: false, why: 'in-use', mode, taken, waiting };
    if (capacity !== null && capacity < taken) return { ok: false, why: 'below-taken', mode, taken };
  }
  return undefined;
}

/** The pool with the seats of a session as wanted; without sign-up its lines are gone. Undefined: as it is. */
export function withSeats(
  pool: Pool,
  id: Session['id'],
  wanted: Session['signUp'],
): Pick<Pool, 'capacity' | 'taken' | 'held' | 'waiting'> | undefined {
  const { capacity, taken, held, waiting } = pool;
  const lines = modes.map(mode => [mode, sessionLine(id, mode)] as const);
  if (!wanted) {
    if (lines.every(([, line]) => capacity[line] === undefined)) return undefined;
    const without = <T extends object>(counts: T): T =>
      Object.fromEntries(Object.entries(counts).filter(([line]) => !line.startsWith(`${id}/`))) as T;
    return {
      capacity: without(capacity),
      taken: without(taken),
      held: without(held),
      waiting: without(waiting),
    };
  }
  if (lines.every(([mode, line]) => capacity[line] === wanted.capacity[mode])) return undefined;
  const resized = Object.fromEntries(lines.map(([mode, line]) => [line, wanted.capacity[mode]]));
  return { capacity: { ...capacity, ...resized }, taken, held, waiting };
}

/** The seats that somebody new would get in a session, by those of the modes that it is offered in. */
export const seatsLeftIn = (pool: Pool, { id, signUp }: Session, of: readonly Mode[]): SessionSeats =>
  Object.fromEntries(
    of
      .filter(mode => signUp && signUp.capacity[mode] !== 0)
      .map(mode => [mode, seatsLeft(pool, sessionLine(id, mode))]),
  );

/** The same of each session that asks for sign-up. */
export const allSeatsLeft = ({ event, sessions, pool }: Programme): Record<Session['id'], SessionSeats> =>
  Object.fromEntries(
    sessions.filter(each => each.signUp).map(each => [each.id, seatsLeftIn(pool, each, modesOf(event))]),
  );
