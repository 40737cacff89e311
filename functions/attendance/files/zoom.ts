import { isFilledRow, plainHeading } from '../../shared/table-file.ts';
import type { LeftOut } from './file.ts';
import { isNothing, namesOf, type RawRead, type RawRow, saysUtc, shown } from './raw.ts';

/**
 * Headings of Zoom's reports, without case and signs. A meeting: `Name (Original Name), User Email, Join Time, Leave
 * Time, Duration (Minutes), Guest, …, In Waiting Room`. A webinar: `Attended, User Name (Original Name), First Name,
 * Last Name, Email, …, Join Time, Leave Time, Time in Session (minutes), …`.
 */
const headings = {
  name: /^(user |participant |display )?name( original name)?$/,
  first: /^first name$/,
  last: /^last name$/,
  email: /^(user )?e ?mail( address)?$/,
  id: /^(registrant id|registration id|customer key)$/,
  from: /^join time/,
  to: /^leave time/,
  total: /^(total )?(duration|time in session)/,
  attended: /^attended$/,
  waiting: /^in waiting room/,
} as const;
type Column = keyof typeof headings;
type Columns = Partial<Record<Column, number>>;

/** A participants report of a meeting, whatever stands above it, or the attendee report of a webinar, all its parts. */
export function readZoom(table: string[][]): RawRead {
  const rows: RawRow[] = [];
  const left: LeftOut[] = [];
  let [columns, host, isUtc, isWebinar, hasTotals]: [
    Columns | undefined,
    boolean,
    boolean,
    boolean,
    boolean,
  ] = [undefined, false, false, false, false];
  for (const [index, row] of table.entries()) {
    if (!isFilledRow(row)) continue;
    const headed: Columns = columns && !row.some(isJoinTime) ? {} : columnsOf(row);
    if (isHeading(headed)) {
      columns = headed;
      isUtc ||= saysUtc(row[headed.from ?? 0] ?? '');
      isWebinar ||= headed.attended !== undefined;
    } else if (isLabel(row)) {
      host = /^(host|panelist)/.test(plainHeading(row[0] ?? ''));
    } else if (columns) {
      take(row, index + 1, columns, host, rows, left);
    } else {
      hasTotals ||= headed.name !== undefined && headed.total !== undefined;
    }
  }
  if (!columns) return hasTotals ? { ok: false, why: 'totals' } : undefined;
  return { ok: true, source: isWebinar ? 'zoom-webinar' : 'zoom-meeting', rows, left, isUtc };
}

function take(
  row: string[],
  place: number,
  columns: Columns,
  host: boolean,
  rows: RawRow[],
  left: LeftOut[],
): void {
  const cell = (column: Column) => shown(row[columns[column] ?? -1] ?? '');
  const names = namesOf(cell('name'), `${cell('first')} ${cell('last')}`);
  const leave = (why: LeftOut['why']) => left.push({ place, name: names[0] ?? cell('email'), why });
  if (/^(no|ei)$/i.test(cell('attended')) || isNothing(cell('from'))) return void leave('no-show');
  if (/^(yes|jah)$/i.test(cell('waiting'))) return void leave('waiting-room');
  rows.push({
    place,
    names,
    emails: [cell('email')].filter(each => each.includes('@')),
    ...(cell('id') ? { registrantId: cell('id') } : {}),
    ...(host ? { host } : {}),
    from: cell('from'),
    to: isNothing(cell('to')) ? '' : cell('to'),
  });
}

function columnsOf(row: string[]): Columns {
  const columns: Columns = {};
  for (const [index, cell] of row.slice(0, 100).entries()) {
    const heading = plainHeading(cell);
    for (const column of Object.keys(headings) as Column[]) {
      if (columns[column] === undefined && headings[column].test(heading)) columns[column] = index;
    }
  }
  return columns;
}

const isJoinTime = (cell: string) => /^\W*join time/i.test(cell);

const isHeading = ({ name, from, to }: Columns) =>
  name !== undefined && from !== undefined && to !== undefined;

/** "Panelist Details": a line that says what the next lines are. */
const isLabel = (row: string[]) =>
  row.filter(cell => cell.trim() !== '').length === 1 &&
  /^((host|panelist|attendee) details|other attended)$/.test(plainHeading(row[0] ?? ''));
