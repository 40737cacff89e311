import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import { senderOf } from '../accounts/hub.ts';
import type { Compose } from '../mail/letter.ts';
import { inLanguage } from '../shared/language.ts';
import { modesOf, registrationIsOpen } from './event.ts';
import { venueLine, whenFact } from './facts.ts';
import { eventAndHub } from './read.ts';

/** Says that registration is open, while it is. */
export const registrationOpenLetter: Compose = async (ctx, { eventId, language }) => {
  const found = eventId && (await eventAndHub(ctx, eventId));
  if (!found || !registrationIsOpen(found.programme.event, ctx.now())) return undefined;
  const { event } = found.programme;
  const t = translator(language);
  const title = inLanguage(event.title, language);
  const places = modesOf(event).map(mode => (mode === 'online' ? t('event.online') : venueLine(event)));
  return {
    subject: t('mail.registration-open.subject', { event: title }),
    sender: senderOf(found.hub),
    head: { slug: event.slug, title },
    heading: t('mail.registration-open.heading'),
    paragraphs: [t('mail.registration-open.text', { event: title }), t('mail.registration-open.more')],
    facts: [whenFact(t, event, language), [t('mail.fact.where'), places.join(' · ')]],
    button: {
      label: t('mail.button.register-first'),
      href: ctx.settings.publicUrl + paths.register(event.slug),
    },
    links: [{ label: t('mail.link.event'), href: ctx.settings.publicUrl + paths.event(event.slug) }],
    why: t('mail.registration-open.why', { event: title }),
  };
};
