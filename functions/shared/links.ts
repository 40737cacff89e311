import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { makeSigner, type Signer } from './signer.ts';

/** One purpose a link: what opens one door opens no other. */
export type Purpose =
  | 'my'
  | 'join'
  | 'crew'
  | 'feedback'
  | 'answer'
  | 'form'
  | 'group'
  | 'invitation'
  | 'room'
  | 'code'
  | 'beat'
  | 'person'
  | 'holder'
  | 'status'
  | 'erased'
  | 'pdf';

export type Links = {
  /** A capability over `bytes`: base64url of the bytes and a 128-bit MAC that binds them to `purpose`. */
  sign(purpose: Purpose, bytes: Uint8Array): string;
  /** The bytes of a token made by `sign` for the same purpose, or undefined. */
  open(purpose: Purpose, token: string): Buffer | undefined;
  /** A capability over `bytes` that nobody can read who holds it, nor whoever sees it in an address. */
  seal(purpose: Purpose, bytes: Uint8Array): string;
  /** The bytes of a token made by `seal` for the same purpose, or undefined. */
  unseal(purpose: Purpose, token: string): Buffer | undefined;
  /** 128 bits that stand for `text` and tell nothing of it: the same for the same purpose and text. */
  mark(purpose: Purpose, text: string): Buffer;
  /** What the codes of tickets are signed with. */
  tickets: Signer;
};

const macBytes = 16;
/** AES in Galois/counter mode: a tag of 128 bits, and a nonce of 96 that is new for each (NIST SP 800-38D). */
const cipher = 'aes-256-gcm';
const nonceBytes = 12;

const isToken = (text: string) => /^[\w-]{22,400}$/.test(text);

/** Links under one secret of at least 32 bytes; each purpose has its own key (RFC 5869). */
export function makeLinks(secret: Uint8Array): Links {
  const keys = new Map<string, KeyObject>();
  const key = (purpose: Purpose | `${Purpose}:seal`) => {
    const known = keys.get(purpose);
    if (known) return known;
    const derived = hkdfSync('sha256', secret, '', `foyer:${purpose}`, 32);
    const made = createSecretKey(Buffer.from(derived));
    keys.set(purpose, made);
    return made;
  };
  const mac = (purpose: Purpose, bytes: Uint8Array) =>
    createHmac('sha256', key(purpose)).update(bytes).digest().subarray(0, macBytes);

  return {
    tickets: makeSigner(secret, 'ticket'),
    seal(purpose, bytes) {
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key(`${purpose}:seal`), nonce);
      const sealed = [sealing.update(bytes), sealing.final()];
      return Buffer.concat([nonce, ...sealed, sealing.getAuthTag()]).toString('base64url');
    },
    unseal(purpose, token) {
      const all = Buffer.from(isToken(token) ? token : '', 'base64url');
      if (all.length <= nonceBytes + macBytes || all.toString('base64url') !== token) return undefined;
      const opening = createDecipheriv(cipher, key(`${purpose}:seal`), all.subarray(0, nonceBytes));
      opening.setAuthTag(all.subarray(all.length - macBytes));
      const first = opening.update(all.subarray(nonceBytes, all.length - macBytes));
      try {
        return Buffer.concat([first, opening.final()]);
      } catch {
        // The tag is another's: it was not made here, or not for this.
        return undefined;
      }
    },
    mark: (purpose, text) => mac(purpose, Buffer.from(text)),
    sign: (purpose, bytes) => Buffer.concat([bytes, mac(purpose, bytes)]).toString('base64url'),
    open(purpose, token) {
      if (!isToken(token)) return undefined;
      const all = Buffer.from(token, 'base64url');
      if (all.toString('base64url') !== token) return undefined;
      const bytes = all.subarray(0, all.length - macBytes);
      return timingSafeEqual(mac(purpose, bytes), all.subarray(all.length - macBytes)) ? bytes : undefined;
    },
  };
}
