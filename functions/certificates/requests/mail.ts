import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import type { Compose } from '../../mail/letter.ts';
import { isEvent } from '../certificate.ts';
import { certificateOf } from '../read.ts';
import { openRequests } from './read.ts';

/** Tells the hub what a holder asks to be corrected, unless it was answered before the mail went out. */
export const correctionAskedLetter: Compose = async (ctx, { params, language }) => {
  const certificate = await certificateOf(ctx, params.certificateId ?? '');
  if (!certificate) return undefined;
  const { about, title, hubId, hubName, hue } = certificate;
  const request = (await openRequests(ctx, about)).find(each => each.certificateId === certificate.id);
  if (!request) return undefined;
  const t = translator(language);
  const list = isEvent(about)
    ? paths.correctionRequests(about)
    : paths.seriesCertificate(hubId, about, certificate.id);
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
    button: { label: t('request.mail.open'), href: ctx.settings.publicUrl + list },
    why: t('request.mail.why', { hub: hubName }),
  };
};
