import { textOf } from '../../shared/table-file.ts';
import { addMinutes, dayOf } from '../../shared/time.ts';
import type { Event } from '../event.ts';
import { readSchedule } from './read-schedule.ts';
import { readTable } from './read-table.ts';
import type { FileRefusal, Sheet } from './row.ts';

/** A programme from a file: schedule.json, or a table as spreadsheets save it. Writes nothing. */
export function readProgramme(
  bytes: Uint8Array,
  event: Event,
  most: number,
): { ok: true; sheet: Sheet } | ({ ok: false } & FileRefusal) {
  const file = textOf(bytes);
  if (!file.ok) return file;
  const text = file.text.replace(/^\ufeff/, '').trimStart();
  if (text === '') return { ok: false, why: 'empty' };
  if (/^(<|BEGIN:VCALENDAR)/i.test(text)) return { ok: false, why: 'other-format' };
  const clocks = {
    zone: event.zone,
    firstDay: dayOf(event.startsAt, event.zone),
    lastDay: dayOf(addMinutes(event.endsAt, -1), event.zone),
  };
  const read = /^[{[]/.test(text)
    ? readSchedule(text, event, clocks, most)
    : readTable(file.text, event, clocks, most);
  if (read.ok && file.guessed) read.sheet.notes.guessed = true;
  return read;
}
