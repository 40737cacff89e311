import type { Message, Standing } from '../../mail/message.ts';
import type { Registration } from '../registration.ts';
import { folded } from '../search.ts';
import { type Invitation, invitationStates } from './invitation.ts';

/** An invitation as the organisers follow it: how its last mail stands, and who registered by it. */
export type FollowedInvitation = {
  invitation: Invitation;
  mail?: { id: Message['id']; standing: Standing };
  holder?: Registration;
};

/** `trouble`: it is open, and its last mail did not arrive. */
export const invitationFilters = ['all', ...invitationStates, 'trouble'] as const;
export type InvitationFilter = (typeof invitationFilters)[number];
export type InvitationQuery = { q: string; show: InvitationFilter };

const troubles: readonly Standing[] = ['bounced', 'complained', 'failed', 'suppressed'];

/** The query of an address, whatever somebody put there. */
export const invitationQuery = (read: (name: string) => string | undefined): InvitationQuery => ({
  q: (read('q') ?? '').trim().slice(0, 200),
  show: invitationFilters.find(each => each === read('show')) ?? 'all',
});

export function isAmongInvitations(
  show: InvitationFilter,
  { invitation, mail }: FollowedInvitation,
): boolean {
  if (show === 'all') return true;
  if (show !== 'trouble') return invitation.state === show;
  return invitation.state === 'open' && mail !== undefined && troubles.includes(mail.standing);
}

/** Those whose name or address, or that of who registered, has every word that is looked for. */
export function foundInvitations(
  all: FollowedInvitation[],
  { q, show }: InvitationQuery,
): FollowedInvitation[] {
  const words = folded(q).split(/\s+/).filter(Boolean);
  return all.filter(each => {
    const { invitation, holder } = each;
    const said = [invitation.name, invitation.email, holder?.name, holder?.email].filter(Boolean).join(' ');
    const text = folded(said);
    return isAmongInvitations(show, each) && words.every(word => text.includes(word));
  });
}
