import { paths } from '../../../web/paths.ts';
import { cityBeforeTime, onDate } from '../../../web/text/inflected.ts';
import { translator } from '../../../web/text/translate.ts';
import { senderOf } from '../../accounts/hub.ts';
import { modesOf, phase } from '../../events/event.ts';
import { venueLine, whenFact } from '../../events/facts.ts';
import { eventAndHub } from '../../events/read.ts';
import type { Compose } from '../../mail/letter.ts';
import { isId } from '../../shared/ids.ts';
import { inLanguage } from '../../shared/language.ts';
import { clockOf } from '../../shared/time.ts';
import { invitationLink } from '../invitations/invited.ts';
import { readInvitation } from '../invitations/store.ts';
import { about, facts, paragraphsOf } from './seat.ts';

/** That the organisers will look at it; not sent when they have done so. */
export const appliedLetter: Compose = about(matter => {
  const { t, values, frame, myPage, registration } = matter;
  if (registration.state !== 'applied') return undefined;
  return {
    ...frame,
    subject: t('mail.applied.subject', values),
    heading: t('mail.applied.heading'),
    paragraphs: [t('mail.applied.text', values), t('mail.applied.more')],
    facts: facts(matter),
    button: { label: t('mail.button.my'), href: myPage },
    next: [t('mail.applied.next.answer'), t('mail.applied.next.withdraw')],
  };
});

/** That there is no place for them, with what the organisers wrote. */
export const declinedLetter: Compose = about(matter => {
  const { t, values, frame, hub, registration } = matter;
  if (registration.state !== 'declined') return undefined;
  const said = registration.reviewed?.message;
  return {
    ...frame,
    subject: t('mail.declined.subject', values),
    heading: t('mail.declined.heading'),
    paragraphs: [
      t('mail.declined.text', values),
      ...(said ? [t('mail.declined.said'), ...paragraphsOf(said)] : []),
      t('mail.declined.more', { contact: hub.contact }),
    ],
    facts: facts(matter),
  };
});

/** An invitation, with the link that lets its person in; not sent when it was revoked or used meanwhile. */
export const invitedLetter: Compose = async (ctx, { eventId, language, params }) => {
  const id = params.invitation ?? '';
  if (!eventId || !isId('inv', id)) return undefined;
  const [found, invitation] = await Promise.all([
    eventAndHub(ctx, eventId),
    readInvitation(ctx, { eventId, id }),
  ]);
  if (!found || invitation?.state !== 'open') return undefined;
  const { hub } = found;
  const { event } = found.programme;
  if (phase(event, ctx.now()) === 'over') return undefined;
  const t = translator(language);
  const title = inLanguage(event.title, language);
  const { opensAt } = event.registration;
  const values = { event: title, hub: hub.name, name: invitation.name ?? '' };
  const opensLater = opensAt !== undefined && ctx.now().getTime() < Date.parse(opensAt);
  const opens = opensLater && {
    date: onDate(opensAt, event.zone, language),
    clock: clockOf(opensAt, event.zone),
    city: cityBeforeTime(event.zone, language),
  };
  return {
    subject: t('mail.invited.subject', values),
    sender: senderOf(hub),
    head: { slug: event.slug, title },
    heading: t('mail.invited.heading'),
    paragraphs: [
      t(invitation.name ? 'mail.invited.text-named' : 'mail.invited.text', values),
      ...paragraphsOf(invitation.words ?? ''),
      ...(opens ? [t('mail.invited.opens', opens)] : []),
      t('mail.invited.more'),
    ],
    facts: [
      whenFact(t, event, language),
      [
        t('mail.fact.where'),
        modesOf(event)
          .map(mode => (mode === 'online' ? t('event.online') : venueLine(event)))
          .join(' · '),
      ],
    ],
    button: { label: t('mail.button.register-first'), href: invitationLink(ctx, event.slug, invitation) },
    links: [{ label: t('mail.link.event'), href: ctx.settings.publicUrl + paths.event(event.slug) }],
    why: t('mail.invited.why', values),
  };
};
