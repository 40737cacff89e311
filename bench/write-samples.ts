import { mkdirSync, writeFileSync } from 'node:fs';
import { render } from '../functions/certificates/pdf/render.ts';
import { publicUrl, samplePictures, samples } from './sample-certificates.ts';

/** Twenty certificates as files, for veraPDF and for eyes; their credentials beside them, for the schema of 1EdTech. */
const folder = 'build/samples';
mkdirSync(folder, { recursive: true });
const pictures = samplePictures();
for (const [index, { name, certificate, look }] of (await samples()).entries()) {
  const pdf = await render(certificate, look, pictures, publicUrl);
  const file = `${folder}/${String(index + 1).padStart(2, '0')}-${name}-${look?.orientation ?? 'landscape'}`;
  writeFileSync(`${file}.pdf`, pdf);
  writeFileSync(`${file}.json`, certificate.credential);
  console.log(`${file}.pdf ${(pdf.length / 1024).toFixed(1)} KiB`);
}
