import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import type { Compose } from '../../mail/letter.ts';
import { certificateOf } from '../read.ts';
import { requestOf } from './read.ts';

/** Tells the hub what a holder asks to be corrected, unless it was answered before the mail went out. */
export const correctionAskedLetter: Compose = async (ctx, { params, language }) => {
  const certificate = await certificateOf(ctx, params.certificateId ?? '');
  const request = certificate && (await requestOf(ctx, certificate));
  if (!request) return undefined;
  const { id, hubId, title, hubName, hue } = certificate;
  const t = translator(language);
  return {
    subject: t('request.mail.subject', { event: title }),
    sender: { name: hubName, hue, replyTo: request.email },
    heading: t('request.mail.heading'),
    paragraphs: [t('request.mail.text', { event: title }), ...(request.note ? [request.note] : [])],
    facts: [
      [t('request.mail.stands'), request.name],
      [t('request.mail.wish'), request.wish],
      [t('request.mail.from'), request.email],
    ],
    button: {
      label: t('request.mail.open'),
      href: ctx.settings.publicUrl + paths.hubCertificate(hubId, id),
    },
    why: t('request.mail.why', { hub: hubName }),
  };
};
