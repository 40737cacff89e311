import type { Look } from '../designs/design.ts';
import { type Column, startOf } from './blocks.ts';
import type { Small } from './foot.ts';
import { setInLines } from './lines.ts';
import type { Ink } from './paper.ts';
import { type Pictures, pictureFigure, sizeIn } from './picture.ts';
import { type Surface, write } from './surface.ts';
import type { Words } from './wording.ts';

const pen = 38;
const leading = 1.22;

/** Room for a signature, its line, a name and a role. */
export const signatureHeight = pen + 34;

type Signing = { look: Look; pictures: Pictures; words: Words; small: Small };

/** Who stands for it, side by side in the columns: the signature, or room for one by hand, over a line and a name. */
export function signatures(on: Surface, signing: Signing, columns: readonly Column[], top: number): void {
  for (const [index, signer] of signing.look.signatures.entries()) {
    const column = columns[index];
    if (column) signature(on, signing, signer, column, top);
  }
}

function signature(
  on: Surface,
  { pictures, words, small: { colours, plain, strong, larger } }: Signing,
  { name, role, picture }: Look['signatures'][number],
  column: Column,
  top: number,
): void {
  const line = top + pen;
  const written = picture && pictures.get(picture);
  if (written) {
    const { width, height } = sizeIn(written, { width: column.width - 12, height: pen - 2 });
    const x = column.align === 'centre' ? column.x + (column.width - width) / 2 : column.x + 4;
    pictureFigure(on, written, { x, y: line - height - 1, width, height }, words.signatureOf(name));
  }
  on.decoration(() => on.box({ x: column.x, y: line, width: column.width, height: 0.5 }, colours.line));
  on.element('P', () => {
    const signer: Ink = { weight: strong, size: 9.5 * larger, colour: colours.ink };
    const below = set(on, name, column, line + 13, signer, 1);
    const post: Ink = { weight: plain, size: 8 * larger, colour: colours.quiet };
    if (role) set(on, role, column, below, post, 2);
  });
}

/** Lines from a baseline on; answers the next. A blank ends what somebody reads on after. */
function set(on: Surface, text: string, column: Column, y: number, ink: Ink, maxLines: number): number {
  const fit = { ...ink, width: column.width, smallest: ink.size * 0.75, maxLines };
  const { size, lines } = setInLines(text, fit);
  const set = { ...ink, size };
  for (const [index, line] of lines.entries()) {
    write(on, `${line.trimEnd()} `, startOf(line, column, set), y + index * size * leading, set);
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
