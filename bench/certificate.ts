import type { Certificate } from '../functions/certificates/certificate.ts';
import { render } from '../functions/certificates/pdf/render.ts';

const names = ['Õnne Šimkutė-Žąsis', 'მზია ნოღაიდელი', 'Алексей Щёголев', 'Päivi Esimerkki'];

const certificate = (index: number): Certificate => ({
  id: `crt_${String(index).padStart(26, '0')}`,
  kind: 'attendance',
  about: 'evt_01jd0000000000000000000000',
  holder: `reg_${String(index).padStart(26, '0')}`,
  name: `${names[index % names.length]} ${index}`,
  title: 'Conference of Innovative Education: Fostering Sustainable Digital Innovation in Schools',
  hubName: 'Näidisvõrgustik',
  hubId: 'hub_01jd3xq8t4m9n2p7r5s6v1w0yd',
  person: '01jd3xq8t4m9n2p7r5s6v1w0ye',
  hue: 262,
  startsAt: '2026-11-12T07:15:00Z',
  endsAt: '2026-11-12T17:00:00Z',
  zone: 'Europe/Tallinn',
  place: 'Tallinn University, Tallinn',
  mode: 'on-site',
  language: index % 2 ? 'et' : 'en',
  issuedAt: '2026-11-13T08:00:00Z',
  criteria: 'Attended: whoever was there at all.',
  status: { list: 1, index: 4711 },
  credential: '{}',
  edition: 1,
});

const rounds = 60;

/** Time to draw one certificate, each to another name, with the fonts parsed: the median. */
export async function certificateFigures(): Promise<[name: string, value: number, unit: string][]> {
  const times: number[] = [];
  let bytes = 0;
  for (let index = 0; index < 20 + rounds; index++) {
    const start = performance.now();
    const pdf = await render(certificate(index), undefined, new Map(), 'https://events.example.org');
    if (index < 20) continue;
    times.push(performance.now() - start);
    bytes = Math.max(bytes, pdf.length);
  }
  times.sort((a, b) => a - b);
  return [
    ['certificate_pdf_ms', times[rounds / 2] ?? 0, 'ms'],
    ['certificate_pdf_kib', bytes / 1024, 'KiB'],
  ];
}
