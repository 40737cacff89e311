import { hex } from '../../../web/parts/colour.ts';
import { coverArcs, coverColours } from '../../../web/parts/cover.ts';
import { strength, type Tint } from './palette.ts';
import type { Size } from './paper.ts';
import type { Arc, Sketch } from './sketch.ts';
import { type Stamp, stampOf } from './stamp.ts';

const frame = { outer: 22, inner: 44, hairline: 49 };

/**
 * The event's cover engraved: fine lines along its rings, bolder where a ring runs. Strong in the frame, and as
 * faint as a watermark inside it. `about` is the id that the cover is drawn from.
 */
export const frameStamp = (about: string, size: Size, strong: string, faint: string): Stamp =>
  stampOf(`frame ${about} ${size.width} ${strong}`, size, sketch => {
    const rings = coverArcs(about, size);
    const inset = (by: number) => ({
      x: by,
      y: by,
      width: size.width - 2 * by,
      height: size.height - 2 * by,
    });
    sketch.apart(0, 0, () => {
      sketch.rect(inset(frame.hairline)).clip();
      engrave(sketch, rings, { colour: faint, gap: 9, hair: 0, bold: 1.2 });
    });
    sketch.apart(0, 0, () => {
      sketch.rect(inset(frame.outer)).rect(inset(frame.inner)).clip('even-odd');
      engrave(sketch, rings, { colour: strong, gap: 4.5, hair: 0.35, bold: 1.45 });
    });
    sketch.rect(inset(frame.outer)).rect(inset(frame.inner)).stroke(strong, 0.9);
    sketch.rect(inset(frame.hairline)).stroke(strong, 0.35);
  });

/** The cover itself, as it stands on the event's page. */
export const coverStamp = (about: string, tint: Tint, size: Size): Stamp =>
  stampOf(`cover ${about} ${tint.hue} ${strength(tint)} ${size.width} ${size.height}`, size, sketch => {
    paint(sketch, about, tint, size);
  });

/** The cover small and round, as a seal with a white edge that is included in `size`. */
export const sealStamp = (about: string, tint: Tint, size: number): Stamp =>
  stampOf(`seal ${about} ${tint.hue} ${strength(tint)} ${size}`, { width: size, height: size }, sketch => {
    const [half, edge] = [size / 2, 4];
    sketch
      .circle(half, half, half)
      .fill('#ffffff')
      .circle(half, half, half - edge)
      .clip();
    sketch.apart(edge, edge, () => {
      paint(sketch, about, tint, { width: size - 2 * edge, height: size - 2 * edge });
    });
  });

/** A disc of the cover's lines alone. */
export const discStamp = (about: string, size: number, colour: string): Stamp =>
  stampOf(`disc ${about} ${size} ${colour}`, { width: size, height: size }, sketch => {
    sketch.circle(size / 2, size / 2, size / 2).clip();
    const rings = coverArcs(about, { width: size, height: size });
    engrave(sketch, rings, { colour, gap: 3.6, hair: 0.35, bold: 1, beyond: 0.5 });
  });

function paint(sketch: Sketch, about: string, tint: Tint, size: Size): void {
  const colours = coverColours(tint.hue, strength(tint));
  sketch.rect({ x: 0, y: 0, ...size }).fill(hex(colours.ground));
  for (const arc of coverArcs(about, size)) {
    sketch.arc(arc).stroke(hex(colours[arc.family]), arc.width, 'round');
  }
}

type Ring = ReturnType<typeof coverArcs>[number];
type Engraving = { colour: string; gap: number; hair: number; bold: number; beyond?: number };

function engrave(sketch: Sketch, rings: Ring[], { colour, gap, hair, bold, beyond = 0.12 }: Engraving): void {
  for (const [family, other] of [
    ['hall', 'home'],
    ['home', 'hall'],
  ] as const) {
    const own = rings.filter(ring => ring.family === family);
    const [first, second] = own;
    const facing = rings.find(ring => ring.family === other);
    if (!first || !second || !facing) continue;
    sketch.apart(0, 0, () => {
      halfPlane(sketch, first, facing).clip();
      for (const [isBold, width] of [
        [false, hair],
        [true, bold],
      ] as const) {
        if (width === 0) continue;
        for (const line of own.flatMap(ring => lines(ring, pitchOf(own), gap, isBold, beyond)))
          sketch.arc(line);
        sketch.stroke(colour, width);
      }
    });
  }
}

/** The distance from ring to ring. */
const pitchOf = (rings: Ring[]) => {
  const radii = [...new Set(rings.map(ring => ring.r))].sort((a, b) => a - b);
  return (radii[1] ?? 0) - (radii[0] ?? 0);
};

/** The lines in a ring's share of the plane: on the ring or beside it. */
function lines(ring: Ring, pitch: number, gap: number, isBold: boolean, beyond: number): Arc[] {
  const count = Math.max(1, Math.round(pitch / gap));
  return Array.from({ length: count }, (_, index) => (index / count - 0.5) * pitch)
    .filter(offset => Math.abs(offset) <= ring.width / 2 + gap / 2 === isBold)
    .map(offset => ({ ...ring, r: ring.r + offset, from: ring.from - beyond, to: ring.to + beyond }))
    .filter(line => line.r > 0);
}

/** The side of the line half-way between two centres on which the first lies. */
function halfPlane(sketch: Sketch, own: Arc, facing: Arc): Sketch {
  const [dx, dy] = [facing.cx - own.cx, facing.cy - own.cy];
  const [x, y] = [own.cx + dx / 2, own.cy + dy / 2];
  return sketch.polygon(
    [x - dy * 4, y + dx * 4],
    [x + dy * 4, y - dx * 4],
    [x + (dy - dx) * 4, y - (dx + dy) * 4],
    [x - (dx + dy) * 4, y + (dx - dy) * 4],
  );
}
