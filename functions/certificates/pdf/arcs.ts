import type { Doc } from './paper.ts';

/** What a path is drawn with. */
type Pen = {
  moveTo: (...at: Parameters<Doc['moveTo']>) => unknown;
  bezierCurveTo: (...at: Parameters<Doc['bezierCurveTo']>) => unknown;
};

/** Part of a circle, clockwise (y downwards) between two angles in radians. */
export type Arc = { cx: number; cy: number; r: number; from: number; to: number };

/** Adds an arc to the path, as Bézier curves of 60° at most: true to a ten-thousandth of the radius. */
export function addArc(doc: Pen, { cx, cy, r, from, to }: Arc): void {
  const count = Math.ceil((to - from) / (Math.PI / 3));
  const span = (to - from) / count;
  const handle = (4 / 3) * Math.tan(span / 4) * r;
  const point = (angle: number, along: number): [number, number] => [
    short(cx + r * Math.cos(angle) - along * Math.sin(angle)),
    short(cy + r * Math.sin(angle) + along * Math.cos(angle)),
  ];
  doc.moveTo(...point(from, 0));
  for (let piece = 0; piece < count; piece++) {
    const [start, end] = [from + piece * span, from + (piece + 1) * span];
    doc.bezierCurveTo(...point(start, handle), ...point(end, -handle), ...point(end, 0));
  }
}

/** Twentieths of a point: finer than any printer, and short to write. */
const short = (coordinate: number) => Math.round(coordinate * 20) / 20;
