import { createHash } from 'node:crypto';
import { paths } from '../../../web/paths.ts';
import { inLanguage, type Language } from '../../shared/language.ts';
import { addMinutes, clockOf, dayOf, minutesBetween, offsetTextOf } from '../../shared/time.ts';
import type { Event, Programme, Session } from '../event.ts';
import { guidOf, namedGuid } from './guid.ts';

type Places = { publicUrl: string; online: string };

/**
 * A programme as conference apps read it: schedule.json of frab and the C3VOC, by its schema
 * (https://c3voc.de/schedule/schema.json). Titles in one language; times with the distance from UTC of the event's zone.
 */
export function scheduleOf(
  { event, sessions }: Pick<Programme, 'event' | 'sessions'>,
  language: Language,
  places: Places,
) {
  const url = places.publicUrl + paths.event(event.slug);
  const days = [...Map.groupBy(sessions, session => dayOf(session.startsAt, event.zone))];
  const rooms = [...new Set(sessions.map(session => roomNameOf(event, session, places.online)))];
  const conference = {
    acronym: acronymOf(event.slug),
    title: inLanguage(event.title, language),
    start: dayOf(event.startsAt, event.zone),
    end: dayOf(addMinutes(event.endsAt, -1), event.zone),
    daysCount: days.length,
    timeslot_duration: '00:05',
    time_zone_name: event.zone,
    url,
    rooms: rooms.map(name => ({ name, guid: namedGuid('room', event.id, name) })),
    days: days.map(([date, those], index) => ({
      index: index + 1,
      date,
      ...span(those, event.zone),
      rooms: Object.fromEntries(
        [...Map.groupBy(those, session => roomNameOf(event, session, places.online))].map(([name, list]) => [
          name,
          list.map(session => entryOf(event, session, language, { url, room: name })),
        ]),
      ),
    })),
  };
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Foyer', url: places.publicUrl },
    schedule: { version: versionOf(conference), base_url: `${places.publicUrl}/`, conference },
  };
}

/** Apps want a room of each session: the house where it is, or the one word that it is online. */
export const roomNameOf = (
  { venue }: Pick<Event, 'venue'>,
  { room, format }: Session,
  online: string,
): string => room || (format === 'online' ? online : (venue?.name ?? online));

function entryOf(
  event: Event,
  session: Session,
  language: Language,
  { url, room }: { url: string; room: string },
) {
  const guid = guidOf(session);
  const number = numberOf(guid);
  return {
    guid,
    id: number,
    date: offsetTextOf(session.startsAt, event.zone),
    start: clockOf(session.startsAt, event.zone),
    end: offsetTextOf(session.endsAt, event.zone),
    duration: durationText(minutesBetween(session.startsAt, session.endsAt)),
    room,
    slug: `${event.slug}-${number}`,
    url,
    title: inLanguage(session.title, language),
    subtitle: null,
    track: null,
    type: session.kind,
    language: session.title[language] ? language : (event.languages[0] ?? null),
    abstract: null,
    description: null,
    persons: session.speakers.map(({ name, affiliation }) => ({
      guid: namedGuid('speaker', event.id, name),
      name,
      public_name: name,
      ...(affiliation ? { affiliation } : {}),
    })),
    links: [],
  };
}

function span(sessions: Session[], zone: string) {
  const starts = sessions.map(session => session.startsAt).sort();
  const ends = sessions.map(session => session.endsAt).sort();
  return {
    day_start: offsetTextOf(starts.at(0) ?? '', zone),
    day_end: offsetTextOf(ends.at(-1) ?? '', zone),
  };
}

export const durationText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');

/** Some apps still know sessions by a number that fits into 31 bits. */
const numberOf = (guid: string): number =>
  (createHash('sha256').update(guid).digest().readUInt32BE(0) >>> 1) + 1;

/** Four characters at least, and hyphens only at the front. */
const acronymOf = (slug: string): string => slug.replaceAll('-', '_').padEnd(4, '_');

/** Changes when anything in it does. */
const versionOf = (conference: object): string =>
  createHash('sha256').update(JSON.stringify(conference)).digest('hex').slice(0, 12);
