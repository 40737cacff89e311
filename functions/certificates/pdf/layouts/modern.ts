import { type Block, type Column, fitted, flow, textBlock } from '../blocks.ts';
import { checkLine, pair, qrFigure, type Small, sansSmall } from '../foot.ts';
import { coverStamp } from '../guilloche.ts';
import { logoOf, pictureFigure, sizeIn } from '../picture.ts';
import { extraBlocks, type Sheet, scaled, sentenceBlocks, type Voices } from '../sheet.ts';
import { columnsFor, signatureHeight, signatures } from '../signatures.ts';
import type { Pair } from '../wording.ts';

/** The cover to the edge of the paper, and beside or below it clear letters on one line. */
export function modern(sheet: Sheet): void {
  const { on, colours, words, look, pictures } = sheet;
  const { size } = on;
  const small = sansSmall(colours);
  const isWide = size.width > size.height;
  const band = isWide ? { width: 206, height: size.height } : { width: size.width, height: 186 };
  const card = { size: 92, inset: isWide ? 57 : 48 };
  const cardAt = isWide
    ? { x: card.inset, y: size.height - 56 - card.size }
    : { x: size.width - 64 - card.size, y: band.height - card.size / 2 };
  on.decoration(() => {
    on.stamp(coverStamp(sheet.about, sheet.tint, band), 0, 0);
    on.box({ ...cardAt, width: card.size, height: card.size }, '#ffffff', 6);
  });

  const column: Column = isWide
    ? { x: 254, width: size.width - 254 - 58, align: 'left' }
    : { x: 64, width: size.width - 128, align: 'left' };
  const last = size.height - (isWide ? 46 : 52);
  const foot = last - 24;
  const logo = logoOf(look, pictures);
  const top = isWide ? 52 : band.height + 44;
  if (logo) {
    const drawn = sizeIn(logo, { width: 180, height: 46 });
    pictureFigure(on, logo, { x: column.x, y: top, ...drawn }, words.logo);
  }
  const signed = look.signatures.length > 0;
  const signatureTop = foot - 44 - signatureHeight;
  const room = {
    top: top + (logo ? 46 + 24 : isWide ? 10 : 28),
    bottom: (signed ? signatureTop : foot - 24) - 20,
    above: isWide && !logo ? 0.4 : 0.3,
    stretch: isWide ? 1.4 : 2,
  };
  flow(on, middle(sheet, column, room.bottom - room.top), room);
  const columns = columnsFor(look.signatures.length, column, 160, 20);
  signatures(on, { ...sheet, small }, columns, signatureTop);
  const third = (column.width - 40) / 3;
  pair(on, words.issuer, { ...column, width: 2 * third + 20 }, { last: foot }, small);
  const rightmost = { ...column, x: column.x + 2 * (third + 20), width: third };
  pair(on, words.issued, rightmost, { last: foot }, small);
  qrFigure(on, words, { x: cardAt.x + 9, y: cardAt.y + 9, size: card.size - 18 }, colours.ink);
  checkLine(on, words, column, last, small);
}

function middle({ on: { size }, colours, words }: Sheet, column: Column, height: number): Block[] {
  const isWide = size.width > size.height;
  const voices: Voices = {
    words: { weight: 'light', size: 12, smallest: 9, colour: colours.quiet, gap: 12, maxLines: 3 },
    name: {
      weight: 'medium',
      size: isWide ? 46 : 42,
      smallest: 11,
      maxLines: 4,
      colour: colours.ink,
      gap: 4,
      leading: 1.16,
    },
    title: {
      weight: 'medium',
      size: 20,
      smallest: 11,
      maxLines: 4,
      colour: colours.ink,
      gap: 6,
      leading: 1.24,
    },
  };
  return fitted(height, measure => {
    const { scale } = measure;
    return [
      textBlock(words.heading, column, {
        tag: 'H1',
        ...scaled({ weight: 'light', size: 27, smallest: 14, colour: colours.accent, leading: 1.2 }, scale),
      }),
      ...spaced(sentenceBlocks(words, column, voices, scale), 20 * scale),
      factsBlock(words, column, sansSmall(colours), scale),
      ...(words.closing
        ? [
            textBlock(words.closing, column, {
              ...scaled({ weight: 'light', size: 11, smallest: 8.5, colour: colours.ink, gap: 14 }, scale),
              maxLines: 3,
            }),
          ]
        : []),
      ...extraBlocks(
        words,
        column,
        { weight: 'light', size: 8.5, smallest: 7, colour: colours.quiet, gap: 8 },
        measure,
      ),
    ];
  });
}

const spaced = ([first, ...others]: Block[], gap: number): Block[] =>
  first ? [{ ...first, gap }, ...others] : [];

/** When, where and how much, side by side under their labels. */
function factsBlock(words: Sheet['words'], column: Column, small: Small, scale: number): Block {
  const facts: Pair[] = [
    [words.labels.when, words.when] as const,
    [words.labels.place, words.place] as const,
    [words.labels.hours, words.hours] as const,
  ].filter(([, value]) => value !== '');
  const gutter = 20;
  const width = (column.width - gutter * (facts.length - 1)) / facts.length;
  return {
    gap: 20 * scale,
    height: 40,
    draw: (on, y) => {
      for (const [index, fact] of facts.entries()) {
        const own: Column = { x: column.x + index * (width + gutter), width, align: 'left' };
        pair(on, fact, own, { first: y + 8 }, small);
      }
    },
  };
}
