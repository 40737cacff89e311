import type { Event } from '../events/event.ts';
import { atMoment } from '../events/moment.ts';
import { isOvertaken, minutesOf } from '../events/reminders.ts';
import { tellChangeFirst } from '../registration/event-changed.ts';
import { registrationsOf } from '../registration/read.ts';
import { tellPart } from '../registration/tell.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';

/**
 * The time of a reminder has come: writes one mail to everybody who has a place. Whoever registers later has it all in
 * their confirmation. Each message has the id of its cause, so firing twice, or again after a crash, reminds once.
 * A change of the event that waits to be told goes out first, so that nobody reads of a new time unexplained.
 */
export const fireReminder = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async (event, moment) => {
    const isOver = Date.parse(event.endsAt) <= ctx.now().getTime();
    const minutes = minutesOf(key);
    if (event.state !== 'published' || isOver || !moment.dueAt || isOvertaken(event, minutes, ctx.now()))
      return undefined;
    const wait = await tellChangeFirst(ctx, event.id);
    if (wait) return wait;
    const reminded = await remind(ctx, event, minutes, moment.dueAt);
    ctx.log('reminder.written', { event: event.id, minutes, reminded });
    return undefined;
  });

async function remind(ctx: Ctx, event: Event, minutes: number, due: string): Promise<number> {
  const people = (await registrationsOf(ctx, event.id)).filter(
    ({ state, createdAt }) => state === 'confirmed' && Date.parse(createdAt) <= Date.parse(due),
  );
  const cause = `reminder ${minutes} ${event.startsAt}`;
  const params = { startsAt: event.startsAt };
  return writeOnceEach(
    ctx.db,
    people.map(each => tellPart(ctx, each, 'reminder', { cause, params })),
  );
}
