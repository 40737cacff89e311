import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../functions/credentials/signing-key.ts';
import { readSettings } from '../../functions/shared/settings.ts';
import { afterFile } from '../support/after-file.ts';
import { openKms } from '../support/kms.ts';
import { namedKey } from '../support/signing-key.ts';

const bytes = new TextEncoder().encode('a credential');
const secret = namedKey('in KMS');
const arn = 'arn:aws:kms:eu-north-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
afterFile(() => rmSync(folder, { recursive: true }));
const inFile = (name: string) => makeSigningKey({ signingKey: `file:${join(folder, name)}` });
const inKms = (endpoint: string, key = arn) =>
  makeSigningKey({ signingKey: `kms:${key}`, kmsEndpoint: endpoint });

/** Whether OpenSSL, too, says that it was signed with the key of these 32 bytes. */
const isSigned = (publicKey: Uint8Array, signature: Uint8Array) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, bytes, key, signature);
};

describe('A key in a file', () => {
  test('is made by the first who signs, for its owner only, and is the same ever after', async () => {
    const [publicKey, signature] = [await inFile('new.pem').publicKey(), await inFile('new.pem').sign(bytes)];
    expect(isSigned(publicKey, signature)).toBe(true);
    expect(isSigned(publicKey, signature.with(0, (signature[0] ?? 0) ^ 1))).toBe(false);
    expect(statSync(join(folder, 'new.pem')).mode & 0o777).toBe(0o600);
    expect(createPrivateKey(readFileSync(join(folder, 'new.pem'))).asymmetricKeyType).toBe('ed25519');
  });

  test('is not made before something is signed', () => {
    makeSigningKey({ signingKey: `file:${join(folder, 'unused.pem')}` });
    expect(() => statSync(join(folder, 'unused.pem'))).toThrow('ENOENT');
  });

  test('is refused when it is of another kind, or no key, and left as it is', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(join(folder, 'p256.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    await expect(inFile('p256.pem').sign(bytes)).rejects.toThrow('not Ed25519');
    writeFileSync(join(folder, 'text.pem'), 'my key');
    await expect(inFile('text.pem').sign(bytes)).rejects.toThrow();
    expect(readFileSync(join(folder, 'text.pem'), 'utf8')).toBe('my key');
  });
});

describe('A key in KMS', () => {
  test('signs without leaving it; its public half is asked for once', async () => {
    const kms = await openKms(secret, arn);
    const key = inKms(kms.endpoint);
    const [publicKey] = await Promise.all([key.publicKey(), key.publicKey()]);
    expect(isSigned(await key.publicKey(), await key.sign(bytes))).toBe(true);
    expect(publicKey).toHaveLength(32);
    expect(kms.calls).toEqual([
      { operation: 'GetPublicKey', KeyId: arn },
      {
        operation: 'Sign',
        KeyId: arn,
        Message: Buffer.from(bytes).toString('base64'),
        MessageType: 'RAW',
        SigningAlgorithm: 'ED25519_SHA_512',
      },
    ]);
  });

  test('is asked again when KMS is throttling or failed', async () => {
    const kms = await openKms(secret, arn);
    const key = inKms(kms.endpoint);
    kms.refuse('ThrottlingException', 400, 1);
    const publicKey = await key.publicKey();
    kms.refuse('KMSInternalException', 500, 1);
    expect(isSigned(publicKey, await key.sign(bytes))).toBe(true);
    expect(kms.calls.map(({ operation }) => operation)).toEqual([
      'GetPublicKey',
      'GetPublicKey',
      'Sign',
      'Sign',
    ]);
  });

  test.each(['DisabledException', 'KMSInvalidStateException', 'AccessDeniedException'])(
    'does not sign when KMS says %s, and does when it can again',
    async error => {
      const kms = await openKms(secret, arn);
      const key = inKms(kms.endpoint);
      kms.refuse(error);
      await expect(key.sign(bytes)).rejects.toMatchObject({ name: error });
      await expect(key.publicKey()).rejects.toMatchObject({ name: error });
      kms.mend();
      expect(isSigned(await key.publicKey(), await key.sign(bytes))).toBe(true);
    },
  );

  test('is refused when it is of another kind, or another key', async () => {
    const other = await openKms(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, arn);
    await expect(inKms(other.endpoint).publicKey()).rejects.toThrow('not Ed25519');
    const kms = await openKms(secret, arn);
    await expect(inKms(kms.endpoint, arn.replace('1234abcd', '00000000')).sign(bytes)).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});

describe('The setting', () => {
  test('names a key in KMS or in a file, and nothing else', () => {
    const given = {
      TABLE_NAME: 'foyer',
      PUBLIC_URL: 'https://foyer.example.org',
      MAIL_FROM: 'foyer@example.org',
    };
    expect(readSettings({ ...given, SIGNING_KEY: `kms:${arn}` }).signingKey).toBe(`kms:${arn}`);
    for (const SIGNING_KEY of [undefined, '', 'file:', 'kms:alias/foyer', '-----BEGIN PRIVATE KEY-----'])
      expect(() => readSettings({ ...given, SIGNING_KEY })).toThrow('SIGNING_KEY');
  });
});
