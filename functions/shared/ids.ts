import { createHash, randomBytes, randomInt } from 'node:crypto';
import { decodeTime, isValid, monotonicFactory, ulid } from 'ulid';
import { alphabet, base32 } from './base32.ts';

export { base32 };

/** `evt_01j…`: a prefix that names the kind, then 26 characters of Crockford base 32 in lower case. */
export type Id<Prefix extends string> = `${Prefix}_${string}`;

/** Whether a text that somebody put into an address could be an id: a key of the table has its limits. */
export const isId = <P extends string>(prefix: P, text: string): text is Id<P> =>
  text.startsWith(`${prefix}_`) && /^[0-9a-z]{26}$/.test(text.slice(prefix.length + 1));

/** The 16 bytes behind 26 characters of `base32`, or undefined for anything else. */
export function base32Bytes(text: string): Buffer | undefined {
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(text)) return undefined;
  let number = 0n;
  for (const character of text) number = (number << 5n) | BigInt(alphabet.indexOf(character));
  return Buffer.from(number.toString(16).padStart(32, '0'), 'hex');
}

/** One character's worth of cryptographic randomness, of bytes that Node draws many at a time. */
const random = () => randomInt(32) / 32;

/** A new id that sorts by time (48 bits of milliseconds, 80 random bits). Not a capability. */
export const newId = <P extends string>(prefix: P, now: Date): Id<P> =>
  `${prefix}_${ulid(now.getTime(), random).toLowerCase()}`;

/** A clock is set right by less than this; one that goes back further tells another time. */
const setBackMs = 10_000;
let [monotonic, latest] = [monotonicFactory(random), 0];

/**
 * Sorts by the server's time of arrival; within one process and millisecond, or where its clock was set back a little,
 * by the order of calls.
 */
export function arrivalId(now: Date): string {
  const at = now.getTime();
  if (at < latest - setBackMs) [monotonic, latest] = [monotonicFactory(random), at];
  latest = Math.max(latest, at);
  return monotonic(at);
}

/** When an `arrivalId` was made; undefined for any other text. */
export const timeOfArrival = (arrival: string): Date | undefined =>
  isValid(arrival) ? new Date(decodeTime(arrival)) : undefined;

/** The same id for the same causes: makes a write idempotent. Not a capability: the causes may be known. */
export const causedId = <P extends string>(prefix: P, ...causes: string[]): Id<P> =>
  `${prefix}_${base32(createHash('sha256').update(JSON.stringify(causes)).digest().subarray(0, 16))}`;

/** 128 random bits: an address that cannot be guessed. */
export const secretId = <P extends string>(prefix: P): Id<P> => `${prefix}_${base32(randomBytes(16))}`;

/** The part after the prefix. */
export const bare = (id: Id<string>): string => id.slice(id.indexOf('_') + 1);

/** Sixteen partitions by an id: none takes more than its share of a rush. */
export const shards = [...'0123456789abcdef'];
export const shardOf = (id: Id<string>): string => createHash('sha256').update(id).digest('hex').slice(0, 1);
