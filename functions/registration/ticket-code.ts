import { base32 } from '../shared/base32.ts';
import type { Registration } from './registration.ts';

/** Whose ticket a code says it is; the rest is there to check it with. */
export type TicketCode = Pick<Registration, 'id' | 'eventId'> & {
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
};

/** Tells our codes apart from others at once. */
export const ticketMark = 'FOYER.';

const pattern = /^FOYER\.([\w-]{128})$/;

/**
 * Reads a code: 16 bytes of the event's id, 16 of the registration's, and an Ed25519 signature of the two, base64url.
 * Undefined when it is none of ours; whether the signature is right, the caller asks. Runs in browsers too.
 */
export function readTicketCode(scanned: string): TicketCode | undefined {
  const token = pattern.exec(asTypedOnUsKeyboard(scanned.trim().slice(0, 200)))?.[1];
  if (!token) return undefined;
  const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), each =>
    each.charCodeAt(0),
  );
  return {
    eventId: `evt_${base32(bytes.subarray(0, 16))}`,
    id: `reg_${base32(bytes.subarray(16, 32))}`,
    signed: bytes.slice(0, 32),
    signature: bytes.slice(32),
  };
}

/** Hand scanners press the keys of a US keyboard; where `-` and `_` lie, a Nordic or Baltic one has `+` and `?`. */
const asTypedOnUsKeyboard = (code: string) => code.replaceAll('+', '-').replaceAll('?', '_');
