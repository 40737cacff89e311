import { type Run, runs, widthOf } from './fonts.ts';
import type { Ink, Size } from './paper.ts';
import type { Box } from './sketch.ts';
import type { Stamp } from './stamp.ts';

export type Draw = () => void;
export type Role = 'H1' | 'P';
/** A part of a paragraph that leads somewhere; `said` is what it is called. */
export type LinkPart = { href: string; said: string; draw: (press: (box: Box) => void) => void };

/**
 * What a layout draws on: a PDF, or a picture of it on a page. Everything is either a part of the text, in the order
 * in which it is read, or decoration, which who does not see the page never hears of. Points, y downwards.
 */
export interface Surface {
  readonly size: Size;
  /** A paragraph or a heading: its lines, and links among them. */
  element(role: Role, ...parts: (Draw | LinkPart)[]): void;
  /** A picture that means something, in the words of `alt`. */
  figure(alt: string, box: Box, draw: Draw): void;
  decoration(draw: Draw): void;
  /** Part of a line that one face has, from `x` on, with its baseline at `y`. */
  run(run: Run, x: number, y: number, ink: Ink): void;
  /** A box of one colour, with round corners where there is a `radius`. */
  box(box: Box, colour: string, radius?: number): void;
  stamp(stamp: Stamp, x: number, y: number): void;
  /** Boxes counted in `unit`s from a corner: a code. */
  modules(boxes: readonly Box[], at: { x: number; y: number; unit: number }, colour: string): void;
  picture(png: Uint8Array, box: Box): void;
}

/** One line of text with its baseline at `y`. */
export function write(on: Pick<Surface, 'run'>, text: string, x: number, y: number, ink: Ink): void {
  let at = x;
  const parts = runs(text, ink.weight);
  for (const [index, part] of parts.entries()) {
    on.run(part, at, y, ink);
    if (index < parts.length - 1) at += widthOf(part.text, ink.weight) * ink.size;
  }
}
