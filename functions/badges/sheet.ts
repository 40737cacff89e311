import PDFDocument from 'pdfkit';
import type { Rgb } from '../../web/parts/colour.ts';
import { coverArcs, coverColours } from '../../web/parts/cover.ts';
import { addArc } from '../certificates/pdf/arcs.ts';
import { type Doc, opened } from '../certificates/pdf/paper.ts';
import type { Sheet } from './badge.ts';

/** Points of a millimetre. */
export const mm = 72 / 25.4;

export type Box = { x: number; y: number; width: number; height: number };

/** An empty PDF for sheets of badges, and its bytes once it is ended. */
export function badgePaper({ title, author, language }: { title: string; author: string; language: string }) {
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    font: '',
    info: { Title: title, Author: author, Creator: 'Foyer' },
  });
  return opened(doc);
}

/** Where a badge is on its sheet, in points; `place` from 0, row by row. */
export function boxAt(sheet: Sheet, place: number): Box {
  const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)];
  return {
    x: (sheet.left + column * sheet.across) * mm,
    y: (sheet.top + row * sheet.down) * mm,
    width: sheet.badge.width * mm,
    height: sheet.badge.height * mm,
  };
}

/** Short hairlines at the edges of the paper, where the cuts are. */
export function cutMarks(doc: Doc, sheet: Sheet): void {
  const [width, height, long] = [sheet.page.width * mm, sheet.page.height * mm, 4 * mm];
  doc.save().lineWidth(0.35).strokeColor('#888888');
  for (let column = 1; column < sheet.columns; column++) {
    const x = column * sheet.across * mm;
    doc
      .moveTo(x, 0)
      .lineTo(x, long)
      .moveTo(x, height - long)
      .lineTo(x, height);
    for (let row = 1; row < sheet.rows; row++) {
      const y = row * sheet.down * mm;
      doc
        .moveTo(x - long / 2, y)
        .lineTo(x + long / 2, y)
        .moveTo(x, y - long / 2)
        .lineTo(x, y + long / 2);
    }
  }
  for (let row = 1; row < sheet.rows; row++) {
    const y = row * sheet.down * mm;
    doc
      .moveTo(0, y)
      .lineTo(long, y)
      .moveTo(width - long, y)
      .lineTo(width, y);
  }
  doc.stroke().restore();
}

/** Something that is drawn often and stands in the file once (ISO 32000-1, 8.10). */
export type Stamp = { name: string; ref: PDFKit.PDFKitReference };

/** The event's cover as such. */
export function coverStamp(
  doc: Doc,
  eventId: string,
  hue: number,
  size: { width: number; height: number },
): Stamp {
  const colours = coverColours(hue);
  const parts = [`${operands(colours.ground)} rg 0 0 ${size.width} ${size.height} re f 1 J`];
  const pen = {
    moveTo: (...at: number[]) => parts.push(`${at.join(' ')} m`),
    bezierCurveTo: (...at: number[]) => parts.push(`${at.join(' ')} c`),
  };
  for (const arc of coverArcs(eventId, size)) {
    parts.push(`${operands(colours[arc.family])} RG ${arc.width.toFixed(2)} w`);
    addArc(pen, arc);
    parts.push('S');
  }
  const ref = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size.width, size.height],
    Resources: {},
  });
  ref.end(Buffer.from(parts.join('\n')));
  return { name: 'Cover', ref };
}

const operands = (colour: Rgb) => colour.map(part => (part / 255).toFixed(3)).join(' ');

/** Draws it on the page at hand with its corner there. */
export function stamp(doc: Doc, { name, ref }: Stamp, x: number, y: number): void {
  const { xobjects } = doc.page as unknown as { xobjects: Record<string, unknown> };
  xobjects[name] = ref;
  doc.addContent(`q 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${name} Do Q`);
}
