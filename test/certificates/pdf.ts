import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';

/** What a reader other than the writer finds in a PDF of one page. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
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
    qr: await decode(page),
  };
  await loading.destroy();
  return read;
}

type Node = StructTreeNode | { type: string };

function rolesIn(node: Node & { alt?: string }): string[] {
  if (!('role' in node)) return [];
  const own = node.alt ? `${node.role}: ${node.alt}` : node.role;
  return [own, ...node.children.flatMap(child => rolesIn(child as Node))];
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Paints the page as a screen would, and looks for a code as a phone would. */
async function decode(page: Page): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 2 });
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
