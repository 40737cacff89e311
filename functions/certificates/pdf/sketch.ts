/** Part of a circle, clockwise (y downwards) between two angles in radians. */
export type Arc = { cx: number; cy: number; r: number; from: number; to: number };
export type Box = { x: number; y: number; width: number; height: number };

/** Tenths of a point: finer than most printers, and whole numbers are short. */
const unit = 10;
const whole = (...points: number[]) => points.map(each => Math.round(each * unit)).join(' ');

/** Lines and shapes as a content stream has them (ISO 32000-1, 8.5), in points, y downwards. */
export class Sketch {
  readonly #parts = [`${1 / unit} 0 0 ${1 / unit} 0 0 cm`];

  /** An arc, as Bézier curves of 60° at most: true to a ten-thousandth of the radius. */
  arc({ cx, cy, r, from, to }: Arc): this {
    const count = Math.ceil((to - from) / (Math.PI / 3));
    const span = (to - from) / count;
    const handle = (4 / 3) * Math.tan(span / 4) * r;
    const point = (angle: number, along: number): [number, number] => [
      cx + r * Math.cos(angle) - along * Math.sin(angle),
      cy + r * Math.sin(angle) + along * Math.cos(angle),
    ];
    this.#parts.push(`${whole(...point(from, 0))} m`);
    for (let piece = 0; piece < count; piece++) {
      const [start, end] = [from + piece * span, from + (piece + 1) * span];
      this.#parts.push(`${whole(...point(start, handle), ...point(end, -handle), ...point(end, 0))} c`);
    }
    return this;
  }

  circle(cx: number, cy: number, r: number): this {
    return this.arc({ cx, cy, r, from: 0, to: 2 * Math.PI });
  }

  rect({ x, y, width, height }: Box): this {
    return this.#add(`${whole(x, y, width, height)} re`);
  }

  polygon(first: [number, number], ...others: [number, number][]): this {
    return this.#add(`${whole(...first)} m ${others.map(each => `${whole(...each)} l`).join(' ')} h`);
  }

  /** Only inside the path at hand, or where it covers once, is anything drawn from here on. */
  clip(rule?: 'even-odd'): this {
    return this.#add(rule ? 'W* n' : 'W n');
  }

  /** `colour` is `#rrggbb`. */
  fill(colour: string): this {
    return this.#add(`${operands(colour)} rg f`);
  }

  stroke(colour: string, width: number, cap: 'butt' | 'round' = 'butt'): this {
    return this.#add(
      `${cap === 'round' ? 1 : 0} J ${operands(colour)} RG ${Math.round(width * unit * 10) / 10} w S`,
    );
  }

  /** What is drawn there is moved, and clipped by nothing outside. */
  apart(x: number, y: number, draw: (sketch: this) => unknown): this {
    this.#add(`q 1 0 0 1 ${whole(x, y)} cm`);
    draw(this);
    return this.#add('Q');
  }

  toString(): string {
    return this.#parts.join('\n');
  }

  #add(part: string): this {
    this.#parts.push(part);
    return this;
  }
}

const operands = (colour: string) =>
  [1, 3, 5].map(at => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

const short = (part: number) => String(Math.round(part * 1000) / 1000).replace(/^0\./, '.');
