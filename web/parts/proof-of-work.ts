/**
 * A hash that begins with so many zero bits is found by trying, and checked by one try: it costs a person's device a
 * moment, and whoever sends forms by the thousand as many moments. The hash is SHA-256 (FIPS 180-4) of the challenge,
 * a colon and a number.
 */
const constants = primes(64).map(prime => fraction(Math.cbrt(prime)));
const initial = primes(8).map(prime => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++)
    if (found.every(prime => next % prime > 0)) found.push(next);
  return found;
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

const words = new Int32Array(64);
const rotated = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the SHA-256 of a text of at most 55 ASCII characters: one block. */
export function firstBits(text: string): number {
  words.fill(0, 0, 16);
  for (let at = 0; at < text.length; at++) {
    words[at >> 2] = (words[at >> 2] as number) | (text.charCodeAt(at) << (24 - (at & 3) * 8));
  }
  words[text.length >> 2] = (words[text.length >> 2] as number) | (0x80 << (24 - (text.length & 3) * 8));
  words[15] = text.length * 8;
  for (let at = 16; at < 64; at++) {
    const [near, far] = [words[at - 2] as number, words[at - 15] as number];
    const first = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    const second = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    words[at] = (first + (words[at - 7] as number) + second + (words[at - 16] as number)) | 0;
  }
  let [a, b, c, d, e, f, g, h] = initial as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (constants[at] as number) + (words[at] as number)) | 0;
    const two = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return ((initial[0] as number) + a) >>> 0;
}

/** What is to be solved for a form: the signature at the end of its token. */
export const challengeOf = (formToken: string): string => formToken.slice(-22);

export const isSolution = (challenge: string, solution: number, bits: number): boolean =>
  firstBits(`${challenge}:${solution}`) < 2 ** (32 - bits);
