import { addressOf, isKeyOf, keyInDid, keyInDocument } from '../credential/did.ts';
import { fromMultikey } from '../credential/multikey.ts';

/** The installation that a checker came from: whom it need not ask, for it knows the keys. */
export type Home = {
  /** The address that its identifiers begin with: `did:web:events.example.org`. */
  did: string;
  /** Where that is: `https://events.example.org`. */
  origin: string;
  /** Every key that it ever signed with, in W3C Multikey: each has the address `<did>#<key>`. */
  keys: string[];
};

/** Why it is not known what an address publishes: nobody answers, or not with JSON, or others are not asked. */
export type ReadRefusal = 'unreachable' | 'unreadable' | 'elsewhere';
export type Reading = { ok: true; json: unknown } | { ok: false; why: ReadRefusal };
export type Read = (address: string) => Promise<Reading>;

/**
 * Who vouches for a key: the `home` that the checker knows, the `domain` of the issuer, or nobody but itself
 * (`bare`: a key that is its own address).
 */
export type Vouched = 'home' | 'domain' | 'bare';

/** Why nobody vouches: an issuer of this `kind` has no address, it was not read, or it lists no such key. */
export type KeyRefusal = ReadRefusal | 'kind' | 'unlisted';
export type KeyFound = { ok: true; key: Uint8Array; by: Vouched } | { ok: false; why: KeyRefusal };

/** The key that an issuer signs with, from what is known or from what the issuer publishes. */
export async function findKey(home: Home, read: Read, issuer: string, method: string): Promise<KeyFound> {
  if (!isKeyOf(issuer, method)) return { ok: false, why: 'unlisted' };
  const bare = keyInDid(method);
  if (bare) return { ok: true, key: bare, by: 'bare' };
  const isHome = isOfHome(home, issuer);
  const known = isHome ? keyOfHome(home, issuer, method) : undefined;
  if (known) return { ok: true, key: known, by: 'home' };
  const address = addressOf(issuer);
  if (!address) return { ok: false, why: 'kind' };
  // A key may be newer than what the checker knows; on one machine its home answers without https.
  const published = await read(isHome ? home.origin + address.pathname : address.href);
  if (!published.ok) return published;
  const key = keyInDocument(published.json, method);
  return key ? { ok: true, key, by: isHome ? 'home' : 'domain' } : { ok: false, why: 'unlisted' };
}

const isOfHome = ({ did }: Home, issuer: string): boolean => issuer === did || issuer.startsWith(`${did}:`);

function keyOfHome({ keys }: Home, issuer: string, method: string): Uint8Array | undefined {
  const found = keys.find(key => method === `${issuer}#${key}`);
  return found ? fromMultikey(found) : undefined;
}
