import type { Event } from '../events/event.ts';

const minuteMs = 60_000;
const shortestMs = 30 * minuteMs;

/**
 * Until when a seat that comes free now is held for whoever is first in line: as many hours as the organisers say,
 * but never more than a quarter of the time that is left until the event, nor less than half an hour. On a whole
 * minute. Undefined when they get it at once: the event does not offer, or begins within the hour.
 */
export function offerEnd({ offerHours, startsAt }: Pick<Event, 'offerHours' | 'startsAt'>, now: Date) {
  const left = Date.parse(startsAt) - now.getTime();
  if (!offerHours || left < 2 * shortestMs) return undefined;
  const length = Math.min(offerHours * 60 * minuteMs, Math.max(shortestMs, left / 4));
  return new Date(Math.ceil((now.getTime() + length) / minuteMs) * minuteMs).toISOString();
}
