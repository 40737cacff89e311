import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { type Certificate, canBePrinted } from '../../functions/certificates/certificate.ts';
import { runs, type Weight } from '../../functions/certificates/pdf/fonts.ts';
import { render } from '../../functions/certificates/pdf/render.ts';
import { readCode, readPdf } from './pdf.ts';

const certificate: Certificate = {
  id: 'crt_01jd3xq8t4m9n2p7r5s6v1w0yz',
  kind: 'attendance',
  about: 'evt_01jd3xq8t4m9n2p7r5s6v1w0ya',
  holder: 'reg_01jd3xq8t4m9n2p7r5s6v1w0yb',
  name: 'Maarja Näidis',
  title: 'Conference of Innovative Education: Fostering Sustainable Digital Innovation in Schools',
  hubName: 'Näidisvõrgustik',
  hubId: 'hub_01jd3xq8t4m9n2p7r5s6v1w0yd',
  person: '01jd3xq8t4m9n2p7r5s6v1w0ye',
  hue: 262,
  startsAt: '2026-11-23T07:15:00Z',
  endsAt: '2026-11-23T17:00:00Z',
  zone: 'Europe/Tallinn',
  place: 'Tallinn University, Tallinn',
  mode: 'on-site',
  language: 'en',
  issuedAt: '2026-11-24T22:30:00Z',
  criteria: 'Attended: whoever was there at all.',
  status: { list: 1, index: 4711 },
  credential: '{}',
  edition: 1,
};

const publicUrl = 'https://events.example.org';
const address = `${publicUrl}/certificates/${certificate.id}`;
const draw = (of: Partial<Certificate> = {}) =>
  render({ ...certificate, ...of }, undefined, new Map(), publicUrl);
const drawn = async (of: Partial<Certificate> = {}) => readPdf(await draw(of));

describe('a certificate as a PDF', () => {
  it('says who took part in what, when, where, how, and who says so', async () => {
    const { text, pages } = await drawn();
    expect(pages).toBe(1);
    expect(text).toContain('Certificate of attendance');
    expect(text).toContain('This certifies that Maarja Näidis took part on site in');
    expect(text).toContain(certificate.title);
    expect(text).toContain('23 November 2026 · Tallinn University, Tallinn');
    expect(text).toContain('Issued by Näidisvõrgustik');
    // Half past midnight in Tallinn is the next day there.
    expect(text).toContain('Date of issue 25 November 2026');
    expect(text).toContain(`events.example.org/certificates/${certificate.id}`);
  });

  it('speaks Estonian to whom registered in Estonian', async () => {
    const { text, info } = await drawn({ language: 'et', mode: 'both', endsAt: '2026-11-24T13:00:00Z' });
    expect(info.Language).toBe('et');
    expect(text).toContain('Osalustõend Kinnitame, et Maarja Näidis osales kohapeal ja veebis üritusel');
    expect(text).toContain('23.–24. november 2026');
    expect(text).toContain('Väljaandja Näidisvõrgustik');
    expect(text).toContain('Välja antud 25. november 2026');
  });

  it('carries a code that a phone reads as the address of its page, and a link to it', async () => {
    const { links, roles } = await drawn();
    expect(await readCode(await draw())).toBe(address);
    expect(links).toEqual([{ url: address, says: `Check this certificate at ${address}` }]);
    expect(roles).toContain(`Figure: QR code with the address ${address}`);
  });

  it('is tagged for who does not see it: language, title, and parts in the order of reading', async () => {
    const { info, marked, roles, xmp } = await drawn();
    expect(marked).toBe(true);
    expect(info).toMatchObject({
      Language: 'en',
      Title: `Certificate of attendance: Maarja Näidis, ${certificate.title}`,
      Author: 'Näidisvõrgustik',
    });
    expect(roles.map(role => role.split(':')[0])).toEqual([
      'Root',
      'Document',
      'H1',
      'P',
      'P',
      'P',
      'P',
      'P',
      'P',
      'P',
      'Figure',
      'P',
      'Link',
    ]);
    expect(xmp).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</);
    expect(xmp).toContain('<pdfuaid:part>1<');
  });

  it.each([
    ['Õnne Šimkutė-Žąsis'],
    ['მზია ნოღაიდელი'],
    ['Алексей Иванович Щёголев'],
    ['Þórður Ægisson · Ελένη Παπαδοπούλου'],
    ['Nguyễn Thị Minh Khai'],
    ['Anna-Liisa მზია Алексей'],
    ['Ö'],
    [`O’Neill d'Arc (Jr.), “Kaja” & Co`],
    ['Effie Office-Waffler'],
  ])('can be read back in the letters of %s', async name => {
    const { text } = await drawn({ name });
    expect(text).toContain(name);
  });

  it('can be read back however many were drawn before it', async () => {
    for (const name of ['ÕÕÕ ÄÄÄ', 'Oona Aavik', 'Ффф ѐѝ', 'Fiona Offi']) await drawn({ name });
    const { text } = await drawn({ name: 'Oona Aavik-Offi' });
    expect(text).toContain('Oona Aavik-Offi took part');
  });

  it.each([
    ['words', `${'Maria-Magdalena von und zu Hohenstein '.repeat(6)}`.slice(0, 200).trim()],
    ['one word', 'Hohenstein'.repeat(20)],
    ['Georgian', 'ნოღაიდელი '.repeat(20).trim()],
  ])('has room for a name of two hundred characters, of %s', async (_kind, name) => {
    const { text } = await drawn({ name });
    expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
    expect(text).not.toContain('…');
  });

  it('leaves out a sign of the title that no font has, and keeps the rest', async () => {
    const { text } = await drawn({ title: 'AI goes to school 🎓 again' });
    expect(text).toContain('AI goes to school again');
  });

  it('is the same bytes for the same record, and another event looks different', async () => {
    const digest = async (of: Partial<Certificate>) =>
      createHash('sha256')
        .update(await draw(of))
        .digest('hex');
    expect(await digest({})).toBe(await digest({}));
    expect(await digest({})).not.toBe(await digest({ about: 'evt_01jd3xq8t4m9n2p7r5s6v1w0yc' }));
  });
});

test('every name that is said to be printable has its glyphs, in every cut', () => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
    character => /[^\p{Cn}\p{Cs}\p{Co}]/u.test(character) && canBePrinted(character),
  );
  expect(characters.length).toBeGreaterThan(1_400);
  for (const weight of ['light', 'medium', 'serif', 'serif-medium', 'italic'] as const) {
    const missing = characters.filter(character => !covered(character.normalize('NFC'), weight));
    expect(missing).toEqual([]);
  }
});

const covered = (text: string, weight: Weight) =>
  runs(text, weight)
    .map(run => run.text)
    .join('') === text;

test.each(['李小龍', 'محمد علي', 'Maarja 🎓', 'מרים', 'A\u202eB', ''])(
  '%s is not said to be printable',
  name => {
    expect(canBePrinted(name)).toBe(false);
  },
);
