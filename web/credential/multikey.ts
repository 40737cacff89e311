import { base58 } from '@scure/base';

/** What says in front of a key that it is the public half of Ed25519 (multicodec 0xed, as a varint). */
const ed25519 = [0xed, 0x01];

/** 32 bytes → `z6Mk…` (W3C Multikey). */
export const toMultikey = (publicKey: Uint8Array): string =>
  toMultibase(new Uint8Array([...ed25519, ...publicKey]));

/** The 32 bytes of an Ed25519 key; undefined for any other key or text. */
export function fromMultikey(text: string): Uint8Array | undefined {
  const bytes = fromMultibase(text);
  if (bytes?.length !== 34 || bytes[0] !== ed25519[0] || bytes[1] !== ed25519[1]) return undefined;
  return bytes.subarray(2);
}

/** Multibase in base 58 of Bitcoin. */
export const toMultibase = (bytes: Uint8Array): string => `z${base58.encode(bytes)}`;

/** Longer than a signature is: to decode takes time by the square of the length. */
const longest = 200;

export function fromMultibase(text: string): Uint8Array | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) || text.length > longest) return undefined;
  return base58.decode(text.slice(1));
}
