import QRCode from 'qrcode';
import { widthOf } from './fonts.ts';
import { leading, setInLines } from './lines.ts';
import type { Palette } from './palette.ts';
import { type Doc, type Ink, page, write } from './paper.ts';
import type { Words } from './wording.ts';

const edge = 76;
const qrSize = 78;

/** Who issued it and when, on the left; the code and the address that verify it, on the right. */
export function foot(doc: Doc, words: Words, colours: Palette) {
  const top = 446;
  const label: Ink = { weight: 'light', size: 8.5, colour: colours.quiet };
  const value: Ink = { weight: 'medium', size: 11, colour: colours.ink };
  const pair = ([name = '', text = '']: string[], lastLine: number) =>
    doc.struct('P', {}, () => {
      const { lines, size } = setInLines(text, { ...value, width: 330, smallest: 9, maxLines: 2 });
      const at = (index: number) => lastLine - (lines.length - 1 - index) * size * leading;
      write(doc, `${name} `, edge, at(0) - 14, label);
      for (const [index, line] of lines.entries()) write(doc, line, edge, at(index), { ...value, size });
    });
  const code = { x: page.width - edge - qrSize, y: top };
  return [
    pair(words.issuer, top + 34),
    pair(words.issued, top + 70),
    qrFigure(doc, words, code, colours.ink),
    linkTo(doc, words, { right: code.x - 16, y: top + 50 }, label, colours.accent),
  ];
}

/** The address of the public page as a QR code of rectangles, each a run of dark modules in a row. */
function qrFigure(doc: Doc, words: Words, { x, y }: { x: number; y: number }, colour: string) {
  const { modules } = QRCode.create(words.address, { errorCorrectionLevel: 'M' });
  const unit = qrSize / modules.size;
  const options = { alt: words.qr, bbox: [x, y, x + qrSize, y + qrSize], placement: 'Block' };
  return doc.struct('Figure', options, () => {
    for (let row = 0; row < modules.size; row++) {
      for (let from = 0; from < modules.size; from++) {
        if (!modules.get(row, from)) continue;
        let to = from;
        while (to < modules.size && modules.get(row, to)) to++;
        doc.rect(x + from * unit, y + row * unit, (to - from) * unit, unit);
        from = to;
      }
    }
    doc.fill(colour);
  });
}

/** The address as text that can be read, typed and pressed, right-aligned beside the code. */
function linkTo(doc: Doc, words: Words, at: { right: number; y: number }, label: Ink, colour: string) {
  const shown = words.address.replace(/^https?:\/\//, '');
  const { size, lines } = setInLines(shown, {
    weight: 'light',
    size: 9,
    smallest: 6,
    width: 330,
    maxLines: 2,
  });
  const right = (text: string, ink: Ink) => at.right - widthOf(text, ink.weight) * ink.size;
  const ink: Ink = { weight: 'light', size, colour };
  const link: PDFKit.PDFStructureElement = doc.struct('Link', {}, () => {
    for (const [index, line] of lines.entries()) {
      const [x, y] = [right(line, ink), at.y + 14 + index * size * leading];
      write(doc, line, x, y, ink);
      const named = { structParent: link, Contents: pdfString(words.link) };
      doc.link(x, y - size, at.right - x, size * leading, words.address, named);
    }
  });
  return doc.struct('P', {}, [
    () => write(doc, `${words.check} `, right(words.check, label), at.y, label),
    link,
  ]);
}

/** pdfkit writes a String object as a text string, and a plain string as a name. */
const pdfString = (text: string) => new String(text) as string;
