import { paths } from '../../../web/paths.ts';
import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { registrationOf } from '../read.ts';
import { type Registration, registrationId } from '../registration.ts';
import { type Invitation, invitationBytes, invitationKey, isFresh, letsIn } from './invitation.ts';
import { readInvitation, usedPart } from './store.ts';

/** The address that a person is invited by: the registration form, for whoever has it. */
export function invitationLink(
  ctx: Ctx,
  slug: string,
  invitation: Pick<Invitation, 'eventId' | 'id' | 'language'>,
): string {
  const token = ctx.links.sign('invitation', invitationBytes(invitation));
  return `${ctx.settings.publicUrl}${paths.register(slug)}?invitation=${token}&lang=${invitation.language}`;
}

/** An invitation behind a link, with the registration that it was used for. */
export type Invited = { token: string; invitation: Invitation; holder?: Registration };

/** Why a link of an invitation lets nobody in: somebody has used it; or it was revoked, or is none of ours. */
export type InvitationRefusal = 'used' | 'ended';

/** What a link of this event carries; undefined for what is no link of one, and for one that was revoked. */
async function openInvitation(
  ctx: Ctx,
  { id }: Pick<Event, 'id'>,
  token: string,
): Promise<Invited | undefined> {
  const bytes = ctx.links.open('invitation', token);
  if (bytes?.length !== 32) return undefined;
  const which = invitationKey(bytes);
  const invitation = which.eventId === id ? await readInvitation(ctx, which) : undefined;
  if (!invitation || invitation.state === 'revoked') return undefined;
  const { usedBy } = invitation;
  const holder = usedBy && (await registrationOf(ctx, id, usedBy));
  return { token, invitation, holder };
}

/** The invitation whose link opens the form. */
export async function toRegisterBy(
  ctx: Ctx,
  event: Pick<Event, 'id'>,
  token: string,
): Promise<({ ok: true } & Invited) | { ok: false; why: InvitationRefusal }> {
  const invited = await openInvitation(ctx, event, token);
  if (!invited) return { ok: false, why: 'ended' };
  return isFresh(invited.invitation, invited.holder) ? { ok: true, ...invited } : { ok: false, why: 'used' };
}

/** The invitation that a form came with, and the write that uses it up. */
export async function toUseBy(
  ctx: Ctx,
  event: Pick<Event, 'id'>,
  token: string,
  email: string,
): Promise<{ ok: true; id: Invitation['id']; part: Part } | { ok: false; why: InvitationRefusal }> {
  const invited = await openInvitation(ctx, event, token);
  if (!invited) return { ok: false, why: 'ended' };
  const { invitation, holder } = invited;
  if (!letsIn(invitation, email, holder)) return { ok: false, why: 'used' };
  const at = ctx.now().toISOString();
  const part = usedPart(invitation, registrationId(invitation.eventId, email), at);
  return { ok: true, id: invitation.id, part };
}
