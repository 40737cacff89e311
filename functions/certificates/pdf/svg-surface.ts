import type { Glyph } from 'fontkit';
import type { Run } from './fonts.ts';
import type { Ink, Size } from './paper.ts';
import type { Box } from './sketch.ts';
import type { Stamp } from './stamp.ts';
import type { Draw, LinkPart, Surface } from './surface.ts';

/** The same page as a picture: letters as outlines, so that it looks the same on every device. */
export class SvgSurface implements Surface {
  readonly size: Size;
  readonly #parts: string[] = [];
  readonly #outlines = new Map<string, { id: string; d: string }>();

  constructor(size: Size) {
    this.size = size;
  }

  toString(): string {
    const { width, height } = this.size;
    const outlines = [...this.#outlines.values()].map(({ id, d }) => `<path id="${id}" d="${d}"/>`);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#fff" d="M0 0h${width}v${height}H0z"/><defs>${outlines.join('')}</defs>${this.#parts.join('')}</svg>`;
  }

  element(_role: string, ...parts: (Draw | LinkPart)[]): void {
    for (const part of parts) {
      if (typeof part === 'function') part();
      else part.draw(() => {});
    }
  }

  figure(_alt: string, _box: Box, draw: Draw): void {
    draw();
  }

  decoration(draw: Draw): void {
    draw();
  }

  run({ face, text }: Run, x: number, y: number, { size, colour }: Ink): void {
    const unit = (size * face.scale) / face.font.unitsPerEm;
    const { glyphs, positions } = face.font.layout(text);
    let at = 0;
    const uses = glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const place = `${Math.round(at + xOffset)}${yOffset ? `" y="${Math.round(yOffset)}` : ''}`;
      at += xAdvance;
      return `<use href="#${this.#glyph(face, glyph)}" x="${place}"/>`;
    });
    const matrix = `${unit.toFixed(5)} 0 0 ${(-unit).toFixed(5)} ${x.toFixed(2)} ${y.toFixed(2)}`;
    this.#parts.push(`<g fill="${colour}" transform="matrix(${matrix})">${uses.join('')}</g>`);
  }

  /** The id of an outline: each stands in the picture once. */
  #glyph({ name }: Run['face'], { id, path }: Glyph): string {
    const key = `${name} ${id}`;
    const known = this.#outlines.get(key);
    if (known) return known.id;
    const outline = {
      id: `g${this.#outlines.size}`,
      d: path.toSVG().replace(/\d+\.\d+/g, each => `${Math.round(Number(each))}`),
    };
    this.#outlines.set(key, outline);
    return outline.id;
  }

  box({ x, y, width, height }: Box, colour: string, radius = 0): void {
    const corners = radius ? ` rx="${radius}"` : '';
    this.#parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}"${corners} fill="${colour}"/>`,
    );
  }

  stamp({ svg, name, size }: Stamp, x: number, y: number): void {
    // What it is cut by inside is named apart from every other's.
    const drawn = svg().replaceAll('cut-', `${name.replace(/[^a-z0-9]/gi, '')}-`);
    const box = `x="${x}" y="${y}" width="${size.width}" height="${size.height}"`;
    this.#parts.push(`<svg ${box}>${drawn}</svg>`);
  }

  modules(
    boxes: readonly Box[],
    { x, y, unit }: { x: number; y: number; unit: number },
    colour: string,
  ): void {
    const shapes = boxes.map(box => `M${box.x} ${box.y}h${box.width}v1h${-box.width}z`).join('');
    this.#parts.push(
      `<path fill="${colour}" transform="matrix(${unit} 0 0 ${unit} ${x} ${y})" d="${shapes}"/>`,
    );
  }

  picture(png: Uint8Array, { x, y, width, height }: Box): void {
    const data = Buffer.from(png).toString('base64');
    this.#parts.push(
      `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`,
    );
  }
}
