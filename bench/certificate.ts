import type { Look } from '../functions/certificates/designs/design.ts';
import { render } from '../functions/certificates/pdf/render.ts';
import type { Figure } from './figure.ts';
import { aCertificate, publicUrl, samplePictures } from './sample-certificates.ts';

const names = ['Õnne Šimkutė-Žąsis', 'მზია ნოღაიდელი', 'Алексей Щёголев', 'Päivi Esimerkki'];

/** What a hub with a logo and two signatures has drawn, in each layout. */
const looks = (['classic', 'modern', 'quiet'] as const).map(
  (layout): Look => ({
    layout,
    orientation: 'landscape',
    logo: 'pic_00000000000000000000000003',
    signatures: [
      { name: 'Liis Tamm', role: 'Head of the network', picture: 'pic_00000000000000000000000001' },
      { name: 'Andres Saar', role: 'Programme director', picture: 'pic_00000000000000000000000002' },
    ],
    wording: {},
  }),
);

const rounds = 90;

/**
 * Time to draw one certificate, each to another name, with the fonts parsed: the median over all layouts. Its size: the
 * largest of all.
 */
export async function certificateFigures(): Promise<Figure[]> {
  const pictures = samplePictures();
  const times: number[] = [];
  let bytes = 0;
  for (let index = 0; index < 30 + rounds; index++) {
    const name = `${names[index % names.length]} ${index}`;
    const look = looks[index % looks.length];
    const start = performance.now();
    const pdf = await render(
      aCertificate({ name, language: index % 2 ? 'et' : 'en' }),
      look,
      pictures,
      publicUrl,
    );
    bytes = Math.max(bytes, pdf.length);
    if (index >= 30) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [
    ['certificate_pdf_ms', times[rounds / 2] ?? 0, 'ms'],
    ['certificate_kib', bytes / 1024, 'KiB'],
  ];
}
