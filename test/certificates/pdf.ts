import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

/** What a reader other than the writer finds on one page of a PDF, from 1. */
export async function readPdf(bytes: Uint8Array, number = 1) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(number);
  const { info, metadata } = await document.getMetadata();
  const text = await page.getTextContent({ includeMarkedContent: true });
  const tree = (await page.getStructTree()) as StructTreeNode;
  // A Map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const links = await page.getAnnotations();
  const read = {
    pages: document.numPages,
    info: info as { Title?: string; Author?: string; Language?: string },
    xmp: String(metadata?.getRaw() ?? ''),
    marked: marks?.get('Marked'),
    /** In the order of the page, a blank for every break. */
    text: text.items
      .map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .normalize('NFC'),
    tree,
    /** Roles with the alternative text where there is one: `H1`, `Figure: QR code…`. */
    roles: rolesIn(tree),
    links: links.map(({ url, contentsObj }) => ({ url, says: contentsObj?.str })),
  };
  await loading.destroy();
  return read;
}

type Canvas = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };

/** The page painted as a screen would, and its code read as a phone would. */
export async function readCode(bytes: Uint8Array): Promise<string | undefined> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 1.5 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = document.canvasFactory as { create: (width: number, height: number) => Canvas };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  await loading.destroy();
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

type Node = StructTreeNode | { type: string };

function rolesIn(node: Node & { alt?: string }): string[] {
  if (!('role' in node)) return [];
  const own = node.alt ? `${node.role}: ${node.alt}` : node.role;
  return [own, ...node.children.flatMap(child => rolesIn(child as Node))];
}
