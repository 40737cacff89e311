import type { Look } from '../designs/design.ts';
import { type Column, type Element, startOf } from './blocks.ts';
import type { Small } from './foot.ts';
import { setInLines } from './lines.ts';
import { type Doc, type Ink, write } from './paper.ts';
import { type Pictures, pictureFigure, sizeIn } from './picture.ts';
import type { Words } from './wording.ts';

const pen = 38;
const leading = 1.22;

/** Room for a signature, its line, a name and a role. */
export const signatureHeight = pen + 34;

type Signing = { look: Look; pictures: Pictures; words: Words; small: Small };

/** Who stands for it, side by side in the columns: the signature, or room for one by hand, over a line and a name. */
export const signatures = (doc: Doc, signing: Signing, columns: readonly Column[], top: number): Element[] =>
  signing.look.signatures.flatMap((signer, index) => {
    const column = columns[index];
    return column ? signature(doc, signing, signer, column, top) : [];
  });

function signature(
  doc: Doc,
  { pictures, words, small: { colours, plain, strong, larger } }: Signing,
  { name, role, picture }: Look['signatures'][number],
  column: Column,
  top: number,
): Element[] {
  const line = top + pen;
  const drawn: Element[] = [];
  const written = picture && pictures.get(picture);
  if (written) {
    const { width, height } = sizeIn(written, { width: column.width - 12, height: pen - 2 });
    const x = column.align === 'centre' ? column.x + (column.width - width) / 2 : column.x + 4;
    const box = { x, y: line - height - 1, width, height };
    drawn.push(pictureFigure(doc, written, box, words.signatureOf(name)));
  }
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(column.x, line, column.width, 0.5).fill(colours.line);
  doc.endMarkedContent();
  drawn.push(
    doc.struct('P', {}, () => {
      const below = set(
        doc,
        name,
        column,
        line + 13,
        { weight: strong, size: 9.5 * larger, colour: colours.ink },
        1,
      );
      if (role) set(doc, role, column, below, { weight: plain, size: 8 * larger, colour: colours.quiet }, 2);
    }),
  );
  return drawn;
}

/** Lines from a baseline on; answers the next. A blank ends what somebody reads on after. */
function set(doc: Doc, text: string, column: Column, y: number, ink: Ink, maxLines: number): number {
  const { size, lines } = setInLines(text, {
    ...ink,
    width: column.width,
    smallest: ink.size * 0.75,
    maxLines,
  });
  for (const [index, line] of lines.entries()) {
    write(doc, `${line.trimEnd()} `, startOf(line, column, { ...ink, size }), y + index * size * leading, {
      ...ink,
      size,
    });
  }
  return y + lines.length * size * leading;
}

/** As many columns side by side as there are signers, each at most `widest`. */
export function columnsFor(count: number, across: Column, widest: number, gutter: number): Column[] {
  const width = Math.min(widest, (across.width - gutter * (count - 1)) / count);
  const all = width * count + gutter * (count - 1);
  const left = across.align === 'centre' ? across.x + (across.width - all) / 2 : across.x;
  return Array.from({ length: count }, (_, index) => ({
    x: left + index * (width + gutter),
    width,
    align: across.align,
  }));
}
