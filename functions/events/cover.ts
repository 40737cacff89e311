import { PNG } from 'pngjs';
import type { Rgb } from '../../web/parts/colour.ts';
import { type Arc, coverArcs, coverColours } from '../../web/parts/cover.ts';
import type { Event } from './event.ts';

/** The cover as a PNG, for what shows no SVG: link previews and the head of mails. Pixels. */
export function coverPng(id: Event['id'], hue: number, width: number, height: number): Buffer {
  const colours = coverColours(hue);
  const png = new PNG({ width, height, colorType: 2, inputHasAlpha: true });
  for (let at = 0; at < png.data.length; at += 4) paint(png.data, at, colours.ground, 1, 255);
  for (const arc of coverArcs(id, { width, height })) drawArc(png, arc, colours[arc.family]);
  return PNG.sync.write(png, { colorType: 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 });
}

/** Walks the rows of the arc's square and, in each, only the columns near its line. */
function drawArc(png: PNG, arc: Arc, colour: Rgb): void {
  const outer = arc.r + arc.width / 2 + 1;
  const inner = Math.max(0, arc.r - arc.width / 2 - 1);
  const first = Math.max(0, Math.floor(arc.cy - outer));
  const last = Math.min(png.height - 1, Math.ceil(arc.cy + outer));
  for (let y = first; y <= last; y++) {
    const dy = Math.abs(y + 0.5 - arc.cy);
    const reach = Math.sqrt(Math.max(0, outer ** 2 - dy ** 2));
    const gap = dy < inner ? Math.sqrt(inner ** 2 - dy ** 2) : 0;
    // The runs left and right of the hole share no column: no pixel is painted twice.
    const left = Math.floor(arc.cx - gap);
    drawRun(png, arc, colour, y, Math.floor(arc.cx - reach), left);
    drawRun(png, arc, colour, y, Math.max(left + 1, Math.floor(arc.cx + gap)), Math.ceil(arc.cx + reach));
  }
}

function drawRun(png: PNG, arc: Arc, colour: Rgb, y: number, left: number, right: number): void {
  for (let x = Math.max(0, left); x <= Math.min(png.width - 1, right); x++) {
    const cover = coverage(arc, x + 0.5, y + 0.5);
    if (cover > 0) paint(png.data, (y * png.width + x) * 4, colour, cover);
  }
}

/** How much of the pixel around a point the line covers, 0–1: the distance to it, softened over one pixel. */
function coverage({ cx, cy, r, from, to, width }: Arc, x: number, y: number): number {
  const angle = Math.atan2(y - cy, x - cx);
  const turn = 2 * Math.PI;
  const along = (((angle - from) % turn) + turn) % turn;
  const end = (at: number) => Math.hypot(x - cx - r * Math.cos(at), y - cy - r * Math.sin(at));
  const distance =
    along <= to - from ? Math.abs(Math.hypot(x - cx, y - cy) - r) : Math.min(end(from), end(to));
  // Quarters are smooth to the eye, and make a third of the file.
  return Math.round(4 * Math.min(1, Math.max(0, width / 2 - distance + 0.5))) / 4;
}

function paint(data: Buffer, at: number, colour: Rgb, cover: number, alpha = 255): void {
  for (let channel = 0; channel < 3; channel++) {
    const below = data[at + channel] ?? 0;
    data[at + channel] = Math.round(below + ((colour[channel] ?? 0) - below) * cover);
  }
  data[at + 3] = alpha;
}
