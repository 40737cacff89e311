import { addDays, dayOf, instantOf, localOf } from '../shared/time.ts';
import type { Event, Session } from './event.ts';

/**
 * The programme of an event that moves to another day or zone: each session keeps its local time and moves by
 * as many days as the event's start. Only those that change.
 */
export function followed(before: Event, after: Event, sessions: Session[]): [Session, Session][] {
  const days = daysBetween(dayOf(before.startsAt, before.zone), dayOf(after.startsAt, after.zone));
  const moved = (instant: string) => {
    const day = addDays(instant, before.zone, days);
    if (before.zone === after.zone) return day;
    const there = instantOf(localOf(day, before.zone), after.zone, 'earlier');
    // What the clocks of the new zone skip stays where it is, and is shown as outside the event if it is.
    return there.ok ? there.instant : day;
  };
  return sessions
    .map((session): [Session, Session] => [
      session,
      {
        ...session,
        startsAt: moved(session.startsAt),
        endsAt: moved(session.endsAt),
        version: session.version + 1,
      },
    ])
    .filter(([old, next]) => old.startsAt !== next.startsAt || old.endsAt !== next.endsAt);
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
