import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Event, Pool, Programme, Session, SessionInput } from './event.ts';
import { poolPart } from './pool.ts';
import { programmeOf } from './read.ts';
import { type SeatsRefusal, seatsRefusal, withSeats } from './session-seats.ts';
import { newSessionPart, removedSessionPart, savedSessionParts } from './store.ts';

/** So many that a programme stays one page and one read. */
export const mostSessions = 300;

/** So many that a person who chooses them all is still decided in one transaction, and the pool stays small. */
export const mostSignUps = 60;

export type SignUpRefusal = SeatsRefusal | { ok: false; why: 'too-many-sign-ups'; most: number };

/** Adds a part to the programme of an event. */
export async function addSession(
  ctx: Ctx,
  eventId: Event['id'],
  input: SessionInput,
): Promise<{ ok: true; session: Session } | { ok: false; why: 'too-many' } | SignUpRefusal> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) throw new NotFound();
    if (programme.sessions.length >= mostSessions) return { ok: false, why: 'too-many' };
    const session: Session = { ...input, id: newId('ses', ctx.now()), eventId, version: 1 };
    const refusal = signUpRefusal(programme, session);
    if (refusal) return refusal;
    const seats = seatsParts(ctx, programme.pool, session.id, session.signUp);
    const written = await ctx.db.write([newSessionPart(session), ...seats]);
    if (written.ok) return { ok: true, session };
    if (seats.length === 0) throw new Error('A new session id was taken');
  }
}

/**
 * Saves a session as `input` says, if it is still at `version`. Its seats change in the same transaction, fenced
 * with the pool, and ring for whoever waits. One that moves in time keeps everybody's places.
 */
export async function editSession(
  ctx: Ctx,
  { id, eventId }: Pick<Session, 'id' | 'eventId'>,
  version: number,
  input: SessionInput,
): Promise<{ ok: true; session: Session } | { ok: false; why: 'stale' } | SignUpRefusal> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    const before = programme?.sessions.find(each => each.id === id);
    if (!programme || before?.version !== version) return { ok: false, why: 'stale' };
    const { pool } = programme;
    const after: Session = { ...input, id, eventId, version: version + 1 };
    const refusal = signUpRefusal(programme, after);
    if (refusal) return refusal;
    const written = await ctx.db.write([
      ...savedSessionParts(before, after),
      ...seatsParts(ctx, pool, id, input.signUp),
    ]);
    if (written.ok) return { ok: true, session: after };
  }
}

/** Removing what is gone already is no error; what people have or await places in stays. */
export async function removeSession(
  ctx: Ctx,
  { id, eventId }: Pick<Session, 'id' | 'eventId'>,
): Promise<{ ok: true } | SeatsRefusal> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    const session = programme?.sessions.find(each => each.id === id);
    if (!programme || !session) return { ok: true };
    const refusal = seatsRefusal(programme.pool, id, undefined);
    if (refusal) return refusal;
    const seats = seatsParts(ctx, programme.pool, id, undefined);
    const written = await ctx.db.write([removedSessionPart(session), ...seats]);
    if (written.ok) return { ok: true };
  }
}

function signUpRefusal({ sessions, pool }: Programme, { id, signUp }: Session): SignUpRefusal | undefined {
  const others = sessions.filter(each => each.signUp && each.id !== id).length;
  if (signUp && others >= mostSignUps) return { ok: false, why: 'too-many-sign-ups', most: mostSignUps };
  return seatsRefusal(pool, id, signUp);
}

/** The clock and the stream come back to the pool: raised capacity is for whoever waits. */
function seatsParts(ctx: Ctx, pool: Pool, id: Session['id'], wanted: Session['signUp']): Part[] {
  const seats = withSeats(pool, id, wanted);
  return seats ? [poolPart(pool, seats, ctx.now())] : [];
}
