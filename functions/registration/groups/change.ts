import type { Programme } from '../../events/event.ts';
import { poolPart } from '../../events/pool.ts';
import { programmeOf } from '../../events/read.ts';
import type { Template } from '../../mail/message.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isTooLate } from '../deadlines.ts';
import { decideSoon, unlessBusy } from '../decide.ts';
import { tellGroupParts } from '../decision.ts';
import { groupHoldings, isWorkLeft, moved } from '../seats.ts';
import { groupPart, readGroup } from '../store.ts';
import { continueGroup } from './continue.ts';
import { type Group, groupCan } from './group.ts';

export type ChangeRefusal = { ok: false; why: 'not-now' | 'too-late' | 'ran-out' };
export type Changed = { ok: true } | ChangeRefusal;

type Id = Pick<Group, 'eventId' | 'id'>;
type Plan<R> = (found: { programme: Programme; group: Group }) => Group | R;

const notNow: ChangeRefusal = { ok: false, why: 'not-now' };
/** Its people are told each by themselves. */
const untold = () => undefined;

/**
 * Changes a group as `plan` says from how it stands now, with the seats it takes up as one and the letter that `tells`
 * its contact; then does what follows for its people. Is read again when anybody wrote it meanwhile. `done` says that a
 * group stands so already, as when a button was pressed twice.
 */
export async function changeGroup<R extends { ok: false }>(
  ctx: Ctx,
  { eventId, id }: Id,
  plan: Plan<R>,
  tells: (next: Group) => Template | undefined = untold,
  done: (group: Group) => boolean = () => false,
): Promise<Changed | R> {
  for (;;) {
    const [programme, group] = await Promise.all([programmeOf(ctx, eventId), readGroup(ctx, eventId, id)]);
    if (group && done(group)) return { ok: true };
    if (!programme || !group || !groupCan.change(group)) return notNow;
    const next = plan({ programme, group });
    if ('ok' in next) return next;
    const { pool } = programme;
    const [before, after] = [groupHoldings(group), groupHoldings(next)];
    const seats = moved(pool, before, after);
    const due = isWorkLeft(pool, seats) ? ctx.now() : undefined;
    const counted = before.length + after.length > 0 ? [poolPart(pool, seats, due)] : [];
    const template = tells(next);
    const told = template ? tellGroupParts(ctx, next, template) : [];
    const written = await ctx.db.write([groupPart(next, group, ctx.now()), ...counted, ...told]);
    if (!written.ok) continue;
    await unlessBusy(continueGroup(ctx, { eventId, id }));
    await decideSoon(ctx, eventId);
    return { ok: true };
  }
}

/** All seats that are held for the group become its people's. */
export const takeGroupOffer = (ctx: Ctx, id: Id): Promise<Changed> =>
  changeGroup<ChangeRefusal>(
    ctx,
    id,
    ({ group }) => {
      if (!groupCan.takeOffer(group)) return notNow;
      if (Date.parse(group.offer?.until ?? '') <= ctx.now().getTime()) return { ok: false, why: 'ran-out' };
      return { ...group, state: 'seated', offer: undefined };
    },
    untold,
    group => group.state === 'seated',
  );

/** The seats go to whoever is next, and the group is out of the line. */
export const declineGroupOffer = (ctx: Ctx, id: Id): Promise<Changed> =>
  changeGroup<ChangeRefusal>(
    ctx,
    id,
    ({ group }) =>
      groupCan.takeOffer(group)
        ? { ...group, state: 'cancelled', offer: undefined, ended: 'offer-declined' }
        : notNow,
    untold,
    hasEnded('offer-declined'),
  );

/** Cancels everybody whom the contact registered. */
export const cancelGroup = (ctx: Ctx, id: Id): Promise<Changed> =>
  changeGroup<ChangeRefusal>(
    ctx,
    id,
    ({ programme: { event }, group }) =>
      isOver({ event }, ctx.now()) || (group.state !== 'waiting' && isTooLate(event, 'cancel', ctx.now()))
        ? { ok: false, why: 'too-late' }
        : { ...group, state: 'cancelled', offer: undefined, ended: 'by-contact' },
    untold,
    hasEnded('by-contact'),
  );

const hasEnded =
  (how: Group['ended']) =>
  (group: Group): boolean =>
    group.state === 'cancelled' && group.ended === how;

export const isOver = ({ event }: Pick<Programme, 'event'>, now: Date): boolean =>
  now.getTime() >= Date.parse(event.endsAt);
