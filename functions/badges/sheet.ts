import PDFDocument from 'pdfkit';
import { type Doc, opened } from '../certificates/pdf/paper.ts';
import type { Box } from '../certificates/pdf/sketch.ts';
import type { Sheet } from './badge.ts';

/** Points of a millimetre. */
export const mm = 72 / 25.4;

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
