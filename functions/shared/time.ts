import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';

/** Instants are ISO 8601 in UTC (`2026-05-14T09:00:00Z`); local times are `YYYY-MM-DDTHH:mm`, without a zone. */
export type LocalRefusal = 'not-a-time' | 'does-not-exist' | 'happens-twice';

/**
 * The instant of a local time in an IANA zone. A time that the clocks skip is refused; one that they
 * repeat is asked about, unless `which` says the earlier or the later.
 */
export function instantOf(
  local: string,
  zone: string,
  which?: 'earlier' | 'later',
): { ok: true; instant: string } | { ok: false; why: LocalRefusal } {
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local);
  } catch {
    return { ok: false, why: 'not-a-time' };
  }
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    if (!earlier.toPlainDateTime().equals(plain)) return { ok: false, why: 'does-not-exist' };
    if (!which) return { ok: false, why: 'happens-twice' };
  }
  return { ok: true, instant: text((which === 'later' ? later : earlier).toInstant()) };
}

const text = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'second' });

/** The same few times stand on every page of an event. */
const locals = new Map<string, string>();
const mostLocals = 2_000;

/** `YYYY-MM-DDTHH:mm` in the zone, as a form shows it. */
export function localOf(instant: string, zone: string): string {
  const key = `${instant} ${zone}`;
  const kept = locals.get(key);
  if (kept !== undefined) return kept;
  const made = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  if (locals.size >= mostLocals) locals.clear();
  locals.set(key, made);
  return made;
}

/** `2026-05-14T12:00:00+03:00`: the instant as its zone's clocks show it, with their distance from UTC. */
export const offsetTextOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });

/** `YYYY-MM-DD` in the zone. */
export const dayOf = (instant: string, zone: string): string => localOf(instant, zone).slice(0, 10);

/** `HH:mm` in the zone. */
export const clockOf = (instant: string, zone: string): string => localOf(instant, zone).slice(11);

/** Whether `YYYY-MM-DD` is a day of some year. */
export const isDay = (day: string): boolean => {
  try {
    return Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
};

export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z_]+\/[A-Za-z_/+-]+$|^UTC$/.test(zone);
  } catch {
    return false;
  }
};

/** `2026-05-14T09:00:00Z` of a Date, to the second. */
export const instantText = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** Whole days are added in the zone, so that an event keeps its local time when the clocks change. */
export const addDays = (instant: string, zone: string, days: number): string =>
  text(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days }).toInstant());

export const addMinutes = (instant: string, minutes: number): string =>
  instantText(new Date(Date.parse(instant) + minutes * 60_000));

/** Minutes from one instant to another, rounded down; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

const locales: Record<Language, string> = { en: 'en-GB', et: 'et-EE' };

const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const short = { day: 'numeric', month: 'long' } as const;
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than all else on a page: each is made once. */
function dateFormat(length: 'long' | 'short', timeZone: string, language: Language): Intl.DateTimeFormat {
  const key = `${length} ${timeZone} ${language}`;
  const kept = dateFormats.get(key);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat(locales[language], { timeZone, ...{ long, short }[length] });
  dateFormats.set(key, made);
  return made;
}

/** "Tuesday 25 April 2023" / "teisipäev, 25. aprill 2023". */
export const longDate = (instant: string, zone: string, language: Language): string =>
  dateFormat('long', zone, language).format(new Date(instant));

/** "25 April" / "25. aprill". */
export const shortDate = (instant: string, zone: string, language: Language): string =>
  dateFormat('short', zone, language).format(new Date(instant));

/** "25 April 2023, 10:00". */
export const dateAndClock = (instant: string, zone: string, language: Language): string =>
  `${shortDate(instant, zone, language)} ${dayOf(instant, zone).slice(0, 4)}, ${clockOf(instant, zone)}`;

/** The city that names a zone: `Europe/Tallinn` → "Tallinn". */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
