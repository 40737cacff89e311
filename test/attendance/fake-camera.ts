import { writeFile } from 'node:fs/promises';
import { create } from 'qrcode';

const [width, height] = [640, 480];
const paper = 235;
const ink = 16;

type Looking = {
  /** Held by a hand that shakes, before a screen in poor light. */
  shaken?: boolean;
};

/**
 * Writes a film (YUV4MPEG2) in which a camera looks at a QR code of `text`, for Chromium's
 * `--use-file-for-fake-video-capture`. Answers the flags that make a browser see it and nothing else.
 */
export async function cameraThatSees(
  text: string,
  file: string,
  { shaken = false }: Looking = {},
): Promise<string[]> {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const frames = Array.from({ length: 10 }, (_, index) =>
    Buffer.concat([Buffer.from('FRAME\n'), picture(text, shaken ? index + 1 : 0), grey]),
  );
  await writeFile(file, Buffer.concat([head, ...frames]));
  return [
    '--use-fake-device-for-media-stream',
    // This Chromium has no window to ask in: without it every camera is refused.
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

/** The code in the middle; the more `shake`, the further from it and the more turned, in a light that flickers. */
function picture(text: string, shake: number): Buffer {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const cell = (height * 0.7) / size;
  const turn = shake ? 0.03 * shake - 0.15 : 0;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [left, top] = [width / 2 + (shake % 3) * 9, height / 2 - (shake % 4) * 7];
  const [light, dark] = shake ? [150, 70] : [paper, ink];
  const noise = noiseOf(shake);
  const isDark = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < size && y < size && Boolean(data[Math.floor(y) * size + Math.floor(x)]);
  return Buffer.from(
    Uint8Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [(at % width) - left, Math.floor(at / width) - top];
      const [column, row] = [(x * cos + y * sin) / cell + size / 2, (y * cos - x * sin) / cell + size / 2];
      return (isDark(column, row) ? dark : light) + noise();
    }),
  );
}

/** The same grains each time. */
function noiseOf(seed: number): () => number {
  let state = seed;
  return () => {
    if (seed === 0) return 0;
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 16) % 24;
  };
}
