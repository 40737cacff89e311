import { emailAddress } from '../../shared/email.ts';
import { isFilledRow, type TextRefusal, tableOf, textOf } from '../../shared/table-file.ts';
import type { AttendanceSheet, FilePerson, LeftOut } from './file.ts';
import { nameKey } from './match.ts';
import type { RawRefusal, RawRow, RawSheet } from './raw.ts';
import { clockOf, orderOf, type Stamp, stampOf } from './stamps.ts';
import { readTeams } from './teams.ts';
import { readZoom } from './zoom.ts';

/** So many rows a file has at most: more than any event of ours has people, each coming back twice. */
const mostRows = 30_000;

/** The zone is of times that do not say theirs; the days are those that the file should tell of. */
export type Asking = { zone: string; firstDay: string; lastDay: string };

/** Why a file cannot be used. `values` are named in its sentence. */
export type FileRefusal =
  | { why: TextRefusal | RawRefusal['why'] | 'nobody' }
  | {
      why: 'other-format' | 'no-times' | 'date-order' | 'clock-change' | 'too-many';
      values: Record<string, string>;
    };

type Read = { ok: true; sheet: AttendanceSheet } | ({ ok: false } & FileRefusal);

/** Who was there by a report of Zoom or Teams, as they save it. Writes nothing. */
export function readAttendance(bytes: Uint8Array, asking: Asking): Read {
  const file = textOf(bytes);
  if (!file.ok) return file;
  const table = tableOf(file.text, line => /\d[:.]\d\d/.test(line));
  if (!table) return { ok: false, why: 'unreadable' };
  const count = table.filter(isFilledRow).length;
  if (count === 0) return { ok: false, why: 'empty' };
  if (count > mostRows) {
    return { ok: false, why: 'too-many', values: { count: String(count), most: String(mostRows) } };
  }
  const raw = readTeams(table) ?? readZoom(table);
  if (!raw) return { ok: false, why: 'other-format', values: { columns: widest(table) } };
  if (!raw.ok) return raw;
  return timed(raw, asking, file.guessed);
}

/** What stands in the first line that has several cells: likely the headings. */
const widest = (table: string[][]): string => {
  const filled = (row: string[]) => row.map(cell => cell.trim()).filter(cell => cell !== '');
  const row = table
    .slice(0, 25)
    .map(filled)
    .reduce((a, b) => (b.length > a.length ? b : a), []);
  return row.join(', ').slice(0, 160);
};

/** The rows with their times: as long as all of them can be told. */
function timed(raw: RawSheet, asking: Asking, guessed: boolean): Read {
  const zone = raw.isUtc ? 'UTC' : asking.zone;
  const left: LeftOut[] = [...raw.left];
  const stamped = raw.rows.map(row => ({ row, from: stampOf(row.from), to: stampOf(row.to) }));
  const stamps = stamped.flatMap(({ from, to }) => [from, to]).filter(each => each !== undefined);
  if (stamps.length === 0) {
    const [first] = raw.rows;
    return first
      ? { ok: false, why: 'no-times', values: { typed: first.from.slice(0, 60) } }
      : { ok: false, why: 'nobody' };
  }
  const order = orderOf(stamps, asking);
  if (!order) return { ok: false, why: 'date-order', values: { typed: stamps[0]?.typed ?? '' } };
  const clock = clockOf(zone, order);
  const kept: Kept[] = [];
  for (const { row, from, to } of stamped) {
    const out = () => left.push({ place: row.place, name: row.names[0] ?? '', why: 'times' });
    if (!from || (row.to !== '' && !to)) {
      out();
      continue;
    }
    const [began, ended] = [clock(from), to && clock(to)];
    const unsure = firstUnsure([began, from], [ended, to]);
    if (unsure) return { ok: false, why: 'clock-change', values: { typed: unsure } };
    if (!began.ok || (ended && !ended.ok)) out();
    else if (ended && began.instant >= ended.instant) out();
    else kept.push({ row, span: { from: began.instant, ...(ended ? { to: ended.instant } : {}) } });
  }
  const people = peopleOf(kept);
  if (people.length === 0) return { ok: false, why: 'nobody' };
  left.sort((a, b) => a.place - b.place);
  return { ok: true, sheet: { source: raw.source, people, left, zone, guessed } };
}

type Told = ReturnType<ReturnType<typeof clockOf>>;

/** A time that the clocks skip or repeat: nobody can tell when it was. */
function firstUnsure(...all: [Told | undefined, Stamp | undefined][]): string | undefined {
  const found = all.find(([told]) => told && !told.ok && told.why !== 'not-a-time');
  return found?.[1]?.typed;
}

type Kept = { row: RawRow; span: FilePerson['spans'][number] };

/** Rows of one person together: by their id, else by their address, else by their name. */
function peopleOf(kept: Kept[]): FilePerson[] {
  const people = new Map<string, FilePerson>();
  for (const { row, span } of kept) {
    const emails = row.emails.flatMap(each => emailAddress(each) ?? []);
    const [email] = emails;
    const key = row.registrantId ?? email?.toLowerCase() ?? `name ${nameKey(row.names[0] ?? '')}`;
    const person = people.get(key);
    if (!person) {
      const { names, registrantId, host, place } = row;
      people.set(key, {
        names: names.length > 0 ? names : [email ?? ''],
        emails,
        ...(registrantId ? { registrantId } : {}),
        ...(host ? { host } : {}),
        place,
        spans: [span],
      });
      continue;
    }
    person.names = [...new Set([...person.names, ...row.names])].slice(0, 12);
    person.emails = [...new Set([...person.emails, ...emails])].slice(0, 6);
    person.spans.push(span);
  }
  return [...people.values()];
}
