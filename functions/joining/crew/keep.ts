import type { Programme } from '../../events/event.ts';
import { messagePart } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { newId } from '../../shared/ids.ts';
import { instantText } from '../../shared/time.ts';
import { type Crew, mostCrew } from './crew.ts';
import { changedCrewPart, newCrewPart, readAllCrew, removedCrewPart } from './store.ts';

export type NewCrew = Pick<Crew, 'name' | 'email' | 'role'> & {
  sessions: string[];
  language?: Crew['language'];
};
export type CrewRefusal = 'already-there' | 'too-many';

/** Makes somebody a speaker or moderator, and mails them their link. In one role a person stands once. */
export async function addCrew(
  ctx: Ctx,
  { event, sessions }: Programme,
  { language = event.languages[0] ?? 'en', ...input }: NewCrew,
): Promise<{ ok: true; crew: Crew } | { ok: false; why: CrewRefusal }> {
  const there = await readAllCrew(ctx, event.id);
  if (there.some(each => isSame(each, input))) return { ok: false, why: 'already-there' };
  if (there.length >= mostCrew) return { ok: false, why: 'too-many' };
  const crew: Crew = {
    ...input,
    id: newId('crw', ctx.now()),
    eventId: event.id,
    sessions: sessions.map(each => each.id).filter(id => input.sessions.includes(id)),
    language,
    addedAt: instantText(ctx.now()),
  };
  await ctx.db.write([newCrewPart(crew), linkMailPart(ctx, crew)]);
  return { ok: true, crew };
}

/** Makes somebody what `role` says, by the link that they have. Giving them the role they have is no error. */
export async function changeCrewRole(
  ctx: Ctx,
  crew: Crew,
  role: Crew['role'],
): Promise<{ ok: true } | { ok: false; why: 'already-there' | 'gone' }> {
  const next = { ...crew, role };
  const there = await readAllCrew(ctx, crew.eventId);
  if (there.some(each => each.id !== crew.id && isSame(each, next)))
    return { ok: false, why: 'already-there' };
  const written = await ctx.db.write([changedCrewPart(next)]);
  return written.ok ? { ok: true } : { ok: false, why: 'gone' };
}

/** One person in one role. */
const isSame = (one: Pick<Crew, 'role' | 'email'>, other: Pick<Crew, 'role' | 'email'>): boolean =>
  one.role === other.role && one.email.toLowerCase() === other.email.toLowerCase();

/** Their link opens nothing from now on. Removing who is gone is no error. */
export async function removeCrew(ctx: Ctx, crew: Crew): Promise<void> {
  await ctx.db.write([removedCrewPart(crew)]);
}

/** Mails somebody their link again; once a minute, however often it is asked for. */
export async function mailCrewLink(ctx: Ctx, crew: Crew): Promise<void> {
  await ctx.db.write([linkMailPart(ctx, crew)]);
}

const linkMailPart = (ctx: Ctx, { id, eventId, email, language }: Crew): Part =>
  messagePart(
    {
      template: 'crew',
      cause: [id, instantText(ctx.now()).slice(0, 16)],
      to: email,
      language,
      eventId,
      params: { crew: id },
    },
    ctx.now(),
  );
