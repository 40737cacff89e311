import { createHash, randomBytes } from 'node:crypto';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { competenceFramework } from '../events/competences.ts';
import type {
  AwardKind,
  Competence,
  CredentialInput,
  Recipient,
  TranscriptInput,
  TranscriptLine,
} from './credential.ts';
import { didOf } from './did.ts';
import type { Unsigned } from './sign.ts';

/** Kinds of achievement as Open Badges 3.0 names them; what it has no name for is an extension. */
export const achievementTypes: Record<AwardKind | 'transcript', string> = {
  attendance: 'ext:CertificateOfAttendance',
  completion: 'CertificateOfCompletion',
  speaker: 'ext:CertificateOfSpeaking',
  mentor: 'ext:CertificateOfMentoring',
  organiser: 'ext:CertificateOfOrganising',
  transcript: 'ext:Transcript',
};

const roles: Record<AwardKind, string> = {
  attendance: 'participant',
  completion: 'participant',
  speaker: 'speaker',
  mentor: 'mentor',
  organiser: 'organiser',
};

/**
 * A certificate as an AchievementCredential of Open Badges 3.0 (1EdTech), not yet signed. Hours, minutes and the way
 * of taking part are results, for `creditsEarned` would mean the credits of a university; each session is evidence.
 */
export function credentialOf(input: CredentialInput): Unsigned {
  const { publicUrl, hub, kind, startsAt, endsAt, hours, minutes, mode, sessions = [] } = input;
  const id = publicUrl + paths.achievement(hub.id, input.achievementId);
  const results: Result[] = [
    academicHours(hours),
    { id: 'Minutes', name: 'Minutes in the sessions', value: minutes },
    { id: 'ModeOfParticipation', name: 'How the holder took part', value: mode },
  ];
  return composed(input, {
    subject: { role: roles[kind], activityStartDate: startsAt, activityEndDate: endsAt },
    achievement: { id, achievementType: achievementTypes[kind] },
    results,
    evidence: sessions.map(name => ({ type: ['Evidence'], genre: 'Session', name })),
  });
}

/** All that a person did in a hub, in the same form: each line is evidence, with the address of its certificate. */
export function transcriptCredentialOf(input: TranscriptInput): Unsigned {
  const starts = input.lines.map(line => line.startsAt).sort();
  const ends = input.lines.map(line => line.endsAt).sort();
  const results: Result[] = [
    academicHours(input.hours),
    ...input.years.map(({ year, hours }) => academicHours(hours, { in: 'Year', which: year, name: year })),
    ...input.series.map(({ title, hours }, index) =>
      academicHours(hours, { in: 'Series', which: index + 1, name: title }),
    ),
  ];
  return composed(input, {
    subject: { activityStartDate: starts[0], activityEndDate: ends.at(-1) },
    achievement: { id: `${input.id}#achievement`, achievementType: achievementTypes.transcript },
    results,
    evidence: input.lines.map(evidenceOf),
  });
}

const evidenceOf = ({
  title,
  startsAt,
  endsAt,
  role,
  hours,
  sessions,
  certificate,
}: TranscriptLine): Json => ({
  ...(certificate ? { id: certificate } : {}),
  type: ['Evidence'],
  genre: certificate ? 'Certificate' : 'Event',
  name: title,
  narrative: [`${startsAt}/${endsAt}`, role, hours === undefined ? '' : `${hours} h (45 min)`]
    .filter(Boolean)
    .join('; '),
  ...(sessions ? { description: sessions.join('; ') } : {}),
});

/** `id`: within the achievement; `type`: of which there may be several, else the same. */
type Result = { id: string; type?: string; name: string; value?: string | number };

type Part = { in: 'Year' | 'Series'; which: number; name: string | number };

/** All of them, or those in a part. */
function academicHours(value: number | undefined, part?: Part): Result {
  const all = { id: 'AcademicHours', name: 'Academic hours of 45 minutes', value };
  if (!part) return all;
  const type = `${all.id}In${part.in}`;
  return { ...all, id: `${type}-${part.which}`, type, name: `${all.name}: ${part.name}` };
}

type Particular = {
  subject: Json;
  achievement: { id: string; achievementType: string };
  results: Result[];
  evidence: Json[];
};

function composed(
  input: CredentialInput | TranscriptInput,
  { subject, achievement, ...own }: Particular,
): Unsigned {
  const { id, publicUrl, hub, recipient, title, description, criteria, issuedAt, language, status } = input;
  const results = own.results.filter(({ value }) => value !== undefined);
  const described = (of: Result) => `${achievement.id}${achievement.id.includes('#') ? '-' : '#'}${of.id}`;
  const list = publicUrl + paths.statusList(hub.id, String(status.list));
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: {
      id: didOf(publicUrl, hub.id),
      type: ['Profile'],
      name: hub.name,
      url: publicUrl,
      ...(hub.contact ? { email: hub.contact } : {}),
    },
    validFrom: issuedAt,
    awardedDate: issuedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: identifiersOf(recipient),
      ...subject,
      achievement: {
        ...achievement,
        type: ['Achievement'],
        name: title,
        description,
        criteria: { narrative: criteria },
        inLanguage: language,
        ...listed('alignment', (input.competences ?? []).map(alignmentOf)),
        ...listed(
          'resultDescription',
          results.map(result => ({
            id: described(result),
            type: ['ResultDescription'],
            name: result.name,
            resultType: `ext:${result.type ?? result.id}`,
          })),
        ),
      },
      ...listed(
        'result',
        results.map(result => ({
          type: ['Result'],
          resultDescription: described(result),
          value: String(result.value),
        })),
      ),
    },
    ...listed('evidence', own.evidence),
    credentialStatus: {
      id: `${list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: list,
    },
  };
}

/** An empty list says nothing. */
const listed = (name: string, list: Json[]): Json => (list.length > 0 ? { [name]: list } : {});

/**
 * The name, and the hash of the mail address with 128 random bits of salt: whoever knows the address can tell that it
 * is theirs. With the salt beside it, it can be guessed; so it is personal data like the name.
 */
function identifiersOf({ name, email, as }: Recipient): Json[] {
  const named = { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: name };
  if (as) return [...addressesIn(as), named];
  if (!email) return [named];
  const salt = randomBytes(16).toString('hex');
  const hash = createHash('sha256')
    .update(email + salt)
    .digest('hex');
  const address = {
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    identityHash: `sha256$${hash}`,
    salt,
  };
  return [address, named];
}

const addressesIn = (credential: string): Json[] => {
  const { credentialSubject } = JSON.parse(credential) as { credentialSubject: { identifier: Json[] } };
  return credentialSubject.identifier.filter(({ identityType }) => identityType === 'emailAddress');
};

const alignmentOf = ({ code, name }: Competence): Json => ({
  type: ['Alignment'],
  targetName: name,
  targetCode: code,
  targetFramework: competenceFramework.name,
  targetUrl: competenceFramework.url,
});
