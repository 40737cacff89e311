import { runs } from '../certificates/pdf/fonts.ts';
import { type Lines, leading, setInLines } from '../certificates/pdf/lines.ts';
import type { Palette } from '../certificates/pdf/palette.ts';
import { type Doc, type Ink, writeLine } from '../certificates/pdf/paper.ts';
import type { Box } from '../certificates/pdf/sketch.ts';
import type { Badge } from './badge.ts';

/** Name and organisation, in the middle of the height. Without a name that can be set there is a line to write on. */
export function who(doc: Doc, badge: Badge, box: Box, colours: Palette): void {
  const light: Ink = { weight: 'light', size: Math.min(15, box.height * 0.14), colour: colours.ink };
  const { name, organisation, gap, room } = settingOf(badge, box, light);
  if (name.lines.length === 0) {
    doc.moveTo(box.x, box.y + room).lineTo(box.x + box.width, box.y + room);
    doc.lineWidth(0.6).strokeColor(colours.quiet).stroke();
  }
  const above = name.lines.length === 0 ? room : heightOf(name);
  const y = box.y + Math.max(0, (box.height - above - gap - heightOf(organisation)) / 2);
  paragraph(doc, name, box.x, y, { weight: 'medium', size: name.size, colour: colours.ink });
  paragraph(doc, organisation, box.x, y + above + gap, light);
}

type Setting = { name: Lines; organisation: Lines; gap: number; room: number };

/** Where both do not fit, the organisation gets less, and then nothing. */
function settingOf(badge: Badge, { width, height, ...at }: Box, light: Ink, most = 2): Setting {
  const said = most > 0 ? (badge.organisation ?? '') : '';
  const organisation = setInLines(said, { ...light, width, smallest: 7, maxLines: Math.max(1, most) });
  const gap = organisation.lines.length > 0 ? height * 0.05 : 0;
  const room = height - heightOf(organisation) - gap;
  const { isWhole, ...name } = nameIn(badge.name, width, room);
  if (isWhole || most === 0) return { name, organisation, gap, room };
  return settingOf(badge, { width, height, ...at }, light, most - 1);
}

const largest = 44;
/** Before a name gets smaller than these, a word that is wider than the badge is cut. */
const smallests = [14, 10, 7];
const mostLines = 9;

/** As large as it goes into width and height, in as many lines as that takes. */
function nameIn(name: string, width: number, height: number): Lines & { isWhole: boolean } {
  const letters = lettersOf(runs(name, 'medium').map(({ text }) => text));
  const inLines = (maxLines: number, smallest: number) => {
    const size = Math.min(largest, height / (maxLines * leading));
    const set = setInLines(name, {
      weight: 'medium',
      width,
      size,
      smallest: Math.min(size, smallest),
      maxLines,
    });
    return { ...set, isWhole: lettersOf(set.lines) >= letters };
  };
  for (const smallest of smallests) {
    let best: ReturnType<typeof inLines> | undefined;
    for (let count = 1; count <= mostLines; count++) {
      if (height / (count * leading) < Math.max(best?.size ?? 0, smallest)) break;
      const set = inLines(count, smallest);
      if (set.isWhole && set.size > (best?.size ?? 0)) best = set;
    }
    if (best) return best;
  }
  const smallest = smallests.at(-1) ?? 7;
  return inLines(Math.max(1, Math.floor(height / (smallest * leading))), smallest);
}

/** How many characters are there to be seen; none are of a name in letters that no font here has. */
const lettersOf = (texts: string[]): number => texts.join('').replace(/[\s…]/g, '').length;

export const heightOf = ({ size, lines }: Lines) => lines.length * size * leading;

export function paragraph(doc: Doc, { size, lines }: Lines, x: number, y: number, ink: Ink): void {
  for (const [index, line] of lines.entries()) {
    writeLine(doc, line.trimEnd(), x, y + size * (leading * index + 1), { ...ink, size });
  }
}
