import { isDeepStrictEqual } from 'node:util';
import type { Event } from './event.ts';

/** What a calendar entry says, so that a change of it must be heard (RFC 5545, 3.8.7.4). */
export type Heard = Pick<Event, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'format' | 'venue'>;

export const heardOf = ({ title, startsAt, endsAt, zone, format, venue }: Heard): Heard => ({
  title,
  startsAt,
  endsAt,
  zone,
  format,
  venue,
});

/** Of two events, whether they begin and end at the same, are at the same place, and have the same name. */
export const sameTime = (one: Heard, other: Heard): boolean =>
  one.startsAt === other.startsAt && one.endsAt === other.endsAt && one.zone === other.zone;
export const samePlace = (one: Heard, other: Heard): boolean =>
  one.format === other.format && isSame(one.venue, other.venue);
export const sameTitle = (one: Heard, other: Heard): boolean => isSame(one.title, other.title);
export const sameHeard = (one: Heard, other: Heard): boolean =>
  sameTime(one, other) && samePlace(one, other) && sameTitle(one, other);

/** What is left out and what is undefined are the same. */
const isSame = (one: object = {}, other: object = {}): boolean => isDeepStrictEqual(said(one), said(other));
const said = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
