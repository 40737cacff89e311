import type { Meaning } from '../parts/shape.tsx';
import type { checker } from '../text/en/checker.ts';
import type { Finding, Status, Verdict } from './check.ts';
import type { FileRefusal } from './file.ts';

export type CheckerKey = keyof typeof checker;
/** Words by key, from the server's texts or from what a page brought along; a date of an instant. */
export type Words = {
  t: (key: CheckerKey, values?: Record<string, string>) => string;
  day: (instant: string) => string;
  number: (number: number) => string;
};

/** What a check says to people: the answer first, then how it is known, then what the credential says. */
export type Saying = {
  meaning: Meaning;
  heading: string;
  lead: string;
  checks: { meaning: Meaning; title: string; text: string }[];
  facts: [label: string, value: string][];
  page?: { href: string; text: string };
};

/** Of a file that holds nothing to check. */
export const refusalSaying = ({ t }: Words, why: FileRefusal | 'unread'): Saying => ({
  meaning: 'warning',
  heading: t('checker.none'),
  lead: t(why === 'unread' ? 'checker.unread' : `checker.none.${why}`),
  checks: [],
  facts: [],
});

const meanings: Record<Verdict, Meaning> = {
  valid: 'confirmed',
  genuine: 'warning',
  revoked: 'wrong',
  expired: 'wrong',
  early: 'warning',
  bare: 'warning',
  unsure: 'warning',
  forged: 'wrong',
};

export function findingSaying(words: Words, finding: Finding): Saying {
  const { t } = words;
  const { verdict, shown, status } = finding;
  const isUnnamed = verdict === 'valid' && status === 'unnamed';
  return {
    meaning: meanings[verdict],
    heading: t(`checker.${verdict}`),
    lead: t(isUnnamed ? 'checker.valid.lead.unnamed' : `checker.${verdict}.lead`),
    checks: findingChecks(t, finding),
    // What nobody signed is not repeated as if it were worth something.
    facts: verdict === 'forged' ? [] : factsOf(words, finding),
    page:
      finding.signature.ok && shown.page && shown.domain
        ? { href: shown.page, text: t('checker.page', { domain: shown.domain }) }
        : undefined,
  };
}

/** The signature, and the list of what is revoked if there was reason to ask for it. */
export const findingChecks = (t: Words['t'], finding: Finding): Saying['checks'] => [
  signatureCheck(t, finding),
  ...(finding.status ? [statusCheck(t, finding.status)] : []),
];

function signatureCheck(t: Words['t'], { signature, verdict, shown }: Finding): Saying['checks'][number] {
  const said = signature.ok ? signature.by : signature.why;
  return {
    meaning: signature.ok ? (signature.by === 'bare' ? 'warning' : 'confirmed') : meanings[verdict],
    title: t('checker.signature'),
    text: t(`checker.signature.${said}`, { domain: shown.domain ?? '' }),
  };
}

const statusMeanings: Record<Status, Meaning> = {
  good: 'confirmed',
  revoked: 'wrong',
  unnamed: 'note',
  unread: 'warning',
  unreachable: 'warning',
  elsewhere: 'warning',
  unproven: 'warning',
};

const statusCheck = (t: Words['t'], status: Status): Saying['checks'][number] => ({
  meaning: statusMeanings[status],
  title: t('checker.status'),
  text: t(`checker.status.${status}`),
});

function factsOf(words: Words, { shown }: Finding): Saying['facts'] {
  const { t, day, number } = words;
  const { issuer = '', domain } = shown;
  const facts: [string, string | undefined][] = [
    [t('checker.name'), shown.name],
    [t('checker.for'), shown.title],
    [t('checker.when'), daysOf(words, shown)],
    [t('checker.hours'), shown.hours === undefined ? undefined : number(shown.hours)],
    [t('checker.sessions'), shown.sessions.join('; ')],
    [t('checker.events'), shown.events.join('; ')],
    [t('checker.criteria'), shown.criteria ?? shown.description],
    [t('checker.competences'), shown.competences.join(', ')],
    [t('checker.issuer'), domain ? t('checker.issuer.at', { issuer, domain }) : issuer],
    [t('checker.issued'), shown.issuedAt && day(shown.issuedAt)],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

function daysOf({ t, day }: Words, { startsAt, endsAt }: Finding['shown']): string | undefined {
  if (!startsAt) return endsAt && day(endsAt);
  const [from, to] = [day(startsAt), day(endsAt ?? startsAt)];
  return from === to ? from : t('checker.days', { from, to });
}
