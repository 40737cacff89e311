import type { ChangeNotice } from '../events/change-notice.ts';
import type { Event } from '../events/event.ts';
import { sameHeard } from '../events/heard.ts';
import { atMoment } from '../events/moment.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key, Part } from '../shared/db.ts';
import { registrationsOf } from './read.ts';
import type { Registration } from './registration.ts';
import { tellPart } from './tell.ts';

/** Whoever registered while it was being saved may have seen what was there before. */
const savingMs = 60_000;

/**
 * Some minutes have passed since an event was last changed: writes one mail about it to each who has a place or waits
 * for one. Each message has the id of its cause, so firing twice, or again after a crash, tells each person once.
 */
export const fireChanged = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async (event, moment) => {
    const notice = moment as unknown as ChangeNotice;
    const isOver = Date.parse(event.endsAt) <= ctx.now().getTime();
    if (event.state !== 'published' || isOver || sameHeard(notice.from, event)) return;
    const told = await writeOnceEach(ctx.db, await mailParts(ctx, event, notice));
    ctx.log('event-changed.told', { event: event.id, told });
  });

async function mailParts(ctx: Ctx, event: Event, { from, since, savedAt }: ChangeNotice): Promise<Part[]> {
  const seen = new Date(Date.parse(savedAt) + savingMs).toISOString();
  const counts = ({ state, createdAt }: Registration) =>
    (state === 'confirmed' || state === 'waiting') && createdAt <= seen;
  const people = (await registrationsOf(ctx, event.id)).filter(counts);
  const params = { from: JSON.stringify(from) };
  return people.map(each => tellPart(ctx, each, 'event-changed', { cause: since, params }));
}
