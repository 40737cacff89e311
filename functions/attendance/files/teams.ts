import { isFilledRow } from '../../shared/table-file.ts';
import type { LeftOut } from './file.ts';
import { isNothing, namesOf, type RawRead, type RawRow, saysUtc, shown } from './raw.ts';
import { stampOf } from './stamps.ts';

type Numbered = { row: string[]; place: number };

/**
 * An attendance report of Teams: `1. Summary`, `2. Participants`, `3. In-Meeting Activities`, whose headings are in
 * the language of whoever saved it. Parts are known by their numbers, columns by what stands in them. The second part
 * has only the first coming and the last leaving, so times are of the third.
 */
export function readTeams(table: string[][]): RawRead {
  const parts = partsOf(table);
  if (!parts.has(1) || !parts.has(2)) return undefined;
  const [heading, ...body] = parts.get(3) ?? [];
  if (!heading) return { ok: false, why: 'no-activities' };
  const times = timeColumns(body);
  const known = addressesOf(parts.get(2)?.slice(1) ?? []);
  const rows: RawRow[] = [];
  const left: LeftOut[] = [];
  for (const { row, place } of body) {
    const name = shown(row[0] ?? '');
    const [from = '', to = ''] = times.map(column => shown(row[column] ?? ''));
    if (isNothing(from)) left.push({ place, name, why: 'no-show' });
    else {
      const emails = known(name, addressesIn(row));
      rows.push({ place, names: namesOf(name), emails, from, to: isNothing(to) ? '' : to });
    }
  }
  return { ok: true, source: 'teams', rows, left, isUtc: saysUtc(heading.row[times[0] ?? 0] ?? '') };
}

/** The lines below "1. …", "2. …" and so on, the line of headings first. */
function partsOf(table: string[][]): Map<number, Numbered[]> {
  const parts = new Map<number, Numbered[]>();
  let part: Numbered[] | undefined;
  for (const [index, row] of table.entries()) {
    if (!isFilledRow(row)) continue;
    const number = Number(/^\s*(\d)\.\s*\S/.exec(row[0] ?? '')?.[1]);
    if (number && row.slice(1).every(cell => cell.trim() === '')) {
      part = [];
      parts.set(number, part);
    } else {
      part?.push({ row, place: index + 1 });
    }
  }
  return parts;
}

/** The first two columns with times: of coming and of leaving. */
function timeColumns(body: Numbered[]): [number, number] {
  const has = (column: number) => body.some(({ row }) => stampOf(row[column] ?? ''));
  const found = [1, 2, 3, 4, 5, 6].filter(has);
  const [from = 1, to = from + 1] = found;
  return [from, to];
}

const addressesIn = (row: string[]): string[] => row.map(shown).filter(cell => /^\S+@\S+$/.test(cell));

/**
 * The second part may know more addresses of a person, such as the one that they registered for a webinar with: of
 * the same name and address, or of the same name where no other has it.
 */
function addressesOf(participants: Numbered[]) {
  const byName = Map.groupBy(participants, ({ row }) => shown(row[0] ?? ''));
  return (name: string, own: string[]): string[] => {
    const same = (byName.get(name) ?? []).map(({ row }) => addressesIn(row));
    const theirs = own.length > 0 ? same.filter(some => own.some(each => some.includes(each))) : same;
    return [...new Set([...own, ...(theirs.length === 1 ? (theirs[0] ?? []) : [])])];
  };
}
