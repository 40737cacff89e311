import { isFilledRow, tableOf } from '../../shared/table-file.ts';
import { competences } from '../competences.ts';
import { type Event, type Mode, modesOf } from '../event.ts';
import { speakersOf } from '../session-form.ts';
import { checked, endAfter, type Faults, noFaults } from './check.ts';
import { identified } from './identified.ts';
import type { FileRefusal, Row, Sheet } from './row.ts';
import { type Clocks, durationOf, momentOf, timeOf } from './times.ts';
import { type Column, columnOf, formatNamed, kindNamed, yesOrNo } from './words.ts';

/** How far below the top of a file its line of headings is looked for. */
const preamble = 25;

type Cells = Partial<Record<Column, string>>;

/** A programme from a table with a line of headings, whatever stands above it; at most `most` sessions. */
export function readTable(
  text: string,
  event: Event,
  clocks: Clocks,
  most: number,
): { ok: true; sheet: Sheet } | ({ ok: false } & FileRefusal) {
  const table = tableOf(text, line => /\d[:.]\d\d/.test(line));
  if (!table) return { ok: false, why: 'unreadable' };
  const found = headed(table);
  if (!found) return { ok: false, why: 'no-headings' };
  const { at, columns, ignored } = found;
  const body = table
    .map((row, index) => ({ row, place: index + 1 }))
    .slice(at + 1)
    .filter(({ row }) => isFilledRow(row));
  if (body.length === 0) return { ok: false, why: 'empty' };
  if (body.length > most) return { ok: false, why: 'too-many', count: body.length, most };
  const sheet: Sheet = { source: 'table', rows: [], wrong: [], notes: { ignored } };
  const kinds = new Set<string>();
  for (const { row, place } of body) {
    const cells: Cells = {};
    for (const [column, index] of columns) cells[column] = plain(row[index] ?? '');
    const faults = noFaults(place, titleOf(cells));
    const read = rowOf(cells, place, event, clocks, faults);
    if (cells.kind && !kindNamed(cells.kind)) kinds.add(cells.kind.slice(0, 60));
    if (read) sheet.rows.push(read);
    sheet.wrong.push(...faults.wrong);
  }
  if (kinds.size > 0) sheet.notes.kinds = [...kinds].slice(0, 20);
  return { ok: true, sheet };
}

function headed(table: string[][]) {
  for (const [at, row] of table.slice(0, preamble).entries()) {
    const columns = new Map<Column, number>();
    const ignored: string[] = [];
    for (const [index, heading] of row.slice(0, 200).entries()) {
      const column = columnOf(heading);
      if (column && !columns.has(column)) columns.set(column, index);
      else if (heading.trim() !== '') ignored.push(heading.trim().slice(0, 60));
    }
    const has = (...some: Column[]) => some.some(column => columns.has(column));
    if (has('title', 'title-en', 'title-et') && has('starts') && has('ends', 'duration')) {
      return { at, columns, ignored: ignored.slice(0, 30) };
    }
  }
  return undefined;
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/u, '');

const titleOf = (cells: Cells): string => cells['title-en'] || cells['title-et'] || cells.title || '';

function rowOf(cells: Cells, place: number, event: Event, clocks: Clocks, faults: Faults): Row | undefined {
  const own = event.languages[0] ?? 'en';
  const title: Row['title'] = {};
  if (cells.title !== undefined) title[own] = cells.title;
  for (const language of event.languages) {
    const typed = cells[`title-${language}`];
    if (typed !== undefined) title[language] = typed;
  }
  const startsAt = timeIn(cells, cells.starts ?? '', clocks, faults);
  const endsAt = endOf(cells, startsAt, clocks, faults);
  return checked(
    {
      place,
      id: identified(event.id, cells.id ?? ''),
      title,
      startsAt,
      endsAt,
      room: cells.room,
      kind: cells.kind ? kindNamed(cells.kind) : undefined,
      format: formatIn(cells, event, faults),
      speakers: cells.speakers === undefined ? undefined : speakersOf(cells.speakers.replaceAll(';', '\n')),
      competences: competencesIn(cells, faults),
      signUp: signUpIn(cells, event, faults),
    },
    event,
    faults,
  );
}

function timeIn(cells: Cells, typed: string, clocks: Clocks, faults: Faults): string | undefined {
  if (typed === '') return faults.add('time-missing');
  const ownDay = /^\d\d?[:.]\d\d(?![.\d])/.test(typed) && cells.date !== undefined;
  const read = ownDay ? momentOf(cells.date ?? '', typed, clocks) : timeOf(typed, clocks);
  const said = ownDay ? `${cells.date} ${typed}` : typed;
  return read.ok ? read.instant : faults.add(read.why, { typed: said.trim().slice(0, 60) });
}

function endOf(cells: Cells, startsAt: string | undefined, clocks: Clocks, faults: Faults) {
  const typed = cells.duration ?? '';
  if (cells.ends || typed === '') return timeIn(cells, cells.ends ?? '', clocks, faults);
  const minutes = durationOf(typed);
  if (minutes === undefined) return faults.add('duration', { typed: typed.slice(0, 60) });
  return startsAt && endAfter(startsAt, minutes);
}

/** Only an event in both modes has sessions of one; what is as the event has it is not kept. */
function formatIn({ format: typed }: Cells, event: Event, faults: Faults): Row['format'] {
  if (typed === undefined || modesOf(event).length < 2) return undefined;
  if (typed === '') return null;
  const format = formatNamed(typed);
  if (!format) return faults.add('format', { typed: typed.slice(0, 60) });
  return format === 'hybrid' ? null : format;
}

/** By their numbers, whatever name stands beside. */
function competencesIn({ competences: typed }: Cells, faults: Faults): Row['competences'] {
  if (typed === undefined) return undefined;
  const said = typed.split(/[;\n]/).filter(each => each.trim() !== '');
  const codes = said.map(each => /^\s*(\d\.\d)(?!\d)/.exec(each)?.[1]);
  const wrong = said.find((_, index) => !competences.some(code => code === codes[index]));
  if (wrong !== undefined) return faults.add('competence', { typed: wrong.trim().slice(0, 60) });
  return competences.filter(code => codes.includes(code));
}

function signUpIn(cells: Cells, event: Event, faults: Faults): Row['signUp'] {
  const typed = cells['sign-up'];
  if (typed === undefined) return undefined;
  const asks = yesOrNo(typed);
  if (asks === undefined) return faults.add('sign-up', { typed: typed.slice(0, 60) });
  if (!asks) return null;
  const seatsIn = (mode: Mode): number | null => {
    const seats = cells[`seats-${mode}`] ?? '';
    if (!modesOf(event).includes(mode)) return 0;
    if (/^(0|[1-9]\d{0,5})?$/.test(seats)) return seats === '' ? null : Number(seats);
    faults.add('seats', { typed: seats.slice(0, 60) });
    return null;
  };
  return { capacity: { 'on-site': seatsIn('on-site'), online: seatsIn('online') } };
}
