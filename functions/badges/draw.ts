import QRCode from 'qrcode';
import { type Weight, widthOf } from '../certificates/pdf/fonts.ts';
import { type Lines, leading, setInLines } from '../certificates/pdf/lines.ts';
import type { Palette } from '../certificates/pdf/palette.ts';
import { type Doc, type Ink, writeLine } from '../certificates/pdf/paper.ts';
import type { Box } from '../certificates/pdf/sketch.ts';
import { place, type Stamp } from '../certificates/pdf/stamp.ts';
import type { Badge } from './badge.ts';
import { mm } from './sheet.ts';
import { heightOf, paragraph, who } from './who.ts';

export type Style = { colours: Palette; cover: Stamp };

/** What the parts of a badge measure, in a box that printers hit for certain. */
type Measures = { pad: number; band: number; code: number; small: number; titleLines: number };

export function measuresIn({ width, height }: Pick<Box, 'width' | 'height'>): Measures {
  const isTall = height > width;
  return {
    pad: Math.min(width, height) * 0.065,
    band: height * (isTall ? 0.16 : 0.11),
    code: isTall ? Math.min(31 * mm, width * 0.34) : Math.min(24 * mm, height * 0.35),
    small: Math.min(8.5, Math.max(6.5, Math.min(width, height) / 31)),
    titleLines: isTall ? 2 : 1,
  };
}

/** One badge: the event's cover and title, whose it is, and at the foot their sessions and the code of their ticket. */
export function drawBadge(doc: Doc, badge: Badge, box: Box, { colours, cover }: Style): void {
  const { pad, band, code, small, titleLines } = measuresIn(box);
  const [left, right] = [box.x + pad, box.x + box.width - pad];
  place(doc, cover, box.x, box.y);
  const head: Ink = { weight: 'light', size: small, colour: colours.quiet };
  const title = titleIn(badge.event, head, right - left, titleLines);
  const titleTop = box.y + band + pad * 0.6;
  paragraph(doc, title, left, titleTop, head);

  const foot = box.y + box.height - pad - code;
  drawCode(doc, badge.code, { x: right - code, y: foot, width: code, height: code }, colours.ink);
  const beside = { x: left, y: foot, width: right - code - left - pad, height: code };
  besideCode(doc, badge, beside, small, colours);

  const top = titleTop + heightOf(title) + pad * 0.4;
  who(doc, badge, { x: left, y: top, width: right - left, height: foot - pad * 0.6 - top }, colours);
}

function titleIn(title: string, ink: Ink, width: number, maxLines: number): Lines {
  if (maxLines === 1) return { size: ink.size, lines: [cutTo(title, ink.weight, width / ink.size)] };
  return setInLines(title, { ...ink, width, smallest: ink.size * 0.85, maxLines });
}

/** In what way they come, and what they signed up for; below it who runs the event. */
function besideCode(doc: Doc, badge: Badge, box: Box, small: number, colours: Palette): void {
  const light: Ink = { weight: 'light', size: small, colour: colours.ink };
  const step = small * leading;
  let y = box.y;
  if (badge.mode) y += pill(doc, badge.mode, box.x, y, small, colours) + step * 0.5;
  const hub: Ink = { ...light, size: small * 0.9, colour: colours.quiet };
  writeLine(doc, cutTo(badge.hub, 'light', box.width / hub.size), box.x, box.y + box.height, hub);
  const room = Math.floor((box.y + box.height - step * 1.4 - y) / step);
  const all = badge.sessions;
  const shown = all.slice(0, all.length > room ? Math.max(0, room - 1) : room);
  for (const { when, title } of shown) {
    writeLine(doc, when, box.x, y + small, { ...light, weight: 'medium' });
    const indent = (widthOf(when, 'medium') + 0.5) * small;
    writeLine(doc, cutTo(title, 'light', (box.width - indent) / small), box.x + indent, y + small, light);
    y += step;
  }
  if (shown.length < all.length && room > 0) {
    writeLine(doc, badge.more(all.length - shown.length), box.x, y + small, {
      ...light,
      colour: colours.quiet,
    });
  }
}

/** The hall is full, online is an outline: told apart without reading and without colours. Answers its height. */
function pill(
  doc: Doc,
  { mode, text }: NonNullable<Badge['mode']>,
  x: number,
  y: number,
  small: number,
  colours: Palette,
): number {
  const size = small * 1.1;
  const height = size * 1.75;
  const width = (widthOf(text, 'medium') + 1.5) * size;
  doc.roundedRect(x + 0.4, y + 0.4, width, height, height / 2);
  if (mode === 'on-site') doc.fill(colours.accent);
  else doc.lineWidth(0.8).stroke(colours.accent);
  const colour = mode === 'on-site' ? '#ffffff' : colours.accent;
  writeLine(doc, text, x + 0.75 * size, y + height * 0.68, { weight: 'medium', size, colour });
  return height;
}

const cuts = new Map<string, string>();

/** As much of a text as goes into one line; `width` in sizes. The same few titles come on badge after badge. */
function cutTo(text: string, weight: Weight, width: number): string {
  const key = `${weight} ${width.toFixed(2)} ${text}`;
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const characters = [...text];
  let [fits, not] = [0, characters.length + 1];
  const upTo = (count: number) =>
    count >= characters.length ? text : `${characters.slice(0, count).join('').trimEnd()}…`;
  while (not - fits > 1) {
    const middle = (fits + not) >> 1;
    if (widthOf(upTo(middle), weight) <= width) fits = middle;
    else not = middle;
  }
  if (cuts.size > 2_000) cuts.clear();
  cuts.set(key, upTo(fits));
  return upTo(fits);
}

/** A QR code as rectangles, each a run of dark modules in a row, counted in modules to be short in the file. */
function drawCode(doc: Doc, text: string, { x, y, width }: Box, colour: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      parts.push(`${from} ${row} ${to - from} 1 re`);
      from = to;
    }
  }
  const unit = (width / modules.size).toFixed(4);
  doc.save().fillColor(colour);
  doc.addContent(`${unit} 0 0 ${unit} ${x.toFixed(2)} ${y.toFixed(2)} cm\n${parts.join('\n')}\nf`);
  doc.restore();
}
