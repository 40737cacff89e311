import PDFDocument from 'pdfkit';
import type { Look } from '../designs/design.ts';
import type { Face, Run, Weight } from './fonts.ts';
import { write } from './surface.ts';

export type Size = { width: number; height: number };

/** A4, in points; y grows downwards. */
export const pages: Record<Look['orientation'], Size> = {
  landscape: { width: 841.89, height: 595.28 },
  portrait: { width: 595.28, height: 841.89 },
};

export type Doc = PDFKit.PDFDocument;
export type Ink = { weight: Weight; size: number; colour: string };

export type About = { title: string; author: string; language: string; at: Date; size: Size };

/**
 * An empty page of a PDF that is PDF/A-3a and PDF/UA-1 at once, and its bytes once it is ended. Nothing in it
 * depends on when it is made, so the same record gives the same bytes.
 */
export function paper({ title, author, language, at, size }: About): { doc: Doc; bytes: Promise<Buffer> } {
  const doc = new PDFDocument({
    size: [size.width, size.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    // No standard font: PDF/A embeds what it shows.
    font: '',
    info: { Title: title, Author: author, Creator: 'Foyer', CreationDate: at, ModDate: at },
  });
  doc.appendXML(universalAccess);
  return opened(doc);
}

/** A PDF that was just begun, and its bytes once it is ended. */
export function opened(doc: Doc): { doc: Doc; bytes: Promise<Buffer> } {
  const chunks: Buffer[] = [];
  const bytes = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  return { doc, bytes };
}

/** Part of a line that one face has. */
export function writeRun(doc: Doc, { face, text }: Run, x: number, y: number, { size, colour }: Ink): void {
  useFace(doc, face, size);
  doc.fillColor(colour).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

/** One line of text with its baseline at `y`. */
export const writeLine = (doc: Doc, text: string, x: number, y: number, ink: Ink): void =>
  write({ run: (run, at, down, same) => writeRun(doc, run, at, down, same) }, text, x, y, ink);

const known = new WeakMap<Doc, Set<string>>();

/** A document holds the faces that it uses: pdfkit takes a parsed font, though its types know only files and bytes. */
function useFace(doc: Doc, { name, font, scale }: Face, size: number): void {
  const registered = known.get(doc) ?? new Set();
  known.set(doc, registered);
  if (!registered.has(name)) doc.registerFont(name, font as unknown as Buffer);
  registered.add(name);
  doc.font(name, size * scale);
}

/**
 * PDF/UA-1 beside PDF/A (ISO 14289-1, clause 5), with the extension schema that PDF/A asks of any other
 * namespace (ISO 19005-3, 6.6.2.3).
 */
const universalAccess = `
  <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about=""
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
