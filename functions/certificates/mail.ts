import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import type { Compose } from '../mail/letter.ts';
import { certificateState } from './certificate.ts';
import { holderAddress } from './holder-link.ts';
import { days } from './pdf/wording.ts';
import { ownPdf } from './pdf-link.ts';
import { certificateOf } from './read.ts';

/** Brings a person the certificate, unless it was revoked before the mail went out. */
export const certificateLetter: Compose = async (ctx, { to, params, language }) => {
  const certificate = await certificateOf(ctx, params.certificateId ?? '');
  if (!certificate || certificateState(certificate) !== 'valid') return undefined;
  const { about, hubId } = certificate;
  const [programme, hub] = await Promise.all([programmeOf(ctx, about), hubOf(ctx, hubId)]);
  const event = programme?.event;
  const t = translator(language);
  const { publicUrl } = ctx.settings;
  const { kind, edition } = certificate;
  const corrected = edition > 1 ? 'yes' : 'no';
  const values = { event: certificate.title, name: certificate.name, kind, corrected };
  const address = publicUrl + paths.certificate(certificate.id);
  return {
    subject: t('certificate.mail.subject', values),
    preheader: t('certificate.mail.preheader', values),
    sender: { name: certificate.hubName, hue: certificate.hue, replyTo: hub?.contact },
    head: event && { slug: event.slug, title: certificate.title },
    heading: t('certificate.mail.heading', values),
    paragraphs: [
      t(edition > 1 ? 'certificate.mail.text-corrected' : 'certificate.mail.text', values),
      t('certificate.mail.check'),
    ],
    facts: [
      [t('certificate.mail.name'), certificate.name],
      [t('certificate.mail.when'), days(certificate)],
    ],
    button: {
      label: t('certificate.mail.download'),
      href: publicUrl + ownPdf(ctx, certificate.id),
    },
    links: [
      { label: t('certificate.mail.page'), href: address },
      { label: t('holder.mail.all'), href: holderAddress(ctx, { hubId: certificate.hubId, email: to }) },
    ],
    closing: t('certificate.mail.closing'),
    why: t('certificate.mail.why', { hub: certificate.hubName }),
  };
};
