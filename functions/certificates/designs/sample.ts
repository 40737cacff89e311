import type { Hub } from '../../accounts/hub.ts';
import type { Language } from '../../shared/language.ts';
import { type Certificate, type CertificateKind, certificateKinds } from '../certificate.ts';

/** Names to try a design with: the shortest, the longest, and each script that certificates are printed in. */
export const sampleNames = {
  usual: 'Maarja Näidis',
  shortest: 'Ö',
  longest: `${'Maria-Magdalena von Hohenstein und zu Näidis '.repeat(5)}`
    .slice(0, 200)
    .trim()
    .padEnd(200, 's'),
  latin: 'Õnne Šimkutė-Žąsis',
  cyrillic: 'Алексей Иванович Щёголев',
  georgian: 'მზია ნოღაიდელი',
} as const;

export type SampleName = keyof typeof sampleNames;

/** What to look at: whose, of which kind, in which language. Anything unknown is the usual. */
export type Sampled = { name: SampleName; kind: CertificateKind; language: Language };

export const isSampleName = (text: string | undefined): text is SampleName =>
  text !== undefined && Object.hasOwn(sampleNames, text);

export const sampledKind = (text: string | undefined): CertificateKind =>
  certificateKinds.find(kind => kind === text) ?? 'attendance';

/** A certificate that nobody was given: its address leads to none. */
export function sampleOf(hub: Hub, { name, kind, language }: Sampled, title: string, now: Date): Certificate {
  const at = now.toISOString();
  return {
    id: 'crt_00000000000000000000000000',
    kind,
    hubId: hub.id,
    hubName: hub.name,
    hue: hub.hue,
    about: 'evt_01jd3xq8t4m9n2p7r5s6v1w0ya',
    holder: 'reg_00000000000000000000000000',
    person: '',
    name: sampleNames[name],
    title,
    startsAt: at,
    endsAt: at,
    zone: 'Europe/Tallinn',
    place: 'Tallinn',
    ...(kind === 'attendance' ? { mode: 'on-site' } : {}),
    language,
    hours: 8,
    criteria: '',
    issuedAt: at,
    status: { list: 1, index: 0 },
    credential: '{}',
    edition: 1,
  };
}
