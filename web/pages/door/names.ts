import type { DoorList } from '../../../functions/attendance/door/scan.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, longDate, shortDate } from '../../../functions/shared/time.ts';
import type { View } from '../../view.ts';

type Of = { view: View; event: Pick<Event, 'startsAt' | 'endsAt' | 'zone'>; sessions: readonly Session[] };

/** What a list is called where one is chosen: "Monday 23 November 2026", "11:00 Workshop". */
export function listName({ view, event, sessions }: Of, { id }: Pick<DoorList, 'id'>): string {
  if (id === 'event') return view.t('door.list.event');
  const session = sessions.find(each => each.id === id);
  if (!session) return longDate(`${id.slice(4)}T12:00:00Z`, 'UTC', view.language);
  const several = dayOf(event.startsAt, event.zone) !== dayOf(event.endsAt, event.zone);
  const day = several ? `${shortDate(session.startsAt, event.zone, view.language)} ` : '';
  return `${day}${clockOf(session.startsAt, event.zone)} ${inLanguage(session.title, view.language)}`;
}

/** The day on which a list is kept, or its first. */
export const listDate = (view: View, { from }: DoorList): string =>
  longDate(`${from}T12:00:00Z`, 'UTC', view.language);

/** "09:14"; "09:14 (23 November)" when it was another day. */
export function seenAt(view: View, event: Pick<Event, 'zone'>, at: string): string {
  const clock = clockOf(at, event.zone);
  const isToday = dayOf(at, event.zone) === dayOf(view.now.toISOString(), event.zone);
  return isToday ? clock : `${clock} (${shortDate(at, event.zone, view.language)})`;
}

export const gateName = (view: View, gate: string): string => gate || view.t('door.gate.none');
