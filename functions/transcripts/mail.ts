import { translator } from '../../web/text/translate.ts';
import { senderOf } from '../accounts/hub.ts';
import { hubOf } from '../accounts/read.ts';
import { holderAddress } from '../certificates/holder-link.ts';
import type { Compose } from '../mail/letter.ts';

/** The link that somebody asked for. */
export const holderLinkLetter: Compose = async (ctx, { to, params, language }) => {
  const hub = await hubOf(ctx, params.hubId ?? '');
  if (!hub) return undefined;
  const t = translator(language);
  const values = { hub: hub.name };
  return {
    subject: t('holder.mail.subject', values),
    sender: senderOf(hub),
    heading: t('holder.mail.heading'),
    paragraphs: [t('holder.mail.text', values), t('holder.mail.more')],
    button: { label: t('holder.mail.open'), href: holderAddress(ctx, { hubId: hub.id, email: to }) },
    why: t('holder.mail.why', values),
  };
};
