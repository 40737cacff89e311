import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, dueNames, type Item, type Key } from '../shared/db.ts';
import { instantText } from '../shared/time.ts';
import type { Event } from './event.ts';
import { programmeOf } from './read.ts';

export type Moment = Item & { dueAt?: string };

/**
 * Does what follows from a moment of an event, when it is due, then marks the moment done. After a crash it is
 * done again from the start, and it may be done by two at once: `act` writes each thing once. A moment that was
 * moved meanwhile stays due at its later time. What `act` answers is when the moment comes again.
 */
export async function atMoment(
  ctx: Ctx,
  key: Key,
  act: (event: Event, moment: Moment) => Promise<Date | undefined> | Promise<void>,
): Promise<void> {
  const moment = await ctx.db.get<Moment>(key);
  if (!moment?.dueAt || Date.parse(moment.dueAt) > ctx.now().getTime()) return;
  const event = (await programmeOf(ctx, key.pk))?.event;
  const again = event && (await act(event, moment));
  const next = again
    ? { set: dueAttributes(key.pk, again) }
    : { set: { doneAt: instantText(ctx.now()) }, remove: dueNames };
  await ctx.db.write([{ change: key, ...next, if: { dueAt: moment.dueAt } }]);
}
