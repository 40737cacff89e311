import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { droppedInvitationPart, readInvitations, unusedByPart } from '../invitations/store.ts';
import type { Forgotten } from './forgotten.ts';

/** Drops what somebody was invited by; of an invitation to another address, that it was they who used it. */
export async function forgetInvitations(ctx: Ctx, { eventId, id, email }: Forgotten): Promise<void> {
  const all = await readInvitations(ctx, eventId);
  const parts = all.flatMap(invitation => {
    if (invitation.email === email) return [droppedInvitationPart(invitation)];
    return invitation.usedBy === id ? [unusedByPart(invitation)] : [];
  });
  await writeOnceEach(ctx.db, parts);
}
