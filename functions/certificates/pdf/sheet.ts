import type { Certificate } from '../certificate.ts';
import type { Look } from '../designs/design.ts';
import { type Block, type Column, isWhole, type Measure, type Setting, textBlock } from './blocks.ts';
import type { Palette, Tint } from './palette.ts';
import type { Pictures } from './picture.ts';
import type { Surface } from './surface.ts';
import type { Pair, Part, Words } from './wording.ts';

/** Everything that a layout draws from. */
export type Sheet = {
  on: Surface;
  /** What the cover is drawn from. */
  about: Certificate['about'];
  tint: Tint;
  colours: Palette;
  words: Words;
  look: Look;
  pictures: Pictures;
};

/** How the three parts of the sentence are set. */
export type Voices = Record<Part['is'], Setting>;

/** The sentence, part by part: the name and the title stand out, what is said of them is quiet. */
export const sentenceBlocks = ({ sentence }: Words, column: Column, voices: Voices, scale: number): Block[] =>
  sentence.map(({ is, text }) => textBlock(text, column, scaled(voices[is], scale)));

export const scaled = (setting: Setting, scale: number): Setting => ({
  ...setting,
  size: setting.size * scale,
  smallest: setting.smallest && Math.min(setting.smallest, setting.size * scale),
  gap: (setting.gap ?? 0) * scale,
});

/** Sessions and competences, as far as there is room for them; competences by their names where all have room. */
export function extraBlocks(
  words: Words,
  column: Column,
  setting: Setting,
  { scale, extras }: Measure,
): Block[] {
  const set = { maxLines: 3, ...scaled(setting, scale) };
  const line = ([label, text]: Pair) => `${label}: ${text}`;
  const { sessions, competences, namedCompetences: named } = words;
  const areNamed = extras > 2 && named && isWhole(line(named), column, set);
  return [extras > 1 ? sessions : undefined, areNamed ? named : extras > 0 ? competences : undefined]
    .filter(list => list !== undefined)
    .map(list => textBlock(line(list), column, set));
}
