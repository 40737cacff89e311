import { type Weight, widthOf } from './fonts.ts';
import { type Fit, setInLines } from './lines.ts';
import type { Ink } from './paper.ts';
import { type Surface, write } from './surface.ts';

/** Something of a column, `gap` below the one above it. Drawn with its upper edge at `y`. */
export type Block = { gap: number; height: number; draw: (on: Surface, y: number) => void };

export type Align = 'left' | 'centre' | 'right';
/** Where lines go: from `x` on, `width` wide. */
export type Column = { x: number; width: number; align: Align };

export type Setting = {
  tag?: 'H1' | 'P';
  weight: Weight;
  size: number;
  colour: string;
  smallest?: number;
  maxLines?: number;
  gap?: number;
  leading?: number;
};

/** A paragraph or heading, as large as `size` where it fits. */
export function textBlock(text: string, column: Column, setting: Setting): Block {
  const { tag = 'P', weight, colour, gap = 0, leading = 1.24 } = setting;
  const { size, lines } = setInLines(text, fitOf(column, setting));
  const ink: Ink = { weight, size, colour };
  return {
    gap,
    height: lines.length * size * leading,
    draw: (on, y) =>
      on.element(tag, () => {
        for (const [index, line] of lines.entries()) {
          const x = startOf(line, column, ink);
          write(on, line, x, y + size * (leading * index + 0.5 * leading + 0.35), ink);
        }
      }),
  };
}

/** Whether nothing of a text is cut off when it is set so. */
export const isWhole = (text: string, column: Column, setting: Setting): boolean =>
  setInLines(text, fitOf(column, setting)).isWhole;

const fitOf = ({ width }: Column, { weight, size, smallest = size, maxLines = 2 }: Setting): Fit => ({
  weight,
  width,
  size,
  smallest,
  maxLines,
});

/** Where a line begins. */
export function startOf(line: string, { x, width, align }: Column, { weight, size }: Ink): number {
  if (align === 'left') return x;
  const left = width - widthOf(line.trimEnd(), weight) * size;
  return x + (align === 'right' ? left : left / 2);
}

/** A line across, of no meaning to who hears the page. */
export const ruleBlock = (column: Column, long: number, colour: string, gap: number, thick = 0.6): Block => ({
  gap,
  height: thick,
  draw: (on, y) => {
    const x = column.align === 'left' ? column.x : column.x + (column.width - long) / 2;
    on.decoration(() => on.box({ x, y, width: long, height: thick }, colour));
  },
});

export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { gap, height }) => sum + gap + height, 0);

/** Where a column begins and ends, and how the room that is left goes above it, from 0 to 1. */
export type Room = { top: number; bottom: number; above: number; stretch?: number };

/**
 * The blocks one under another: what room is left widens the gaps, up to `stretch` times, and then goes above and
 * below.
 */
export function flow(on: Surface, blocks: readonly Block[], { top, bottom, above, stretch = 1 }: Room): void {
  const [first, ...others] = blocks;
  const gaps = others.reduce((sum, { gap }) => sum + gap, 0);
  const free = bottom - top - heightOf(blocks) + (first?.gap ?? 0);
  const wider = gaps > 0 ? Math.max(1, Math.min(stretch, 1 + free / gaps)) : 1;
  let y = top + Math.max(0, free - (wider - 1) * gaps) * above;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) y += block.gap * wider;
    block.draw(on, y);
    y += block.height;
  }
}

/** How large, and with how much of what may be left out: 3 all of it, 0 nothing. */
export type Measure = { scale: number; extras: 0 | 1 | 2 | 3 };

const measures: Measure[] = ([3, 2, 1, 0] as const)
  .flatMap(extras => [1, 0.94, 0.88, 0.82].map(scale => ({ scale, extras })))
  .concat([0.75, 0.68, 0.6, 0.5].map(scale => ({ scale, extras: 0 })));

/** The first measure at which what is composed fits into a height. */
export function fitted(height: number, compose: (measure: Measure) => Block[]): Block[] {
  let blocks: Block[] = [];
  for (const measure of measures) {
    blocks = compose(measure);
    if (heightOf(blocks) <= height) break;
  }
  return blocks;
}
