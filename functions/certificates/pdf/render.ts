import type { Certificate } from '../certificate.ts';
import type { Look } from '../designs/design.ts';
import type { Element } from './blocks.ts';
import { classic } from './layouts/classic.ts';
import { modern } from './layouts/modern.ts';
import { quiet } from './layouts/quiet.ts';
import { palette } from './palette.ts';
import { type Doc, pages, paper } from './paper.ts';
import type { Pictures } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { wording } from './wording.ts';

/** What a certificate looks like for which nobody made a design. */
export const houseLook: Look = { layout: 'classic', orientation: 'landscape', signatures: [], wording: {} };

const layouts: Record<Look['layout'], (sheet: Sheet) => Element[]> = { classic, modern, quiet };

/**
 * The PDF of a certificate: a pure function of the record, of the look that it names with its pictures, and of the
 * origin where it can be verified. PDF/A-3a and PDF/UA-1 at once, with the signed credential attached.
 */
export async function render(
  certificate: Certificate,
  look: Look | undefined,
  pictures: Pictures,
  publicUrl: string,
): Promise<Buffer> {
  const words = wording(certificate, look, publicUrl);
  const drawnBy = look ?? houseLook;
  const hue = drawnBy.hue ?? certificate.hue;
  const size = pages[drawnBy.orientation];
  const at = new Date(certificate.issuedAt);
  const { language, hubName, about } = certificate;
  const { doc, bytes } = paper({ title: words.document, author: hubName, language, at, size });
  if (certificate.credential) attach(doc, certificate.credential, words.attached, at);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const colours = palette(hue);
  const sheet = { doc, size, about, hue, colours, words, look: drawnBy, pictures };
  for (const element of layouts[drawnBy.layout](sheet)) root.add(element);
  root.end();
  doc.end();
  return bytes;
}

/** The signed credential inside, for who checks it without us: data of the document (ISO 19005-3, 6.8). */
export function attach(doc: Doc, credential: string, description: string, at: Date): void {
  const named = { name: 'credential.json', type: 'application/json', description, relationship: 'Data' };
  doc.file(Buffer.from(credential), { ...named, creationDate: at, modifiedDate: at });
}
