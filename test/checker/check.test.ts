import { describe, expect, it } from 'vitest';
import { check, isPlain } from '../../web/checking/check.ts';
import type { Home } from '../../web/checking/issuer.ts';
import { contexts } from '../../web/credential/contexts.ts';
import { addressOf } from '../../web/credential/did.ts';
import { fromMultikey } from '../../web/credential/multikey.ts';
import { type Json, verifyProof } from '../../web/credential/proof.ts';
import { degree, teamwork } from '../credentials/published.ts';
import { anIssuer, at, network } from './issuer.ts';

const school = anIssuer();
const elsewhere: Home = { did: 'did:web:events.example.org', origin: 'https://events.example.org', keys: [] };
const didAddress = 'https://school.example.org/.well-known/did.json';

/** What a checker of another site finds, with the school's site reachable. */
const online = async (credential: Json, list?: Json) =>
  check(credential, {
    home: elsewhere,
    at,
    read: network({ [didAddress]: school.document, [school.listAddress]: list ?? (await school.list()) }),
  });

const offline = (credential: Json, home: Home = elsewhere) =>
  check(credential, { home, at, read: network({}) });

const changed = (credential: Json, change: (copy: Json & { credentialSubject: Json }) => void): Json => {
  const copy = structuredClone(credential) as Json & { credentialSubject: Json };
  change(copy);
  return copy;
};

describe('a credential of another site', () => {
  it('is valid when its site publishes the key and a list that does not name it', async () => {
    const found = await online(await school.gives());
    expect(found).toMatchObject({
      verdict: 'valid',
      signature: { ok: true, by: 'domain' },
      status: 'good',
      shown: {
        name: 'Õnne Šimkutė-Žąsis',
        title: 'Conference of Examples',
        issuer: 'School of Examples',
        domain: 'school.example.org',
        page: 'https://school.example.org/certificates/1',
      },
    });
  });

  it('is revoked when the list names its place, and not when it names the next', async () => {
    const credential = await school.gives();
    expect((await online(credential, await school.list([42]))).verdict).toBe('revoked');
    expect((await online(credential, await school.list([41, 43]))).verdict).toBe('valid');
  });

  it('without a network could be genuine or not', async () => {
    expect(await offline(await school.gives())).toMatchObject({
      verdict: 'unsure',
      signature: { ok: false, why: 'unreachable' },
    });
  });

  it.each([
    ['its holder', (copy: Json) => JSON.stringify(copy).replace('Õnne', 'Anne')],
    ['its title', (copy: Json) => JSON.stringify(copy).replace('Conference', 'Doctorate')],
    ['its place in the list', (copy: Json) => JSON.stringify(copy).replaceAll('42', '43')],
    ['its date', (copy: Json) => JSON.stringify(copy).replace('2026-11-23T07', '2026-11-20T07')],
  ])('is forged when %s was changed', async (_what, change) => {
    const found = await online(JSON.parse(change(await school.gives())));
    expect(found).toMatchObject({ verdict: 'forged', signature: { why: 'altered' } });
  });

  it('is forged when a word was added that nobody signed', async () => {
    const more = changed(await school.gives(), copy => {
      copy.credentialSubject.grade = 'with distinction';
    });
    expect((await online(more)).verdict).toBe('forged');
  });

  it('is forged when somebody else signed in its name', async () => {
    const thief = anIssuer();
    expect(await online(await thief.gives())).toMatchObject({ verdict: 'forged' });
    const ownKey = await anIssuer('did:web:thief.example.org').gives({
      issuer: { id: school.id, type: ['Profile'], name: 'School of Examples' },
    });
    expect(await online(ownKey)).toMatchObject({ verdict: 'forged', signature: { why: 'unlisted' } });
  });

  it('is forged without a signature, and unsure with one of a kind that we do not read', async () => {
    const { proof, ...bare } = await school.gives();
    expect(await online(bare)).toMatchObject({ verdict: 'forged', signature: { why: 'unsigned' } });
    const other = { ...bare, proof: { ...(proof as Json), cryptosuite: 'ecdsa-rdfc-2019' } };
    expect(await online(other)).toMatchObject({ verdict: 'unsure', signature: { why: 'suite' } });
  });

  it('is never shown with a page of another domain', async () => {
    const found = await online(await school.gives({ id: 'https://thief.example.org/certificates/1' }));
    expect([found.verdict, found.shown.page]).toEqual(['valid', undefined]);
  });

  it.each([
    ['of somebody else', () => anIssuer().list()],
    ['in the name of somebody else', () => school.list([], { issuer: 'did:web:other.example.org' })],
    ['that was changed', async () => ({ ...(await school.list([42])), validFrom: '2026-11-25T08:00:00Z' })],
    ['that is out of date', () => school.list([], { validUntil: '2026-11-30T00:00:00Z' })],
    ['that is another', () => school.list([], { id: 'https://school.example.org/status/2' })],
  ])('a list %s tells nothing', async (_which, list) => {
    expect(await online(await school.gives(), await list())).toMatchObject({
      verdict: 'genuine',
      status: 'unproven',
    });
  });

  it('has a time of its own', async () => {
    expect((await online(await school.gives({ validUntil: '2026-11-30T00:00:00Z' }))).verdict).toBe(
      'expired',
    );
    expect((await online(await school.gives({ validFrom: '2026-12-02T00:00:00Z' }))).verdict).toBe('early');
    expect((await online(await school.gives({ validUntil: '2026-12-02T00:00:00Z' }))).verdict).toBe('valid');
  });
});

/** Credentials that 1EdTech published, at a time when they hold, with what their issuer's address would answer. */
describe('a credential that 1EdTech published', () => {
  const ways = ({ key, credential }: typeof teamwork | typeof degree) => {
    const { id } = credential.issuer;
    const [proof] = [credential.proof].flat();
    const method = proof?.verificationMethod ?? '';
    const keys = [{ id: method, type: 'Multikey', controller: id, publicKeyMultibase: key }];
    const document = { id, verificationMethod: keys, assertionMethod: [method] };
    return { home: elsewhere, at, read: network({ [addressOf(id)?.href ?? '']: document }) };
  };

  it.each([
    ['the badge', teamwork],
    ['the degree', degree],
  ])('is genuine: %s', async (_which, vector) => {
    const found = await check(vector.credential, ways(vector));
    expect(found.signature.ok).toBe(true);
    expect(['valid', 'genuine', 'bare']).toContain(found.verdict);
    expect(found.shown.title).toBe(vector.credential.credentialSubject.achievement.name);
    const forged = JSON.parse(JSON.stringify(vector.credential).replace(found.shown.title ?? '', 'Another'));
    expect((await check(forged, ways(vector))).verdict).toBe('forged');
  });
});

describe('a credential of the site that the checker is from', () => {
  it('is genuine without a network, and nobody says that it was not revoked', async () => {
    expect(await offline(await school.gives(), school.home)).toMatchObject({
      verdict: 'genuine',
      signature: { ok: true, by: 'home' },
      status: 'unreachable',
    });
  });

  it('is of any hub of the site, and of no site whose name begins alike', async () => {
    const hub = anIssuer('did:web:school.example.org:hubs:one');
    const home = { ...hub.home, did: 'did:web:school.example.org' };
    expect(await offline(await hub.gives(), home)).toMatchObject({ signature: { ok: true, by: 'home' } });
    const alike = anIssuer('did:web:school.example.organised');
    expect(
      await offline(await alike.gives(), { ...alike.home, did: 'did:web:school.example.org' }),
    ).toMatchObject({ verdict: 'unsure' });
  });

  it('is asked for when its key is newer than what the checker knows', async () => {
    const older = { ...school.home, keys: [] };
    const credential = await school.gives();
    expect(await offline(credential, older)).toMatchObject({ verdict: 'unsure' });
    const read = network({ [didAddress]: school.document, [school.listAddress]: await school.list() });
    expect(await check(credential, { home: older, read, at })).toMatchObject({
      verdict: 'valid',
      signature: { by: 'home' },
    });
    const thief = anIssuer();
    expect(await check(await thief.gives(), { home: older, read, at })).toMatchObject({ verdict: 'forged' });
  });

  it('that was changed is forged, network or not', async () => {
    const found = await offline({ ...(await school.gives()), name: 'More' }, school.home);
    expect(found.verdict).toBe('forged');
  });
});

it('a key without an owner proves that nothing was changed, and not who signed', async () => {
  const anybody = anIssuer('did:key');
  const unlisted = { credentialStatus: undefined };
  expect(await offline(await anybody.gives(unlisted))).toMatchObject({
    verdict: 'bare',
    signature: { ok: true, by: 'bare' },
  });
  expect((await offline({ ...(await anybody.gives(unlisted)), name: 'More' })).verdict).toBe('forged');
});

/** A vocabulary that is known, by heart and without what protects its words. */
function vocabulary(address: string): Json {
  const { '@protected': _, ...words } = (structuredClone(contexts.get(address)) as { '@context': Json })[
    '@context'
  ];
  return words;
}

/** All of these say to a machine what was signed, and something else to whoever reads them: the proof itself holds. */
describe('a lie that a signature covers', () => {
  const lies: [string, (credential: Json) => Json][] = [
    [
      'hides its place in the list of what is revoked',
      credential => ({
        ...credential,
        credentialStatus: (credential.credentialStatus as Json).id,
        '@included': [credential.credentialStatus],
      }),
    ],
    [
      'brings a vocabulary in which two words stand for one another',
      credential =>
        changed(credential, copy => {
          const [w3c, badges] = (copy['@context'] as string[]).map(vocabulary);
          const ofAchievement = (badges as { Achievement: { '@context': Json } }).Achievement['@context'];
          ofAchievement.name = { '@id': 'https://schema.org/description' };
          ofAchievement.description = { '@id': 'https://schema.org/name' };
          const achievement = copy.credentialSubject.achievement as Json;
          const { name, description } = achievement;
          Object.assign(achievement, { name: description, description: name });
          copy['@context'] = [w3c, badges];
        }),
    ],
  ];

  it.each(lies)('is seen when it %s', async (_how, lie) => {
    const credential = lie(await school.gives());
    expect(isPlain(credential)).toBe(false);
    expect(await online(credential, await school.list([42]))).toMatchObject({
      verdict: 'forged',
      signature: { ok: false, why: 'unplain' },
    });
  });

  it.each(lies)('would not be seen by the proof alone when it %s', async (_how, lie) => {
    const key = fromMultikey(school.home.keys[0] ?? '');
    expect((await verifyProof(lie(await school.gives()), () => key, at)).ok).toBe(true);
  });
});
