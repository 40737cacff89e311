import { verifyAsync } from '@noble/ed25519';
import { type Contexts, canonize } from './canonize.ts';
import { fromMultibase } from './multikey.ts';

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A DataIntegrityProof of the suite that we read and write. */
export type Proof = Json & {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  /** Whose key, by the address that the issuer gave it. */
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  /** RFC 3339. */
  created?: string;
  expires?: string;
  proofValue?: string;
};

/**
 * Why a proof does not hold: there is none (`unsigned`), none that we can check (`suite`), a word or vocabulary that
 * we do not know (`terms`, `context`), nobody answers for its key (`key`), it has `expired`, or the document or the
 * proof is not as it was signed (`altered`).
 */
export type Unproven = 'unsigned' | 'suite' | 'context' | 'terms' | 'key' | 'expired' | 'altered';
export type Verified = { ok: true; proof: Proof } | { ok: false; why: Unproven };

/** The 32 bytes of a key by its address, or undefined if nobody answers for it. */
export type KeyOf = (verificationMethod: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined;

const asList = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** Chains of proofs are signed over other proofs: those we cannot check. */
const isOurs = (proof: unknown): proof is Proof =>
  isJson(proof) &&
  proof.type === 'DataIntegrityProof' &&
  proof.cryptosuite === 'eddsa-rdfc-2022' &&
  proof.proofPurpose === 'assertionMethod' &&
  typeof proof.verificationMethod === 'string' &&
  proof.previousProof === undefined;

/** The proofs of a document that `verifyProof` can check. */
export const proofsOf = (document: Json): Proof[] => asList(document.proof).filter(isOurs);

export type ToSign = { ok: true; bytes: Uint8Array } | { ok: false; why: 'context' | 'terms' };

/**
 * The 64 bytes that are signed: the hash of the proof without its value, and of the document without its proofs
 * (W3C Data Integrity EdDSA, 3.2: eddsa-rdfc-2022).
 */
export async function bytesToSign(document: Json, proof: Proof, known?: Contexts): Promise<ToSign> {
  const { proof: _proofs, ...unsecured } = document;
  const { proofValue: _value, ...options } = proof;
  const context = proof['@context'] ?? document['@context'];
  const config = await canonize({ ...options, '@context': context }, known);
  if (!config.ok) return config;
  const content = await canonize({ ...unsecured, '@context': context }, known);
  if (!content.ok) return content;
  const [before, after] = await Promise.all([sha256(config.text), sha256(content.text)]);
  return { ok: true, bytes: new Uint8Array([...before, ...after]) };
}

const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/**
 * Whether a document is as it was when the owner of the key signed it. Of several proofs every one that we can check
 * must hold. Who may sign for whom is not asked here: `keyOf` answers only for keys of the issuer.
 */
export async function verifyProof(
  document: Json,
  keyOf: KeyOf,
  at: Date,
  known?: Contexts,
): Promise<Verified> {
  if (asList(document.proof).length === 0) return { ok: false, why: 'unsigned' };
  const [first, ...others] = proofsOf(document);
  if (!first) return { ok: false, why: 'suite' };
  for (const proof of [first, ...others]) {
    const why = await faultOf(document, proof, keyOf, at, known);
    if (why) return { ok: false, why };
  }
  return { ok: true, proof: first };
}

async function faultOf(
  document: Json,
  proof: Proof,
  keyOf: KeyOf,
  at: Date,
  known: Contexts | undefined,
): Promise<Unproven | undefined> {
  const signature = fromMultibase(String(proof.proofValue));
  if (signature?.length !== 64 || !startsWith(document['@context'], proof['@context'])) return 'altered';
  const toSign = await bytesToSign(document, proof, known);
  if (!toSign.ok) return toSign.why;
  const key = await keyOf(proof.verificationMethod);
  if (!key) return 'key';
  const holds = await verifyAsync(signature, toSign.bytes, key, { zip215: false }).catch(() => false);
  if (!holds) return 'altered';
  const end = proof.expires;
  return end !== undefined && !(Date.parse(end) > at.getTime()) ? 'expired' : undefined;
}

/** A proof may name the contexts that it was made with; the document's begin with the same. */
function startsWith(whole: unknown, start: unknown): boolean {
  const [all, first] = [asList(whole), asList(start)];
  return first.every((each, index) => JSON.stringify(each) === JSON.stringify(all[index]));
}
