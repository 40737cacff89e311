import { writeFile } from 'node:fs/promises';
import { create } from 'qrcode';

const [width, height] = [640, 480];
const paper = 235;
const ink = 16;

/**
 * Writes a film (YUV4MPEG2) in which a camera looks at a QR code of `text`, for Chromium's
 * `--use-file-for-fake-video-capture`. Answers the flags that make a browser see it and nothing else.
 */
export async function cameraThatSees(text: string, file: string): Promise<string[]> {
  const light = Buffer.alloc(width * height, paper);
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const cell = Math.floor((height * 0.7) / size);
  const [left, top] = [Math.floor((width - size * cell) / 2), Math.floor((height - size * cell) / 2)];
  for (let y = 0; y < size * cell; y++) {
    for (let x = 0; x < size * cell; x++) {
      const isDark = data[Math.floor(y / cell) * size + Math.floor(x / cell)];
      if (isDark) light[(top + y) * width + left + x] = ink;
    }
  }
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array<Buffer>(10).fill(frame)]));
  return [
    '--use-fake-device-for-media-stream',
    // This Chromium has no window to ask in: without it every camera is refused.
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
