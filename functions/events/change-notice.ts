import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { addMinutes, instantText } from '../shared/time.ts';
import type { Event } from './event.ts';
import { type Heard, heardOf } from './heard.ts';
import { changeNotice, changeNoticePart, hastenedPart } from './store.ts';

/**
 * That people are to be told how an event has changed. `from` is what they know; `since` names the mail: whoever got
 * it gets it once. `savedAt`: whoever registered later has seen what it says.
 */
export type ChangeNotice = { from: Heard; since: string; savedAt: string };

/** So long the organiser may go on saving, and it is one mail. */
const pauseMinutes = 5;

/** A notice is written ahead of the change it tells of: longer than a save takes. */
export const savingMs = 60_000;

/**
 * Has people told how an event differs from `before`, in some minutes. To be called ahead of the change: should that
 * not come to pass, there is no difference, and nobody is told. What waits to be told goes out together with it; what
 * is going out at this moment is told anew, as it stands then.
 */
export async function tellOfChange(ctx: Ctx, before: Event): Promise<void> {
  for (;;) {
    const now = ctx.now();
    const stored = await changeNotice(ctx.db, before.id);
    const waits = stored?.dueAt ? stored : undefined;
    const isGoingOut = waits?.dueAt !== undefined && Date.parse(waits.dueAt) <= now.getTime();
    const notice: ChangeNotice = {
      from: waits?.from ?? heardOf(before),
      since: waits && !isGoingOut ? waits.since : now.toISOString(),
      savedAt: now.toISOString(),
    };
    const dueAt = addMinutes(instantText(now), pauseMinutes);
    const written = await ctx.db.write([changeNoticePart(before.id, notice, dueAt, stored)]);
    if (written.ok) return;
  }
}

/**
 * Makes what waits to be told of an event due at once, for a mail that is understood only after it: answers the moment
 * to fire. While the change may still be being saved, answers until when to wait instead.
 */
export async function hastenNotice(
  ctx: Ctx,
  eventId: Event['id'],
): Promise<{ fire: Key } | { wait: Date } | undefined> {
  for (;;) {
    const now = ctx.now();
    const stored = await changeNotice(ctx.db, eventId);
    if (!stored?.dueAt) return undefined;
    const fire = { pk: stored.pk, sk: stored.sk };
    const saved = Date.parse(stored.savedAt) + savingMs;
    if (saved > now.getTime()) return { wait: new Date(saved) };
    if (Date.parse(stored.dueAt) <= now.getTime()) return { fire };
    const written = await ctx.db.write([hastenedPart(stored, now)]);
    if (written.ok) return { fire };
  }
}
