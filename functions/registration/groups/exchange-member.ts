import type { Programme } from '../../events/event.ts';
import { poolPart } from '../../events/pool.ts';
import { programmeOf } from '../../events/read.ts';
import type { Template } from '../../mail/message.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { cancelled } from '../cancelled.ts';
import { isTooLate } from '../deadlines.ts';
import { decideSoon } from '../decide.ts';
import { isActive, type Registration, type RegistrationState, registrationId } from '../registration.ts';
import { isWorkLeft, seatsAfter } from '../seats.ts';
import { groupPart, readGroup, readRegistration, registrationParts } from '../store.ts';
import { tellPart } from '../tell.ts';
import { type Changed, type ChangeRefusal, changeGroup, isOver } from './change.ts';
import { endMember } from './change-member.ts';
import { continueGroup } from './continue.ts';
import type { Group, Member } from './group.ts';
import type { Named } from './list.ts';
import { memberOf, memberParts, ownRegistration, tellTaken, withList } from './members.ts';
import { membersOf } from './register.ts';

/**
 * Somebody else comes in the place of a person on the list: with their seat, or their place in line. Who is registered
 * already keeps what they have, and the place goes to whoever is next. `listed`: the other one is on the list already.
 */
export async function exchangeMember(
  ctx: Ctx,
  { eventId, id }: Pick<Group, 'eventId' | 'id'>,
  regId: Member['regId'],
  person: Named,
  formId: string,
): Promise<Changed | { ok: false; why: 'listed' }> {
  for (;;) {
    await continueGroup(ctx, { eventId, id });
    const [programme, group] = await Promise.all([programmeOf(ctx, eventId), readGroup(ctx, eventId, id)]);
    const row = group?.rows.find(each => each.regId === regId && !each.cancelled);
    const other = registrationId(eventId, person.email);
    const listed = group?.rows.find(each => each.regId === other && !each.cancelled);
    // The same form again: it is done.
    if (!row && listed?.formId === formId) return { ok: true };
    if (!programme || !group || !row || group.state === 'cancelled') return { ok: false, why: 'not-now' };
    if (isOver(programme, ctx.now()) || isTooLate(programme.event, 'change', ctx.now())) {
      return { ok: false, why: 'too-late' };
    }
    const [added] = membersOf(eventId, [person], { alone: row.alone, formId });
    if (!added || listed) return { ok: false, why: 'listed' };
    const own = await ownRegistration(ctx, group, regId);
    // There is no place of theirs to hand on: the other one comes as anybody who is added.
    if (!own || !isActive(own)) return replaceRow(ctx, group, regId, { ...added, alone: true });
    const before = await readRegistration(ctx, eventId, added.regId);
    if (before && isActive(before)) {
      await tellTaken(ctx, [{ row: added, before }]);
      await endMember(ctx, group, regId);
      return replaceRow(ctx, group, regId, { ...added, own: false });
    }
    const parts = handOver(ctx, programme, group, { own, added, before });
    if (!(await ctx.db.write(parts)).ok) continue;
    await decideSoon(ctx, eventId);
    return { ok: true };
  }
}

const notNow: ChangeRefusal = { ok: false, why: 'not-now' };

type Handing = { own: Registration; added: Member; before: Registration | undefined };

/** One gives up what the other gets, in one transaction. Sessions are each person's own choice. */
function handOver(ctx: Ctx, { pool }: Programme, group: Group, { own, added, before }: Handing): Part[] {
  const gone = { ...cancelled(own, ctx.now(), 'by-contact'), version: own.version + 1 };
  const { arrival, position, moved, offer, place } = own;
  const next: Registration = {
    ...memberOf(ctx, group, { row: added, before }, own.state),
    ...{ mode: own.mode, group: own.group, arrival, place },
    ...(own.wants ? {} : { position, moved, offer }),
  };
  const seats = seatsAfter(seatsAfter(pool, own, gone), undefined, next);
  const due = isWorkLeft(pool, seats) ? ctx.now() : undefined;
  const rows = exchanged(group, own.id, { ...added, written: true });
  const template = welcome(next);
  const params: Record<string, string> = next.place ? { place: String(next.place) } : {};
  return [
    groupPart({ ...group, rows }, group, ctx.now()),
    poolPart(pool, seats, due),
    ...registrationParts(gone, own),
    tellPart(ctx, gone, 'cancelled'),
    ...memberParts(ctx, next, before),
    ...(template ? [tellPart(ctx, next, template, { params })] : []),
  ];
}

const templates: Partial<Record<RegistrationState, Template>> = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  applied: 'applied',
};

/** What the letter of a decision would have been; whoever is pending gets it later. */
const welcome = ({ state, offer }: Registration): Template | undefined =>
  offer && state === 'waiting' ? 'offered' : templates[state];

const replaceRow = (ctx: Ctx, group: Group, regId: Member['regId'], by: Member): Promise<Changed> =>
  changeGroup<ChangeRefusal>(ctx, group, ({ group: current }) => {
    const stands = (id: Member['regId']) => current.rows.some(row => row.regId === id && !row.cancelled);
    // Written already, though the answer was lost; or somebody else changed the list meanwhile.
    if (stands(by.regId)) return current;
    return stands(regId) ? withList(current, exchanged(current, regId, by)) : notNow;
  });

const exchanged = (group: Group, regId: Member['regId'], by: Member): Member[] =>
  group.rows.filter(row => row.regId !== by.regId).map(row => (row.regId === regId ? by : row));
