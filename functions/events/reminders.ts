import { dueAttributes, type Key, type Part } from '../shared/db.ts';
import { addMinutes } from '../shared/time.ts';
import { defaultJoining, type Event } from './event.ts';

/** So many that an event is still saved in one transaction with its programme. */
export const mostReminders = 4;

const prefix = 'MOMENT#reminder-';
const reminderKey = (eventId: Event['id'], minutes: number): Key => ({
  pk: eventId,
  sk: `${prefix}${minutes}`,
});

/** How long before the event the reminder of a moment goes out, minutes. */
export const minutesOf = (key: Key): number => Number(key.sk.slice(prefix.length));

/** When the reminders of an event are due, by their minutes; a draft has none. */
function dueOf(event: Event): Map<number, string> {
  if (event.state !== 'published') return new Map();
  const minutes = event.joining?.reminders ?? defaultJoining.reminders;
  return new Map(minutes.map(each => [each, addMinutes(event.startsAt, -each)]));
}

/** Whether a reminder nearer to the event is due by now as well: one that comes so late says no more than that. */
export const isOvertaken = (event: Event, minutes: number, now: Date): boolean =>
  [...dueOf(event)].some(([each, due]) => each < minutes && Date.parse(due) <= now.getTime());

/**
 * The parts that make the reminders of `before` those of `after`. One whose time has passed by then is not made up
 * for: people are told of a changed event by a mail of its own.
 */
export function reminderParts(before: Event, after: Event, now: Date): Part[] {
  const [were, are] = [dueOf(before), dueOf(after)];
  const comes = (due: string | undefined) => due !== undefined && Date.parse(due) > now.getTime();
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((minutes): Part[] => {
    const [was, is] = [were.get(minutes), are.get(minutes)];
    if (was === is) return [];
    if (is && comes(is)) return [reminderPart(after.id, minutes, is)];
    return was ? [{ drop: reminderKey(after.id, minutes) }] : [];
  });
}

const reminderPart = (eventId: Event['id'], minutes: number, due: string): Part => ({
  put: {
    ...reminderKey(eventId, minutes),
    kind: 'moment',
    name: 'reminder',
    eventId,
    ...dueAttributes(eventId, new Date(due)),
  },
});
