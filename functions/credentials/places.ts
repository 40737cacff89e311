/** Entries of one list: the fewest that the W3C recommends, so that a place tells nothing of its holder. */
export const listLength = 131_072;

/** 18 bits in two halves: the smallest even number of bits that covers a list. */
const halfBits = 9;
const half = (1 << halfBits) - 1;
const rounds = 4;

/**
 * The place in a list of the nth that is given away, for n from 0: each once, in an order that nobody can tell who
 * does not know `key`. A Feistel network over 18 bits that is walked until it ends inside the list (NIST SP 800-38G
 * builds on the same). `key` answers at least two random bytes for a text, always the same.
 */
export function placeOf(n: number, key: (text: string) => Uint8Array): number {
  let place = n;
  do place = permuted(place, key);
  while (place >= listLength);
  return place;
}

function permuted(number: number, key: (text: string) => Uint8Array): number {
  let [left, right] = [number >> halfBits, number & half];
  for (let round = 0; round < rounds; round++) {
    const [high = 0, low = 0] = key(`${round} ${right}`);
    [left, right] = [right, left ^ (((high << 8) | low) & half)];
  }
  return (left << halfBits) | right;
}
