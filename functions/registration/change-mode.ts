import { type Event, freeSeats, type Mode, modesOf, type Pool } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { arrivalId } from '../shared/ids.ts';
import { isTooLate } from './deadlines.ts';
import { othersDecided } from './decide.ts';
import { rulesOf } from './decision.ts';
import { inLineSince, type Registration, registrationCan } from './registration.ts';
import { type Rewritten, rewrite } from './rewrite.ts';
import { holdings, isWaitedFor, moved, type Rules, seated } from './seats.ts';
import { readEntry, readQueue } from './store.ts';

export type ModeRefusal = { ok: false; why: 'not-now' | 'too-late' | 'mode' };
type Changed = Rewritten & { outcome: 'moved' | 'waits' | 'stays'; place?: number };

/**
 * Moves to the other mode when it has a free seat, or changes seats with the first who wants the opposite; else waits
 * for it, and a seat that is held stays held. Asking for the mode it has takes the wish back, which is
 * never too late.
 */
export async function changeMode(
  ctx: Ctx,
  id: Pick<Registration, 'eventId' | 'id'>,
  to: Mode,
): Promise<{ ok: true; outcome: Changed['outcome']; place?: number } | ModeRefusal> {
  const arrival = arrivalId(ctx.now());
  const notNow: ModeRefusal = { ok: false, why: 'not-now' };
  const done = await rewrite<Changed, ModeRefusal>(ctx, id, notNow, async found => {
    const { registration, programme } = found;
    const { event, pool } = programme;
    if (!registrationCan.changeMode(registration)) return notNow;
    if (ctx.now().getTime() >= Date.parse(event.endsAt)) return notNow;
    if (!modesOf(event).includes(to)) return { ok: false, why: 'mode' };
    const takesBack = to === registration.mode;
    if (!takesBack && isTooLate(event, 'change', ctx.now())) return { ok: false, why: 'too-late' };
    if (!takesBack) await othersDecided(ctx, pool, arrival);
    return changed(ctx, event, pool, registration, to);
  });
  return done.ok ? { ok: true, outcome: done.outcome, place: done.place } : done;
}

async function changed(
  ctx: Ctx,
  event: Event,
  pool: Pool,
  registration: Registration,
  to: Mode,
): Promise<Changed> {
  const none = {
    wants: undefined,
    wantsArrival: undefined,
    offer: undefined,
    position: undefined,
    moved: undefined,
  };
  if (to === registration.mode) {
    const after = registration.wants ? { ...registration, ...none } : registration;
    return { ok: true, outcome: 'stays', after, tell: tellOfLine(after) };
  }
  const seats = moved(pool, holdings(registration), []);
  const rules = rulesOf(ctx, event);
  const tell = tellOfSeat(rules);
  if (freeSeats(seats, to) > 0 && !isWaitedFor(seats, to)) {
    return { ok: true, outcome: 'moved', after: seated(pool, registration, to, rules), tell };
  }
  if (registration.wants === to) return { ok: true, outcome: 'waits', after: registration };
  const other = registration.state === 'confirmed' ? await opposite(ctx, registration, to) : undefined;
  if (other) {
    const after = seated(pool, registration, to, rules);
    const given = seated(pool, other, registration.mode, rules);
    const theirs = { before: other, after: given, tell: { template: 'promoted' } } as const;
    return { ok: true, outcome: 'moved', after, with: theirs, tell };
  }
  const arrival = rules.arrive();
  const place = (seats.waiting[to] ?? 0) + 1;
  const waits =
    registration.state === 'waiting'
      ? { ...none, mode: to, arrival, place }
      : { ...none, wants: to, wantsArrival: arrival };
  const after: Registration = { ...registration, ...waits };
  return { ok: true, outcome: 'waits', place, after, tell: tellOfLine(after) };
}

/** The letter that somebody has a seat in another mode, which says of which decision it tells. */
export const tellOfSeat = ({ now }: Pick<Rules, 'now'>) =>
  ({ template: 'mode-changed', params: { decided: now } }) as const;

/** The letter that somebody stands in line, or does not any more; it says since when. */
export const tellOfLine = (after: Registration) =>
  ({ template: 'changed', params: { what: 'mode', since: inLineSince(after) } }) as const;

/** The first who has a seat in `to` and waits for the mode that this person has. */
async function opposite(ctx: Ctx, { eventId, mode }: Registration, to: Mode) {
  for (const queued of await readQueue(ctx, eventId, mode, 1_000)) {
    const other = (await readEntry(ctx, queued))?.registration;
    if (other?.state === 'confirmed' && other.mode === to) return other;
  }
  return undefined;
}
