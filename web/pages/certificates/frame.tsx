import type { Admitted } from '../../../functions/accounts/hub.ts';
import type { Giving } from '../../../functions/certificates/giving.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { View } from '../../view.ts';
import { EventFrame, type Sheet } from '../console/frame.tsx';
import { SeriesFrame } from '../series/frame.tsx';

/** Every page about what certificates are given for. */
export type OfGiving = { view: View; staff: Admitted; giving: Giving };

/** The event's own frame or the series' own, with the tab of certificates open. */
export function GivingFrame({ giving, ...props }: OfGiving & Sheet) {
  const { hub, series } = giving;
  if (series) return <SeriesFrame {...props} hub={hub} series={series} tab="people" />;
  return <EventFrame {...props} hub={hub} event={eventIn(giving)} tab="certificates" />;
}

/** The event, or the first of the series. */
function eventIn({ programmes }: Giving): Event {
  const [first] = programmes;
  if (!first) throw new Error('An event without its programme');
  return first.event;
}

export const sessionsOf = ({ programmes }: Giving): Session[] =>
  programmes.flatMap(({ sessions }) => sessions);

export const zoneOf = ({ programmes }: Giving): string => programmes[0]?.event.zone ?? 'UTC';
