import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contexts } from '../../web/credential/contexts.ts';
import { addressOf, isKeyOf, issuerOf, keyInDid, keyInDocument } from '../../web/credential/did.ts';
import { fromMultikey, toMultikey } from '../../web/credential/multikey.ts';
import { bytesToSign, type Json, type Proof, verifyProof } from '../../web/credential/proof.ts';
import { entryOf, isRevokedIn } from '../../web/credential/status.ts';
import { alumni, degree, teamwork } from './published.ts';

const now = new Date('2026-11-30T12:00:00Z');
const known = new Map([...contexts, ...Object.entries(alumni.context)]);
const keyOf = (key: string) => () => fromMultikey(key);
const checked = (credential: Json, key = teamwork.key) => verifyProof(credential, keyOf(key), now, known);
const published: [string, { key: string; credential: Json }][] = [
  ['the W3C alumni credential', alumni],
  ['the 1EdTech badge', teamwork],
  ['the 1EdTech degree', degree],
];

/** Every text of a document, by the way that leads to it. */
function textsIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [way];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...way, key]));
}

type Tree = { [step: string | number]: Tree };

function changed(credential: Json, way: (string | number)[], change: (text: string) => string): Json {
  const copy = structuredClone(credential);
  const last = way.at(-1) ?? '';
  const place = way.slice(0, -1).reduce<Tree>((tree, step) => tree[step] as Tree, copy as Tree);
  Object.assign(place, { [last]: change(String(place[last])) });
  return copy;
}

describe('What others have published and signed', () => {
  test.each(published)('%s verifies', async (_, { key, credential }) => {
    expect(await checked(credential, key)).toMatchObject({ ok: true });
  });

  test.each([alumni, teamwork])('the bytes that were signed are the same to the bit', async vector => {
    const { proof, ...document } = vector.credential;
    const toSign = await bytesToSign(document, proof as Proof, known);
    expect(toSign.ok && Buffer.from(toSign.bytes).toString('hex')).toBe(vector.signedBytes);
  });

  test.each(published)('%s does not verify when any one text in it is another', async (_, vector) => {
    const ways = textsIn(vector.credential);
    expect(ways.length).toBeGreaterThan(10);
    for (const way of ways) {
      const other = changed(vector.credential, way, text => `${text}x`);
      expect([way, (await checked(other, vector.key)).ok]).toEqual([way, false]);
    }
  });

  test.each(published)('%s does not verify with the key of somebody else', async (_, vector) => {
    const other = vector.key === alumni.key ? teamwork.key : alumni.key;
    expect(await checked(vector.credential, other)).toEqual({ ok: false, why: 'altered' });
  });

  test('a statement that was put in later is seen, whether a context knows its word or not', async () => {
    const { credential } = teamwork;
    expect(await checked({ ...credential, validUntil: '2030-01-01T00:00:00Z' })).toMatchObject({
      why: 'altered',
    });
    expect(await checked({ ...credential, honours: 'summa cum laude' })).toMatchObject({ why: 'terms' });
  });

  test('the order of words and the spaces between them do not matter', async () => {
    const { credential } = teamwork;
    const reversed = Object.fromEntries(Object.entries(credential).reverse());
    expect(await checked(reversed)).toMatchObject({ ok: true });
  });
});

describe('What cannot be checked is not taken for checked', () => {
  const { credential } = teamwork;
  const withProof = (change: Json): Json => ({ ...credential, proof: { ...credential.proof, ...change } });

  test.each<[string, Json, string]>([
    ['no proof', { ...credential, proof: undefined }, 'unsigned'],
    ['an empty list of proofs', { ...credential, proof: [] }, 'unsigned'],
    ['a proof of another suite', withProof({ cryptosuite: 'ecdsa-rdfc-2019' }), 'suite'],
    ['a proof for another purpose', withProof({ proofPurpose: 'authentication' }), 'suite'],
    ['a proof over other proofs', withProof({ previousProof: 'urn:uuid:1' }), 'suite'],
    ['a vocabulary that nobody knows', { ...credential, '@context': ['https://evil.example/v1'] }, 'context'],
    ['a signature that is no base 58', withProof({ proofValue: 'z0OIl' }), 'altered'],
    ['a signature without an end', withProof({ proofValue: `z${'2'.repeat(100_000)}` }), 'altered'],
    ['a signature of zeros', withProof({ proofValue: `z${'1'.repeat(64)}` }), 'altered'],
  ])('%s', async (_, document, why) => {
    expect(await checked(document)).toEqual({ ok: false, why });
  });

  test('a key that nobody answers for', async () => {
    expect(await verifyProof(credential, () => undefined, now)).toEqual({ ok: false, why: 'key' });
  });

  test('a second proof that does not hold, beside one that does', async () => {
    const proof = [credential.proof, { ...credential.proof, created: '2011-01-01T00:00:00Z' }];
    expect(await checked({ ...credential, proof })).toEqual({ ok: false, why: 'altered' });
  });
});

describe('Whose key signs', () => {
  test('a did:web leads to where its document is', () => {
    expect(addressOf('did:web:foyer.example.org')?.href).toBe(
      'https://foyer.example.org/.well-known/did.json',
    );
    expect(addressOf('did:web:foyer.example.org:hubs:hub_1')?.href).toBe(
      'https://foyer.example.org/hubs/hub_1/did.json',
    );
    expect(addressOf('did:web:localhost%3A3000')?.href).toBe('https://localhost:3000/.well-known/did.json');
    expect(addressOf('https://example.edu/issuers/565049')?.href).toBe('https://example.edu/issuers/565049');
    for (const other of [
      'did:key:z6Mk',
      'http://example.edu/',
      'did:web:',
      'javascript:1',
      'did:web:a@b.example',
    ])
      expect([other, addressOf(other)]).toEqual([other, undefined]);
  });

  test('a document answers for the keys that it lists for signing, and for no other', () => {
    const id = 'did:web:foyer.example.org';
    const method = { id: `${id}#a`, type: 'Multikey', controller: id, publicKeyMultibase: teamwork.key };
    const document = { id, verificationMethod: [method], assertionMethod: [`${id}#a`] };
    expect(toMultikey(keyInDocument(document, `${id}#a`) as Uint8Array)).toBe(teamwork.key);
    expect(keyInDocument({ ...document, assertionMethod: ['#a'] }, `${id}#a`)).toBeDefined();
    expect(
      keyInDocument({ ...document, assertionMethod: [method], verificationMethod: [] }, `${id}#a`),
    ).toBeDefined();
    expect(keyInDocument(document, `${id}#b`)).toBeUndefined();
    expect(keyInDocument({ ...document, assertionMethod: [] }, `${id}#a`)).toBeUndefined();
    expect(keyInDocument({ ...document, id: 'did:web:evil.example' }, `${id}#a`)).toBeUndefined();
    const foreign = { ...method, controller: 'did:web:evil.example' };
    expect(keyInDocument({ ...document, verificationMethod: [foreign] }, `${id}#a`)).toBeUndefined();
  });

  test('a key may be a JSON Web Key, or stand in the issuer itself', () => {
    const id = 'did:web:foyer.example.org';
    const bytes = fromMultikey(teamwork.key) as Uint8Array;
    const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(bytes).toString('base64url') };
    const method = { id: `${id}#a`, type: 'JsonWebKey', controller: id, publicKeyJwk };
    const document = { id, verificationMethod: [method], assertionMethod: [`${id}#a`] };
    expect(keyInDocument(document, `${id}#a`)).toEqual(new Uint8Array(bytes));
    expect(keyInDid(`did:key:${teamwork.key}#${teamwork.key}`)).toEqual(bytes);
    expect(keyInDid(`did:key:${teamwork.key}#${alumni.key}`)).toBeUndefined();
  });

  test('the issuer of a credential answers for its own keys only', () => {
    const issuer = issuerOf(teamwork.credential) ?? '';
    expect(isKeyOf(issuer, teamwork.credential.proof.verificationMethod)).toBe(true);
    expect(isKeyOf(issuer, 'https://example.edu/issuers/5650491#a')).toBe(false);
    expect(issuerOf(alumni.credential)).toBe('https://vc.example/issuers/5678');
  });
});

describe('A status list', () => {
  const list = 'https://foyer.example.org/hubs/a/status/1';
  const encoded = (bits: Uint8Array) => `u${gzipSync(bits).toString('base64url')}`;
  const document = (encodedList: unknown): Json => ({
    id: list,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList },
  });
  const bits = new Uint8Array(16_384);
  bits[1] = 0b0100_0000;

  test('says who is revoked: the first bit is the highest of the first byte', async () => {
    const said = (index: number) => isRevokedIn(document(encoded(bits)), { list, index });
    expect(await said(9)).toBe(true);
    for (const index of [8, 10, 1, 0, 131_071]) expect(await said(index)).toBe(false);
    expect(await said(131_072)).toBeUndefined();
  });

  test('says nothing when it is another list, is cut short, or unfolds without an end', async () => {
    const entry = { list, index: 9 };
    const whole = encoded(bits);
    expect(await isRevokedIn({ ...document(whole), id: `${list}1` }, entry)).toBeUndefined();
    expect(await isRevokedIn(document(whole.slice(0, -9)), entry)).toBeUndefined();
    expect(await isRevokedIn(document('uAAAA'), entry)).toBeUndefined();
    expect(await isRevokedIn(document('u*'), entry)).toBeUndefined();
    expect(await isRevokedIn(document(undefined), entry)).toBeUndefined();
    expect(await isRevokedIn(document(encoded(new Uint8Array(2 ** 24))), entry)).toBeUndefined();
  });

  test('is found from the credential, among others for other purposes', () => {
    const entry = (statusPurpose: string, statusListIndex: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex,
      statusListCredential: list,
    });
    expect(entryOf({ credentialStatus: entry('revocation', '9') })).toEqual({ list, index: 9 });
    expect(entryOf({ credentialStatus: [entry('suspension', '3'), entry('revocation', '9')] })).toEqual({
      list,
      index: 9,
    });
    expect(entryOf({ credentialStatus: entry('revocation', '-1') })).toBeUndefined();
    expect(entryOf({})).toBeUndefined();
  });
});
