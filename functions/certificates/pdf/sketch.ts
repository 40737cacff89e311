/** Part of a circle, clockwise (y downwards) between two angles in radians. */
export type Arc = { cx: number; cy: number; r: number; from: number; to: number };
export type Box = { x: number; y: number; width: number; height: number };

/** Tenths of a point: finer than most printers, and whole numbers are short. */
const unit = 10;
const whole = (...points: number[]) => points.map(each => Math.round(each * unit)).join(' ');

/**
 * Lines and shapes, in points and y downwards: as a content stream of a PDF has them (ISO 32000-1, 8.5), and as an SVG
 * has them.
 */
export class Sketch {
  readonly #pdf = [`${1 / unit} 0 0 ${1 / unit} 0 0 cm`];
  readonly #svg = [`<g transform="scale(${1 / unit})" fill="none">`];
  /** The path at hand, as SVG has it. */
  #path = '';
  #clips = 0;
  /** Groups that are open, innermost last: how many clips each has begun. */
  readonly #open = [0];

  /** An arc, as Bézier curves of 60° at most: true to a ten-thousandth of the radius. */
  arc({ cx, cy, r, from, to }: Arc): this {
    const count = Math.ceil((to - from) / (Math.PI / 3));
    const span = (to - from) / count;
    const handle = (4 / 3) * Math.tan(span / 4) * r;
    const point = (angle: number, along: number): [number, number] => [
      cx + r * Math.cos(angle) - along * Math.sin(angle),
      cy + r * Math.sin(angle) + along * Math.cos(angle),
    ];
    this.#add('m', ...point(from, 0));
    for (let piece = 0; piece < count; piece++) {
      const [start, end] = [from + piece * span, from + (piece + 1) * span];
      this.#add('c', ...point(start, handle), ...point(end, -handle), ...point(end, 0));
    }
    return this;
  }

  circle(cx: number, cy: number, r: number): this {
    return this.arc({ cx, cy, r, from: 0, to: 2 * Math.PI });
  }

  rect({ x, y, width, height }: Box): this {
    this.#pdf.push(`${whole(x, y, width, height)} re`);
    this.#path += `M${whole(x, y)}h${whole(width)}v${whole(height)}h${whole(-width)}z`;
    return this;
  }

  polygon(first: [number, number], ...others: [number, number][]): this {
    this.#add('m', ...first);
    for (const point of others) this.#add('l', ...point);
    this.#pdf.push('h');
    this.#path += 'z';
    return this;
  }

  /** Only inside the path at hand, or where it covers once, is anything drawn from here on. */
  clip(rule?: 'even-odd'): this {
    this.#pdf.push(rule ? 'W* n' : 'W n');
    const id = `cut-${this.#clips++}`;
    const evenOdd = rule ? ' clip-rule="evenodd"' : '';
    this.#svg.push(`<clipPath id="${id}"><path d="${this.#taken()}"${evenOdd}/></clipPath>`);
    this.#svg.push(`<g clip-path="url(#${id})">`);
    this.#open.push((this.#open.pop() ?? 0) + 1);
    return this;
  }

  /** `colour` is `#rrggbb`. */
  fill(colour: string): this {
    this.#pdf.push(`${operands(colour)} rg f`);
    this.#svg.push(`<path fill="${colour}" d="${this.#taken()}"/>`);
    return this;
  }

  stroke(colour: string, width: number, cap: 'butt' | 'round' = 'butt'): this {
    const thick = Math.round(width * unit * 10) / 10;
    this.#pdf.push(`${cap === 'round' ? 1 : 0} J ${operands(colour)} RG ${thick} w S`);
    const line = `stroke="${colour}" stroke-width="${thick}" stroke-linecap="${cap}"`;
    this.#svg.push(`<path ${line} d="${this.#taken()}"/>`);
    return this;
  }

  /** What is drawn there is moved, and what it clips, it clips there alone. */
  apart(x: number, y: number, draw: () => unknown): this {
    this.#pdf.push(`q 1 0 0 1 ${whole(x, y)} cm`);
    this.#svg.push(`<g transform="translate(${whole(x, y)})">`);
    this.#open.push(0);
    draw();
    this.#pdf.push('Q');
    this.#svg.push('</g>'.repeat((this.#open.pop() ?? 0) + 1));
    return this;
  }

  toString(): string {
    return this.#pdf.join('\n');
  }

  /** A group for an SVG, in which ids begin with `cut-`. */
  toSvg(): string {
    return this.#svg.join('') + '</g>'.repeat((this.#open[0] ?? 0) + 1);
  }

  #add(operator: 'm' | 'l' | 'c', ...points: number[]): void {
    const numbers = whole(...points);
    this.#pdf.push(`${numbers} ${operator}`);
    this.#path += operator.toUpperCase() + numbers;
  }

  #taken(): string {
    const path = this.#path;
    this.#path = '';
    return path;
  }
}

const operands = (colour: string) =>
  [1, 3, 5].map(at => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

const short = (part: number) => String(Math.round(part * 1000) / 1000).replace(/^0\./, '.');
