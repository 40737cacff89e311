import { paths } from '../../../web/paths.ts';
import { translator } from '../../../web/text/translate.ts';
import { type Column, textBlock } from '../../certificates/pdf/blocks.ts';
import { widthOf } from '../../certificates/pdf/fonts.ts';
import { checkLine, pair, pairHeight, qrFigure, sansSmall } from '../../certificates/pdf/foot.ts';
import { discStamp } from '../../certificates/pdf/guilloche.ts';
import { type Fit, setInLines } from '../../certificates/pdf/lines.ts';
import { hubTint, type Palette, palette } from '../../certificates/pdf/palette.ts';
import { type Doc, type Ink, pages, paper, writeLine } from '../../certificates/pdf/paper.ts';
import { PdfSurface } from '../../certificates/pdf/pdf-surface.ts';
import { attach } from '../../certificates/pdf/render.ts';
import { listPoint } from '../../certificates/pdf/wording.ts';
import { dayOf, longDate, shortDate } from '../../shared/time.ts';
import type { Transcript, TranscriptLine } from '../transcript.ts';

const size = pages.portrait;
const margin = 56;
const width = size.width - 2 * margin;
/** Where the table ends; below it stand the code on the last page, and the page's number. */
const bottom = size.height - 60;
const footHeight = 96;

/**
 * The PDF of a transcript: a pure function of the record, and of the origin where it can be verified. PDF/A-3a and
 * PDF/UA-1 at once, with the signed credential attached; of as many pages as its lines need.
 */
export async function renderTranscript(transcript: Transcript, publicUrl: string): Promise<Buffer> {
  const { language, hubName, name, issuedAt, credential, hue } = transcript;
  const t = translator(language);
  const at = new Date(issuedAt);
  const title = t('transcript.page.title', { name });
  const { doc, bytes } = paper({ title, author: hubName, language, at, size });
  attach(doc, credential, t('transcript.attached'), at);
  const on = new PdfSurface(doc, size);
  const colours = palette(hubTint(hue));
  let y = head(on, transcript, colours);
  y = table(doc, on, transcript, colours, y);
  foot(doc, on, transcript, colours, y, publicUrl);
  on.end();
  return bytes;
}

/** A blank at which no line ends. */
const unbroken = '\u00a0';

const column: Column = { x: margin, width, align: 'left' };

/** The ornament of the hub hangs into the page's corner; the heading leaves it room. */
const ornament = 184;
const heading: Column = { ...column, width: width - ornament / 2 };

/** Whose it is, by whom, how much it is; answers where the table begins. */
function head(on: PdfSurface, transcript: Transcript, colours: Palette): number {
  const { language, hubName, name, title, hours, years, series, competences, issuedAt, zone } = transcript;
  const t = translator(language);
  on.decoration(() => {
    on.stamp(
      discStamp(transcript.hubId, ornament, colours.line),
      size.width - 0.71 * ornament,
      -0.33 * ornament,
    );
  });
  const blocks = [
    textBlock(hubName, heading, { weight: 'light', size: 11, colour: colours.quiet }),
    textBlock(title, heading, {
      tag: 'H1',
      weight: 'serif-medium',
      size: 28,
      colour: colours.accent,
      gap: 4,
    }),
    textBlock(name, heading, {
      weight: 'serif-medium',
      size: 20,
      smallest: 10,
      maxLines: 3,
      colour: colours.ink,
      gap: 12,
    }),
  ];
  let y = margin;
  for (const block of blocks) {
    y += block.gap;
    block.draw(on, y);
    y += block.height;
  }
  y += 26;
  const perYear = years
    .map(each => `${each.year}: ${t('holder.hours', { hours: each.hours })}`)
    .join(listPoint);
  const perSeries = series.map(each => {
    const { hours: own, events, of } = each;
    const share = t('holder.series', { events, of }).replaceAll(' ', unbroken);
    return `${each.title}: ${t('holder.hours', { hours: own })}, ${share}`;
  });
  const named = competences.map(code => code + unbroken + t(`competence.${code}`));
  const facts: [string, string][] = [
    [t('holder.sum.hours'), new Intl.NumberFormat(language).format(hours)],
    [t('holder.years'), perYear],
    [t('transcript.series'), perSeries.join(listPoint)],
    [t('holder.competences'), named.join(listPoint)],
    [t('certificate.page.issued'), longDate(issuedAt, zone, language)],
  ];
  const small = { ...sansSmall(colours), maxLines: 16 };
  for (const fact of facts.filter(([, text]) => text)) {
    pair(on, fact, column, { first: y }, small);
    y += pairHeight(fact, column, small) + 24;
  }
  return y + 6;
}

type Cell = { x: number; width: number; align: 'left' | 'right' };
const cells = {
  title: { x: margin, width: width - 230, align: 'left' },
  when: { x: margin + width - 222, width: 86, align: 'left' },
  part: { x: margin + width - 130, width: 80, align: 'left' },
  hours: { x: margin + width - 46, width: 46, align: 'right' },
} as const satisfies Record<string, Cell>;
type CellName = keyof typeof cells;
const names = Object.keys(cells) as CellName[];

const step = 12.5;
const between = 7;

/** A row a certificate, on as many pages as it takes. Answers where it ends. */
function table(doc: Doc, on: PdfSurface, transcript: Transcript, colours: Palette, top: number): number {
  const { language, lines } = transcript;
  const t = translator(language);
  const headings: Record<CellName, string> = {
    title: t('certificate.page.event'),
    when: t('certificate.page.when'),
    part: t('transcript.column.part'),
    hours: t('transcript.column.hours'),
  };
  const grid = doc.struct('Table');
  on.root.add(grid);
  const label: Ink = { weight: 'light', size: 8, colour: colours.quiet };
  const heading = (y: number) => {
    rule(doc, y + 5, colours.line);
    return y + step + 9;
  };
  const headingRow = doc.struct(
    'TR',
    {},
    names.map(name => headingCell(doc, headings[name], cells[name], top, label)),
  );
  grid.add(headingRow);
  let y = heading(top);
  for (const line of lines) {
    const texts = textsOf(line, transcript, colours);
    const height = Math.max(...names.map(name => heightOf(texts[name]))) + between;
    if (y + height > bottom) {
      doc.addPage({ size: [size.width, size.height], margin: 0 });
      y = margin + step;
    }
    const at = y;
    grid.add(
      doc.struct(
        'TR',
        {},
        names.map(name => cell(doc, texts[name], cells[name], at)),
      ),
    );
    y += height;
    rule(doc, y - step - between / 2 + 3, colours.hairline, 0.4);
  }
  grid.end();
  return y;
}

/** pdfkit knows the scope of a heading, though its types do not. */
const ofColumn: object = { scope: 'Column' };

const headingCell = (doc: Doc, text: string, { x, width: wide, align }: Cell, y: number, ink: Ink) =>
  doc.struct('TH', ofColumn, () => writeLine(doc, `${text} `, placed(text, x, wide, align, ink), y, ink));

type Paragraph = { lines: string[]; ink: Ink };

const heightOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { lines }) => sum + lines.length * step, 0);

const cell = (doc: Doc, paragraphs: readonly Paragraph[], { x, width: wide, align }: Cell, y: number) =>
  doc.struct('TD', {}, () => {
    let at = y;
    for (const { lines, ink } of paragraphs) {
      for (const [index, line] of lines.entries()) {
        // Whoever reads the text on hears words of two paragraphs apart.
        const said = index === lines.length - 1 ? `${line} ` : line;
        writeLine(doc, said, placed(line, x, wide, align, ink), at, ink);
        at += step;
      }
    }
  });

const placed = (text: string, x: number, wide: number, align: Cell['align'], { weight, size: at }: Ink) =>
  align === 'left' ? x : x + wide - widthOf(text.trimEnd(), weight) * at;

/** So many lines of sessions stand on one page, with the title above them. */
const mostSessionLines = 40;

function textsOf(
  line: TranscriptLine,
  { language }: Transcript,
  colours: Palette,
): Record<CellName, Paragraph[]> {
  const t = translator(language);
  const { title, startsAt, zone, kind, hours, sessions = [] } = line;
  const set = (text: string, name: CellName, own: Partial<Fit> = {}, colour = colours.ink): Paragraph => {
    const fit: Fit = { ...usual, width: cells[name].width, ...own };
    const { lines, size: at } = setInLines(text, fit);
    return { lines, ink: { weight: fit.weight, size: at, colour } };
  };
  const day = `${shortDate(startsAt, zone, language)} ${dayOf(startsAt, zone).slice(0, 4)}`;
  const told = sessions.join(listPoint);
  return {
    title: [
      set(title, 'title', { weight: 'medium', maxLines: 3 }),
      ...(told ? [set(told, 'title', { size: 8, maxLines: mostSessionLines }, colours.quiet)] : []),
    ],
    when: [set(day, 'when')],
    part: [set(t(`holder.kind.${kind}`), 'part')],
    hours: [set(hours === undefined ? '–' : new Intl.NumberFormat(language).format(hours), 'hours')],
  };
}

const usual = { weight: 'light', size: 9.5, smallest: 8, maxLines: 2 } as const;

function rule(doc: Doc, y: number, colour: string, thick = 0.6): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(margin, y, width, thick).fill(colour);
  doc.endMarkedContent();
}

/** The code and the address that verify it, below the table or on a page of their own. */
function foot(
  doc: Doc,
  on: PdfSurface,
  { id, language }: Transcript,
  colours: Palette,
  y: number,
  publicUrl: string,
): void {
  if (y + footHeight > bottom) doc.addPage({ size: [size.width, size.height], margin: 0 });
  const t = translator(language);
  const address = publicUrl + paths.transcript(id);
  const words = {
    address,
    check: t('transcript.check'),
    link: t('certificate.pdf.link', { address }),
    qr: t('certificate.pdf.qr', { address }),
  };
  const square = { x: margin, y: size.height - margin - 70, size: 70 };
  qrFigure(on, words, square, colours.ink);
  const beside: Column = { x: margin + 84, width: width - 84, align: 'left' };
  checkLine(on, words, beside, size.height - margin - 4, sansSmall(colours));
}
