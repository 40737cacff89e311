import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Group, groupLinkBytes, groupLinkContent, type Member, type MemberState } from './group.ts';
import { readMembers } from './group-members.ts';
import type { Registration } from './registration.ts';
import { readGroup } from './store.ts';

export { readGroup as groupOf } from './store.ts';

/** The address at which the contact of a group manages it: whoever has it may. */
export function linkToGroup(ctx: Ctx, group: Pick<Group, 'id' | 'eventId'>): string {
  const token = ctx.links.sign('group', groupLinkBytes({ ...group, madeOn: ctx.now() }));
  return ctx.settings.publicUrl + paths.group(token);
}

/** The group behind a link and when the link was made, or undefined. */
export async function openGroupLink(ctx: Ctx, token: string) {
  const bytes = ctx.links.open('group', token);
  if (bytes?.length !== 34) return undefined;
  const { eventId, id, madeOn } = groupLinkContent(bytes);
  const group = await readGroup(ctx, eventId, id);
  return group && { group, madeOn };
}

/** A person of a group as its contact sees them. */
export type Person = Pick<Member, 'regId' | 'name' | 'email'> & {
  state: MemberState;
  /** Their seat is held for them, to be taken by themselves. */
  until?: string;
};

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
    const state = row.cancelled ? 'cancelled' : (own?.state ?? assumed(group, row, last));
    return {
      regId: row.regId,
      name: own?.name ?? row.name,
      email: row.email,
      state,
      until: own?.offer?.until,
    };
  });
}

/** How somebody on the list stands of whom nothing is to be said. */
function assumed(group: Group, row: Member, neighbour: Registration | undefined): MemberState {
  if (group.state === 'cancelled') return 'cancelled';
  if (!row.own && neighbour) return neighbour.state;
  if (row.own || row.alone) return 'pending';
  return group.state === 'waiting' ? 'waiting' : 'confirmed';
}
