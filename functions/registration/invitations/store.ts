import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Item, Key, Part } from '../../shared/db.ts';
import { shardOf, shards } from '../../shared/ids.ts';
import type { Registration } from '../registration.ts';
import type { Invitation } from './invitation.ts';

type Which = Pick<Invitation, 'eventId' | 'id'>;

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#I${shard}`;
const key = ({ eventId, id }: Which): Key => ({ pk: partition(eventId, shardOf(id)), sk: `INV#${id}` });

const invitationOfItem = (stored: Item): Invitation => {
  const { pk: _pk, sk: _sk, kind: _kind, ...invitation } = stored;
  return invitation as unknown as Invitation;
};

export async function readInvitation(ctx: Ctx, which: Which): Promise<Invitation | undefined> {
  const stored = await ctx.db.get<Item>(key(which));
  return stored && invitationOfItem(stored);
}

export async function readInvitations(ctx: Ctx, eventId: Event['id']): Promise<Invitation[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Item>({ pk: partition(eventId, shard), prefix: 'INV#' })),
  );
  return pages.flat().map(invitationOfItem);
}

/** The write of a new invitation, or of the next version of one as read. */
export const invitationPart = (next: Invitation, before?: Invitation): Part => ({
  put: { ...key(next), kind: 'invitation', ...next, version: (before?.version ?? 0) + 1 },
  if: before ? { version: before.version, state: before.state } : 'absent',
});

/** The write that makes it used by `holder`: fails when anybody else used it, or when it was revoked. */
export const usedPart = (invitation: Invitation, holder: Registration['id'], at: string): Part => ({
  change: key(invitation),
  set: { state: 'used', usedBy: holder, usedAt: at },
  if: invitation.state === 'open' ? { state: 'open' } : { state: 'used', usedBy: holder },
});

export const droppedInvitationPart = (invitation: Invitation): Part => ({ drop: key(invitation) });

/** The write that leaves it used, and by nobody who is known. */
export const unusedByPart = (invitation: Invitation): Part => ({
  change: key(invitation),
  remove: ['usedBy', 'usedAt'],
  if: { usedBy: invitation.usedBy },
});
