import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { AttendedRule, Event } from './event.ts';
import { programmeOf } from './read.ts';
import { savedEventParts } from './store.ts';

/** Says what makes somebody a participant of an event. Everything else of it stays as it is, also when edited just now. */
export async function setAttendedRule(
  ctx: Ctx,
  eventId: Event['id'],
  rule: AttendedRule,
): Promise<{ ok: true }> {
  for (;;) {
    const before = (await programmeOf(ctx, eventId))?.event;
    if (!before) throw new NotFound();
    const attendedBy = rule.kind === 'any' ? undefined : rule;
    const after: Event = { ...before, attendedBy, version: before.version + 1 };
    const written = await ctx.db.write(savedEventParts(before, after));
    if (written.ok) return { ok: true };
  }
}
