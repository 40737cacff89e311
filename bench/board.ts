import { boardNow } from '../functions/attendance/board-now.ts';
import { countedOf } from '../functions/attendance/listed.ts';
import { addPresence } from '../functions/attendance/presence.ts';
import type { Event, Programme } from '../functions/events/event.ts';
import { programmeOf } from '../functions/events/read.ts';
import { anEvent, registers } from '../test/support/events.ts';
import { crowd } from '../test/support/people.ts';
import type { Figure } from './figure.ts';
import type { House } from './house.ts';

const people = 10_000;
const atOnce = 100;
const lookEverySeconds = 10;
const minutes = 5;

/**
 * What the live board of an event of ten thousand reads, in units that the database counted: to count all of them, and
 * on average for each look of one page that looks every ten seconds. More pages add next to nothing: they share counts.
 */
export async function boardFigures(
  house: House,
  { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>,
  goTo: (at: Date) => void,
): Promise<Figure[]> {
  const event = await anEvent(house.ctx, { startsAt, endsAt, capacity: { 'on-site': null, online: null } });
  const all = crowd(people);
  for (let at = 0; at < people; at += atOnce) await comeIn(house, event, all.slice(at, at + atOnce));
  const programme = (await programmeOf(house.ctx, event.id)) as Programme;
  const start = Date.parse(event.startsAt) + 3_600_000;
  goTo(new Date(start));
  const whole = await house.tap.count(() => countedOf(house.ctx, programme));
  const looks = (minutes * 60) / lookEverySeconds;
  const looked = await house.tap.count(async () => {
    for (let look = 0; look < looks; look++) {
      goTo(new Date(start + look * lookEverySeconds * 1_000));
      await boardNow(house.ctx, programme);
    }
  });
  return [
    ['board_count_rcu_10000_people', whole.tally.readUnits, 'units'],
    ['board_rcu_10000_people', looked.tally.readUnits / looks, 'units'],
  ];
}

async function comeIn({ ctx }: House, event: Event, some: ReturnType<typeof crowd>): Promise<void> {
  const { startsAt: at } = event;
  const registered = await Promise.all(some.map(person => registers(ctx, event.id, person, 'on-site')));
  const seen = registered.map(each => {
    if (!each.ok) throw new Error(each.why);
    const of = {
      sessionId: 'event',
      mode: 'on-site',
      source: 'door',
      at,
      intervals: [{ from: at }],
    } as const;
    return { registrationId: each.answer.id, ...of };
  });
  await addPresence(ctx, event, seen);
}
