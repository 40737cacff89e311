import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { base32 } from '../../shared/ids.ts';
import type { Picture } from './design.ts';

/** Why a file is no picture that can be drawn: neither PNG nor JPEG, damaged, of too many pixels, or all white. */
export type PictureRefusal = 'not-picture' | 'svg' | 'damaged' | 'too-many-pixels' | 'blank';
export type PictureRead = { ok: true; picture: Picture } | { ok: false; why: PictureRefusal };

/** Pixels of what was sent, and the edges of what is kept: 300 to an inch where it is drawn largest. */
const mostPixels = 16_000_000;
const most = { logo: { width: 800, height: 260 }, signature: { width: 600, height: 160 } } as const;
/** Bytes of what is kept, so that a certificate stays small. */
const mostBytes = { logo: 10_000, signature: 4_000 } as const;

/**
 * The picture that a file is, by decoding it: whatever else it holds or claims to be is left behind. On white, without
 * a white border, as large as it is drawn.
 */
export function readPicture(bytes: Uint8Array, purpose: keyof typeof most): PictureRead {
  const read = decoded(bytes);
  if ('why' in read) return { ok: false, why: read.why };
  const seen = trimmed(onWhite(read));
  if (!seen) return { ok: false, why: 'blank' };
  const limit = most[purpose];
  for (let scale = Math.min(1, limit.width / seen.width, limit.height / seen.height); ; scale *= 0.85) {
    const small = scaled(seen, scale);
    const png = packed(small);
    if (png.length > mostBytes[purpose] && small.width > 120) continue;
    const id = base32(createHash('sha256').update(png).digest().subarray(0, 16));
    return { ok: true, picture: { id: `pic_${id}`, width: small.width, height: small.height, png } };
  }
}

/** Red, green and blue, and in what comes from a file how much it covers. */
type Pixels = { width: number; height: number; data: Uint8Array };

function decoded(bytes: Uint8Array): Pixels | { why: PictureRefusal } {
  const file = Buffer.from(bytes);
  const isPng = file.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  const isJpeg = file[0] === 0xff && file[1] === 0xd8;
  if (!isPng && !isJpeg)
    return { why: /<svg[\s>]/i.test(file.toString('latin1', 0, 4_000)) ? 'svg' : 'not-picture' };
  try {
    const size = isPng ? pngSize(file) : jpegSize(file);
    if (!size || size.width * size.height === 0) return { why: 'damaged' };
    if (size.width * size.height > mostPixels) return { why: 'too-many-pixels' };
    // Some programs write on behind the end.
    if (isPng) {
      const whole = file.subarray(0, file.lastIndexOf('IEND') + 8);
      if (whole[28] === 1) refuseBomb(whole, size);
      return PNG.sync.read(whole);
    }
    const read = jpeg.decode(file, { useTArray: true, formatAsRGBA: true, maxMemoryUsageInMB: 300 });
    return turned(read, orientationIn(file));
  } catch {
    return { why: 'damaged' };
  }
}

const pngSize = (file: Buffer) =>
  file.length < 33 ? undefined : { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };

/** The decoder does not ask how much an interlaced picture unpacks to. Throws when that is more than its pixels take. */
function refuseBomb(file: Buffer, { width, height }: { width: number; height: number }): void {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const start = at + 8;
    if (file.toString('latin1', at + 4, start) === 'IDAT')
      parts.push(file.subarray(start, start + file.readUInt32BE(at)));
  }
  // Eight bytes a pixel at most, and seven passes with one byte before each line.
  inflateSync(Buffer.concat(parts), { maxOutputLength: width * height * 8 + 14 * (height + 8) });
}

/** The start-of-frame segment says how large a JPEG is (ITU-T T.81, B.2.2). */
function jpegSize(file: Buffer): { width: number; height: number } | undefined {
  for (const { marker, at } of segments(file)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: file.readUInt16BE(at + 3), width: file.readUInt16BE(at + 5) };
  }
  return undefined;
}

/** Each segment before the picture itself; `at` is where its length stands. */
function* segments(file: Buffer): Generator<{ marker: number; at: number }> {
  for (let at = 2; at + 4 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xda) return;
    yield { marker, at: at + 2 };
  }
}

/** How a phone was held: the orientation of Exif (CIPA DC-008), 1 where it says nothing. */
function orientationIn(file: Buffer): number {
  for (const { marker, at } of segments(file)) {
    if (marker !== 0xe1 || file.toString('latin1', at + 2, at + 6) !== 'Exif') continue;
    const start = at + 8;
    const isLittle = file.toString('latin1', start, start + 2) === 'II';
    const short = (offset: number) => (isLittle ? file.readUInt16LE(offset) : file.readUInt16BE(offset));
    const first = start + (isLittle ? file.readUInt32LE(start + 4) : file.readUInt32BE(start + 4));
    for (let entry = 0; entry < short(first); entry++) {
      const place = first + 2 + entry * 12;
      if (short(place) === 0x0112) return short(place + 8);
    }
  }
  return 1;
}

/** Turned upright from how it was held; mirrored ones are left as they are. */
function turned(pixels: Pixels, orientation: number): Pixels {
  const { width, height, data } = pixels;
  if (![3, 6, 8].includes(orientation)) return pixels;
  const isSideways = orientation !== 3;
  const [across, down] = isSideways ? [height, width] : [width, height];
  const turnedData = new Uint8Array(data.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [fromX, fromY] =
        orientation === 3
          ? [width - 1 - x, height - 1 - y]
          : orientation === 6
            ? [y, height - 1 - x]
            : [width - 1 - y, x];
      const from = (fromY * width + fromX) * 4;
      turnedData.set(data.subarray(from, from + 4), (y * across + x) * 4);
    }
  }
  return { width: across, height: down, data: turnedData };
}

/** What covers in part lets the paper through. */
function onWhite({ width, height, data }: Pixels): Pixels {
  const solid = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const cover = (data[at * 4 + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      solid[at * 3 + channel] = Math.round(255 + ((data[at * 4 + channel] ?? 255) - 255) * cover);
    }
  }
  return { width, height, data: solid };
}

/** Without the white around it; undefined where nothing else is. */
function trimmed({ width, height, data }: Pixels): Pixels | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) > 244) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (right < 0) return undefined;
  const [across, down] = [right - left + 1, bottom - top + 1];
  const kept = new Uint8Array(across * down * 3);
  for (let y = 0; y < down; y++) {
    const from = ((top + y) * width + left) * 3;
    kept.set(data.subarray(from, from + across * 3), y * across * 3);
  }
  return { width: across, height: down, data: kept };
}

/** Smaller by the mean of what falls into each pixel. */
function scaled(pixels: Pixels, scale: number): Pixels {
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  if (width === pixels.width && height === pixels.height) return pixels;
  const data = new Uint8Array(width * height * 3);
  const span = (index: number, from: number, to: number) => {
    const start = Math.floor((index * from) / to);
    return [start, Math.max(start + 1, Math.floor(((index + 1) * from) / to))] as const;
  };
  for (let y = 0; y < height; y++) {
    const [top, bottom] = span(y, pixels.height, height);
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, pixels.width, width);
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const at = (row * pixels.width + column) * 3;
          for (const channel of [0, 1, 2])
            sums[channel] = (sums[channel] ?? 0) + (pixels.data[at + channel] ?? 255);
        }
      }
      const count = (bottom - top) * (right - left);
      data.set(
        sums.map(sum => Math.round(sum / count)),
        (y * width + x) * 3,
      );
    }
  }
  return { width, height, data };
}

/** As a PNG of 32 steps a colour, which nobody sees on paper and which packs into half. */
function packed({ width, height, data }: Pixels): Buffer {
  const png = new PNG({ width, height, colorType: 2 });
  for (let at = 0; at < width * height; at++) {
    const step = (value: number | undefined) =>
      Math.round(Math.round(((value ?? 255) * 31) / 255) * (255 / 31));
    png.data.set([step(data[at * 3]), step(data[at * 3 + 1]), step(data[at * 3 + 2]), 255], at * 4);
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}
