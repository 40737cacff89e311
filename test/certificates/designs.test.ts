import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Design } from '../../functions/certificates/designs/design.ts';
import { freezeLook } from '../../functions/certificates/designs/freeze.ts';
import { designOf, designsOf, lookOf, picturesOf } from '../../functions/certificates/designs/read.ts';
import { sampleNames } from '../../functions/certificates/designs/sample.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, organiser, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { readPdf } from './pdf.ts';

let app: Foyer;
let console: Browsing;
let hubId: Design['hubId'];
/** The design that was started last. */
let latest: string;

beforeEach(async () => {
  app = await foyer();
  hubId = (await anEvent(app.ctx)).hubId;
  console = await signsIn(app, organiser, app.browser());
});

/** An organiser starts a design; answers it as it is kept. */
async function starts(layout = 'classic', orientation = 'landscape'): Promise<Design> {
  const answer = await console.post(paths.designs(hubId), { layout, orientation });
  expect(answer.status).toBe(303);
  latest = /dsn_\w+/.exec(answer.headers.get('location') ?? '')?.[0] ?? '';
  return kept();
}

async function kept(): Promise<Design> {
  const design = await designOf(app.ctx, hubId, latest);
  if (!design) throw new Error('There is no design');
  return design;
}

type Sent = Record<string, string | File>;

const saves = (design: Design, fields: Sent) => sends(paths.design(hubId, design.id), design, fields);

/** The form of a design as a browser sends it. */
async function sends(path: string, design: Design, fields: Sent, asked = {}): Promise<Response> {
  const form = new FormData();
  const usual = { designName: 'Diploma', layout: design.look.layout, orientation: design.look.orientation };
  for (const [name, value] of Object.entries({ version: String(design.version), ...usual, ...fields })) {
    form.append(name, value);
  }
  const cookie = [...console.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { origin: app.ctx.settings.publicUrl, 'sec-fetch-site': 'same-origin', cookie, ...asked };
  return console.request(path, { method: 'POST', body: form, headers });
}

/** A dark bar with much white around it. */
function bar(width = 400, height = 200): PNG {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let y = 80; y < 120; y++) {
    for (let x = 100; x < 300; x++) png.data.set([20, 20, 90, 255], (y * width + x) * 4);
  }
  return png;
}

const file = (bytes: BlobPart, name = 'picture.png', type = 'image/png') => new File([bytes], name, { type });
const pngFile = () => file(new Uint8Array(PNG.sync.write(bar())));

describe('an organiser designs the certificates of a hub', () => {
  it('starts from each layout both ways, and finds it in the list', async () => {
    for (const layout of ['classic', 'modern', 'quiet']) {
      for (const orientation of ['landscape', 'portrait']) {
        expect((await starts(layout, orientation)).look).toMatchObject({ layout, orientation });
      }
    }
    const list = await (await console.get(paths.designs(hubId))).text();
    expect(list.match(/<li><a href="[^"]*\/designs\/dsn_/g)).toHaveLength(6);
    expect((await console.post(paths.designs(hubId), { layout: 'loud' })).status).toBe(422);
  });

  it('gives it a colour, who signs, and words of the hub', async () => {
    const answer = await saves(await starts(), {
      colours: 'own',
      designColour: '#0B6E4F',
      signer1Name: 'Liis Tamm',
      signer1Role: 'Head of the network',
      'heading-en': 'Thank you',
      'statement-en': 'In gratitude to {name}, who made {title} what it was',
      'closing-et': 'Maht {hours}',
    });
    expect(answer.status).toBe(303);
    expect((await kept()).look).toEqual({
      layout: 'classic',
      orientation: 'landscape',
      colour: '#0b6e4f',
      signatures: [{ name: 'Liis Tamm', role: 'Head of the network' }],
      wording: {
        en: { heading: 'Thank you', statement: 'In gratitude to {name}, who made {title} what it was' },
        et: { closing: 'Maht {hours}' },
      },
    });
  });

  it.each([
    [
      'a name that is none of the placeholders',
      { 'heading-en': 'For {nmae}' },
      'no placeholder called “nmae”',
    ],
    ['a brace alone', { 'closing-en': 'For {name' }, 'A brace stands alone'],
    ['a sentence without the name', { 'statement-en': 'They were at {title}' }, 'Name the person once'],
    ['a sentence with the title twice', { 'statement-en': '{name} {title} {title}' }, 'Name the event once'],
    ['a role without a name', { signer2Role: 'Director' }, 'Enter the name of who signs second'],
    ['a colour that is none', { colours: 'own', designColour: 'green' }, 'Choose a colour'],
    ['no name', { designName: ' ' }, 'Enter a name for the design'],
  ])('is told of %s, and keeps what was typed', async (_what, fields: Sent, said) => {
    const before = await starts();
    const answer = await saves(before, { 'closing-et': 'Aitäh', ...fields });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    expect(html).toContain(said);
    expect(html).toContain('Aitäh');
    expect(await kept()).toEqual(before);
  });

  it('loses nothing of what another saved meanwhile', async () => {
    const design = await starts();
    expect((await saves(design, { designName: 'First' })).status).toBe(303);
    const answer = await saves(design, { designName: 'Second' });
    expect(answer.status).toBe(409);
    const told = await answer.text();
    expect(told).toContain('Somebody else has saved this design');
    expect(told).toContain('value="Second"');
    expect(told).toContain(`href="${paths.design(hubId, design.id)}"`);
    expect((await kept()).name).toBe('First');
  });

  it('may remove it: what was issued with it keeps its look', async () => {
    await saves(await starts(), { logo: pngFile() });
    const design = await kept();
    const frozen = await freezeLook(app.ctx, design.look);
    await console.post(paths.designRemoval(hubId, design.id));
    expect(await designsOf(app.ctx, hubId)).toEqual([]);
    const look = await lookOf(app.ctx, frozen);
    expect(look).toEqual(design.look);
    expect((await picturesOf(app.ctx, look)).size).toBe(1);
  });
});

describe('a picture is what it decodes to, and nothing else', () => {
  it('a PNG comes without its white border and without what else the file says', async () => {
    const bytes = PNG.sync.write(bar());
    const secret = Buffer.concat([bytes, Buffer.from('GPS 59.43 24.75')]);
    await saves(await starts(), { logo: file(new Uint8Array(secret)) });
    const look = (await kept()).look;
    const [picture] = (await picturesOf(app.ctx, look)).values();
    expect(picture).toMatchObject({ width: 200, height: 40 });
    const png = Buffer.from(picture?.png ?? []);
    expect(png.includes('GPS')).toBe(false);
    expect(PNG.sync.read(png).data.subarray(0, 3)).toEqual(Buffer.from([16, 16, 90]));
  });

  it('a JPEG is one too, turned upright as the phone was held', async () => {
    const { width, height, data } = bar();
    const sideways = withOrientation(jpeg.encode({ width, height, data }, 90).data, 6);
    await saves(await starts(), { signer1Name: 'Liis Tamm', signer1Picture: file(new Uint8Array(sideways)) });
    const [picture] = (await picturesOf(app.ctx, (await kept()).look)).values();
    expect(picture?.height).toBeGreaterThan((picture?.width ?? 0) * 3);
  });

  it.each([
    [
      'an SVG with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'An SVG cannot',
    ],
    ['a text', 'I am no picture', 'Choose a picture'],
    ['a PDF', '%PDF-1.7', 'Choose a picture'],
    ['half a PNG', new Uint8Array(PNG.sync.write(bar()).subarray(0, 90)), 'damaged'],
    ['a PNG of a thousand million pixels', hugePng(), 'too many pixels'],
    ['a white one', new Uint8Array(PNG.sync.write(whitePng())), 'Nothing of the picture shows'],
  ])('%s is refused in words', async (_what, content, said) => {
    const before = await starts();
    const answer = await saves(before, { logo: file(content as BlobPart) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said);
    expect(await kept()).toEqual(before);
  });

  it('one of 20 MB is refused before it is read, on the page that it came from', async () => {
    const design = await starts();
    const answer = await saves(design, { logo: file(new Uint8Array(20 * 1024 * 1024)) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than 4 MB');
    const signature = { signer1Picture: file(new Uint8Array(5 * 1024 * 1024)) };
    const asked = { 'x-sends': 'signer1Picture' };
    const part = await sends(paths.designPreview(hubId, design.id), design, signature, asked);
    expect(await part.text()).toContain('The picture is larger than 4 MB');
  });

  it('stays when something else is wrong, and goes when it is to', async () => {
    const design = await starts();
    const wrong = await saves(design, { logo: pngFile(), designName: '' });
    const id = /name="logoKept" value="(pic_\w+)"/.exec(await wrong.text())?.[1] ?? '';
    expect(id).toMatch(/^pic_/);
    await saves(design, { logoKept: id });
    expect((await kept()).look.logo).toBe(id);
    await saves(await kept(), { logoKept: id, logoRemoved: 'yes' });
    expect((await kept()).look.logo).toBeUndefined();
  });
});

describe('a design can be seen before it is kept', () => {
  it('as a picture of what is typed, with every name in every script', async () => {
    const query = new URLSearchParams({
      layout: 'classic',
      orientation: 'portrait',
      colours: 'own',
      designColour: '#0b6e4f',
    });
    for (const name of Object.keys(sampleNames)) {
      query.set('sampleName', name);
      const answer = await console.get(`${paths.designDrawing(hubId)}?${query}`);
      expect(answer.headers.get('content-type')).toBe('image/svg+xml');
      const svg = await answer.text();
      expect(svg).toContain('viewBox="0 0 595.28 841.89"');
      expect(svg.match(/<use /g)?.length).toBeGreaterThan(150);
      const named = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id);
      expect(used.filter(id => !named.has(id))).toEqual([]);
    }
  });

  it('as the PDF that it would be, in words that are not kept', async () => {
    const query = new URLSearchParams({
      layout: 'quiet',
      orientation: 'landscape',
      sampleName: 'georgian',
      sampleLanguage: 'et',
      'heading-et': 'Tänukiri: {kind}',
    });
    const answer = await console.get(`${paths.designPdf(hubId)}?${query}`);
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain('Tänukiri: Osalustõend Kinnitame, et მზია ნოღაიდელი');
    expect(await designsOf(app.ctx, hubId)).toEqual([]);
  });

  it('without scripts: the form comes back as it was typed, with the picture of it', async () => {
    const design = await starts();
    const typed = { designName: 'Other', layout: 'quiet', sampleName: 'longest', logo: pngFile() };
    const html = await (await sends(paths.designPreview(hubId, design.id), design, typed)).text();
    expect(html).toContain('value="Other"');
    expect(html).toMatch(
      /<img class="drawn" src="[^"]*layout=quiet[^"]*sampleName=longest[^"]*logoKept=pic_/,
    );
    expect(await kept()).toEqual(design);
  });

  it.each([
    ['door staff', doorKeeper, 403],
    ['a viewer', viewer, 403],
    ['nobody', undefined, 303],
  ])('%s sees none of it', async (_who, person, status) => {
    const design = await starts();
    const other = person ? await signsIn(app, person, app.browser()) : app.browser();
    for (const path of [paths.designs(hubId), paths.design(hubId, design.id), paths.designDrawing(hubId)]) {
      expect((await other.get(path)).status).toBe(status);
    }
  });
});

/** A segment of Exif that says how the phone was held, right behind the start of the JPEG. */
function withOrientation(file: Uint8Array, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([file.subarray(0, 2), head, body, file.subarray(2)]);
}

function whitePng(): PNG {
  const png = new PNG({ width: 20, height: 20 });
  png.data.fill(255);
  return png;
}

function hugePng(): Uint8Array {
  const bytes = new Uint8Array(PNG.sync.write(whitePng()));
  new DataView(bytes.buffer).setUint32(16, 40_000);
  new DataView(bytes.buffer).setUint32(20, 30_000);
  return bytes;
}
