import { type Block, type Column, fitted, flow, ruleBlock, textBlock } from '../blocks.ts';
import { checkLine, pair, pairHeight, qrFigure, serifSmall } from '../foot.ts';
import { frameStamp, sealStamp } from '../guilloche.ts';
import { logoOf, pictureFigure, sizeIn } from '../picture.ts';
import { extraBlocks, type Sheet, scaled, sentenceBlocks, type Voices } from '../sheet.ts';
import { columnsFor, signatureHeight, signatures } from '../signatures.ts';
import { listPoint } from '../wording.ts';

/** A diploma as one knows it: the cover engraved around it, everything on one axis, in letters with serifs. */
export function classic(sheet: Sheet): void {
  const { on, colours, words, look, pictures } = sheet;
  const { size } = on;
  const small = serifSmall(colours);
  const isWide = size.width > size.height;
  const edge = isWide ? 78 : 72;
  const logo = logoOf(look, pictures);
  on.decoration(() => {
    on.stamp(frameStamp(sheet.about, size, colours.line, colours.watermark), 0, 0);
    if (!logo) {
      const round = isWide ? 74 : 84;
      on.stamp(sealStamp(sheet.about, sheet.tint, round), (size.width - round) / 2, isWide ? 33 : 42);
    }
  });

  if (logo) {
    const drawn = sizeIn(logo, isWide ? { width: 190, height: 50 } : { width: 210, height: 62 });
    const place = { x: (size.width - drawn.width) / 2, y: (isWide ? 92 : 108) - drawn.height / 2, ...drawn };
    pictureFigure(on, logo, place, words.logo);
  }
  const last = size.height - (isWide ? 64 : 68);
  const foot = last - 20;
  const signed = look.signatures.length > 0;
  const signatureTop = foot - signatureHeight - (isWide ? 0 : 92);
  const room = {
    top: logo ? (isWide ? 126 : 154) : isWide ? 116 : 142,
    bottom: signed ? signatureTop - 12 : foot - 68,
    above: 0.5,
    stretch: isWide ? 1.5 : 2.2,
  };
  const column: Column = {
    x: edge + (isWide ? 60 : 0),
    width: size.width - 2 * edge - (isWide ? 120 : 0),
    align: 'centre',
  };
  flow(on, middle(sheet, column, room.bottom - room.top), room);

  const code = isWide ? 68 : 72;
  const side = isWide ? 140 : 190;
  const left: Column = { x: edge, width: side, align: 'left' };
  const between = isWide ? edge + side + 16 : edge;
  const across: Column = {
    x: between,
    width: isWide ? size.width - 2 * between : size.width - 2 * edge,
    align: 'centre',
  };
  const columns = columnsFor(look.signatures.length, across, 170, 22);
  signatures(on, { ...sheet, small }, columns, signatureTop);
  const issuer = { last: foot - pairHeight(words.issued, left, small) - 17 };
  pair(on, words.issuer, left, issuer, small);
  pair(on, words.issued, left, { last: foot }, small);
  const corner = { x: size.width - edge - code, y: foot - code + 2, size: code };
  qrFigure(on, words, corner, colours.ink);
  checkLine(on, words, { x: edge, width: size.width - 2 * edge, align: 'centre' }, last, small);
}

function middle({ on: { size }, colours, words }: Sheet, column: Column, height: number): Block[] {
  const isWide = size.width > size.height;
  const words_ = { weight: 'italic', size: 15, colour: colours.quiet, gap: 10, maxLines: 3 } as const;
  const voices: Voices = {
    words: { ...words_, smallest: 10 },
    name: {
      weight: 'serif-medium',
      size: isWide ? 46 : 42,
      smallest: 11,
      maxLines: 4,
      colour: colours.ink,
      gap: 6,
      leading: 1.12,
    },
    title: {
      weight: 'serif-medium',
      size: 22,
      smallest: 12,
      maxLines: 4,
      colour: colours.ink,
      gap: 8,
      leading: 1.2,
    },
  };
  const facts = { weight: 'serif', size: 14, smallest: 10, colour: colours.ink, gap: 5 } as const;
  const whenAndWhere = [words.when, words.place].filter(Boolean).join(listPoint);
  return fitted(height, measure => {
    const { scale } = measure;
    const line = (text: string, gap: number) =>
      text ? [textBlock(text, column, scaled({ ...facts, gap, maxLines: 3 }, scale))] : [];
    return [
      textBlock(words.heading, column, {
        tag: 'H1',
        ...scaled(
          { weight: 'serif', size: isWide ? 40 : 38, smallest: 18, colour: colours.accent, leading: 1.15 },
          scale,
        ),
      }),
      ruleBlock(column, 56, colours.line, 8 * scale),
      ...sentenceBlocks(words, column, voices, scale),
      ...line(whenAndWhere, 14),
      ...line(words.hours, 4),
      ...line(words.closing, 10),
      ...extraBlocks(
        words,
        column,
        { weight: 'serif', size: 10, smallest: 8, colour: colours.quiet, gap: 7 },
        measure,
      ),
    ];
  });
}
