import { deflateSync } from 'node:zlib';
import type { Doc, Size } from './paper.ts';
import { Sketch } from './sketch.ts';

/** Something that is drawn in document after document, packed once, and stands in each once (ISO 32000-1, 8.10). */
export type Stamp = { name: string; size: Size; packed: Buffer; svg: () => string };

const made = new Map<string, Stamp>();
const mostKept = 120;

/** The stamp of a name, sketched when it is asked for the first time: the name must say all that it depends on. */
export function stampOf(name: string, size: Size, draw: (sketch: Sketch) => unknown): Stamp {
  const known = made.get(name);
  if (known) return known;
  const sketch = new Sketch();
  draw(sketch);
  const packed = deflateSync(Buffer.from(sketch.toString()), { level: 9 });
  const stamp: Stamp = { name, size, packed, svg: () => sketch.toSvg() };
  if (made.size >= mostKept) made.clear();
  made.set(name, stamp);
  return stamp;
}

const within = new WeakMap<Doc, Map<string, PDFKit.PDFKitReference>>();

/** Draws it on the page at hand with its corner there. */
export function place(doc: Doc, { name, size, packed }: Stamp, x = 0, y = 0): void {
  const refs = within.get(doc) ?? new Map<string, PDFKit.PDFKitReference>();
  within.set(doc, refs);
  let ref = refs.get(name);
  if (!ref) {
    ref = doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, size.width, size.height],
      Resources: {},
      Filter: 'FlateDecode',
    });
    ref.end(packed);
    refs.set(name, ref);
  }
  const label = `S${[...refs.keys()].indexOf(name)}`;
  const { xobjects } = doc.page as unknown as { xobjects: Record<string, unknown> };
  xobjects[label] = ref;
  doc.addContent(`q 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${label} Do Q`);
}
