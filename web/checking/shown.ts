import { isJson, type Json } from '../credential/proof.ts';

/** What a credential says, of what people want to know; a word is there only if it is there as a text. */
export type Shown = {
  /** Whom it names. Without one, it names its holder by a hash of their mail address, or not at all. */
  name?: string;
  title?: string;
  description?: string;
  criteria?: string;
  competences: string[];
  /** Academic hours of 45 minutes, where the issuer counts in these. */
  hours?: number;
  sessions: string[];
  /** Of a transcript. */
  events: string[];
  /** RFC 3339. */
  startsAt?: string;
  endsAt?: string;
  issuedAt?: string;
  /** As the issuer calls itself: anybody can call themselves anything. */
  issuer?: string;
  /** Of the issuer's identifier: what the key is published under. */
  domain?: string;
  /** The credential's own page, on the issuer's domain. */
  page?: string;
};

const longest = 1_000;

export function shownOf(credential: Json, issuer: string): Shown {
  const subject = first(credential.credentialSubject);
  const achievement = first(subject.achievement);
  const domain = domainOf(issuer);
  return {
    name: nameOf(subject),
    title: text(achievement.name),
    description: text(achievement.description),
    criteria: text(first(achievement.criteria).narrative),
    competences: competencesOf(achievement),
    hours: resultOf(subject, achievement, 'ext:AcademicHours'),
    sessions: evidenceOf(credential, 'Session'),
    events: evidenceOf(credential, 'Event', 'Certificate'),
    startsAt: instant(subject.activityStartDate),
    endsAt: instant(subject.activityEndDate),
    issuedAt: instant(credential.awardedDate ?? credential.validFrom ?? credential.issuanceDate),
    issuer: text(first(credential.issuer).name),
    domain,
    page: pageOf(credential.id, domain),
  };
}

const first = (value: unknown): Json => [value].flat().find(isJson) ?? {};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.slice(0, longest) : undefined;

const instant = (value: unknown): string | undefined =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** Open Badges 3.0 names a person by an identity of type `name`, which is not hashed. */
function nameOf(subject: Json): string | undefined {
  const named = [subject.identifier]
    .flat()
    .find(each => isJson(each) && each.identityType === 'name' && each.hashed === false);
  return isJson(named) ? text(named.identityHash) : text(subject.name);
}

const listed = (value: unknown): Json[] => [value].flat().filter(isJson);
const most = 50;

const competencesOf = ({ alignment }: Json): string[] =>
  listed(alignment)
    .map(({ targetCode, targetName }) => [text(targetCode), text(targetName)].filter(Boolean).join(' '))
    .filter(Boolean)
    .slice(0, most);

/** The names of what a credential brings as evidence of some genres. */
const evidenceOf = ({ evidence }: Json, ...genres: unknown[]): string[] =>
  listed(evidence)
    .filter(({ genre }) => genres.includes(genre))
    .flatMap(({ name }) => text(name) ?? [])
    .slice(0, most);

/** The number that was reached of the kind that a description of results has the type of. */
function resultOf({ result }: Json, { resultDescription }: Json, type: string): number | undefined {
  const described = listed(resultDescription).find(({ resultType }) => resultType === type);
  const reached = described && listed(result).find(each => each.resultDescription === described.id)?.value;
  return /^\d{1,6}(\.\d{1,3})?$/.test(String(reached)) ? Number(reached) : undefined;
}

/** `did:web:example.org%3A8443:hubs:a` → `example.org:8443`. */
function domainOf(issuer: string): string | undefined {
  const host = /^did:web:([^:]+)/.exec(issuer)?.[1]?.replace(/%3a/i, ':');
  if (host) return host;
  return /^https:/.test(issuer) && URL.canParse(issuer) ? new URL(issuer).host : undefined;
}

function pageOf(id: unknown, domain: string | undefined): string | undefined {
  if (typeof id !== 'string' || !URL.canParse(id)) return undefined;
  const { protocol, host, href } = new URL(id);
  return /^https?:$/.test(protocol) && host === domain ? href : undefined;
}
