import { parse } from 'csv-parse/sync';
import type { TypedRow } from './groups/list.ts';

/** Why no list can be read from a file. */
export type FileRefusal = 'empty' | 'workbook' | 'unreadable' | 'no-email';

/** A column beside names and addresses: its headings, and what words in it stand for. */
export type Heading = { field: string; labels: string[]; words: [word: string, value: string][] };

/** `ignored`: the headings of columns that say nothing here. `guessed`: the file does not say its letters' encoding. */
export type FileList =
  | { ok: true; rows: TypedRow[]; ignored: string[]; guessed: boolean }
  | { ok: false; why: FileRefusal };

/**
 * Names and addresses from a table as spreadsheets save it: CSV or text with commas, semicolons or tabs, in UTF-8,
 * UTF-16 or a Windows code page, with or without a line of headings, and whatever stands above it.
 */
export function readList(bytes: Uint8Array, more: Heading[] = []): FileList {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  // A workbook is a ZIP archive, an old one an OLE document.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { ok: false, why: 'workbook' };
  }
  const { text, guessed } = decoded(bytes);
  if (/[^\P{Cc}\t\r\n]/u.test(text)) return { ok: false, why: 'unreadable' };
  const table = tableOf(text);
  if (!table) return { ok: false, why: 'unreadable' };
  if (table.length === 0) return { ok: false, why: 'empty' };
  const found = columnsOf(table, more);
  if (!found) return { ok: false, why: 'no-email' };
  const { columns, others, body, ignored } = found;
  const cell = (row: string[], column: number | undefined) =>
    (column === undefined ? '' : (row[column] ?? '')).trim();
  const rows = body.map(row => ({
    name: [cell(row, columns.name), cell(row, columns.first), cell(row, columns.last)]
      .filter(Boolean)
      .join(' '),
    email: cell(row, columns.email),
    answers: Object.fromEntries(
      others.map(({ heading, column }) => [heading.field, answerOf(heading, cell(row, column))]),
    ),
  }));
  const filled = rows.filter(({ name, email }) => name !== '' || email !== '');
  return filled.length === 0
    ? { ok: false, why: 'empty' }
    : { ok: true, rows: filled, ignored, guessed: guessed && !/^\p{ASCII}*$/u.test(text) };
}

const answerOf = ({ words }: Heading, typed: string): string =>
  words.find(([word]) => folded(word) === folded(typed))?.[1] ?? typed;

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

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

function tableOf(text: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    });
  } catch {
    return undefined;
  }
}

/** The one that stands most often in the lines with an address; what a name may contain comes last. */
function delimiterOf(text: string): string {
  const all = text.split(/\r\n?|\n/);
  const addressed = all.filter(line => line.includes('@'));
  const lines = addressed.length > 0 ? addressed : all;
  const count = (delimiter: string) => lines.filter(line => line.includes(delimiter)).length;
  return ['\t', ';', ','].reduce((best, each) => (count(each) > count(best) ? each : best));
}

type Column = 'email' | 'name' | 'first' | 'last';
type Columns = Partial<Record<Column, number>>;

/** Headings as they are written in the languages of our networks, without marks and case. */
const headings: Record<Column, RegExp> = {
  email:
    /^(e ?mail|e ?mail address|e ?post|e ?posti?( |)aadress|meil|meiliaadress|mail|sahkoposti(osoite)?|el pastas|epasts|e ?postadresse)$/,
  name: /^(name|full name|participant|nimi|taisnimi|ees ja perekonnanimi|osaleja|osaleja nimi|koko nimi|navn|fullt navn|vardas pavarde|vards uzvards|naam)$/,
  first: /^(first name|given name|forename|eesnimi|etunimi|fornavn|vardas|vards|voornaam)$/,
  last: /^(last name|surname|family name|perekonnanimi|perenimi|sukunimi|etternavn|pavarde|uzvards|achternaam)$/,
};

/** How far below the top of a file its line of headings is looked for. */
const preamble = 25;

type Found = {
  columns: Columns;
  others: { heading: Heading; column: number }[];
  body: string[][];
  ignored: string[];
};

/** Which column is which: by a line of headings, or else by where the addresses stand. */
function columnsOf(table: string[][], more: Heading[]): Found | undefined {
  for (const [index, row] of table.slice(0, preamble).entries()) {
    const columns = headed(row);
    if (columns.email === undefined) continue;
    const others = more.flatMap(heading => {
      const labels = heading.labels.map(folded);
      const column = row.findIndex(cell => cell.trim() !== '' && labels.includes(folded(cell)));
      return column < 0 ? [] : [{ heading, column }];
    });
    const used = new Set([...Object.values(columns), ...others.map(({ column }) => column)]);
    const ignored = row.filter((heading, column) => !used.has(column) && heading.trim() !== '');
    return { columns, others, body: table.slice(index + 1), ignored };
  }
  const first = table.findIndex(row => row.some(isAddress));
  const row = table[first];
  if (!row) return undefined;
  const email = row.findIndex(isAddress);
  const texts = row.flatMap((cell, column) => (column !== email && /\p{L}/u.test(cell) ? [column] : []));
  const [name, last] =
    texts.filter(column => column < email).length > 0 ? texts.filter(c => c < email) : texts;
  const isFullName = name !== undefined && /\p{L}\s+\p{L}/u.test(row[name]?.trim() ?? '');
  const columns = last === undefined || isFullName ? { email, name } : { email, first: name, last };
  return { columns, others: [], body: table.slice(first), ignored: [] };
}

function headed(row: string[]): Columns {
  const columns: Columns = {};
  for (const [index, cell] of row.entries()) {
    const heading = plain(cell);
    for (const column of Object.keys(headings) as Column[]) {
      if (columns[column] === undefined && headings[column].test(heading)) columns[column] = index;
    }
  }
  return columns;
}

const plain = (cell: string): string =>
  cell
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const isAddress = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell.trim().slice(0, 300));
