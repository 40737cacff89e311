import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, it, vi } from 'vitest';
import { readPicture } from '../../functions/certificates/designs/picture.ts';

/** A black interlaced PNG of eight by eight in RGB, whose lines unpack to so many bytes (W3C PNG, 8: seven passes). */
function interlaced(unpacked: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length);
    numbers.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 1]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(unpacked))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

it('a logo that is saved interlaced is read', () => {
  const read = readPicture(interlaced(207), 'logo');
  expect(read.ok && [read.picture.width, read.picture.height]).toEqual([8, 8]);
});

it('one that unpacks to more than its pixels take never reaches the decoder, which would unpack it all', () => {
  const decoder = vi.spyOn(PNG.sync, 'read');
  expect(readPicture(interlaced(16 * 1024 * 1024), 'logo')).toEqual({ ok: false, why: 'damaged' });
  expect(decoder).not.toHaveBeenCalled();
  expect(readPicture(interlaced(207), 'logo').ok).toBe(true);
  expect(decoder).toHaveBeenCalledOnce();
  decoder.mockRestore();
});
