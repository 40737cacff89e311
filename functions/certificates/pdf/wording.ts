import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import type { Language } from '../../shared/language.ts';
import type { Certificate } from '../certificate.ts';

const locales: Record<Language, string> = { en: 'en-GB', et: 'et-EE' };

/** Everything that a certificate says, in its own language. */
export function wording(certificate: Certificate, publicUrl: string) {
  const t = translator(certificate.language);
  const title = t('certificate.pdf.title');
  const address = publicUrl + paths.certificate(certificate.id);
  return {
    title,
    document: t('certificate.pdf.document', {
      title,
      name: certificate.name,
      event: certificate.title,
    }),
    certifies: t('certificate.pdf.certifies'),
    name: certificate.name,
    tookPart: certificate.mode ? t(`certificate.pdf.${certificate.mode}`) : '',
    event: certificate.title,
    whenAndWhere: [days(certificate), certificate.place].filter(Boolean).join('  ·  '),
    issuer: [t('certificate.pdf.issuer'), certificate.hubName],
    issued: [t('certificate.pdf.issued'), day(certificate, certificate.issuedAt)],
    check: t('certificate.pdf.check'),
    address,
    link: t('certificate.pdf.link', { address }),
    qr: t('certificate.pdf.qr', { address }),
  };
}

export type Words = ReturnType<typeof wording>;

const format = ({ language, zone }: Certificate) =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const day = (certificate: Certificate, instant: string) => format(certificate).format(new Date(instant));

/** "25 April 2023", "25–26 April 2023", in its language and the event's zone. */
export const days = (certificate: Certificate) =>
  format(certificate).formatRange(new Date(certificate.startsAt), new Date(certificate.endsAt));
