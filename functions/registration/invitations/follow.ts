import type { Event } from '../../events/event.ts';
import { type Message, standingOf } from '../../mail/message.ts';
import { messagesToOthers } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { registrationsOf } from '../read.ts';
import type { Invitation } from './invitation.ts';
import type { FollowedInvitation } from './list.ts';
import { readInvitations } from './store.ts';

/** Every invitation of an event, the newest first, with its last mail and who registered by it. */
export async function invitationsOf(ctx: Ctx, eventId: Event['id']): Promise<FollowedInvitation[]> {
  const [invitations, mails, registrations] = await Promise.all([
    readInvitations(ctx, eventId),
    messagesToOthers(ctx, eventId),
    registrationsOf(ctx, eventId),
  ]);
  const last = new Map<string, Message>();
  for (const mail of mails) {
    const about = mail.template === 'invited' ? (mail.params.invitation ?? '') : '';
    if (about && (last.get(about)?.createdAt ?? '') <= mail.createdAt) last.set(about, mail);
  }
  const holders = new Map(registrations.map(each => [each.id, each]));
  const followed = invitations.map((invitation): FollowedInvitation => {
    const mail = last.get(invitation.id);
    return {
      invitation,
      mail: mail && { id: mail.id, standing: standingOf(mail) },
      holder: invitation.usedBy && holders.get(invitation.usedBy),
    };
  });
  return followed.sort(byMinute);
}

/** The newest minute first, for a long list takes seconds to write; those of one minute by their names. */
function byMinute({ invitation: a }: FollowedInvitation, { invitation: b }: FollowedInvitation): number {
  const minute = ({ invitedAt }: Invitation) => invitedAt.slice(0, 'yyyy-mm-ddThh:mm'.length);
  const name = ({ name, email }: Invitation) => `${name ?? ''} ${email}`.trim();
  return minute(b).localeCompare(minute(a)) || collator.compare(name(a), name(b));
}

const collator = new Intl.Collator('et', { numeric: true });
