import { registrationIsOpen } from '../../events/event.ts';
import { programmeOf } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { cancelled } from '../cancelled.ts';
import { isTooLate } from '../deadlines.ts';
import { isActive } from '../registration.ts';
import { rename } from '../rename.ts';
import { type Rewritten, rewrite } from '../rewrite.ts';
import { type Changed, type ChangeRefusal, changeGroup, isOver } from './change.ts';
import { continueGroup } from './continue.ts';
import { type Group, type Member, mostMembers } from './group.ts';
import type { Named } from './list.ts';
import { ownRegistration, withList } from './members.ts';
import { membersOf } from './register.ts';

const notNow: ChangeRefusal = { ok: false, why: 'not-now' };

/** Corrects the name of somebody on the list. `name` is already validated. */
export async function renameMember(
  ctx: Ctx,
  group: Group,
  regId: Member['regId'],
  name: string,
): Promise<Changed> {
  const own = await ownRegistration(ctx, group, regId);
  if (own && isActive(own)) await rename(ctx, own, name);
  return changeRow(ctx, group, regId, row => ({ ...row, name }));
}

/** Takes somebody off the list; their seat or place in line goes to whoever is next. */
export async function cancelMember(ctx: Ctx, group: Group, regId: Member['regId']): Promise<Changed> {
  const programme = await programmeOf(ctx, group.eventId);
  const own = await ownRegistration(ctx, group, regId);
  const isLate = own?.state === 'confirmed' && isTooLate(programme?.event ?? {}, 'cancel', ctx.now());
  if (!programme || isOver(programme, ctx.now()) || isLate) return { ok: false, why: 'too-late' };
  await endMember(ctx, group, regId);
  const isOff = ({ rows }: Group) => rows.some(row => row.regId === regId && row.cancelled === true);
  return changeRow(ctx, group, regId, row => ({ ...row, cancelled: true }), isOff);
}

/** Cancels the registration that the group made for somebody, if that is how they are registered. */
export async function endMember(ctx: Ctx, group: Group, regId: Member['regId']): Promise<void> {
  // Whoever is not written down yet has nothing to cancel, and would be written later.
  await continueGroup(ctx, group);
  const own = await ownRegistration(ctx, group, regId);
  if (!own) return;
  await rewrite<Rewritten, ChangeRefusal>(ctx, own, notNow, ({ registration }) => {
    if (!isActive(registration) || registration.group?.id !== group.id) return notNow;
    const after = cancelled(registration, ctx.now(), 'by-contact');
    return { ok: true, after, tell: { template: 'cancelled' } };
  });
}

/**
 * Adds people of a checked list, each of whom stands in line by themselves. The same form adds them once, and
 * nobody who is on the list.
 */
export async function addPeople(
  ctx: Ctx,
  id: Pick<Group, 'eventId' | 'id'>,
  people: Named[],
  formId: string,
): Promise<Changed> {
  return changeGroup<ChangeRefusal>(ctx, id, ({ programme, group }) => {
    if (!registrationIsOpen(programme.event, ctx.now())) return { ok: false, why: 'too-late' };
    if (group.rows.some(row => row.formId === formId)) return group;
    const listed = new Set(group.rows.filter(row => !row.cancelled).map(row => row.regId));
    const adding = membersOf(group.eventId, people, { alone: true, formId }).filter(
      row => !listed.has(row.regId),
    );
    const ids = new Set(adding.map(row => row.regId));
    const kept = group.rows.filter(row => !ids.has(row.regId));
    const all = kept.filter(row => !row.cancelled).length + adding.length;
    return all > mostMembers ? notNow : { ...group, rows: [...kept, ...adding] };
  });
}

/** Changes a row of the list, unless that is `done`. */
const changeRow = (
  ctx: Ctx,
  id: Pick<Group, 'eventId' | 'id'>,
  regId: Member['regId'],
  change: (row: Member) => Member,
  done?: (group: Group) => boolean,
): Promise<Changed> =>
  changeGroup<ChangeRefusal>(
    ctx,
    id,
    ({ group }) =>
      group.rows.some(row => row.regId === regId && !row.cancelled)
        ? withList(
            group,
            group.rows.map(row => (row.regId === regId ? change(row) : row)),
          )
        : notNow,
    undefined,
    done,
  );
