import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { newId } from '../shared/ids.ts';
import type { Event, Session, SessionInput } from './event.ts';
import { programmeOf } from './read.ts';
import { newSessionPart, removedSessionPart, savedSessionParts } from './store.ts';

/** So many that a programme stays one page and one read. */
export const mostSessions = 300;

/** Adds a part to the programme of an event. */
export async function addSession(
  ctx: Ctx,
  eventId: Event['id'],
  input: SessionInput,
): Promise<{ ok: true; session: Session } | { ok: false; why: 'too-many' }> {
  const programme = await programmeOf(ctx, eventId);
  if (!programme) throw new NotFound();
  if (programme.sessions.length >= mostSessions) return { ok: false, why: 'too-many' };
  const session: Session = { ...input, id: newId('ses', ctx.now()), eventId, version: 1 };
  const written = await ctx.db.write([newSessionPart(session)]);
  if (!written.ok) throw new Error('A new session id was taken');
  return { ok: true, session };
}

/** Saves a session as `input` says, if it is still at `version`. */
export async function editSession(
  ctx: Ctx,
  before: Session,
  version: number,
  input: SessionInput,
): Promise<{ ok: true; session: Session } | { ok: false; why: 'stale' }> {
  if (before.version !== version) return { ok: false, why: 'stale' };
  const { id, eventId } = before;
  const after: Session = { ...input, id, eventId, version: version + 1 };
  const written = await ctx.db.write(savedSessionParts(before, after));
  return written.ok ? { ok: true, session: after } : { ok: false, why: 'stale' };
}

/** Removing what is gone already is no error. */
export async function removeSession(ctx: Ctx, session: Session): Promise<{ ok: true }> {
  await ctx.db.write([removedSessionPart(session)]);
  return { ok: true };
}
