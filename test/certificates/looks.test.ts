import { beforeEach, describe, expect, it } from 'vitest';
import type { Look } from '../../functions/certificates/designs/design.ts';
import { freezeLook } from '../../functions/certificates/designs/freeze.ts';
import { lookOf } from '../../functions/certificates/designs/read.ts';
import { type Foyer, foyer } from '../support/app.ts';

let app: Foyer;
beforeEach(async () => {
  app = await foyer();
});

const look: Look = {
  layout: 'quiet',
  orientation: 'portrait',
  hue: 30,
  signatures: [{ name: 'Liis Tamm', role: 'Head of the network' }],
  wording: { en: { heading: 'Thank you', closing: 'Issued by {hub}' } },
};

describe('the look of a certificate is kept as it was', () => {
  it('under a name of its content: the same look has one, another look another', async () => {
    const id = await freezeLook(app.ctx, look);
    const { layout, orientation, ...others } = look;
    expect(await freezeLook(app.ctx, { ...others, orientation, layout })).toBe(id);
    expect(await freezeLook(app.ctx, { ...look, hue: 31 })).not.toBe(id);
    expect(await freezeLook(app.ctx, { ...look, signatures: [] })).not.toBe(id);
    expect(await lookOf(app.ctx, id)).toEqual(look);
  });

  it('and nothing stands under a name that nobody gave', async () => {
    expect(await lookOf(app.ctx, 'dsg_00000000000000000000000000')).toBeUndefined();
  });
});
