import type { Programme, Session } from '../../events/event.ts';
import { isId } from '../../shared/ids.ts';
import { addDays, dayOf, isDay } from '../../shared/time.ts';
import type { DoorList, ListId } from './scan.ts';

/**
 * The lists that can be kept at the doors of an event: the event as a whole, each of its days when it has several, and
 * each session that people go to.
 */
export function doorLists({ event, sessions }: Pick<Programme, 'event' | 'sessions'>): DoorList[] {
  const { zone } = event;
  const whole: DoorList = {
    id: 'event',
    from: dayOf(event.startsAt, zone),
    to: dayOf(event.endsAt, zone),
    places: false,
  };
  const days = daysBetween(event.startsAt, whole, zone);
  return [
    whole,
    ...(days.length > 1
      ? days.map((day): DoorList => ({ id: `day-${day}`, from: day, to: day, places: false }))
      : []),
    ...sessions.filter(isInHall).map(
      (session): DoorList => ({
        id: session.id,
        from: dayOf(session.startsAt, zone),
        to: dayOf(session.endsAt, zone),
        places: session.signUp !== undefined,
      }),
    ),
  ];
}

/**
 * The list that a scan was made for. One of a session that has left the programme since is kept all the same: somebody
 * went through its door. Undefined for what was never the name of a list.
 */
export function listOf(programme: Pick<Programme, 'event' | 'sessions'>, id: string): DoorList | undefined {
  const lists = doorLists(programme);
  const whole = lists[0] as DoorList;
  const kept = lists.find(each => each.id === id);
  return kept ?? (isListId(id) ? { ...whole, id } : undefined);
}

const isListId = (id: string): id is ListId =>
  isId('ses', id) || (id.startsWith('day-') && isDay(id.slice(4)));

const isInHall = ({ kind, format }: Session) => kind !== 'break' && format !== 'online';

/** A series of a year has no day of its own for each list: the first of them are enough to choose from. */
const mostDays = 31;

function daysBetween(startsAt: string, { from, to }: DoorList, zone: string): string[] {
  const days = [from];
  for (let at = startsAt; days.length < mostDays && (days.at(-1) ?? '') < to; ) {
    at = addDays(at, zone, 1);
    days.push(dayOf(at, zone));
  }
  return days;
}
