import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readQr } from '../support/qr.ts';

type Canvas = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
const mm = 25.4 / 72;

/** The pages of a PDF as another reader finds them: size in millimetres, and text. */
export async function pagesOf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: { width: number; height: number; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map(item => ('str' in item ? item.str : '')).join(' ');
    pages.push({
      width: Math.round(width * mm),
      height: Math.round(height * mm),
      text: text.replace(/\s+/g, ' ').normalize('NFC'),
    });
  }
  await loading.destroy();
  return pages;
}

/** What a phone reads from the code on the first page, printed at 150 dots an inch. */
export async function codeOn(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const factory = document.canvasFactory as { create: (width: number, height: number) => Canvas };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  await loading.destroy();
  return readQr({ data: new Uint8Array(data), width, height });
}
