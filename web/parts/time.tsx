import { addMinutes, clockOf, dayOf, longDate, shortDate } from '../../functions/shared/time.ts';
import { cityBeforeTime, onDate } from '../text/inflected.ts';
import type { View } from '../view.ts';

type Zoned = { startsAt: string; endsAt: string; zone: string };

/**
 * An instant as people of the event's city say it. With `city` it names whose time that is, and carries what the
 * `viewer-time` island needs to add the reader's own where it differs.
 */
export function Time(props: {
  view: View;
  at: string;
  zone: string;
  as?: 'clock' | 'date' | 'date-and-clock';
  city?: boolean;
  /** Stands after a verb: something happens on that date. */
  on?: boolean;
}) {
  const { view, at, zone, as = 'clock', city = false, on = false } = props;
  const clock = clockOf(at, zone);
  const date = (on ? onDate : longDate)(at, zone, view.language);
  const said = { clock, date, 'date-and-clock': view.t('common.date-and-clock', { date, clock }) }[as];
  if (!city) return <time datetime={at}>{said}</time>;
  return (
    <time datetime={at} data-zone={zone} data-own={view.t('common.own-time')}>
      {view.t('common.city-time', { time: said, city: cityBeforeTime(zone, view.language) })}
    </time>
  );
}

/** "10:00–10:30". */
export const ClockRange = ({ startsAt, endsAt, zone }: Zoned) => (
  <>
    <time datetime={startsAt}>{clockOf(startsAt, zone)}</time>–
    <time datetime={endsAt}>{clockOf(endsAt, zone)}</time>
  </>
);

/** The day of an event, or its first and last. */
export function DayRange({ view, startsAt, endsAt, zone }: Zoned & { view: View }) {
  return <time datetime={dayOf(startsAt, zone)}>{dayRange(view, { startsAt, endsAt, zone })}</time>;
}

/** "Tuesday 25 April 2023", "25 April – Wednesday 26 April 2023". */
export function dayRange(view: View, { startsAt, endsAt, zone }: Zoned): string {
  const lastMoment = addMinutes(endsAt, -1);
  const last = longDate(lastMoment, zone, view.language);
  if (dayOf(startsAt, zone) >= dayOf(lastMoment, zone)) return longDate(startsAt, zone, view.language);
  return `${shortDate(startsAt, zone, view.language)} – ${last}`;
}

/** "09:15–19:00 Tallinn time", of several days the first start; and the reader's own where it differs. */
export function EventHours({ view, startsAt, endsAt, zone }: Zoned & { view: View }) {
  const oneDay = dayOf(startsAt, zone) === dayOf(addMinutes(endsAt, -1), zone);
  const values = {
    from: clockOf(startsAt, zone),
    to: clockOf(endsAt, zone),
    city: cityBeforeTime(zone, view.language),
  };
  return (
    <time
      datetime={startsAt}
      data-until={oneDay ? endsAt : undefined}
      data-zone={zone}
      data-own={view.t('common.own-time')}
    >
      {view.t(oneDay ? 'event.from-to' : 'event.from', values)}
    </time>
  );
}
