import * as z from 'zod';
import { languages } from '../../shared/language.ts';
import type { Event } from '../event.ts';
import { checked, endAfter, type Faults, noFaults } from './check.ts';
import { identified } from './identified.ts';
import type { FileRefusal, Row, Sheet } from './row.ts';
import { type Clocks, durationOf, momentOf, timeOf } from './times.ts';
import { kindNamed } from './words.ts';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(said => String(said ?? '').trim());
const person = z.object({ name: text, public_name: text, affiliation: text });

/** Of an entry only what a programme has a place for; systems differ in the rest. */
const entrySchema = z.object({
  guid: text,
  id: text,
  title: text,
  subtitle: text,
  date: text,
  start: text,
  end: text,
  duration: text,
  room: text,
  type: text,
  language: text,
  track: text,
  abstract: text,
  description: text,
  persons: z.array(person).nullish().catch(undefined),
});
type Entry = z.infer<typeof entrySchema>;

const scheduleSchema = z.object({
  schedule: z.object({
    conference: z.object({
      days: z.array(
        z.object({ date: text, rooms: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }),
      ),
    }),
  }),
});

/** A programme from schedule.json, as frab, pretalx and the C3VOC write it; at most `most` sessions. */
export function readSchedule(
  json: string,
  event: Event,
  clocks: Clocks,
  most: number,
): { ok: true; sheet: Sheet } | ({ ok: false } & FileRefusal) {
  const parsed = parsedJson(json);
  if (!parsed.ok) return { ok: false, why: 'unreadable' };
  const schedule = scheduleSchema.safeParse(parsed.value);
  if (!schedule.success) return { ok: false, why: 'no-schedule' };
  const entries = schedule.data.schedule.conference.days.flatMap(({ date, rooms }) =>
    Object.entries(rooms).flatMap(([room, list]) => list.map(entry => ({ day: date, room, entry }))),
  );
  if (entries.length === 0) return { ok: false, why: 'empty' };
  if (entries.length > most) return { ok: false, why: 'too-many', count: entries.length, most };
  const sheet: Sheet = { source: 'schedule', rows: [], wrong: [], notes: {} };
  for (const [index, { day, room, entry: raw }] of entries.entries()) {
    const entry = entrySchema.safeParse(raw);
    const faults = noFaults(index + 1, entry.data?.title ?? '');
    const row = entry.success
      ? rowOf(entry.data, { place: index + 1, day, room }, event, clocks, faults)
      : faults.add('characters');
    if (row) sheet.rows.push(row);
    sheet.wrong.push(...faults.wrong);
    const { subtitle, track, abstract, description } = entry.data ?? {};
    if (subtitle || track || abstract || description) sheet.notes.leftOut = true;
  }
  return { ok: true, sheet };
}

function parsedJson(json: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(json.replace(/^\ufeff/, '')) };
  } catch {
    return { ok: false };
  }
}

function rowOf(
  entry: Entry,
  { place, day, room }: { place: number; day: string; room: string },
  event: Event,
  clocks: Clocks,
  faults: Faults,
): Row | undefined {
  const language = languages.find(each => each === entry.language.slice(0, 2).toLowerCase());
  const known = language && event.languages.includes(language) ? language : (event.languages[0] ?? 'en');
  const startsAt = startOf(entry, day, clocks, faults);
  return checked(
    {
      place,
      id: identified(event.id, entry.guid || entry.id),
      title: { [known]: inOneLine(entry.title) },
      startsAt,
      endsAt: endOf(entry, startsAt, clocks, faults),
      room: inOneLine(entry.room || room),
      kind: kindNamed(entry.type),
      speakers: entry.persons?.flatMap(each => {
        const name = inOneLine(each.name || each.public_name);
        if (!name) return [];
        return each.affiliation ? { name, affiliation: inOneLine(each.affiliation) } : { name };
      }),
    },
    event,
    faults,
  );
}

/** Older files have the day and the local time apart. */
function startOf({ date, start }: Entry, day: string, clocks: Clocks, faults: Faults): string | undefined {
  if (!date && !(day && start)) return faults.add('time-missing');
  const read = date.includes(':') ? timeOf(date, clocks) : momentOf(date || day, start, clocks);
  return read.ok ? read.instant : faults.add(read.why, { typed: (date || `${day} ${start}`).slice(0, 60) });
}

function endOf({ end, duration }: Entry, startsAt: string | undefined, clocks: Clocks, faults: Faults) {
  if (end.includes(':') && /[-./T]/.test(end)) {
    const read = timeOf(end, clocks);
    return read.ok ? read.instant : faults.add(read.why, { typed: end.slice(0, 60) });
  }
  if (!duration) return faults.add('time-missing');
  const minutes = durationOf(duration);
  if (minutes === undefined) return faults.add('duration', { typed: duration.slice(0, 60) });
  return startsAt && endAfter(startsAt, minutes);
}

const inOneLine = (said: string): string => said.replace(/\s+/g, ' ').trim();
