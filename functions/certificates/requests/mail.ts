import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import { programmeOf } from '../../events/read.ts';
import type { Compose } from '../../mail/letter.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type Certificate, isEvent } from '../certificate.ts';
import { certificateOf } from '../read.ts';
import { openRequests } from './read.ts';

/** Tells the hub what a holder asks to be corrected, unless it was answered before the mail went out. */
export const correctionAskedLetter: Compose = async (ctx, { params, language }) => {
  const certificate = await certificateOf(ctx, params.certificateId ?? '');
  if (!certificate) return undefined;
  const { about, title, hubName, hue } = certificate;
  const request = (await openRequests(ctx, about)).find(each => each.certificateId === certificate.id);
  if (!request) return undefined;
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
      href: ctx.settings.publicUrl + (await placeOf(ctx, certificate)),
    },
    why: t('request.mail.why', { hub: hubName }),
  };
};

/** Where staff answer it: with what the certificate is about, or, when that was deleted, among all of the hub's. */
async function placeOf(ctx: Ctx, { about, hubId, id }: Certificate): Promise<string> {
  if (!isEvent(about)) return paths.seriesCertificate(hubId, about, id);
  return (await programmeOf(ctx, about)) ? paths.correctionRequests(about) : paths.hubCertificate(hubId, id);
}
