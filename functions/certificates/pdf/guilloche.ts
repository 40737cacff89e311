import { hex } from '../../../web/parts/colour.ts';
import { type Arc, coverArcs, coverColours } from '../../../web/parts/cover.ts';
import { addArc } from './arcs.ts';
import { type Doc, page } from './paper.ts';

const frame = { outer: 20, inner: 46 };

/**
 * The event's cover engraved: fine lines along its rings, bolder where a ring runs. Strong in the frame, and as
 * faint as a watermark inside it.
 */
export function guilloche(doc: Doc, eventId: string, strong: string, faint: string): void {
  const rings = coverArcs(eventId, page);
  doc.save();
  rectangle(doc, frame.inner).clip();
  engrave(doc, rings, { colour: faint, gap: 6, hair: 0, bold: 1 });
  doc.restore();

  doc.save();
  rectangle(doc, frame.outer);
  rectangle(doc, frame.inner).clip('even-odd');
  engrave(doc, rings, { colour: strong, gap: 3, hair: 0.3, bold: 1.15 });
  doc.restore();

  doc.save().lineWidth(0.9).strokeColor(strong);
  rectangle(doc, frame.outer).stroke();
  rectangle(doc, frame.inner).stroke();
  doc.restore();
}

/** The cover itself, small and round, as a seal. */
export function seal(doc: Doc, eventId: string, hue: number, x: number, y: number, radius: number): void {
  const colours = coverColours(hue);
  const size = 2 * radius;
  doc.save();
  doc.circle(x, y, radius + 4).fill('#ffffff');
  doc.circle(x, y, radius).clip();
  doc.rect(x - radius, y - radius, size, size).fill(hex(colours.ground));
  doc.translate(x - radius, y - radius);
  for (const arc of coverArcs(eventId, { width: size, height: size })) {
    addArc(doc, arc);
    doc.lineWidth(arc.width).lineCap('round').stroke(hex(colours[arc.family]));
  }
  doc.restore();
}

type Engraving = { colour: string; gap: number; hair: number; bold: number };

function engrave(doc: Doc, rings: Arc[], { colour, gap, hair, bold }: Engraving): void {
  doc.strokeColor(colour);
  for (const [family, other] of [
    ['hall', 'home'],
    ['home', 'hall'],
  ] as const) {
    const own = rings.filter(ring => ring.family === family);
    const [first, second] = own;
    const facing = rings.find(ring => ring.family === other);
    if (!first || !second || !facing) continue;
    doc.save();
    halfPlane(doc, first, facing).clip();
    for (const [isBold, width] of [
      [false, hair],
      [true, bold],
    ] as const) {
      if (width === 0) continue;
      for (const line of own.flatMap(ring => lines(ring, pitchOf(own), gap, isBold))) addArc(doc, line);
      doc.lineWidth(width).stroke();
    }
    doc.restore();
  }
}

/** The distance from ring to ring. */
const pitchOf = (rings: Arc[]) => {
  const radii = [...new Set(rings.map(ring => ring.r))].sort((a, b) => a - b);
  return (radii[1] ?? 0) - (radii[0] ?? 0);
};

/** The lines in a ring's share of the plane: on the ring or beside it. */
function lines(ring: Arc, pitch: number, gap: number, isBold: boolean): Arc[] {
  const count = Math.max(1, Math.round(pitch / gap));
  const beyond = 0.12;
  return Array.from({ length: count }, (_, index) => (index / count - 0.5) * pitch)
    .filter(offset => Math.abs(offset) <= ring.width / 2 + gap / 2 === isBold)
    .map(offset => ({ ...ring, r: ring.r + offset, from: ring.from - beyond, to: ring.to + beyond }))
    .filter(line => line.r > 0);
}

/** The side of the line half-way between two centres on which the first lies. */
function halfPlane(doc: Doc, own: Arc, facing: Arc): Doc {
  const [dx, dy] = [facing.cx - own.cx, facing.cy - own.cy];
  const [x, y] = [own.cx + dx / 2, own.cy + dy / 2];
  return doc.polygon(
    [x - dy * 4, y + dx * 4],
    [x + dy * 4, y - dx * 4],
    [x + (dy - dx) * 4, y - (dx + dy) * 4],
    [x - (dx + dy) * 4, y + (dx - dy) * 4],
  );
}

const rectangle = (doc: Doc, inset: number) =>
  doc.rect(inset, inset, page.width - 2 * inset, page.height - 2 * inset);
