import { isFilledRow, plainHeading, type TextRefusal, tableOf, textOf } from '../shared/table-file.ts';
import type { TypedRow } from './groups/list.ts';

/** Why no list can be read from a file. */
export type FileRefusal = TextRefusal | 'no-email';

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
  const file = textOf(bytes);
  if (!file.ok) return file;
  const table = tableOf(file.text, line => line.includes('@'))?.filter(isFilledRow);
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
    : { ok: true, rows: filled, ignored, guessed: file.guessed };
}

const answerOf = ({ words }: Heading, typed: string): string =>
  words.find(([word]) => folded(word) === folded(typed))?.[1] ?? typed;

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();

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
    const heading = plainHeading(cell);
    for (const column of Object.keys(headings) as Column[]) {
      if (columns[column] === undefined && headings[column].test(heading)) columns[column] = index;
    }
  }
  return columns;
}

const isAddress = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell.trim().slice(0, 300));
