import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { coverPng } from '../../functions/events/cover.ts';
import { type Arc, coverArcs, coverColours, coverSvg } from '../../web/parts/cover.ts';

const id = 'evt_01jxk3v8q2m401jxk3v8q2m4aa';
const canvas = { width: 600, height: 315 };
const many = Array.from(
  { length: 300 },
  (_, nth) => `evt_${createHash('sha256').update(String(nth)).digest('hex').slice(0, 26)}`,
);

describe('the cover of an event', () => {
  it('is the same forever', () => {
    const drawn = createHash('sha256').update(coverSvg(id, 250)).digest('hex');
    expect(drawn).toBe('3cc20fe9f529287b928c8d939e264b07e2fb1e4dcd29aab2f07438b5c19e764f');
  });

  it('is another for another event, and keeps its lines in another colour', () => {
    expect(new Set(many.map(each => coverSvg(each, 250))).size).toBe(many.length);
    const lines = (hue: number) => [...coverSvg(id, hue).matchAll(/ d="([^"]+)"/g)].map(match => match[1]);
    expect(lines(20)).toEqual(lines(250));
  });

  it('is never heavier than 1.5 KB', () => {
    const heaviest = Math.max(...many.map((each, index) => coverSvg(each, index).length));
    expect(heaviest).toBeLessThanOrEqual(1_536);
  });

  it('has rings of the hall and of the home that meet half-way', () => {
    for (const each of many.slice(0, 50)) {
      const arcs = coverArcs(each, { width: 960, height: 384 });
      const [hall, home] = (['hall', 'home'] as const).map(family =>
        arcs.filter(arc => arc.family === family),
      );
      expect(hall?.length, each).toBeGreaterThan(5);
      expect(home?.length, each).toBeGreaterThan(5);
      for (const arc of arcs) {
        const other = (arc.family === 'hall' ? home : hall)?.[0];
        for (const point of pointsOf(arc)) {
          const own = Math.hypot(point.x - arc.cx, point.y - arc.cy);
          const across = Math.hypot(point.x - (other?.cx ?? 0), point.y - (other?.cy ?? 0));
          expect(own, each).toBeLessThanOrEqual(across + 0.001);
        }
      }
    }
  });
});

describe('the picture for link previews', () => {
  const png = PNG.sync.read(coverPng(id, 250, canvas.width, canvas.height));
  const colours = coverColours(250);
  const at = (x: number, y: number) => {
    const start = (Math.floor(y) * png.width + Math.floor(x)) * 4;
    return [...png.data.subarray(start, start + 3)];
  };

  it('has the size that was asked for, and weighs little', () => {
    expect([png.width, png.height]).toEqual([600, 315]);
    expect(coverPng(id, 250, 1_200, 630).length).toBeLessThan(60_000);
  });

  it('shows the very lines of the cover', () => {
    const thick = coverArcs(id, canvas).filter(arc => arc.width > 6);
    const seen = thick.flatMap(arc =>
      pointsOf(arc)
        .slice(1, -1)
        .filter(({ x, y }) => x > 1 && y > 1 && x < 599 && y < 314)
        .map(({ x, y }) => [at(x, y), colours[arc.family]]),
    );
    expect(seen.length).toBeGreaterThan(20);
    for (const [shown, meant] of seen) expect(shown).toEqual(meant);
  });

  it('leaves the ground between the lines as it is', () => {
    const ground = Array.from({ length: png.width * png.height }, (_, pixel) =>
      at(pixel % png.width, Math.floor(pixel / png.width)).join(),
    ).filter(colour => colour === colours.ground.join());
    expect(ground.length / (png.width * png.height)).toBeGreaterThan(0.3);
  });
});

function pointsOf(arc: Arc) {
  return Array.from({ length: 12 }, (_, step) => {
    const angle = arc.from + ((arc.to - arc.from) * step) / 11;
    return { x: arc.cx + arc.r * Math.cos(angle), y: arc.cy + arc.r * Math.sin(angle) };
  });
}
