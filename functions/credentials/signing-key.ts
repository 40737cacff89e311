import type { Settings } from '../shared/settings.ts';
import type { SigningKey } from '../shared/signing-key.ts';
import { fileKey } from './file-key.ts';
import { kmsKey } from './kms-key.ts';

/** The key that the settings name: `kms:<ARN>` or `file:<path>`. Nothing is asked of it before something is signed. */
export function makeSigningKey({
  signingKey,
  kmsEndpoint,
}: Pick<Settings, 'signingKey' | 'kmsEndpoint'>): SigningKey {
  const [, where, name = ''] = /^(kms|file):(.+)$/.exec(signingKey) ?? [];
  return where === 'kms' ? kmsKey(name, kmsEndpoint) : fileKey(name);
}
