import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Look } from '../../functions/certificates/designs/design.ts';
import { freezeLook } from '../../functions/certificates/designs/freeze.ts';
import { lookOf } from '../../functions/certificates/designs/read.ts';
import { palette, tintOf } from '../../functions/certificates/pdf/palette.ts';
import { type Foyer, foyer } from '../support/app.ts';

let app: Foyer;
beforeEach(async () => {
  app = await foyer();
});

const look: Look = {
  layout: 'quiet',
  orientation: 'portrait',
  colour: '#0b6e4f',
  signatures: [{ name: 'Liis Tamm', role: 'Head of the network' }],
  wording: { en: { heading: 'Thank you', closing: 'Issued by {hub}' } },
};

describe('the look of a certificate is kept as it was', () => {
  it('under a name of its content: the same look has one, another look another', async () => {
    const id = await freezeLook(app.ctx, look);
    const { layout, orientation, ...others } = look;
    expect(await freezeLook(app.ctx, { ...others, orientation, layout })).toBe(id);
    expect(await freezeLook(app.ctx, { ...look, colour: '#0b6e50' })).not.toBe(id);
    expect(await freezeLook(app.ctx, { ...look, signatures: [] })).not.toBe(id);
    expect(await lookOf(app.ctx, id)).toEqual(look);
  });

  it('and nothing stands under a name that nobody gave', async () => {
    expect(await lookOf(app.ctx, 'dsg_00000000000000000000000000')).toBeUndefined();
  });
});

/** Against white (WCAG 2.2, 1.4.3). */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the colour that somebody chose', () => {
  it('is printed as it is where white lets it be read, and darker where not', () => {
    expect(palette(tintOf('#0b6e4f')).accent).toBe('#0b6e4f');
    expect(palette(tintOf('#8c1d18')).accent).toBe('#8c1d18');
    expect(palette(tintOf('#222222'))).toMatchObject({ accent: '#222222', line: '#717171' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), number => {
        const { ink, quiet, accent } = palette(tintOf(`#${number.toString(16).padStart(6, '0')}`));
        for (const text of [ink, quiet, accent]) expect(contrast(text)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
