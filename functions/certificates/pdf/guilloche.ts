import { hex } from '../../../web/parts/colour.ts';
import { type Arc, coverArcs, coverColours } from '../../../web/parts/cover.ts';
import { addArc } from './arcs.ts';
import type { Doc, Size } from './paper.ts';

export type Box = { x: number; y: number; width: number; height: number };

const frame = { outer: 22, inner: 44, hairline: 49 };

/**
 * The event's cover engraved: fine lines along its rings, bolder where a ring runs. Strong in the frame, and as
 * faint as a watermark inside it.
 */
export function framed(doc: Doc, about: string, size: Size, strong: string, faint: string): void {
  const rings = coverArcs(about, size);
  const rectangle = (inset: number) =>
    doc.rect(inset, inset, size.width - 2 * inset, size.height - 2 * inset);
  doc.save();
  rectangle(frame.hairline).clip();
  engrave(doc, rings, { colour: faint, gap: 6, hair: 0, bold: 1 });
  doc.restore();

  doc.save();
  rectangle(frame.outer);
  rectangle(frame.inner).clip('even-odd');
  engrave(doc, rings, { colour: strong, gap: 3, hair: 0.3, bold: 1.15 });
  doc.restore();

  doc.save().strokeColor(strong).lineWidth(0.9);
  rectangle(frame.outer).stroke();
  rectangle(frame.inner).stroke();
  doc.lineWidth(0.35);
  rectangle(frame.hairline).stroke();
  doc.restore();
}

/** The cover itself, as it stands on the event's page. */
export function cover(doc: Doc, about: string, hue: number, box: Box): void {
  doc.save();
  doc.rect(box.x, box.y, box.width, box.height).clip();
  painted(doc, about, hue, box);
  doc.restore();
}

/** The cover small and round, as a seal with a white edge. */
export function seal(doc: Doc, about: string, hue: number, x: number, y: number, radius: number): void {
  doc.save();
  doc.circle(x, y, radius + 4).fill('#ffffff');
  doc.circle(x, y, radius).clip();
  painted(doc, about, hue, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  doc.restore();
}

function painted(doc: Doc, about: string, hue: number, { x, y, width, height }: Box): void {
  const colours = coverColours(hue);
  doc.rect(x, y, width, height).fill(hex(colours.ground));
  doc.translate(x, y);
  for (const arc of coverArcs(about, { width, height })) {
    addArc(doc, arc);
    doc.lineWidth(arc.width).lineCap('round').stroke(hex(colours[arc.family]));
  }
}

/** A disc of the cover's lines alone. */
export function disc(doc: Doc, about: string, x: number, y: number, radius: number, colour: string): void {
  const side = 2 * radius;
  doc.save();
  doc.circle(x, y, radius).clip();
  doc.translate(x - radius, y - radius);
  engrave(doc, coverArcs(about, { width: side, height: side }), { colour, gap: 3.2, hair: 0.3, bold: 1 });
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
