import { hex, rgb } from '../../../web/parts/colour.ts';

/** The hub's one colour, in the strengths that a page needs; text on white keeps 4.5 : 1 or more. */
export const palette = (hue: number) => ({
  ink: colour(0.24, 0.03, hue),
  quiet: colour(0.45, 0.03, hue),
  accent: colour(0.42, 0.13, hue),
  line: colour(0.55, 0.12, hue),
  hairline: colour(0.82, 0.05, hue),
  watermark: colour(0.955, 0.018, hue),
});

export type Palette = ReturnType<typeof palette>;

const colour = (lightness: number, chroma: number, hue: number) => hex(rgb(lightness, chroma, hue));
