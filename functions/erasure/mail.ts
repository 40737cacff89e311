import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import { senderOf } from '../accounts/hub.ts';
import { registrationIsOpen } from '../events/event.ts';
import { eventAndHub } from '../events/read.ts';
import type { Compose } from '../mail/letter.ts';
import { inLanguage } from '../shared/language.ts';

/** The last mail that somebody gets about an event: that it has forgotten them, and what stays. */
export const erasedLetter: Compose = async (ctx, { params, language }) => {
  const found = await eventAndHub(ctx, params.event ?? '');
  if (!found) return undefined;
  const { event } = found.programme;
  const t = translator(language);
  const title = inLanguage(event.title, language);
  const values = { event: title };
  const { publicUrl } = ctx.settings;
  const again = registrationIsOpen(event, ctx.now());
  return {
    subject: t('mail.erased.subject', values),
    sender: senderOf(found.hub),
    head: { slug: event.slug, title },
    heading: t('mail.erased.heading'),
    paragraphs: [t('mail.erased.text', values), t('mail.erased.stays')],
    links: [
      { label: t('erasure.erased.certificates'), href: publicUrl + paths.askHolder(found.hub.id) },
      ...(again ? [{ label: t('mail.link.event'), href: publicUrl + paths.event(event.slug) }] : []),
    ],
    closing: again ? t('mail.erased.again') : undefined,
    why: t('mail.erased.why', values),
  };
};
