import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | undefined;

/**
 * A table as CSV (RFC 4180, CRLF) that opens right in a spreadsheet: with a byte order mark, so that it is read
 * as UTF-8, rows as wide as the header, and with every text that a spreadsheet would take for a formula made plain by an apostrophe.
 */
export const csv = (header: string[], rows: Cell[][]): string =>
  stringify(
    [header, ...rows].map(row => header.map((_, column) => plain(row[column]))),
    {
      bom: true,
      record_delimiter: 'windows',
      quoted_string: true,
    },
  );

/** Where a formula may begin, also in full-width characters, and what some spreadsheets skip before one. */
const formula = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

const plain = (cell: Cell): string | number =>
  typeof cell === 'string' && formula.test(cell) ? `'${cell}` : (cell ?? '');

/** The headers of a CSV download named `<name>.csv`. */
export const csvHeaders = (name: string): Record<string, string> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}.csv"`,
});
