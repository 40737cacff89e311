import type { Ctx } from '../shared/ctx.ts';
import { type Line, type Mode, modes, type Programme, type Session } from './event.ts';
import { poolPart } from './pool.ts';
import { programmeOf } from './read.ts';
import { editSession } from './session.ts';
import { savedEventParts } from './store.ts';

export type ResizeRefusal =
  | { ok: false; why: 'gone' }
  /** More seats are taken, or offered, than there would be. */
  | { ok: false; why: 'below-taken'; taken: number };

/**
 * Sets how many seats a line has, null for no limit, and rings for whoever waits. An event's form that is open
 * meanwhile is told that somebody else saved.
 */
export async function resize(
  ctx: Ctx,
  eventId: string,
  line: Line,
  seats: number | null,
): Promise<{ ok: true } | ResizeRefusal> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) return { ok: false, why: 'gone' };
    const taken = (programme.pool.taken[line] ?? 0) + (programme.pool.held[line] ?? 0);
    if (seats !== null && seats < taken) return { ok: false, why: 'below-taken', taken };
    const [id, mode] = line.split('/') as [string, Mode | undefined];
    const session = programme.sessions.find(each => each.id === id);
    if (mode && !session?.signUp) return { ok: false, why: 'gone' };
    const saved =
      mode && session
        ? await resizeSession(ctx, session, mode, seats)
        : await resizeMode(ctx, programme, line as Mode, seats);
    if (saved) return { ok: true };
  }
}

async function resizeMode(
  ctx: Ctx,
  { event, pool }: Programme,
  mode: Mode,
  seats: number | null,
): Promise<boolean> {
  const written = await ctx.db.write([
    ...savedEventParts(event, { ...event, version: event.version + 1 }),
    poolPart(pool, { capacity: { ...pool.capacity, [mode]: seats } }, ctx.now()),
  ]);
  return written.ok;
}

async function resizeSession(ctx: Ctx, session: Session, mode: Mode, seats: number | null): Promise<boolean> {
  const { id, eventId, version, signUp, ...input } = session;
  const before = signUp?.capacity ?? { 'on-site': null, online: null };
  const capacity = Object.fromEntries(
    modes.map(each => [each, each === mode ? seats : before[each]]),
  ) as Record<Mode, number | null>;
  const edited = await editSession(ctx, { id, eventId }, version, { ...input, signUp: { capacity } });
  return edited.ok;
}
