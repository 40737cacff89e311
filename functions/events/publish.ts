import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { type Event, type Missing, missingIn } from './event.ts';
import { programmeOf } from './read.ts';
import { reminderParts } from './reminders.ts';
import { poolKey, savedEventParts } from './store.ts';

/** Makes an event public, once nothing that people need is missing. Publishing twice is publishing once. */
export async function publish(
  ctx: Ctx,
  eventId: Event['id'],
): Promise<{ ok: true } | { ok: false; why: 'not-ready'; missing: Missing[] }> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) throw new NotFound();
    const { event } = programme;
    if (event.state === 'published') return { ok: true };
    const missing = missingIn(programme);
    if (missing.length > 0) return { ok: false, why: 'not-ready', missing };
    const after: Event = { ...event, state: 'published', version: event.version + 1 };
    const reminders = reminderParts(event, after, ctx.now());
    const written = await ctx.db.write([...savedEventParts(event, after), ...reminders]);
    if (written.ok) return { ok: true };
  }
}

/** Whether somebody counts on an event who stands in no counter of its pool. */
export type IsAwaited = (ctx: Ctx, eventId: Event['id']) => Promise<boolean>;

/** Takes an event back to a draft, unless people count on it already. */
export async function unpublish(
  ctx: Ctx,
  eventId: Event['id'],
  isAwaited: IsAwaited,
): Promise<{ ok: true } | { ok: false; why: 'has-people' }> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) throw new NotFound();
    const { event, pool } = programme;
    if (event.state === 'draft') return { ok: true };
    const people = [...Object.values(pool.taken), ...Object.values(pool.waiting)];
    // In a rush some are accepted and not counted yet.
    if (pool.rush || people.some(count => count > 0) || (await isAwaited(ctx, eventId)))
      return { ok: false, why: 'has-people' };
    const after: Event = { ...event, state: 'draft', version: event.version + 1 };
    const nobodyCame = { check: poolKey(eventId), if: { version: pool.version } };
    const reminders = reminderParts(event, after, ctx.now());
    const written = await ctx.db.write([...savedEventParts(event, after), ...reminders, nobodyCame]);
    if (written.ok) return { ok: true };
  }
}
