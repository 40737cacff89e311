import { issuerOf } from '../credential/did.ts';
import { isJson, type Json, type Unproven, verifyProof } from '../credential/proof.ts';
import { entryOf, isRevokedIn } from '../credential/status.ts';
import { findKey, type Home, type KeyFound, type KeyRefusal, type Read, type Vouched } from './issuer.ts';
import { type Shown, shownOf } from './shown.ts';

/** What a check asks: what the checker knows, what is published, and what time it is. */
export type Ways = { home: Home; read: Read; at: Date };

/** `unplain`: written so that what a program shows of it need not be what is signed. */
export type Signature =
  | { ok: true; by: Vouched }
  | { ok: false; why: Exclude<Unproven, 'key'> | KeyRefusal | 'unplain' };

/**
 * Whether it was revoked: `unnamed` when the credential tells of no list, `unread` when it tells of one in a way that
 * we cannot read, `elsewhere` when whoever keeps it is not asked, `unproven` when the list is not signed by the issuer or
 * is out of date.
 */
export type Status = 'good' | 'revoked' | 'unnamed' | 'unread' | 'unreachable' | 'elsewhere' | 'unproven';

/**
 * What a credential is worth: `valid`; `genuine`, but nobody could be asked whether it was revoked; `revoked`;
 * `expired`; `early`, not valid yet; `bare`, unchanged, but nobody tells who signed; `unsure`, the signature could not
 * be checked; `forged`.
 */
export type Verdict = 'valid' | 'genuine' | 'revoked' | 'expired' | 'early' | 'bare' | 'unsure' | 'forged';

export type Finding = { verdict: Verdict; signature: Signature; status?: Status; shown: Shown };

/** Checks one credential from anywhere: its signature, whose that is, its dates, and whether it was revoked. */
export async function check(credential: Json, ways: Ways): Promise<Finding> {
  const issuer = issuerOf(credential) ?? '';
  const shown = shownOf(credential, issuer);
  const signature = await signatureOf(credential, issuer, ways);
  if (!signature.ok) return { verdict: verdictOfFailed(signature.why), signature, shown };
  const status = await statusOf(credential, issuer, ways);
  return { verdict: verdictOf(credential, signature.by, status, ways.at), signature, status, shown };
}

async function signatureOf(document: Json, issuer: string, { home, read, at }: Ways): Promise<Signature> {
  if (!isPlain(document)) return { ok: false, why: 'unplain' };
  let found: KeyFound = { ok: false, why: 'unlisted' };
  const keyOf = async (method: string) => {
    found = await findKey(home, read, issuer, method);
    return found.ok ? found.key : undefined;
  };
  const verified = await verifyProof(document, keyOf, at);
  const vouched = found as KeyFound;
  if (verified.ok && vouched.ok) return { ok: true, by: vouched.by };
  if (verified.ok) return { ok: false, why: 'unlisted' };
  if (verified.why !== 'key') return { ok: false, why: verified.why };
  return { ok: false, why: vouched.ok ? 'unlisted' : vouched.why };
}

async function statusOf(credential: Json, issuer: string, ways: Ways): Promise<Status> {
  if (credential.credentialStatus === undefined) return 'unnamed';
  const entry = entryOf(credential);
  if (!entry) return 'unread';
  const read = await ways.read(entry.list);
  if (!read.ok) return read.why === 'unreadable' ? 'unproven' : read.why;
  const list = read.json;
  if (!isJson(list) || issuerOf(list) !== issuer || !isTimely(list, ways.at)) return 'unproven';
  if (!(await signatureOf(list, issuer, ways)).ok) return 'unproven';
  const isRevoked = await isRevokedIn(list, entry);
  if (isRevoked === undefined) return 'unproven';
  return isRevoked ? 'revoked' : 'good';
}

/** What we cannot check may be as good as what we can; what does not hold is not. */
function verdictOfFailed(why: (Signature & { ok: false })['why']): Verdict {
  if (why === 'expired') return 'expired';
  const unknown = ['suite', 'context', 'kind', 'unreachable', 'unreadable', 'elsewhere'];
  return unknown.includes(why) ? 'unsure' : 'forged';
}

function verdictOf(credential: Json, by: Vouched, status: Status, at: Date): Verdict {
  if (status === 'revoked') return 'revoked';
  if (isPast(credential.validUntil ?? credential.expirationDate, at)) return 'expired';
  if (isAhead(credential.validFrom ?? credential.issuanceDate, at)) return 'early';
  if (by === 'bare') return 'bare';
  return status === 'good' || status === 'unnamed' ? 'valid' : 'genuine';
}

const isTimely = ({ validFrom, validUntil }: Json, at: Date): boolean =>
  !isPast(validUntil, at) && !isAhead(validFrom, at);

/** Clocks differ: what begins within minutes has begun. */
const patienceMs = 5 * 60_000;

const isPast = (instant: unknown, at: Date): boolean =>
  instant !== undefined && !(Date.parse(String(instant)) > at.getTime());

const isAhead = (instant: unknown, at: Date): boolean =>
  instant !== undefined && !(Date.parse(String(instant)) < at.getTime() + patienceMs);

/**
 * Whether a document says at each place what is signed there. JSON-LD can say the same with words of its own, and in
 * any order: `{"@context": {"fullName": "…#name"}}` gives the signed name another word and frees `name` for a lie;
 * what `@included` carries is signed, and found by nobody who looks where it belongs, such as a place in a list of
 * what is revoked. So its contexts are named by address, at the top, and no other keyword stands in it.
 */
export function isPlain(document: Json): boolean {
  const { '@context': context, proof, ...rest } = document;
  const isNamed = (value: unknown) => [value].flat().every(each => typeof each === 'string');
  const proofs = [proof].flat().map(each => {
    if (!isJson(each)) return each;
    const { '@context': own, ...other } = each;
    return own === undefined || isNamed(own) ? other : each;
  });
  return isNamed(context) && !hasKeyword([rest, proofs]);
}

const deepest = 100;

function hasKeyword(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest) return true;
  if (Array.isArray(value)) return value.some(each => hasKeyword(each, depth + 1));
  return Object.entries(value).some(
    ([key, inner]) => (key.startsWith('@') && !ofText.has(key)) || hasKeyword(inner, depth + 1),
  );
}

/** A text may say its language: it stays where it stands. */
const ofText = new Set(['@value', '@language', '@direction']);
