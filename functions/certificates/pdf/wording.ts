import { paths } from '../../../web/paths.ts';
import { type TextKey, type Translate, translator } from '../../../web/text/translate.ts';
import type { Language } from '../../shared/language.ts';
import type { Certificate } from '../certificate.ts';
import { filled, type Look, type Placeholder } from '../designs/design.ts';

const locales: Record<Language, string> = { en: 'en-GB', et: 'et-EE' };

/** Between things that are told one after the other: no line begins with the point. */
export const listPoint = '\u00a0· ';

/** A part of the sentence that a certificate is: the name and the title stand out of what is said of them. */
export type Part = { is: 'words' | 'name' | 'title'; text: string };
/** What it is, and what it is of this certificate. */
export type Pair = readonly [label: string, value: string];

/** Everything that a certificate says, in its own language: in its design's words, else in the house's. */
export function wording(certificate: Certificate, look: Look | undefined, publicUrl: string) {
  const { language, name, hubName, place } = certificate;
  const t = translator(language);
  const address = publicUrl + paths.certificate(certificate.id);
  const kind = t(`certificate.pdf.title.${certificate.kind}`);
  const when = days(certificate);
  const hours = hoursOf(certificate, t, 'certificate.pdf.hours');
  const values: Partial<Record<Placeholder, string>> = {
    name,
    title: certificate.title,
    hours,
    when,
    place,
    hub: hubName,
    kind,
  };
  const own = look?.wording[language];
  const heading = (own?.heading && filled(own.heading, values)) || kind;
  return {
    heading,
    kind,
    document: t('certificate.pdf.document', { title: heading, name, event: certificate.title }),
    sentence: sentenceOf(certificate, own?.statement, values, t),
    name,
    title: certificate.title,
    when,
    place,
    hours: hoursOf(certificate, t, 'certificate.pdf.hours-long'),
    closing: (own?.closing && filled(own.closing, values)) || '',
    labels: {
      when: t('certificate.pdf.when'),
      place: t('certificate.pdf.where'),
      hours: t('certificate.pdf.extent'),
    },
    sessions: listed(t('certificate.pdf.sessions'), certificate.sessions),
    competences: listed(t('certificate.pdf.competences'), certificate.competences),
    namedCompetences: listed(
      t('certificate.pdf.competences'),
      certificate.competences?.map(code => `${code} ${t(`competence.${code}`)}`),
    ),
    issuer: [t('certificate.pdf.issuer'), hubName] as Pair,
    issued: [t('certificate.pdf.issued'), issuedOn(certificate, t)] as Pair,
    check: t('certificate.pdf.check'),
    address,
    link: t('certificate.pdf.link', { address }),
    qr: t('certificate.pdf.qr', { address }),
    logo: t('certificate.pdf.logo', { hub: hubName }),
    signatureOf: (signer: string) => t('certificate.pdf.signature', { name: signer }),
    attached: t('certificate.pdf.attached'),
  };
}

export type Words = ReturnType<typeof wording>;

/** Of nobody's language: no text has them. */
const marks = { name: '\ue000', title: '\ue001' };

/**
 * The design's statement where it names nothing that this certificate is without, else the house's. A sign that follows the name or the title
 * would begin a line.
 */
function sentenceOf(
  { kind, mode, name, title }: Certificate,
  own: string | undefined,
  values: Partial<Record<Placeholder, string>>,
  t: Translate,
): Part[] {
  const key: TextKey =
    kind === 'attendance' && mode
      ? `certificate.pdf.says.attendance.${mode}`
      : `certificate.pdf.says.${kind}`;
  const marked = (own && filled(own, { ...values, ...marks })) || t(key, marks);
  return marked
    .split(/([\ue000\ue001])/)
    .map((text): Part => {
      if (text === marks.name) return { is: 'name', text: name };
      return text === marks.title
        ? { is: 'title', text: title }
        : { is: 'words', text: text.replace(/^[\s,;:.]+|\s+$/g, '') };
    })
    .filter(({ text }) => text !== '');
}

const hoursOf = ({ hours }: Certificate, t: Translate, key: TextKey) =>
  hours === undefined ? '' : t(key, { hours });

const listed = (label: string, all: readonly string[] | undefined): Pair | undefined =>
  all && all.length > 0 ? [label, all.join(listPoint)] : undefined;

function issuedOn(certificate: Certificate, t: Translate): string {
  const date = day(certificate, certificate.issuedAt);
  const { edition } = certificate;
  return edition > 1 ? t('certificate.pdf.edition', { date, edition }) : date;
}

const format = ({ language, zone }: Pick<Certificate, 'language' | 'zone'>) =>
  new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const day = (certificate: Certificate, instant: string) => format(certificate).format(new Date(instant));

/** "25 April 2023", "25–26 April 2023", in its language and the event's zone. */
export const days = (certificate: Pick<Certificate, 'language' | 'zone' | 'startsAt' | 'endsAt'>) =>
  format(certificate)
    .formatRange(new Date(certificate.startsAt), new Date(certificate.endsAt))
    // Two days of one month stand close, as printers set them.
    .replace(/^(\d{1,2})\s–\s(?=\d)/, '$1–');
