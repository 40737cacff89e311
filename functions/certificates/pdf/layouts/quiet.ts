import { type Block, type Column, fitted, flow, textBlock } from '../blocks.ts';
import { checkLine, pair, pairHeight, qrFigure, sansSmall } from '../foot.ts';
import { discStamp } from '../guilloche.ts';
import { logoOf, pictureFigure, sizeIn } from '../picture.ts';
import { extraBlocks, type Sheet, scaled, sentenceBlocks, type Voices } from '../sheet.ts';
import { columnsFor, signatureHeight, signatures } from '../signatures.ts';
import type { Pair } from '../wording.ts';

/** Mostly paper: a narrow column of facts, a wide one of what it says, and the cover as a disc of fine lines. */
export function quiet(sheet: Sheet): void {
  const { on, colours, words, look, pictures } = sheet;
  const { size } = on;
  const small = sansSmall(colours);
  const isWide = size.width > size.height;
  const edge = isWide ? 62 : 52;
  const side: Column = { x: edge, width: isWide ? 150 : 118, align: 'left' };
  const main: Column = {
    x: side.x + side.width + (isWide ? 56 : 40),
    width: size.width - side.x - side.width - (isWide ? 56 : 40) - edge,
    align: 'left',
  };
  const top = isWide ? 62 : 74;
  const last = size.height - (isWide ? 56 : 66);
  on.decoration(() => {
    const radius = isWide ? 150 : 138;
    const disc = discStamp(sheet.about, 2 * radius, colours.line);
    on.stamp(disc, size.width - radius * 1.42, radius * -0.66);
    on.box({ x: main.x - (isWide ? 28 : 20), y: top, width: 0.5, height: last - top + 4 }, colours.hairline);
  });

  const logo = logoOf(look, pictures);
  let y = top;
  if (logo) {
    const drawn = sizeIn(logo, { width: side.width, height: 60 });
    pictureFigure(on, logo, { x: side.x, y, ...drawn }, words.logo);
    y += drawn.height + 26;
  }
  const signed = look.signatures.length > 0;
  const signatureTop = last - 30 - signatureHeight;
  const room = {
    top: top + (isWide ? 60 : 132),
    bottom: signed ? signatureTop - 20 : last - 40,
    above: isWide ? 0.5 : 0.2,
    stretch: isWide ? 1.4 : 1.8,
  };
  flow(on, middle(sheet, main, room.bottom - room.top), room);
  const columns = columnsFor(look.signatures.length, main, 160, 20);
  signatures(on, { ...sheet, small }, columns, signatureTop);
  const facts: Pair[] = [
    [words.labels.when, words.when],
    [words.labels.place, words.place],
    [words.labels.hours, words.hours],
    words.issuer,
    words.issued,
  ];
  y += 8;
  for (const fact of facts) {
    if (!fact[1]) continue;
    pair(on, fact, side, { first: y }, small);
    y += pairHeight(fact, side, small) + 24;
  }
  const code = isWide ? 74 : 76;
  qrFigure(on, words, { x: side.x, y: last - code + 2, size: code }, colours.ink);
  checkLine(on, words, main, last, small);
}

function middle({ on: { size }, colours, words }: Sheet, column: Column, height: number): Block[] {
  const isWide = size.width > size.height;
  const voices: Voices = {
    words: {
      weight: 'serif',
      size: 13.5,
      smallest: 10,
      colour: colours.quiet,
      gap: 14,
      maxLines: 3,
      leading: 1.3,
    },
    name: {
      weight: 'serif',
      size: isWide ? 54 : 44,
      smallest: 11,
      maxLines: 4,
      colour: colours.ink,
      gap: 6,
      leading: 1.08,
    },
    title: {
      weight: 'serif',
      size: 23,
      smallest: 12,
      maxLines: 5,
      colour: colours.ink,
      gap: 8,
      leading: 1.2,
    },
  };
  return fitted(height, measure => {
    const { scale } = measure;
    return [
      textBlock(words.heading, column, {
        tag: 'H1',
        ...scaled({ weight: 'serif', size: 22, smallest: 13, colour: colours.accent, leading: 1.2 }, scale),
      }),
      ...sentenceBlocks(words, column, voices, scale),
      ...(words.closing
        ? [
            textBlock(words.closing, column, {
              ...scaled({ weight: 'serif', size: 12.5, smallest: 9.5, colour: colours.ink, gap: 16 }, scale),
              maxLines: 4,
            }),
          ]
        : []),
      ...extraBlocks(
        words,
        column,
        { weight: 'light', size: 8.5, smallest: 7, colour: colours.quiet, gap: 12 },
        measure,
      ),
    ];
  });
}
