import { poolPart } from '../../events/pool.ts';
import { programmeOf } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { decideSoon } from '../decide.ts';
import { continueGroup } from '../groups/continue.ts';
import type { Group } from '../groups/group.ts';
import { ownRegistration, waitsWithGroup, withList } from '../groups/members.ts';
import { standAlone } from '../groups/stand-alone.ts';
import { groupHoldings, isWorkLeft, moved } from '../seats.ts';
import { groupPart, readGroup, readGroups } from '../store.ts';
import type { Forgotten } from './forgotten.ts';

/** The groups of an event that name somebody on their list, or have them for a contact. */
export async function groupsNaming(
  ctx: Ctx,
  person: Pick<Forgotten, 'eventId' | 'id' | 'email'>,
): Promise<{ listed: Group[]; contact: Group[] }> {
  const all = await readGroups(ctx, person.eventId);
  return {
    listed: all.filter(group => names(group, person)),
    contact: all.filter(group => hasContact(group, person)),
  };
}

const names = ({ rows }: Group, { id }: Pick<Forgotten, 'id'>): boolean =>
  rows.some(({ regId }) => regId === id);
const hasContact = ({ contact }: Group, { email }: Pick<Forgotten, 'email'>): boolean =>
  contact.email === email;

/**
 * Takes somebody off every list that names them, and out of the groups that they are the contact of: those keep their
 * people, and whoever has the link. Their own registration is not touched, but for that it stands by itself.
 */
export async function forgetInGroups(ctx: Ctx, person: Forgotten): Promise<void> {
  const { listed, contact } = await groupsNaming(ctx, person);
  for (const { id } of new Set([...listed, ...contact])) await forgetInGroup(ctx, person, id);
}

async function forgetInGroup(ctx: Ctx, person: Forgotten, id: Group['id']): Promise<void> {
  const { eventId } = person;
  for (;;) {
    // Whoever is not written down yet would be, by the list as it was.
    await continueGroup(ctx, { eventId, id });
    const [programme, group] = await Promise.all([programmeOf(ctx, eventId), readGroup(ctx, eventId, id)]);
    if (!programme || !group || !(names(group, person) || hasContact(group, person))) return;
    const own = await ownRegistration(ctx, group, person.id);
    if (own && waitsWithGroup(own)) {
      await standAlone(ctx, own);
      continue;
    }
    const { pool } = programme;
    const next = without(group, person);
    const [before, after] = [groupHoldings(group), groupHoldings(next)];
    const seats = moved(pool, before, after);
    const due = isWorkLeft(pool, seats) ? ctx.now() : undefined;
    const counted = before.length + after.length > 0 ? [poolPart(pool, seats, due)] : [];
    const written = await ctx.db.write([groupPart(next, group, ctx.now()), ...counted]);
    if (!written.ok) continue;
    await continueGroup(ctx, { eventId, id });
    await decideSoon(ctx, eventId);
    return;
  }
}

function without(group: Group, person: Forgotten): Group {
  const rows = group.rows.filter(({ regId }) => regId !== person.id);
  const contact = hasContact(group, person) ? { name: '', email: '' } : group.contact;
  return withList({ ...group, contact }, rows);
}
