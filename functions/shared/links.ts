import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
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
  | 'holder';

export type Links = {
  /** A capability over `bytes`: base64url of the bytes and a 128-bit MAC that binds them to `purpose`. */
  sign(purpose: Purpose, bytes: Uint8Array): string;
  /** The bytes of a token made by `sign` for the same purpose, or undefined. */
  open(purpose: Purpose, token: string): Buffer | undefined;
  /** 128 bits that stand for `text` and tell nothing of it: the same for the same purpose and text. */
  mark(purpose: Purpose, text: string): Buffer;
  /** What the codes of tickets are signed with. */
  tickets: Signer;
};

const macBytes = 16;

/** Links under one secret of at least 32 bytes; each purpose has its own key (RFC 5869). */
export function makeLinks(secret: Uint8Array): Links {
  const keys = new Map<Purpose, KeyObject>();
  const key = (purpose: Purpose) => {
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
    mark: (purpose, text) => mac(purpose, Buffer.from(text)),
    sign: (purpose, bytes) => Buffer.concat([bytes, mac(purpose, bytes)]).toString('base64url'),
    open(purpose, token) {
      if (!/^[\w-]{22,400}$/.test(token)) return undefined;
      const all = Buffer.from(token, 'base64url');
      if (all.toString('base64url') !== token) return undefined;
      const bytes = all.subarray(0, all.length - macBytes);
      return timingSafeEqual(mac(purpose, bytes), all.subarray(all.length - macBytes)) ? bytes : undefined;
    },
  };
}
