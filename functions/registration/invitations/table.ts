import type { Translate } from '../../../web/text/translate.ts';
import type { Event } from '../../events/event.ts';
import type { Cell } from '../../shared/csv.ts';
import { localOf } from '../../shared/time.ts';
import type { FollowedInvitation } from './list.ts';

/** The invitations for a spreadsheet, a row each, the newest first. */
export function invitationTable(t: Translate, { zone }: Event, invitations: FollowedInvitation[]) {
  const header = [
    t('people.csv.name'),
    t('people.csv.email'),
    t('people.csv.language'),
    t('invitations.csv.invited'),
    t('invitations.csv.mail'),
    t('invitations.csv.state'),
    t('invitations.csv.used-by'),
    t('invitations.csv.used-email'),
    t('invitations.csv.used-at'),
    t('invitations.csv.registration'),
  ];
  const local = (instant: string | undefined) => instant && localOf(instant, zone).replace('T', ' ');
  const rows = invitations.map(({ invitation, mail, holder }): Cell[] => [
    invitation.name,
    invitation.email,
    invitation.language,
    local(invitation.invitedAt),
    mail && t(`mail.standing.${mail.standing}`),
    t(`invitations.state.${invitation.state}`),
    holder?.name,
    holder?.email,
    local(invitation.usedAt),
    holder && t(`people.state.${holder.state}`),
  ]);
  return { header, rows };
}
