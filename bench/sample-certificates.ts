import { PNG } from 'pngjs';
import type { Certificate } from '../functions/certificates/certificate.ts';
import type { Look, Picture } from '../functions/certificates/designs/design.ts';
import { unsignedFor } from '../functions/certificates/draft.ts';
import type { Pictures } from '../functions/certificates/pdf/picture.ts';
import { signedBy } from '../functions/credentials/sign.ts';
import { signing } from '../test/support/signing-key.ts';
import { toMultikey } from '../web/credential/multikey.ts';

/** A certificate to draw, with the look that it names. */
export type Sample = { name: string; certificate: Certificate; look: Look | undefined };

export const publicUrl = 'https://events.example.org';

const title = 'Conference of Innovative Education: Fostering Sustainable Digital Innovation in Schools';

type Said = Omit<Certificate, 'credential'>;

const said: Said = {
  id: 'crt_01jd3xq8t4m9n2p7r5s6v1w0yz',
  kind: 'attendance',
  hubId: 'hub_01jd3xq8t4m9n2p7r5s6v1w0yd',
  hubName: 'Näidisvõrgustik',
  hue: 262,
  about: 'evt_01jd3xq8t4m9n2p7r5s6v1w0ya',
  holder: 'reg_01jd3xq8t4m9n2p7r5s6v1w0yb',
  person: '01jd3xq8t4m9n2p7r5s6v1w0ye',
  name: 'Maarja Näidis',
  title,
  startsAt: '2026-11-12T07:15:00Z',
  endsAt: '2026-11-13T17:00:00Z',
  zone: 'Europe/Tallinn',
  place: 'Tallinn University, Tallinn',
  mode: 'on-site',
  language: 'en',
  hours: 12,
  issuedAt: '2026-11-14T08:00:00Z',
  criteria: 'Attended: whoever was there at all.',
  status: { list: 1, index: 4711 },
  edition: 1,
};

const key = toMultikey(await signing.publicKey());

/** With the credential that says the same, signed by the key of the tests. */
const signed = async (certificate: Said): Promise<Certificate> => {
  const recipient = { name: certificate.name, email: 'maarja@example.org' };
  const unsigned = unsignedFor(publicUrl, certificate, recipient);
  return { ...certificate, credential: await signedBy(signing, key, certificate.issuedAt, unsigned) };
};

const usual = await signed(said);

/** One that says as much as most do; its credential is the usual one's, whatever is changed. */
export const aCertificate = (of: Partial<Certificate> = {}): Certificate => ({ ...usual, ...of });

const scripts = {
  'latin-extended': 'Õnne Šimkutė-Žąsis',
  cyrillic: 'Алексей Иванович Щёголев',
  georgian: 'მზია ნოღაიდელი',
  'one-letter': 'Ö',
  'two-hundred': `${'Maria-Magdalena Hohenstein von und zu '.repeat(6)}`.slice(0, 200).trim(),
  'two-hundred-georgian': 'ნოღაიდელი '.repeat(20).trim(),
};

const signatures: Look['signatures'] = [
  { name: 'Liis Tamm', role: 'Head of the network', picture: 'pic_00000000000000000000000001' },
  { name: 'Andres Saar', role: 'Programme director', picture: 'pic_00000000000000000000000002' },
  { name: 'Nino Beridze', role: 'Tbilisi Centre for Teachers' },
];

const looks: Look[] = (['classic', 'modern', 'quiet'] as const).flatMap((layout, index) =>
  (['landscape', 'portrait'] as const).map(orientation => ({
    layout,
    orientation,
    colour: [undefined, '#0b6e4f', '#8c1d18'][index],
    signatures: signatures.slice(0, index + 1),
    logo: orientation === 'portrait' ? ('pic_00000000000000000000000003' as const) : undefined,
    wording: {},
  })),
);

const kinds: Partial<Certificate>[] = [
  { kind: 'attendance', mode: 'both', sessions: ['Opening', 'AI in the classroom', 'Robots for beginners'] },
  { kind: 'completion', mode: undefined, competences: ['2.1', '2.2', '6.1'], hours: 40 },
  { kind: 'speaker', mode: undefined, hours: undefined, sessions: ['What children know of algorithms'] },
  { kind: 'mentor', mode: undefined, hours: 7.5, language: 'et' },
  { kind: 'organiser', mode: undefined, hours: undefined, language: 'et' },
];

/** Twenty: every layout both ways, with every script, every kind, and what is hard to set. Each has its credential. */
export const samples = (): Promise<Sample[]> =>
  Promise.all(drafts().map(async sample => ({ ...sample, certificate: await signed(sample.certificate) })));

const drafts = (): Sample[] => [
  ...Object.entries(scripts).map(([name, person], index) => {
    const look = looks[index % looks.length];
    return { name: `${name}-${look?.layout}`, certificate: aCertificate({ name: person }), look };
  }),
  ...kinds.flatMap((kind, index) =>
    [0, 3].map(turn => {
      const look = looks[(index + turn) % looks.length];
      return { name: `${kind.kind}-${look?.layout}`, certificate: aCertificate(kind), look };
    }),
  ),
  { name: 'house-own', certificate: aCertificate(), look: undefined },
  {
    name: 'much-of-everything',
    certificate: aCertificate({
      name: scripts['two-hundred'],
      title: `${title}. `.repeat(2),
      hubName: 'The Estonian, Latvian and Lithuanian Network of Schools for Sustainable Digital Education',
      sessions: Array.from({ length: 24 }, (_, index) => `Session number ${index + 1} of a long day`),
      competences: ['1.1', '1.2', '2.1', '2.2', '3.1', '6.1'],
    }),
    look: looks[0] && { ...looks[0], signatures, logo: 'pic_00000000000000000000000003' },
  },
  {
    name: 'own-words',
    certificate: aCertificate({ language: 'et', name: scripts['latin-extended'], edition: 2 }),
    look: looks[4] && {
      ...looks[4],
      wording: {
        et: {
          heading: 'Tänukiri',
          statement: '{hub} tänab. {name} tegi teoks ürituse {title}, mahuga {hours}.',
          closing: 'Aitäh, et aitate koolidel muutuda.',
        },
      },
    },
  },
  {
    name: 'nothing-but-what-must-be',
    certificate: aCertificate({
      place: '',
      mode: undefined,
      hours: undefined,
      name: 'Ö',
      title: 'AI',
    }),
    look: looks[2] && { ...looks[2], signatures: [] },
  },
];

/** A logo and two signatures, drawn here: no real person has signed. */
export function samplePictures(): Pictures {
  const drawn = [
    scribble('pic_00000000000000000000000001', 0.6),
    scribble('pic_00000000000000000000000002', 2.1),
    mark('pic_00000000000000000000000003'),
  ];
  return new Map(drawn.map(picture => [picture.id, picture]));
}

function picture(
  id: Picture['id'],
  width: number,
  height: number,
  ink: (x: number, y: number) => number,
): Picture {
  const png = new PNG({ width, height, colorType: 2 });
  for (let at = 0; at < width * height; at++) {
    const grey = Math.round(255 * (1 - ink(at % width, Math.floor(at / width))));
    png.data.set([grey, grey, Math.min(255, grey + 30), 255], at * 4);
  }
  return { id, width, height, png: PNG.sync.write(png, { colorType: 2 }) };
}

/** A line that a pen could have drawn. */
function scribble(id: Picture['id'], phase: number): Picture {
  const points = Array.from({ length: 900 }, (_, at) => {
    const along = at / 900;
    const loop = Math.sin(along * 34 + phase) * (1 - along) * 46;
    return [
      30 + along * 300 + loop * 0.6,
      62 + Math.cos(along * 34 + phase * 2) * (44 - along * 32) + along * 10,
    ];
  }) as [number, number][];
  const near = (x: number, y: number) => points.some(([px, py]) => Math.abs(px - x) + Math.abs(py - y) < 2.4);
  return picture(id, 360, 120, (x, y) => (near(x, y) ? 0.92 : 0));
}

function mark(id: Picture['id']): Picture {
  return picture(id, 420, 120, (x, y) => {
    const ring = Math.hypot(x - 60, y - 60);
    const inRing = ring < 56 && Math.floor(ring / 9) % 2 === 0;
    const inBar = x > 140 && x < 410 - (y > 60 ? 90 : 0) && ((y > 24 && y < 52) || (y > 70 && y < 92));
    return inRing || inBar ? 0.8 : 0;
  });
}
