import type { Certificate } from '../certificate.ts';
import type { Look } from '../designs/design.ts';
import { classic } from './layouts/classic.ts';
import { modern } from './layouts/modern.ts';
import { quiet } from './layouts/quiet.ts';
import { hubTint, palette, tintOf } from './palette.ts';
import { type Doc, pages, paper } from './paper.ts';
import { PdfSurface } from './pdf-surface.ts';
import type { Pictures } from './picture.ts';
import type { Sheet } from './sheet.ts';
import type { Surface } from './surface.ts';
import { SvgSurface } from './svg-surface.ts';
import { type Words, wording } from './wording.ts';

/** What a certificate looks like for which nobody made a design. */
export const houseLook: Look = { layout: 'classic', orientation: 'landscape', signatures: [], wording: {} };

const layouts: Record<Look['layout'], (sheet: Sheet) => void> = { classic, modern, quiet };

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
  const size = pages[(look ?? houseLook).orientation];
  const at = new Date(certificate.issuedAt);
  const { language, hubName } = certificate;
  const { doc, bytes } = paper({ title: words.document, author: hubName, language, at, size });
  attach(doc, certificate.credential, words.attached, at);
  const on = new PdfSurface(doc, size);
  draw(on, certificate, look ?? houseLook, pictures, words);
  on.end();
  return bytes;
}

/** The same page as an SVG, to look at before there is a certificate. */
export function drawing(certificate: Certificate, look: Look, pictures: Pictures, publicUrl: string): string {
  const on = new SvgSurface(pages[look.orientation]);
  draw(on, certificate, look, pictures, wording(certificate, look, publicUrl));
  return on.toString();
}

function draw(on: Surface, certificate: Certificate, look: Look, pictures: Pictures, words: Words): void {
  const { about, hue } = certificate;
  const tint = look.colour === undefined ? hubTint(hue) : tintOf(look.colour);
  layouts[look.layout]({ on, about, tint, colours: palette(tint), words, look, pictures });
}

/** The signed credential inside, for who checks it without us: data of the document (ISO 19005-3, 6.8). */
export function attach(doc: Doc, credential: string, description: string, at: Date): void {
  const named = { name: 'credential.json', type: 'application/json', description, relationship: 'Data' };
  doc.file(Buffer.from(credential), { ...named, creationDate: at, modifiedDate: at });
}
