import type { Programme } from '../../events/event.ts';
import { messagePart } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { newId } from '../../shared/ids.ts';
import { instantText } from '../../shared/time.ts';
import { type Crew, mostCrew } from './crew.ts';
import { newCrewPart, readAllCrew, removedCrewPart } from './store.ts';

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
  const isSame = (other: Crew) =>
    other.role === input.role && other.email.toLowerCase() === input.email.toLowerCase();
  if (there.some(isSame)) return { ok: false, why: 'already-there' };
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
