import { freeSeats } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { rulesOf } from '../decision.ts';
import type { LineRefusal } from '../line/line.ts';
import type { Moved } from '../registration.ts';
import { changeGroup } from './change.ts';
import type { Group } from './group.ts';

type Id = Pick<Group, 'eventId' | 'id'>;
type By = Omit<Moved, 'at'>;
const gone: LineRefusal = { ok: false, why: 'gone' };

/** Whether a group stands in line, for all of its seats. */
export const isInLine = ({ policy, state, offer }: Group): boolean =>
  policy === 'together' && state === 'waiting' && offer === undefined;

/**
 * Offers a group all of its seats out of turn; it has them at once where the event does not offer. `full`: fewer are
 * free than it needs.
 */
export async function offerToGroup(ctx: Ctx, id: Id, by: By): Promise<{ ok: true } | LineRefusal> {
  const done = await changeGroup<LineRefusal>(
    ctx,
    id,
    ({ programme: { event, pool }, group }) => {
      if (!isInLine(group)) return gone;
      if (freeSeats(pool, group.mode) < group.size) return { ok: false, why: 'full' };
      const { offerUntil, now } = rulesOf(ctx, event);
      const moved: Moved = { ...by, at: now };
      return offerUntil
        ? { ...group, moved, offer: { until: offerUntil } }
        : { ...group, moved, state: 'seated' };
    },
    ({ offer }) => offer && 'group-offered',
  );
  return goneUnlessOk(done);
}

/** Moves a group in its line to `position`, as `moveInLine` moves a person. */
export async function moveGroup(
  ctx: Ctx,
  id: Id,
  position: string,
  by: By,
): Promise<{ ok: true } | LineRefusal> {
  const moved: Moved = { ...by, at: ctx.now().toISOString() };
  const done = await changeGroup<LineRefusal>(ctx, id, ({ group }) =>
    isInLine(group) ? { ...group, position, moved } : gone,
  );
  return goneUnlessOk(done);
}

/** A group that cannot be changed any more stands in no line. */
const goneUnlessOk = (done: { ok: true } | { ok: false; why: string }): { ok: true } | LineRefusal =>
  done.ok ? done : done.why === 'full' ? { ok: false, why: 'full' } : gone;
