import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Home, Read } from '../../web/checking/issuer.ts';
import { toMultibase, toMultikey } from '../../web/credential/multikey.ts';
import { bytesToSign, type Json, type Proof } from '../../web/credential/proof.ts';

export const at = new Date('2026-12-01T10:00:00Z');

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** Somebody who issues credentials: with a key, and a site that publishes what issuers publish. */
export function anIssuer(did = 'did:web:school.example.org') {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const multikey = toMultikey(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const id = did === 'did:key' ? `did:key:${multikey}` : did;
  const method = `${id}#${multikey}`;
  const document = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [{ id: method, type: 'Multikey', controller: id, publicKeyMultibase: multikey }],
    assertionMethod: [method],
  };
  const signs = (unsigned: Json) => signed(unsigned, privateKey, method);
  const listAddress = 'https://school.example.org/status/1';
  return {
    id,
    method,
    document,
    signs,
    listAddress,
    /** What a page of this site would know without asking. */
    home: { did: id, origin: 'https://school.example.org', keys: [multikey] } satisfies Home,
    gives: (own: Json = {}) => signs({ ...credential(id, listAddress), ...own }),
    /** The list of what is revoked, by place. */
    list: (revoked: number[] = [], own: Json = {}) =>
      signs({ ...statusList(id, listAddress, revoked), ...own }),
  };
}

const credential = (issuer: string, list: string): Json => ({
  '@context': contexts,
  id: 'https://school.example.org/certificates/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'School of Examples' },
  validFrom: '2026-11-24T08:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    activityStartDate: '2026-11-23T07:15:00Z',
    activityEndDate: '2026-11-23T15:00:00Z',
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: 'Õnne Šimkutė-Žąsis', identityType: 'name' },
    ],
    achievement: {
      id: 'https://school.example.org/achievements/1',
      type: ['Achievement'],
      name: 'Conference of Examples',
      description: 'A day of examples',
      criteria: { narrative: 'Took part on site' },
    },
  },
  credentialStatus: {
    id: `${list}#42`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '42',
    statusListCredential: list,
  },
});

function statusList(issuer: string, id: string, revoked: number[]): Json {
  const bits = new Uint8Array(131_072 / 8);
  for (const index of revoked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return {
    '@context': [contexts[0]],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2026-11-24T08:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  };
}

async function signed(unsigned: Json, key: KeyObject, method: string): Promise<Json> {
  const proof: Proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-11-24T08:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
  };
  const toSign = await bytesToSign(unsigned, proof);
  if (!toSign.ok) throw new Error(`Cannot be signed: ${toSign.why}`);
  return { ...unsigned, proof: { ...proof, proofValue: toMultibase(sign(null, toSign.bytes, key)) } };
}

/** The network, as far as it is told of: an address and what is published there. */
export const network =
  (published: Record<string, unknown>): Read =>
  async address =>
    address in published ? { ok: true, json: published[address] } : { ok: false, why: 'unreachable' };
