import { parse } from 'csv-parse/sync';

/** Why no text can be read from a file: nothing in it, a workbook of a spreadsheet, or no text at all. */
export type TextRefusal = 'empty' | 'workbook' | 'unreadable';

/** `guessed`: the file does not say its letters' encoding, and it matters. */
export type TextFile = { ok: true; text: string; guessed: boolean } | { ok: false; why: TextRefusal };

/** Text as programs save it: in UTF-8, UTF-16 or a Windows code page, with or without a byte order mark. */
export function textOf(bytes: Uint8Array): TextFile {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  // A workbook is a ZIP archive, an old one an OLE document.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { ok: false, why: 'workbook' };
  }
  const { text, guessed } = decoded(bytes);
  if (/[^\P{Cc}\t\r\n]/u.test(text)) return { ok: false, why: 'unreadable' };
  return { ok: true, text, guessed: guessed && !/^\p{ASCII}*$/u.test(text) };
}

/**
 * The cells of a table as spreadsheets save it, with commas, semicolons or tabs; empty rows too, so that a row has its
 * number. `tells`: a line that has what the table is about, so that its delimiters count. Undefined when it is no table.
 */
export function tableOf(text: string, tells: (line: string) => boolean): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: delimiterOf(text, tells),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch {
    return undefined;
  }
}

export const isFilledRow = (row: readonly string[]): boolean => row.some(cell => cell.trim() !== '');

/** A heading without marks, case and signs: "E-posti aadress" → "e posti aadress". */
export const plainHeading = (cell: string): string =>
  cell
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

function decoded(bytes: Uint8Array): { text: string; guessed: boolean } {
  const as = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return { text: as('utf-16le'), guessed: false };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: as('utf-16be'), guessed: false };
  // Latin letters in UTF-16 without a mark: each second byte is 0.
  if (bytes[1] === 0 && bytes[3] === 0) return { text: as('utf-16le'), guessed: false };
  try {
    return { text: as('utf-8', true), guessed: false };
  } catch {
    return { text: as(codePageOf(bytes)), guessed: true };
  }
}

/**
 * Windows-1252 and -1257 agree on õ, ä, ö, ü, å and é. Where they differ: only the first has š and ž in 0x80–0x9f; in
 * the second they are where the first has letters of Iceland.
 */
function codePageOf(bytes: Uint8Array): 'windows-1252' | 'windows-1257' {
  return bytes.some(byte => byte === 0x8a || byte === 0x9a || byte === 0x8e || byte === 0x9e)
    ? 'windows-1252'
    : 'windows-1257';
}

/** The one that stands between cells in most of the lines that tell; what a cell may contain comes last. */
function delimiterOf(text: string, tells: (line: string) => boolean): string {
  const all = text.split(/\r\n?|\n/);
  const telling = all.filter(tells);
  const lines = (telling.length > 0 ? telling : all).map(line => line.replace(/"(?:[^"]|"")*"/g, ''));
  const count = (delimiter: string) => lines.filter(line => line.includes(delimiter)).length;
  return ['\t', ';', ','].reduce((best, each) => (count(each) > count(best) ? each : best));
}
