import type { Run } from './fonts.ts';
import { type Doc, type Ink, type Size, writeRun } from './paper.ts';
import type { Box } from './sketch.ts';
import { place, type Stamp } from './stamp.ts';
import type { Draw, LinkPart, Role, Surface } from './surface.ts';

/** A page of a PDF, with the tree of what is on it. Ends with `end`. */
export class PdfSurface implements Surface {
  readonly size: Size;
  readonly #doc: Doc;
  /** Whatever is more than a paragraph or a picture, like a table, is added here. */
  readonly root: PDFKit.PDFStructureElement;

  constructor(doc: Doc, size: Size) {
    this.#doc = doc;
    this.size = size;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  end(): void {
    this.root.end();
    this.#doc.end();
  }

  element(role: Role, ...parts: (Draw | LinkPart)[]): void {
    const children = parts.map(part => (typeof part === 'function' ? part : this.#link(part)));
    this.root.add(this.#doc.struct(role, {}, children));
  }

  figure(alt: string, { x, y, width, height }: Box, draw: Draw): void {
    const options = { alt, bbox: [x, y, x + width, y + height] as number[], placement: 'Block' };
    this.root.add(this.#doc.struct('Figure', options, draw));
  }

  decoration(draw: Draw): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  run(run: Run, x: number, y: number, ink: Ink): void {
    writeRun(this.#doc, run, x, y, ink);
  }

  box({ x, y, width, height }: Box, colour: string, radius = 0): void {
    const path = radius
      ? this.#doc.roundedRect(x, y, width, height, radius)
      : this.#doc.rect(x, y, width, height);
    path.fill(colour);
  }

  stamp(stamp: Stamp, x: number, y: number): void {
    place(this.#doc, stamp, x, y);
  }

  modules(
    boxes: readonly Box[],
    { x, y, unit }: { x: number; y: number; unit: number },
    colour: string,
  ): void {
    const shapes = boxes.map(box => `${box.x} ${box.y} ${box.width} ${box.height} re`).join('\n');
    this.#doc.save().fillColor(colour);
    // Counted in units, to be short in the file.
    this.#doc.addContent(
      `${unit.toFixed(4)} 0 0 ${unit.toFixed(4)} ${x.toFixed(2)} ${y.toFixed(2)} cm\n${shapes}\nf`,
    );
    this.#doc.restore();
  }

  picture(png: Uint8Array, { x, y, width, height }: Box): void {
    this.#doc.image(Buffer.from(png), x, y, { width, height });
  }

  #link({ href, said, draw }: LinkPart): PDFKit.PDFStructureElement {
    const link: PDFKit.PDFStructureElement = this.#doc.struct('Link', {}, () =>
      draw(({ x, y, width, height }) => {
        const named = { structParent: link, Contents: pdfString(said) };
        this.#doc.link(x, y, width, height, href, named);
      }),
    );
    return link;
  }
}

/** pdfkit writes a String object as a text string, and a plain string as a name. */
const pdfString = (text: string) => new String(text) as string;
