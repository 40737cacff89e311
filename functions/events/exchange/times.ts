import { instantOf, isDay, type LocalRefusal } from '../../shared/time.ts';

export type TimeRefusal = LocalRefusal | 'date-order';
type Read = { ok: true; instant: string } | { ok: false; why: TimeRefusal };

/** Where the times of a file are: what is written without an offset is local time of the zone. */
export type Clocks = {
  zone: string;
  /** `YYYY-MM-DD` of the event's first and last day: they tell the day from the month in 3/4/2026. */
  firstDay: string;
  lastDay: string;
};

/**
 * The instant of a time as programs and people write it: `2026-05-14 09:00`, `2026-05-14T09:00:00+03:00`,
 * `14.5.2026 9:00`, `5/14/2026 9:00 AM`. To the minute.
 */
export function timeOf(typed: string, clocks: Clocks): Read {
  const [, date = '', clock = ''] =
    /^(\d[\d./-]*\d)(?:[T,]|\s)\s*(.+)$/.exec(typed.trim().slice(0, 60)) ?? [];
  return momentOf(date, clock, clocks);
}

/** The same of a date and a time that stand in two columns. */
export function momentOf(date: string, clock: string, clocks: Clocks): Read {
  const days = daysOf(date.trim());
  const time = clockText(clock.trim());
  if (days.length === 0 || !time) return { ok: false, why: 'not-a-time' };
  const within = days.filter(day => day >= clocks.firstDay && day <= clocks.lastDay);
  const [day, other] = within.length === 1 ? within : days;
  if (!day || other) return { ok: false, why: 'date-order' };
  if (!time.offset) return instantOf(`${day}T${time.clock}`, clocks.zone);
  const at = Date.parse(`${day}T${time.clock}:00${time.offset}`);
  return Number.isNaN(at)
    ? { ok: false, why: 'not-a-time' }
    : { ok: true, instant: `${new Date(at).toISOString().slice(0, 16)}:00Z` };
}

/** `YYYY-MM-DD`; two when day and month could be either. */
function daysOf(date: string): string[] {
  const iso = /^(20\d\d)-(\d\d?)-(\d\d?)$/.exec(date);
  if (iso) return [dayText(iso[1], iso[2], iso[3])].filter(isDay);
  const dotted = /^(\d\d?)\.(\d\d?)\.(20\d\d|\d\d)$/.exec(date);
  if (dotted) return [dayText(dotted[3], dotted[2], dotted[1])].filter(isDay);
  const slashed = /^(\d\d?)[/-](\d\d?)[/-](20\d\d|\d\d)$/.exec(date);
  if (!slashed) return [];
  const [, one, other, year] = slashed;
  return [...new Set([dayText(year, other, one), dayText(year, one, other)])].filter(isDay);
}

const dayText = (year = '', month = '', day = '') =>
  `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function clockText(typed: string): { clock: string; offset?: string } | undefined {
  const read =
    /^(\d\d?)[:.](\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:(am|pm)|(z)|([+-]\d\d):?(\d\d))?$/i.exec(typed) ?? undefined;
  if (!read) return undefined;
  const [, hours = '', minutes = '', half, utc, ahead, more] = read;
  if (half && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`;
  return { clock, offset: utc ? 'Z' : ahead && `${ahead}:${more}` };
}

/** Minutes of `45`, `90 min`, `1:30`, `01:30:00`, `1 h 30`; undefined for anything else, and for none. */
export function durationOf(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  const minutes = /^(\d{1,4})\s*(?:m|min|minutes|minutit)?$/.exec(text);
  const clock = /^(\d{1,2})(?::|\s*(?:h|t)\s*)(\d{2})?(?::\d{2}|\s*(?:m|min))?$/.exec(text);
  const total = minutes ? Number(minutes[1]) : clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : 0;
  return total > 0 ? total : undefined;
}
