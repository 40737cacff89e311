import { type Mode, modesOf } from '../events/event.ts';
import { poolPart } from '../events/pool.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Part } from '../shared/db.ts';
import { arrivalId } from '../shared/ids.ts';
import { decideSoon } from './decide.ts';
import { type Registration, registrationCan } from './registration.ts';
import { changeSeat, hasWork, type ModeChange } from './seats.ts';
import { readRegistration, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

/**
 * Moves to the other mode when it has a free seat; else waits for it, and a seat that is held stays held.
 * Asking for the mode it has takes the wish back.
 */
export async function changeMode(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  to: Mode,
): Promise<
  { ok: true; outcome: ModeChange['outcome']; place?: number } | { ok: false; why: 'not-now' | 'mode' }
> {
  for (let attempt = 0; ; attempt++) {
    const [programme, registration] = await Promise.all([
      programmeOf(ctx, eventId),
      readRegistration(ctx, eventId, id),
    ]);
    if (!programme || !registration || !registrationCan.changeMode(registration))
      return { ok: false, why: 'not-now' };
    if (ctx.now().getTime() >= Date.parse(programme.event.endsAt)) return { ok: false, why: 'not-now' };
    if (!modesOf(programme.event).includes(to)) return { ok: false, why: 'mode' };
    if (to === registration.wants || (to === registration.mode && !registration.wants)) {
      return { ok: true, outcome: to === registration.mode ? 'stays' : 'waits' };
    }
    const { pool } = programme;
    if (pool.rush && attempt === 0) {
      // Whoever registered for that mode before this moment and is not decided yet stands before this person.
      await decideSoon(ctx, eventId);
      continue;
    }
    const change = changeSeat(pool, registration, to);
    const next = {
      ...registration,
      ...changed(ctx, registration, to, change),
      version: registration.version + 1,
    };
    const due = pool.rush || hasWork(change.seats) ? ctx.now() : undefined;
    const parts = [registrationPart(next, registration), poolPart(pool, change.seats, due)];
    const written = await ctx.db.write([...parts, ...mail(ctx, next, change)]);
    if (!written.ok) continue;
    if (due) await decideSoon(ctx, eventId);
    return { ok: true, outcome: change.outcome, place: change.place };
  }
}

function changed(ctx: Ctx, registration: Registration, to: Mode, change: ModeChange): Partial<Registration> {
  const none = { wants: undefined, wantsArrival: undefined };
  const arrival = arrivalId(ctx.now());
  if (change.outcome === 'stays') return none;
  if (change.outcome === 'moved')
    return { ...none, mode: to, state: 'confirmed', decidedAt: ctx.now().toISOString() };
  if (registration.state === 'waiting') return { ...none, mode: to, arrival, place: change.place };
  return { wants: to, wantsArrival: arrival };
}

/** Only a move is worth a mail; the page says the rest. */
const mail = (ctx: Ctx, next: Registration, change: ModeChange): Part[] =>
  change.outcome === 'moved' ? [tellPart(ctx, next, 'mode-changed')] : [];
