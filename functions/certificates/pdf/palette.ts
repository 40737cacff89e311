import { hex, oklch, rgb, standingOut } from '../../../web/parts/colour.ts';

/** What a page is coloured by: what stands out on it, in oklch. */
export type Tint = { hue: number; chroma: number; lightness: number };

export const hubTint = (hue: number): Tint => ({ hue, ...standingOut });

/** By a colour that somebody chose (`#rrggbb`): as it is, but dark enough to be read on white. */
export function tintOf(colour: string): Tint {
  const { hue, chroma, lightness } = oklch(colour);
  return { hue, chroma, lightness: Math.min(lightness, 0.53) };
}

/** How much of the colours beside the one that stands out: 0 of a grey, 1 of a hub's own. */
export const strength = ({ chroma }: Tint): number => Math.min(1, chroma / standingOut.chroma);

/** The one colour in the strengths that a page needs; text on white keeps 4.5 : 1 or more. */
export function palette(tint: Tint) {
  const { hue } = tint;
  const beside = (lightness: number, chroma: number) => hex(rgb(lightness, chroma * strength(tint), hue));
  return {
    ink: beside(0.24, 0.03),
    quiet: beside(0.45, 0.03),
    accent: hex(rgb(tint.lightness, tint.chroma, hue)),
    line: beside(0.55, 0.12),
    hairline: beside(0.82, 0.05),
    watermark: beside(0.955, 0.018),
  };
}

export type Palette = ReturnType<typeof palette>;
