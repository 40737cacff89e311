import type { Certificate } from '../certificate.ts';
import { type Weight, widthOf } from './fonts.ts';
import { foot } from './foot.ts';
import { guilloche, seal } from './guilloche.ts';
import { type Fit, leading, setInLines } from './lines.ts';
import { type Palette, palette } from './palette.ts';
import { type Doc, type Ink, page, paper, write } from './paper.ts';
import { type Words, wording } from './wording.ts';

/** The PDF of a certificate: a pure function of the record and of the origin where it can be verified. */
export async function render(certificate: Certificate, publicUrl: string): Promise<Buffer> {
  const words = wording(certificate, publicUrl);
  const colours = palette(certificate.hue);
  const { doc, bytes } = paper({
    title: words.document,
    author: certificate.hubName,
    language: certificate.language,
    at: new Date(certificate.issuedAt),
  });
  doc.markContent('Artifact', { type: 'Layout' });
  guilloche(doc, certificate.about, colours.line, colours.watermark);
  seal(doc, certificate.about, certificate.hue, page.width / 2, 66, 34);
  doc.endMarkedContent();

  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const block of stacked(middle(words, colours))) root.add(drawn(doc, block));
  for (const element of foot(doc, words, colours)) root.add(element);
  root.end();
  doc.end();
  return bytes;
}

/** A paragraph or heading of centred lines; `gap` is the space above it. */
type Block = { tag: 'H1' | 'P'; lines: string[]; ink: Ink; gap: number };
type Placed = Block & { baselines: number[] };

const column = 640;

function middle(words: Words, colours: Palette): Block[] {
  const block = (
    tag: Block['tag'],
    text: string,
    gap: number,
    setting: Partial<Fit> & { size: number; colour: string },
  ): Block => {
    const weight: Weight = setting.weight ?? 'light';
    const { size, lines } = setInLines(text, {
      width: column,
      smallest: setting.size,
      maxLines: 2,
      ...setting,
      weight,
    });
    return { tag, lines, gap, ink: { weight, size, colour: setting.colour } };
  };
  return [
    block('H1', words.title, 0, { size: 34, colour: colours.accent }),
    block('P', words.certifies, 26, { size: 12, colour: colours.quiet }),
    block('P', words.name, 8, {
      size: 42,
      smallest: 12,
      maxLines: 3,
      weight: 'medium',
      colour: colours.ink,
    }),
    block('P', words.tookPart, 14, { size: 12, colour: colours.quiet }),
    block('P', words.event, 8, {
      size: 20,
      smallest: 12,
      maxLines: 3,
      weight: 'medium',
      colour: colours.ink,
    }),
    block('P', words.whenAndWhere, 10, { size: 12.5, smallest: 9, colour: colours.ink }),
  ];
}

const area = { top: 112, bottom: 440 };

/** The blocks one under another, in the middle of the space above the foot. */
function stacked(blocks: Block[]): Placed[] {
  const height = blocks.reduce(
    (sum, { gap, lines, ink }) => sum + gap + lines.length * ink.size * leading,
    0,
  );
  let y = Math.max(area.top, (area.top + area.bottom - height) / 2);
  return blocks.map(block => {
    y += block.gap;
    const baselines = block.lines.map((_, index) => y + block.ink.size * (leading * index + 1));
    y += block.lines.length * block.ink.size * leading;
    return { ...block, baselines };
  });
}

const drawn = (doc: Doc, { tag, lines, ink, baselines }: Placed) =>
  doc.struct(tag, {}, () => {
    for (const [index, line] of lines.entries()) {
      const x = (page.width - widthOf(line.trimEnd(), ink.weight) * ink.size) / 2;
      write(doc, line, x, baselines[index] ?? 0, ink);
    }
  });
