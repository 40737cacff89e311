/** How many bytes may still be unpacked: a small file can hold a very large one. */
export class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Takes room for so many bytes, or answers that there is none. */
  takes(bytes: number): boolean {
    this.#left -= bytes;
    return this.#left >= 0;
  }
}

/**
 * What zlib packed (RFC 1950), or undefined when it is more than there is room for. A stream that breaks off, or has
 * something behind its end, gives what came before: whether that is whole is for others to judge.
 */
export async function inflated(packed: Uint8Array, room: Room): Promise<Uint8Array | undefined> {
  const unpacker = new DecompressionStream('deflate');
  const writer = unpacker.writable.getWriter();
  const written = writer
    .write(new Uint8Array(packed))
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = unpacker.readable.getReader();
  const parts: Uint8Array[] = [];
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!room.takes(part.value.length)) return undefined;
      parts.push(part.value);
    }
  } catch {
    // What came before stands.
  } finally {
    await reader.cancel().catch(() => undefined);
    await written;
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
