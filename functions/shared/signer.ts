import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';

/** Signs what others can check who know only the public key. */
export type Signer = {
  /** The 32 bytes of the public key, base64url. */
  publicKey: string;
  /** 64 bytes, always the same for the same bytes. */
  sign(bytes: Uint8Array): Buffer;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
};

/** PKCS #8 around the seed of an Ed25519 key (RFC 8410, 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Ed25519 (RFC 8032) under a key that is derived from `secret` for one purpose. */
export function makeSigner(secret: Uint8Array, purpose: string): Signer {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', `foyer:${purpose}:ed25519`, 32));
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key);
  return {
    publicKey: String(publicKey.export({ format: 'jwk' }).x),
    sign: bytes => sign(null, bytes, key),
    verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
  };
}
