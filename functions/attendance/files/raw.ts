import type { FileSource, LeftOut } from './file.ts';

/** A row of a report that tells of somebody's time, in its own words. */
export type RawRow = {
  place: number;
  /** As shown, then other forms; blanks are left out. */
  names: string[];
  emails: string[];
  registrantId?: string;
  host?: true;
  from: string;
  /** Empty when they had not left. */
  to: string;
};

export type RawSheet = {
  source: FileSource;
  rows: RawRow[];
  left: LeftOut[];
  /** The heading of the time says that it is UTC. */
  isUtc: boolean;
};

export type RawRefusal =
  /** Totals of each person, without times. */
  | { why: 'totals' }
  /** A report of Teams without its third part. */
  | { why: 'no-activities' };

/** A table that is of this kind, or is and cannot be used; undefined when it is of another. */
export type RawRead = ({ ok: true } & RawSheet) | ({ ok: false } & RawRefusal) | undefined;

/** Nothing is there: empty, or the dashes that stand for it. */
export const isNothing = (cell: string): boolean => /^[\s\-–—]*$/.test(cell);

export const saysUtc = (heading: string): boolean => /\b(UTC|GMT)\b(?!\s*[+-])/i.test(heading);

/** Without marks that are not seen, one space for several. */
export const shown = (cell: string): string =>
  cell
    .slice(0, 300)
    .replace(/[\p{Cf}\p{Cc}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * A name as a meeting shows it, then what it may mean: `Jan (Jan Õun)` is also Jan Õun, `Õun, Jan (External)` is also
 * Jan Õun.
 */
export function namesOf(...cells: string[]): string[] {
  const names: string[] = [];
  for (const name of cells.map(shown).filter(each => each !== '')) {
    const [, before = '', within = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(name) ?? [];
    names.push(name, ...[before, within].map(each => each.trim()).filter(each => each !== ''));
  }
  return [...new Set(names.flatMap(name => [name, turned(name)]))].slice(0, 12);
}

/** "Õun, Jan" → "Jan Õun". */
function turned(name: string): string {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return last && first ? `${first} ${last}` : name;
}
