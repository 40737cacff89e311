import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Registration } from '../registration.ts';
import { readGroup } from '../store.ts';
import {
  type Group,
  groupLinkBytes,
  groupLinkContent,
  type ListedMember,
  type Member,
  type MemberState,
  type Person,
} from './group.ts';
import { readMembers, waitsWithGroup } from './members.ts';

export { readGroup as groupOf } from '../store.ts';

/** Opens the page of a group. */
export const groupTokenOf = (ctx: Ctx, group: Pick<Group, 'id' | 'eventId'>): string =>
  ctx.links.sign('group', groupLinkBytes({ ...group, madeOn: ctx.now() }));

/** The address at which the contact of a group manages it: whoever has it may. */
export const linkToGroup = (ctx: Ctx, group: Pick<Group, 'id' | 'eventId'>): string =>
  ctx.settings.publicUrl + paths.group(groupTokenOf(ctx, group));

/** The group behind a link and when the link was made, or undefined. */
export async function openGroupLink(ctx: Ctx, token: string) {
  const bytes = ctx.links.open('group', token);
  if (bytes?.length !== 34) return undefined;
  const { eventId, id, madeOn } = groupLinkContent(bytes);
  const group = await readGroup(ctx, eventId, id);
  return group && { group, madeOn };
}

/**
 * The people of a group and how they stand. Whoever registered by themselves is shown as those around them: nobody learns
 * from a list who is registered.
 */
export async function peopleOf(ctx: Ctx, group: Group): Promise<Person[]> {
  const found = await readMembers(ctx, group, group.rows);
  const known = found.map(({ row, before }) =>
    row.own && row.written && before?.group?.id === group.id ? before : undefined,
  );
  let last = known.find(each => each !== undefined && each.state !== 'cancelled');
  return group.rows.map((row, index) => {
    const own = known[index];
    if (own && own.state !== 'cancelled') last = own;
    const state = row.cancelled ? 'cancelled' : own ? stateOf(group, own) : assumed(group, row, last);
    return {
      regId: row.regId,
      name: own?.name ?? row.name,
      email: row.email,
      state,
      until: own?.offer?.until,
    };
  });
}

/** The people of a group and whatever is registered under their addresses, for organisers. */
export const listedMembers = async (ctx: Ctx, group: Group): Promise<ListedMember[]> =>
  (await readMembers(ctx, group, group.rows)).map(({ row, before }) => ({ ...row, registration: before }));

/** How somebody stands who waits with the group: as it does, though it is written down for each only in a moment. */
function stateOf(group: Group, own: Registration): MemberState {
  if (!waitsWithGroup(own)) return own.state;
  return group.state === 'seated' ? 'confirmed' : group.state === 'cancelled' ? 'cancelled' : own.state;
}

/** How somebody on the list stands of whom nothing is to be said. */
function assumed(group: Group, row: Member, neighbour: Registration | undefined): MemberState {
  if (group.state === 'cancelled') return 'cancelled';
  if (!row.own && neighbour) return neighbour.state;
  if (row.own || row.alone) return 'pending';
  return group.state === 'waiting' ? 'waiting' : 'confirmed';
}
