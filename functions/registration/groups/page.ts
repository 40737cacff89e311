import type { GroupPageProps } from '../../../web/pages/groups/group.tsx';
import { paths } from '../../../web/paths.ts';
import type { View } from '../../../web/view.ts';
import { type Event, registrationIsOpen } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isTooLate } from '../deadlines.ts';
import { formToken } from '../form/form-token.ts';
import type { FoundGroup } from './behind-link.ts';
import { type Changed, isOver } from './change.ts';
import { placeOfGroup } from './continue.ts';
import { type Group, type GroupOutcome, groupCan } from './group.ts';
import { peopleOf } from './read.ts';

/** What the page of a group is drawn with. */
export async function groupPage(ctx: Ctx, view: View, found: FoundGroup): Promise<GroupPageProps> {
  const { group, programme } = found;
  const { event } = programme;
  const waits = group.state === 'waiting' && !group.offer;
  const [people, place] = await Promise.all([
    peopleOf(ctx, group),
    waits ? placeOfGroup(ctx, group) : undefined,
  ]);
  const now = ctx.now();
  return {
    ...found,
    view,
    people,
    place,
    isOver: isOver(programme, now),
    late: { change: isTooLate(event, 'change', now), cancel: isTooLate(event, 'cancel', now) },
    mayAdd: mayAdd(event, group, now),
    formToken: formToken(ctx),
  };
}

/** The address of the page, which says what the last act came to. */
export const pathAfter = (token: string, changed: Changed, done: GroupOutcome): string =>
  `${paths.group(token)}?done=${changed.ok ? done : changed.why}`;

/** Whether more people may be named: as they could register by themselves. */
export function mayAdd(event: Event, group: Group, now: Date): boolean {
  const kind = event.access?.kind;
  const isClosed = kind === 'invitation' || kind === 'closed';
  return groupCan.change(group) && !isClosed && registrationIsOpen(event, now);
}
