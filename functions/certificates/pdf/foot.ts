import QRCode from 'qrcode';
import { type Column, type Element, startOf } from './blocks.ts';
import { type Weight, widthOf } from './fonts.ts';
import { leading, setInLines } from './lines.ts';
import type { Palette } from './palette.ts';
import { type Doc, type Ink, write } from './paper.ts';
import type { Pair, Words } from './wording.ts';

/** How what stands small at the edges is set: in which letters, and how much larger than in those without serifs. */
export type Small = { colours: Palette; plain: Weight; strong: Weight; larger: number };

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

/** A label and its value below it, whose last line is at `last` or whose first is below `first`. */
export function pair(
  doc: Doc,
  [name, text]: Pair,
  column: Column,
  at: { last: number } | { first: number },
  { colours, plain, strong, larger }: Small,
): { element: Element; height: number } {
  const label: Ink = { weight: plain, size: 8 * larger, colour: colours.quiet };
  const value: Ink = { weight: strong, size: 10 * larger, colour: colours.ink };
  const { lines, size } = setInLines(text, { ...value, width: column.width, smallest: 7.5, maxLines: 3 });
  const step = size * 1.24;
  const top = 'first' in at ? at.first : at.last - (lines.length - 1) * step - 13;
  const element = doc.struct('P', {}, () => {
    write(doc, `${name} `, startOf(name, column, label), top, label);
    for (const [index, line] of lines.entries()) {
      write(doc, line, startOf(line, column, { ...value, size }), top + 13 + index * step, {
        ...value,
        size,
      });
    }
  });
  return { element, height: 13 + (lines.length - 1) * step };
}

type Checked = Pick<Words, 'address' | 'check' | 'link' | 'qr'>;
type Square = { x: number; y: number; size: number };

/** The address of the public page as a QR code of rectangles, each a run of dark modules in a row. */
export function qrFigure(doc: Doc, words: Checked, { x, y, size }: Square, colour: string): Element {
  const { modules } = QRCode.create(words.address, { errorCorrectionLevel: 'M' });
  const options = { alt: words.qr, bbox: [x, y, x + size, y + size] as number[], placement: 'Block' };
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
  const unit = (size / modules.size).toFixed(4);
  return doc.struct('Figure', options, () => {
    doc.save().fillColor(colour);
    // Counted in modules, to be short in the file.
    doc.addContent(`${unit} 0 0 ${unit} ${x.toFixed(2)} ${y.toFixed(2)} cm\n${parts.join('\n')}\nf`);
    doc.restore();
  });
}

/**
 * Where anyone can check it: in words, and as an address that can be read, typed and pressed. In one line, whose
 * baseline is `last`, or where that is too long in as many as end there.
 */
export function checkLine(
  doc: Doc,
  words: Checked,
  column: Column,
  last: number,
  { colours, plain, larger }: Small,
): Element {
  const label: Ink = { weight: plain, size: 7.5 * larger, colour: colours.quiet };
  const ink: Ink = { ...label, colour: colours.accent };
  const shown = words.address.replace(/^https?:\/\//, '');
  const said = `${words.check} `;
  const width = (text: string) => widthOf(text, plain) * label.size;
  const isOneLine = width(said) + width(shown) <= column.width;
  const { size, lines } = setInLines(shown, { ...ink, width: column.width, smallest: 6, maxLines: 2 });
  const step = size * leading;
  const start = startOf(said + shown, column, label);
  const saidAt = isOneLine
    ? { x: start, y: last }
    : { x: startOf(said, column, label), y: last - lines.length * step };
  const placed = isOneLine
    ? [{ text: shown, x: start + width(said), y: last }]
    : lines.map((text, index) => ({
        text,
        x: startOf(text, column, { ...ink, size }),
        y: last - (lines.length - 1 - index) * step,
      }));
  const link: Element = doc.struct('Link', {}, () => {
    for (const { text, x, y } of placed) {
      write(doc, text, x, y, { ...ink, size: isOneLine ? label.size : size });
      const named = { structParent: link, Contents: pdfString(words.link) };
      doc.link(x, y - size, widthOf(text, plain) * size, size * leading, words.address, named);
    }
  });
  return doc.struct('P', {}, [() => write(doc, said, saidAt.x, saidAt.y, label), link]);
}

/** pdfkit writes a String object as a text string, and a plain string as a name. */
const pdfString = (text: string) => new String(text) as string;
