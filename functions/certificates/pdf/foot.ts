import QRCode from 'qrcode';
import { type Column, startOf } from './blocks.ts';
import { type Weight, widthOf } from './fonts.ts';
import { leading, setInLines } from './lines.ts';
import type { Palette } from './palette.ts';
import type { Ink } from './paper.ts';
import type { Box } from './sketch.ts';
import { type LinkPart, type Surface, write } from './surface.ts';
import type { Pair, Words } from './wording.ts';

/**
 * How what stands small at the edges is set: in which letters, how much larger than in those without serifs, and in how
 * many lines at most, three where nothing is said.
 */
export type Small = { colours: Palette; plain: Weight; strong: Weight; larger: number; maxLines?: number };

export const sansSmall = (colours: Palette): Small => ({
  colours,
  plain: 'light',
  strong: 'medium',
  larger: 1,
});

/** Letters with serifs are smaller at the same size. */
export const serifSmall = (colours: Palette): Small => ({
  colours,
  plain: 'serif',
  strong: 'serif-medium',
  larger: 1.16,
});

function setValue([, text]: Pair, column: Column, { strong, larger, colours, maxLines = 3 }: Small) {
  const ink: Ink = { weight: strong, size: 10 * larger, colour: colours.ink };
  const { lines, size } = setInLines(text, { ...ink, width: column.width, smallest: 7.5, maxLines });
  const step = size * 1.24;
  return { lines, step, ink: { ...ink, size }, height: 13 + (lines.length - 1) * step };
}

/** From the first baseline of a pair to its last. */
export const pairHeight = (of: Pair, column: Column, small: Small): number =>
  setValue(of, column, small).height;

/** A label and its value below it, whose last line is at `last` or whose first is below `first`. */
export function pair(
  on: Surface,
  of: Pair,
  column: Column,
  at: { last: number } | { first: number },
  small: Small,
): void {
  const { lines, step, ink, height } = setValue(of, column, small);
  const label: Ink = { weight: small.plain, size: 8 * small.larger, colour: small.colours.quiet };
  const top = 'first' in at ? at.first : at.last - height;
  on.element('P', () => {
    write(on, `${of[0]} `, startOf(of[0], column, label), top, label);
    for (const [index, line] of lines.entries()) {
      write(on, line, startOf(line, column, ink), top + 13 + index * step, ink);
    }
  });
}

export type Checked = Pick<Words, 'address' | 'check' | 'link' | 'qr'>;
type Square = { x: number; y: number; size: number };

/** The address of the public page as a QR code of boxes, each a run of dark modules in a row. */
export function qrFigure(on: Surface, words: Checked, { x, y, size }: Square, colour: string): void {
  const { modules } = QRCode.create(words.address, { errorCorrectionLevel: 'M' });
  const boxes: Box[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      boxes.push({ x: from, y: row, width: to - from, height: 1 });
      from = to;
    }
  }
  const unit = size / modules.size;
  on.figure(words.qr, { x, y, width: size, height: size }, () => on.modules(boxes, { x, y, unit }, colour));
}

/**
 * Where anyone can check it: in words, and as an address that can be read, typed and pressed. In one line, whose
 * baseline is `last`, or where that is too long in as many as end there.
 */
export function checkLine(
  on: Surface,
  words: Checked,
  column: Column,
  last: number,
  { colours, plain, larger }: Small,
): void {
  const label: Ink = { weight: plain, size: 7.5 * larger, colour: colours.quiet };
  const said = `${words.check} `;
  const shown = words.address.replace(/^https?:\/\//, '');
  const width = (text: string) => widthOf(text, plain) * label.size;
  const { width: most } = column;
  const isOneLine = width(said) + width(shown) <= most;
  const fit = { ...label, width: most, smallest: 6, maxLines: 2 };
  const { size, lines } = isOneLine ? { size: label.size, lines: [shown] } : setInLines(shown, fit);
  const ink: Ink = { ...label, colour: colours.accent, size };
  const step = size * leading;
  const start = startOf(isOneLine ? said + shown : said, column, label);
  const above = isOneLine ? 0 : lines.length * step;
  const link: LinkPart = {
    href: words.address,
    said: words.link,
    draw: press => {
      for (const [index, line] of lines.entries()) {
        const x = isOneLine ? start + width(said) : startOf(line, column, ink);
        const y = last - (lines.length - 1 - index) * step;
        write(on, line, x, y, ink);
        press({ x, y: y - size, width: widthOf(line, plain) * size, height: step });
      }
    },
  };
  on.element('P', () => write(on, said, start, last - above, label), link);
}
