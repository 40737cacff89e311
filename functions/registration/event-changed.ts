import { type ChangeNotice, hastenNotice, savingMs } from '../events/change-notice.ts';
import type { Event } from '../events/event.ts';
import { type Heard, sameHeard, samePlace, sameTime, sameTitle } from '../events/heard.ts';
import { atMoment } from '../events/moment.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';
import { registrationsOf } from './read.ts';
import type { Registration } from './registration.ts';
import { tellPart } from './tell.ts';

/**
 * Some minutes have passed since an event was last changed: writes one mail about it to each who has a place or waits
 * for one, and whom it concerns. Each message has the id of its cause, so firing twice, or again after a crash, tells each person once.
 */
export const fireChanged = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async (event, moment) => {
    const notice = moment as unknown as ChangeNotice;
    const isOver = Date.parse(event.endsAt) <= ctx.now().getTime();
    if (event.state !== 'published' || isOver || sameHeard(notice.from, event)) return;
    const told = await writeOnceEach(ctx.db, await mailParts(ctx, event, notice));
    ctx.log('event-changed.told', { event: event.id, told });
  });

/**
 * Has what waits to be told of an event told now, ahead of a mail that would not be understood before it. Answers until
 * when that mail has to wait, where the change may still be being saved.
 */
export async function tellChangeFirst(ctx: Ctx, eventId: Event['id']): Promise<Date | undefined> {
  const notice = await hastenNotice(ctx, eventId);
  if (notice && 'wait' in notice) return notice.wait;
  if (notice) await fireChanged(ctx, notice.fire);
  return undefined;
}

async function mailParts(ctx: Ctx, event: Event, { from, since, savedAt }: ChangeNotice): Promise<Part[]> {
  // Whoever registered while it was being saved may have seen what was there before.
  const seen = new Date(Date.parse(savedAt) + savingMs).toISOString();
  const counts = (each: Registration) =>
    (each.state === 'confirmed' || each.state === 'waiting') &&
    each.createdAt <= seen &&
    Object.values(changesFor(each, from, event)).some(Boolean);
  const people = (await registrationsOf(ctx, event.id)).filter(counts);
  const params = { from: JSON.stringify(from) };
  return people.map(each => tellPart(ctx, each, 'event-changed', { cause: since, params }));
}

/** What of a change concerns a person: where the hall is does not, if they come online and do not wait for it. */
export function changesFor({ mode, wants }: Registration, before: Heard, event: Event) {
  const comesToHall = mode === 'on-site' || wants === 'on-site';
  return {
    title: !sameTitle(before, event),
    time: !sameTime(before, event),
    place: comesToHall && !samePlace(before, event),
  };
}
