import { type Weight, widthOf } from './fonts.ts';

/** From baseline to baseline, in sizes. */
export const leading = 1.28;

/** A text set in lines, all at one size (points). A line that ends between words keeps the blank, for who reads on. */
export type Lines = { size: number; lines: string[] };

export type Fit = { weight: Weight; width: number; size: number; smallest: number; maxLines: number };

/**
 * The largest setting of `text`, from `size` down to `smallest`, that takes `maxLines` of `width` at most;
 * beyond that the last line ends in an ellipsis. Lines come out as even as they can.
 */
export function setInLines(text: string, { weight, width, size, smallest, maxLines }: Fit): Lines {
  const words = wordsOf(text, weight, width / smallest);
  for (let at = size; at > smallest; at -= 0.5) {
    if (wrap(words, width / at).length <= maxLines) return { size: at, lines: evenly(words, width / at) };
  }
  const lines = evenly(words, width / smallest);
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept.push(`${kept.pop()?.replace(/.\s*$/u, '')}…`);
  return { size: smallest, lines: kept };
}

/** A word with its width, and the blank before it, in units of the font's size. */
type Word = { text: string; width: number; blank: number };

/** A word wider than `limit` is cut between the characters that people see. */
function wordsOf(text: string, weight: Weight, limit: number): Word[] {
  const blank = widthOf(' ', weight);
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => {
      const width = widthOf(word, weight);
      if (width <= limit) return [{ text: word, width, blank }];
      return pieces(word, Math.ceil(width / limit) + 1).map((piece, index) => ({
        text: piece,
        width: widthOf(piece, weight),
        blank: index === 0 ? blank : 0,
      }));
    });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function pieces(word: string, count: number): string[] {
  const characters = [...graphemes.segment(word)].map(part => part.segment);
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(''),
  ).filter(Boolean);
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
