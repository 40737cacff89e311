import { isJson, type Json } from './proof.ts';

/** Where a credential says that its revocation would be written: a list, and the place in it. */
export type Entry = { list: string; index: number };

/** The entry of a credential for its revocation (W3C Bitstring Status List); undefined if it has none that we can read. */
export function entryOf({ credentialStatus }: Json): Entry | undefined {
  for (const status of [credentialStatus].flat()) {
    if (!isJson(status) || status.type !== 'BitstringStatusListEntry') continue;
    const { statusPurpose, statusListCredential: list, statusListIndex } = status;
    if (statusPurpose !== 'revocation' || typeof list !== 'string') continue;
    if (/^\d{1,9}$/.test(String(statusListIndex))) return { list, index: Number(statusListIndex) };
  }
  return undefined;
}

/** Whether the list says that the credential of `entry` is revoked; undefined if it does not speak of it. */
export async function isRevokedIn(list: Json, entry: Entry): Promise<boolean | undefined> {
  const subject = list.credentialSubject;
  const isList = [list.type].flat().includes('BitstringStatusListCredential') && list.id === entry.list;
  if (!isList || !isJson(subject) || subject.statusPurpose !== 'revocation') return undefined;
  const bits = await readBits(subject.encodedList);
  return bits && bitAt(bits, entry.index);
}

/** The first bit is the highest of the first byte. */
export function bitAt(bits: Uint8Array, index: number): boolean | undefined {
  const byte = bits[index >> 3];
  return byte === undefined ? undefined : (byte & (0x80 >> (index & 7))) !== 0;
}

/** Sixteen million entries: nobody's list is longer, and a file that unfolds to more is a trap. */
const mostBytes = 2 ** 21;

/** `u` and base64url of gzip → the bits; undefined for what is no such thing. */
async function readBits(encoded: unknown): Promise<Uint8Array | undefined> {
  const zipped = fromBase64url(encoded);
  if (!zipped) return undefined;
  const unzipped = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bits: number[] = [];
  try {
    for await (const chunk of chunksOf(unzipped)) {
      if (bits.length + chunk.length > mostBytes) return undefined;
      for (const byte of chunk) bits.push(byte);
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return new Uint8Array(bits);
}

function fromBase64url(encoded: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof encoded !== 'string' || !/^u(?:[\w-]{4})*(?:[\w-]{2,3})?$/.test(encoded)) return undefined;
  const base64 = encoded.slice(1).replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
}

/** Not every browser can walk through a stream by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
