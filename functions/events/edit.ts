import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { NotFound } from '../shared/errors.ts';
import { tellOfChange } from './change-notice.ts';
import { capacityOf, type Event, type EventInput, type Mode, modes, modesOf, type Pool } from './event.ts';
import { followed } from './follow.ts';
import { sameHeard } from './heard.ts';
import { poolPart } from './pool.ts';
import { programmeOf } from './read.ts';
import { reminderParts } from './reminders.ts';
import { savedEventParts, savedSessionParts } from './store.ts';

export type EditRefusal =
  /** Somebody saved the event since the form was opened. */
  | { ok: false; why: 'stale' }
  /** More seats are taken, or offered, than there would be; or people hold or await seats in a mode that would go. */
  | { ok: false; why: 'below-taken' | 'mode-in-use'; mode: Mode; taken: number }
  /** People who register right now may stand in a mode that would go. */
  | { ok: false; why: 'rush' }
  /** One transaction holds no more sessions than these. */
  | { ok: false; why: 'long-programme'; most: number };

/** A transaction has 100 parts; a session that moves takes two. */
const mostFollowing = (others: Part[]): number => Math.floor((100 - others.length) / 2);

/**
 * Saves an event as `input` says, if it is still at `version`. Capacity changes in the same transaction,
 * fenced with the pool, and rings for whoever waits. With `follow`, the programme moves along with the event. With
 * `tell`, everybody who registered is told of what a calendar must hear of; `told` says whether there is such a thing.
 */
export async function editEvent(
  ctx: Ctx,
  eventId: Event['id'],
  version: number,
  input: EventInput,
  { follow = false, tell = false } = {},
): Promise<{ ok: true; event: Event; told: boolean } | EditRefusal> {
  for (;;) {
    const programme = await programmeOf(ctx, eventId);
    if (!programme) throw new NotFound();
    const { event: before, pool, sessions } = programme;
    if (before.version !== version) return { ok: false, why: 'stale' };
    const refusal = rushRefusal(ctx, before, pool, input) ?? seatsRefusal(pool, input);
    if (refusal) return refusal;
    const { capacity: _, ...content } = input;
    const capacity = capacityOf(input);
    const after = nextEvent(before, content);
    const resized = modes.some(mode => capacity[mode] !== pool.capacity[mode]);
    const parts = [
      ...savedEventParts(before, after),
      ...reminderParts(before, after, ctx.now()),
      ...(resized ? [poolPart(pool, { capacity: { ...pool.capacity, ...capacity } }, ctx.now())] : []),
    ];
    const moving = follow ? followed(before, after, sessions) : [];
    const most = mostFollowing(parts);
    if (moving.length > most) return { ok: false, why: 'long-programme', most };
    const told = tell && after.sequence > before.sequence && ctx.now().getTime() < Date.parse(after.endsAt);
    if (told) await tellOfChange(ctx, before);
    const followers = moving.flatMap(([old, next]) => savedSessionParts(old, next));
    const written = await ctx.db.write([...parts, ...followers]);
    if (written.ok) return { ok: true, event: after, told };
  }
}

/** Who is pending stands in no counter. */
function rushRefusal(ctx: Ctx, before: Event, pool: Pool, input: EventInput): EditRefusal | undefined {
  const goes = modesOf(before).some(mode => !modesOf(input).includes(mode));
  const rushing = pool.rush !== undefined && ctx.now().getTime() < Date.parse(pool.rush);
  return goes && rushing ? { ok: false, why: 'rush' } : undefined;
}

function seatsRefusal(pool: Pool, input: EventInput): EditRefusal | undefined {
  for (const mode of modes) {
    const taken = pool.taken[mode] + pool.held[mode];
    const capacity = input.capacity[mode];
    const offered = modesOf(input).includes(mode);
    if (!offered && taken + pool.waiting[mode] > 0) {
      return { ok: false, why: 'mode-in-use', mode, taken: taken + pool.waiting[mode] };
    }
    if (offered && capacity !== null && capacity < taken) {
      return { ok: false, why: 'below-taken', mode, taken };
    }
  }
  return undefined;
}

function nextEvent(before: Event, content: Omit<EventInput, 'capacity'>): Event {
  const { id, hubId, slug, state, sequence, version, attendedBy } = before;
  const own = { id, hubId, slug, state, sequence, attendedBy };
  const after: Event = { ...content, ...own, version: version + 1 };
  const heard = state === 'published' && !sameHeard(before, after);
  return heard ? { ...after, sequence: sequence + 1 } : after;
}
