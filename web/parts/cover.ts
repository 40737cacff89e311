import { hex, type Rgb, rgb } from './colour.ts';

export type Size = { width: number; height: number };

/** Part of a circle, clockwise (y downwards) from one angle to another, in radians; a whole one spans 2π. */
export type Arc = {
  /** The rows of the hall, or the waves from home. */
  family: 'hall' | 'home';
  cx: number;
  cy: number;
  r: number;
  from: number;
  to: number;
  /** Of the line. */
  width: number;
};

/**
 * The cover of an event: rings around two points, the hall and the home, each up to the line half-way between
 * them, where every ring meets its counterpart. Made from the event's id alone: the same forever.
 */
export function coverArcs(id: string, size: Size): Arc[] {
  const drawn = composition(id, size);
  const { hall, home, step, half, toHome } = drawn;
  const reach = Math.hypot(size.width, size.height) * 1.3;
  const arcs: Arc[] = [];
  for (let ring = 0; ring * step < reach; ring++) {
    const r = (ring + 0.6) * step;
    const width = drawn.widths[ring % drawn.widths.length] ?? step / 4;
    const opening = r > half ? Math.acos(half / r) : 0;
    const around = (family: Arc['family'], { x, y }: Point, towards: number): Arc => ({
      family,
      cx: x,
      cy: y,
      r,
      from: towards + opening,
      to: towards + 2 * Math.PI - opening,
      width,
    });
    arcs.push(around('hall', hall, toHome), around('home', home, toHome + Math.PI));
  }
  return arcs.flatMap(arc => onCanvas(arc, size));
}

type Point = { x: number; y: number };

function composition(id: string, { width, height }: Size) {
  const random = randomFrom(id);
  const between = (low: number, high: number) => low + random() * (high - low);
  const unit = Math.sqrt(width * height);
  const mirrored = random() < 0.5;
  const place = (x: number, y: number): Point => ({ x: (mirrored ? 1 - x : x) * width, y: y * height });
  const hall = place(between(0.08, 0.34), between(1.05, 1.3));
  const home = place(between(0.62, 0.92), between(-0.3, -0.04));
  const step = unit * between(0.062, 0.069);
  const [dx, dy] = [home.x - hall.x, home.y - hall.y];
  const [thick, phase, period] = [between(0.34, 0.46), between(0, Math.PI), Math.floor(between(5, 9))];
  const widths = Array.from({ length: period }, (_, ring) => {
    const swell = Math.round(3 * Math.sin(phase + (ring * Math.PI) / period) ** 2) / 3;
    return step * (0.07 + swell * thick);
  });
  return { hall, home, step, widths, half: Math.hypot(dx, dy) / 2, toHome: Math.atan2(dy, dx) };
}

/** What of an arc can be seen, give or take two degrees; nothing of one that passes by. */
function onCanvas(arc: Arc, { width, height }: Size): Arc[] {
  const steps = 180;
  // A whole circle is cut where it is farthest from the canvas.
  const from = isWhole(arc) ? Math.atan2(arc.cy - height / 2, arc.cx - width / 2) : arc.from;
  const angles = Array.from(
    { length: steps + 1 },
    (_, index) => from + ((arc.to - arc.from) * index) / steps,
  );
  const seen = (angle: number) => {
    const x = arc.cx + arc.r * Math.cos(angle);
    const y = arc.cy + arc.r * Math.sin(angle);
    return x > -arc.width && y > -arc.width && x < width + arc.width && y < height + arc.width;
  };
  const [first, last] = [angles.findIndex(seen), angles.findLastIndex(seen)];
  if (first < 0) return [];
  const [start, end] = [angles[Math.max(0, first - 1)], angles[Math.min(steps, last + 1)]];
  return start === undefined || end === undefined ? [] : [{ ...arc, from: start, to: end }];
}

const isWhole = ({ from, to }: Pick<Arc, 'from' | 'to'>) => to - from > 2 * Math.PI - 1e-6;

/** Numbers from 0 to 1 that follow from the text: FNV-1a seeds mulberry32. Never to be changed. */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The colours of a cover: one hue, three depths; `strength` from 0, grey, to 1. */
export const coverColours = (hue: number, strength = 1): Record<'ground' | Arc['family'], Rgb> => ({
  ground: rgb(0.34, 0.1 * strength, hue),
  hall: rgb(0.66, 0.13 * strength, hue),
  home: rgb(0.92, 0.035 * strength, hue),
});

const whole = Math.round;

/** The covers that were asked for last: the same on page after page, and a millisecond's work each. */
const drawn = new Map<string, string>();
const mostDrawn = 200;

/** The cover as a picture of its own, at most 1.5 KB; `size` is its view box, it scales to any. */
export function coverSvg(id: string, hue: number, size: Size = { width: 960, height: 384 }): string {
  const key = `${id} ${hue} ${size.width} ${size.height}`;
  const kept = drawn.get(key);
  if (kept !== undefined) return kept;
  if (drawn.size >= mostDrawn) drawn.clear();
  const svg = drawSvg(id, hue, size);
  drawn.set(key, svg);
  return svg;
}

function drawSvg(id: string, hue: number, size: Size): string {
  const { width, height } = size;
  const colours = coverColours(hue);
  const arcs = coverArcs(id, size);
  const lines = (family: Arc['family']) => {
    const byWidth = Map.groupBy(
      arcs.filter(arc => arc.family === family),
      arc => whole(arc.width),
    );
    const paths = [...byWidth].map(
      ([line, same]) => `<path stroke-width="${line}" d="${same.map(pathOf).join('')}"/>`,
    );
    return `<g stroke="${hex(colours[family])}">${paths.join('')}</g>`;
  };
  const ground = `<path fill="${hex(colours.ground)}" d="M0 0h${width}v${height}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" fill="none" stroke-linecap="round">${ground}${lines('hall')}${lines('home')}</svg>`;
}

/**
 * The outline of an arc for the `d` of an SVG path or anything that reads one. What is close to half a circle or
 * to a whole one is drawn in two: through its rounded end points alone its centre would be lost.
 */
export function pathOf({ cx, cy, r, from, to }: Arc): string {
  const at = (angle: number) => `${whole(cx + r * Math.cos(angle))} ${whole(cy + r * Math.sin(angle))}`;
  const span = to - from;
  const ends = (span > 2.5 && span < 3.8) || span > 5.3 ? [from + span / 2, to] : [to];
  const large = span / ends.length > Math.PI ? 1 : 0;
  const turns = ends.map(end => `A${whole(r)} ${whole(r)} 0 ${large}1${at(end)}`);
  // A minus sign parts two numbers by itself.
  return `M${at(from)}${turns.join('')}`.replaceAll(' -', '-');
}
