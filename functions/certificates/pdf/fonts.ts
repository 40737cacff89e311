import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import files from './files.json' with { type: 'json' };
import { sfntOf } from './sfnt.ts';

/**
 * What a PDF is made with beside the code: `files.json` lists each file by its place beside the bundle and
 * its place in node_modules. A bundle is one file without node_modules, so whoever builds it copies them:
 * the fonts are looked for here, the colour profile by pdfkit, both relative to `import.meta.url`.
 */
type BundledFile = keyof typeof files;

/**
 * How letters are cut: without serifs as it reads (`light`) and with weight; with serifs, as it reads, with weight,
 * and slanted.
 */
export type Weight = 'light' | 'medium' | 'serif' | 'serif-medium' | 'italic';
export type Face = { name: string; font: fontkit.Font; scale: number };

/** A face whose letters come out larger than its neighbours' at the same size is set smaller by `scale`. */
type Source = BundledFile | { file: BundledFile; scale: number };

const georgianSerif: Source = { file: 'fonts/NotoSerifGeorgian-Regular.woff', scale: 0.84 };
/** Letters that only scholars use, in a face that has them all. */
const rest: Source = { file: 'fonts/NotoSans-Light.ttf', scale: 0.84 };

/** In the order in which they are asked for a character. */
const sources: Record<Weight, Source[]> = {
  light: ['fonts/NotoSans-Light.ttf', 'fonts/NotoSansGeorgian-Light.ttf'],
  medium: ['fonts/NotoSans-Medium.ttf', 'fonts/NotoSansGeorgian-Medium.ttf'],
  serif: ['fonts/EBGaramond-Regular.ttf', georgianSerif, rest],
  'serif-medium': ['fonts/EBGaramond-Medium.ttf', georgianSerif, rest],
  italic: ['fonts/EBGaramond-Italic.ttf', georgianSerif, rest],
};

const parsed = new Map<BundledFile, fontkit.Font>();

/** The face of a weight, parsed once for the life of the process: parsing costs ten times a PDF. */
function faceOf(source: Source): Face {
  const { file, scale } = typeof source === 'string' ? { file: source, scale: 1 } : source;
  const font = parsed.get(file) ?? read(file);
  parsed.set(file, font);
  return { name: file, font, scale };
}

/** Part of a text that one face can show. */
export type Run = { face: Face; text: string };

/**
 * `text` split by what each face covers; a character that no face has is left out. A face is read only when a
 * character asks for it.
 */
export function runs(text: string, weight: Weight): Run[] {
  const found: Run[] = [];
  for (const character of text) {
    const last = found.at(-1);
    const face = has(last?.face, character) ? last?.face : faceFor(character, weight);
    if (!face) continue;
    if (last?.face === face) last.text += character;
    else found.push({ face, text: character });
  }
  return found;
}

const faces = new Map<Weight, Face[]>();

function faceFor(character: string, weight: Weight): Face | undefined {
  const known = faces.get(weight) ?? [];
  faces.set(weight, known);
  for (const [index, source] of sources[weight].entries()) {
    const face = known[index] ?? faceOf(source);
    known[index] = face;
    if (has(face, character)) return face;
  }
  return undefined;
}

const widths = new Map<string, number>();

/** Width of `text` in points at a size of one point. What a certificate says beside its names comes every time. */
export function widthOf(text: string, weight: Weight): number {
  const key = `${weight} ${text}`;
  const width =
    widths.get(key) ??
    runs(text, weight).reduce(
      (sum, { face: { font, scale }, text: part }) =>
        sum + (scale * font.layout(part).advanceWidth) / font.unitsPerEm,
      0,
    );
  if (widths.size > 2_000) widths.clear();
  widths.set(key, width);
  return width;
}

const has = (face: Face | undefined, character: string) =>
  face?.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ?? false;

function read(file: BundledFile): fontkit.Font {
  const font = fontkit.create(sfntOf(readFileSync(placeOf(file))));
  if (!('layout' in font)) throw new Error(`${file} is a collection, not a font`);
  nameGlyphs(font);
  return font;
}

/**
 * Makes each glyph know its characters. fontkit keeps the first it is told of a glyph for good: an O that first
 * came up as a part of Õ would know none, and the O of every later document could not be read back or spoken.
 */
function nameGlyphs(font: fontkit.Font): void {
  font.layout('ff fi fl ffi ffl');
  for (const code of font.characterSet) font.glyphForCodePoint(code);
}

function placeOf(file: BundledFile): string | URL {
  const beside = new URL(file, import.meta.url);
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(files[file]);
}
