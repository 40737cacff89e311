import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SigningKey } from '../shared/signing-key.ts';

/**
 * The key in the file at `path`: PKCS #8 in PEM, as `openssl genpkey -algorithm ed25519` writes it. Made with the
 * first use if there is no such file, for its owner's eyes only. Throws when the file holds anything else.
 */
export function fileKey(path: string): SigningKey {
  let key: SigningKey | undefined;
  const opened = () => {
    key ??= localKey(createPrivateKey(readOrMake(path)));
    return key;
  };
  return { publicKey: async () => opened().publicKey(), sign: async bytes => opened().sign(bytes) };
}

/** A key that this process holds itself. */
export function localKey(secret: KeyObject): SigningKey {
  if (secret.asymmetricKeyType !== 'ed25519')
    throw new Error('The key that signs credentials is not Ed25519');
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(String(x), 'base64url'));
  return { publicKey: async () => publicKey, sign: async bytes => new Uint8Array(sign(null, bytes, secret)) };
}

function readOrMake(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const made = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  try {
    writeFileSync(path, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another process was first: both sign with the one that is kept.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(path, 'utf8');
  }
}
