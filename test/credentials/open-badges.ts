import * as z from 'zod';

/**
 * What Open Badges 3.0 asks of an AchievementCredential (1EdTech, "Open Badges Specification", B.1 Credential Data
 * Models), as far as a credential of ours goes; words that it does not know are refused.
 */
const text = z.string().min(1);
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/);
const dateTime = z.iso.datetime();
const typed = (name: string) => z.tuple([z.literal(name)]);
const oneOf = (terms: string[]) =>
  z.string().refine(each => terms.includes(each) || /^ext:[a-zA-Z0-9._-]+$/.test(each), 'is no term');

const identityObject = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: text,
  identityType: oneOf(['name', 'emailAddress']),
  salt: text.optional(),
});

const alignment = z.strictObject({
  type: typed('Alignment'),
  targetName: text,
  targetUrl: uri,
  targetCode: text,
  targetFramework: text,
});

const resultDescription = z.strictObject({
  id: uri,
  type: typed('ResultDescription'),
  name: text,
  resultType: oneOf([]),
});

const achievement = z.strictObject({
  id: uri,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria: z.strictObject({ narrative: text }),
  achievementType: oneOf(['CertificateOfCompletion']),
  inLanguage: z.string().regex(/^[a-z]{2}$/),
  alignment: z.array(alignment).min(1).optional(),
  resultDescription: z.array(resultDescription).min(1).optional(),
});

const subject = z.strictObject({
  type: typed('AchievementSubject'),
  identifier: z.array(identityObject).min(1),
  activityStartDate: dateTime,
  activityEndDate: dateTime,
  role: text.optional(),
  achievement,
  result: z.array(z.strictObject({ type: typed('Result'), resultDescription: uri, value: text })).optional(),
});

const evidence = z.strictObject({
  id: uri.optional(),
  type: typed('Evidence'),
  name: text,
  genre: text,
  narrative: text.optional(),
  description: text.optional(),
});

const proof = z.strictObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: dateTime,
  verificationMethod: uri,
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/),
});

const status = z.strictObject({
  id: uri,
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.literal('revocation'),
  statusListIndex: z.string().regex(/^\d+$/),
  statusListCredential: uri,
});

export const achievementCredential = z.strictObject({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.string().regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/),
  ]),
  id: uri,
  type: z.tuple([
    z.literal('VerifiableCredential'),
    z.enum(['OpenBadgeCredential', 'AchievementCredential']),
  ]),
  name: text,
  issuer: z.strictObject({
    id: uri,
    type: typed('Profile'),
    name: text,
    url: uri,
    email: z.email().optional(),
  }),
  validFrom: dateTime,
  awardedDate: dateTime,
  credentialSubject: subject,
  evidence: z.array(evidence).optional(),
  credentialStatus: status,
  proof: z.array(proof).min(1),
});
