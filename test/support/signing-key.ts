import { createHash, createPrivateKey } from 'node:crypto';
import { localKey } from '../../functions/credentials/file-key.ts';

/** PKCS #8 around the seed of an Ed25519 key (RFC 8410, 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same key for the same name, in every run. */
export function namedKey(name: string) {
  const seed = createHash('sha256').update(name).digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

/** What credentials are signed with in tests. */
export const signing = localKey(namedKey('the key of the tests'));
