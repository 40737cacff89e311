import { runs, type Weight, widthOf } from './fonts.ts';

/** From baseline to baseline, in sizes. */
export const leading = 1.28;

/** A text set in lines, all at one size (points). A line that ends between words keeps the blank, for who reads on. */
export type Lines = { size: number; lines: string[] };

export type Fit = { weight: Weight; width: number; size: number; smallest: number; maxLines: number };

/**
 * The largest setting of `text`, from `size` down to `smallest`, that takes `maxLines` of `width` at most;
 * beyond that the last line ends in an ellipsis, and it is not whole. Lines come out as even as they can.
 */
export function setInLines(
  text: string,
  { weight, width, size, smallest, maxLines }: Fit,
): Lines & { isWhole: boolean } {
  const words = wordsOf(text, weight, width / smallest);
  const widest = Math.max(0, ...words.map(word => word.width));
  for (let at = size; at > smallest; at -= 0.5) {
    const fits = widest <= width / at && wrap(words, width / at).length <= maxLines;
    if (fits) return { size: at, lines: evenly(words, width / at), isWhole: true };
  }
  const lines = evenly(words, width / smallest);
  const kept = lines.slice(0, maxLines);
  const isWhole = lines.length <= maxLines;
  if (!isWhole) kept.push(`${kept.pop()?.replace(/.\s*$/u, '')}…`);
  return { size: smallest, lines: kept, isWhole };
}

/** A word with its width, and the blank before it, in units of the font's size. */
type Word = { text: string; width: number; blank: number };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Blanks at which a line may end: not those that hold two words together. */
const breaking = /[^\S\u00a0]+/;

/** A word wider than `limit` may be cut between any two characters that people see. */
function wordsOf(text: string, weight: Weight, limit: number): Word[] {
  const blank = widthOf(' ', weight);
  return text
    .split(breaking)
    .filter(word => runs(word, weight).length > 0)
    .flatMap(word => {
      const width = widthOf(word, weight);
      if (width <= limit) return [{ text: word, width, blank }];
      return [...graphemes.segment(word)].map(({ segment }, index) => ({
        text: segment,
        width: widthOf(segment, weight),
        blank: index === 0 ? blank : 0,
      }));
    });
}

/** The same number of lines as at full width, each as short as that allows. */
function evenly(words: Word[], width: number): string[] {
  const count = wrap(words, width).length;
  let [tight, loose] = [0, width];
  for (let step = 0; step < 12; step++) {
    const middle = (tight + loose) / 2;
    const fits = words.every(word => word.width <= middle) && wrap(words, middle).length <= count;
    if (fits) loose = middle;
    else tight = middle;
  }
  return wrap(words, loose);
}

function wrap(words: Word[], width: number): string[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const wider = line && line.width + word.blank + word.width;
    if (line && wider !== undefined && wider <= width + 1e-9) {
      line.text += (word.blank ? ' ' : '') + word.text;
      line.width = wider;
    } else {
      if (line && word.blank) line.text += ' ';
      lines.push({ text: word.text, width: word.width });
    }
  }
  return lines.map(line => line.text);
}
