import { inflateSync } from 'node:zlib';

/**
 * A font in WOFF 1 (https://www.w3.org/TR/WOFF/) as the TrueType or OpenType font inside, once: fontkit unpacks a
 * table anew each time it is asked for one. Anything else comes back as it is.
 */
export function sfntOf(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') return bytes;
  const count = bytes.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(bytes, 44 + 20 * index));
  const head = Buffer.alloc(12 + 16 * count);
  bytes.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * index;
    tag.copy(head, entry);
    checksum.copy(head, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}

function tableAt(bytes: Buffer, at: number): { tag: Buffer; checksum: Buffer; data: Buffer } {
  const [offset, packed, length] = [4, 8, 12].map(each => bytes.readUInt32BE(at + each)) as [
    number,
    number,
    number,
  ];
  const data = bytes.subarray(offset, offset + packed);
  return {
    tag: bytes.subarray(at, at + 4),
    checksum: bytes.subarray(at + 16, at + 20),
    data: packed < length ? inflateSync(data) : data,
  };
}
