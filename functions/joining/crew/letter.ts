import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import { senderOf } from '../../accounts/hub.ts';
import { whenFact } from '../../events/facts.ts';
import { eventAndHub } from '../../events/read.ts';
import type { Compose } from '../../mail/letter.ts';
import { inLanguage } from '../../shared/language.ts';
import { clockOf, shortDate } from '../../shared/time.ts';
import { crewOpensBefore } from '../joining.ts';
import { crewLink, crewMember } from './read.ts';

/** Brings a speaker or moderator their link, as long as they are one. */
export const crewLetter: Compose = async (ctx, { eventId, params, language }) => {
  const found = eventId && (await eventAndHub(ctx, eventId));
  const crew = eventId && (await crewMember(ctx, eventId, params.crew ?? ''));
  if (!found || !crew) return undefined;
  const { event, sessions } = found.programme;
  const t = translator(language);
  const title = inLanguage(event.title, language);
  const values = { name: crew.name, event: title, role: crew.role, hub: found.hub.name };
  const link = crewLink(ctx, crew);
  const theirs = sessions.filter(each => crew.sessions.includes(each.id));
  return {
    subject: t('mail.crew.subject', values),
    sender: senderOf(found.hub),
    head: { slug: event.slug, title },
    heading: t('mail.crew.heading', values),
    paragraphs: [t('mail.crew.text', values), t('mail.crew.more', { minutes: crewOpensBefore })],
    facts: [
      whenFact(t, event, language),
      ...theirs.map((session): [string, string] => [
        `${shortDate(session.startsAt, event.zone, language)}, ${clockOf(session.startsAt, event.zone)}–${clockOf(session.endsAt, event.zone)}`,
        inLanguage(session.title, language),
      ]),
    ],
    button: { label: t('mail.crew.button'), href: link },
    links: [
      { label: t('mail.reminder.check'), href: `${link}/check` },
      { label: t('mail.link.event'), href: ctx.settings.publicUrl + paths.event(event.slug) },
    ],
    closing: t('mail.crew.closing'),
    why: t('mail.crew.why', values),
  };
};
