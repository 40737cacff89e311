import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { aCertificate, publicUrl, samplePictures, samples } from '../../bench/sample-certificates.ts';
import type { Certificate } from '../../functions/certificates/certificate.ts';
import { type Look, layouts, orientations } from '../../functions/certificates/designs/design.ts';
import { setInLines } from '../../functions/certificates/pdf/lines.ts';
import { render } from '../../functions/certificates/pdf/render.ts';
import { listPoint } from '../../functions/certificates/pdf/wording.ts';
import { competences } from '../../functions/events/competences.ts';
import { readCode, readPdf } from './pdf.ts';

const pictures = samplePictures();
const [logo] = [...pictures.keys()].slice(-1);
const [signature] = pictures.keys();

const looks = layouts.flatMap(layout =>
  orientations.map((orientation): [string, Look] => [
    `${layout} ${orientation}`,
    {
      layout,
      orientation,
      logo,
      signatures: [
        { name: 'Liis Tamm', role: 'Head of the network', picture: signature },
        { name: 'Andres Saar', role: 'Director' },
      ],
      wording: {},
    },
  ]),
);

const read = async (look: Look | undefined, of: Partial<Certificate> = {}) =>
  readPdf(await render(aCertificate(of), look, pictures, publicUrl));

it('of things told one after the other, no line begins with the point between them', () => {
  const told = ['Opening', 'Robots in class', 'What comes next', 'Closing'].join(listPoint);
  for (let width = 60; width < 200; width += 5) {
    const { lines } = setInLines(told, { weight: 'light', width, size: 9, smallest: 9, maxLines: 9 });
    expect(lines.filter(line => line.startsWith('·'))).toEqual([]);
  }
});

describe.each(looks)('in the layout %s', (_name, look) => {
  it('everything is said, in the order of reading, with pictures in words', async () => {
    const { text, roles, pages, xmp } = await read(look, { sessions: ['Robots'], competences: ['2.1'] });
    expect(pages).toBe(1);
    expect(text).toContain('This certifies that Maarja Näidis took part on site in');
    expect(text).toContain('12 academic hours of 45 minutes');
    for (const said of ['Sessions: Robots', 'Liis Tamm Head of the network', 'Andres Saar Director']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Issued by Näidisvõrgustik');
    expect(roles).toContain('Figure: Logo of Näidisvõrgustik');
    expect(roles).toContain('Figure: Signature of Liis Tamm');
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('Figure: Signature of Liis Tamm'));
    expect(xmp).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</);
    expect(xmp).toContain('<pdfuaid:part>1<');
  });

  it('its code is read from a rendering, and the signed credential comes out as it went in', async () => {
    const certificate = aCertificate();
    const bytes = await render(certificate, look, pictures, publicUrl);
    expect(await readCode(bytes)).toBe(`${publicUrl}/certificates/${certificate.id}`);
    const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const content = await (await loading.promise).getAttachmentContent('credential.json');
    await loading.destroy();
    expect(Buffer.from(content ?? []).toString()).toBe(certificate.credential);
  });

  it('competences are named, and numbered only where all their names have no room', async () => {
    const some = await read(look, { competences: ['2.1', '6.5'] });
    expect(some.text).toMatch(/competences: 2\.1 Selecting digital resources · 6\.5 Digital problem solving/);
    const all = await read(look, { competences: [...competences] });
    expect(all.text).toContain(competences.join(' · '));
  });

  it.each([
    ['one letter', 'Ö'],
    ['two hundred in words', `${'Maria-Magdalena Hohenstein von und zu '.repeat(6)}`.slice(0, 200).trim()],
    ['two hundred in one word', 'Hohenstein'.repeat(20)],
    ['two hundred in Georgian', 'ნოღაიდელი '.repeat(20).trim()],
    ['Cyrillic', 'Алексей Иванович Щёголев'],
  ])('a name of %s is there whole, below no other words', async (_kind, name) => {
    const { text } = await read(look, {
      name,
      title: `${'A long title of an event '.repeat(8)}`.slice(0, 200),
    });
    expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
  });
});

describe('a certificate speaks', () => {
  it.each([
    ['completion', 'en', 'Certificate of completion This certifies that Maarja Näidis completed'],
    ['speaker', 'en', 'Speaker’s certificate This certifies that Maarja Näidis spoke at'],
    ['mentor', 'en', 'Mentor’s certificate This certifies that Maarja Näidis was a mentor at'],
    ['organiser', 'en', 'Organiser’s certificate This certifies that Maarja Näidis helped to organise'],
    ['completion', 'et', 'Tunnistus Kinnitame, et Maarja Näidis läbis edukalt'],
    ['organiser', 'et', 'Korraldaja tõend Kinnitame, et Maarja Näidis aitas korraldada üritust'],
  ] as const)('of a %s in %s', async (kind, language, said) => {
    expect((await read(undefined, { kind, language, mode: undefined })).text).toContain(said);
  });

  it('in the words of its design, which stand back where the certificate has nothing of what they name', async () => {
    const own = {
      heading: 'Thanks from {hub}',
      statement: 'With {hours}, {name} made {title} possible',
      closing: 'On {when}',
    };
    const look: Look = { layout: 'quiet', orientation: 'landscape', signatures: [], wording: { en: own } };
    const { text } = await read(look);
    expect(text).toContain(
      'Thanks from Näidisvõrgustik With 12 academic hours, Maarja Näidis made Conference',
    );
    expect(text).toContain('possible On 12–13 November 2026');
    const without = await read(look, { hours: undefined });
    expect(without.text).toContain('This certifies that Maarja Näidis took part on site in');
    expect((await read(look, { language: 'et' })).text).toContain('Osalustõend');
  });

  it('of its edition where it was corrected', async () => {
    expect((await read(undefined, { edition: 2 })).text).toContain('14 November 2026 (edition 2)');
  });
});

it('every sample keeps to the size that a certificate may have, but the one that has much of everything', async () => {
  for (const { name, certificate, look } of await samples()) {
    const { length } = await render(certificate, look, pictures, publicUrl);
    expect([name, length < (name === 'much-of-everything' ? 66 : 60) * 1024]).toEqual([name, true]);
  }
});
