import { modesOf, phase } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { accept } from './register.ts';
import { type Answer, type Registration, registrationCan } from './registration.ts';
import { readRegistration, registrationPart } from './store.ts';
import { tellPart } from './tell.ts';

type Which = Pick<Registration, 'eventId' | 'id'>;

/**
 * `decided`: it is no application any more, and no declined one. `mode`: the event has no seats in its mode any more.
 */
export type ApprovalRefusal = 'unknown' | 'decided' | 'mode' | 'over';
export type Approved = { ok: true; answer: Answer } | { ok: false; why: ApprovalRefusal };

/**
 * Lets an applicant in, as if they arrived now: to a seat, or to a place in line when all are taken. Also one who was
 * declined before. `by`: the address of the member of staff; `message` goes into the mail that tells them.
 */
export async function approve(
  ctx: Ctx,
  { eventId, id }: Which,
  by: string,
  message?: string,
): Promise<Approved> {
  const [programme, before] = await Promise.all([
    programmeOf(ctx, eventId),
    readRegistration(ctx, eventId, id),
  ]);
  if (!programme || !before) return { ok: false, why: 'unknown' };
  if (!registrationCan.approve(before)) return { ok: false, why: 'decided' };
  if (phase(programme.event, ctx.now()) === 'over') return { ok: false, why: 'over' };
  if (!modesOf(programme.event).includes(before.mode)) return { ok: false, why: 'mode' };
  const reviewed = { by, at: ctx.now().toISOString(), ...(message ? { message } : {}) };
  const answer = await accept(ctx, programme, { ...before, state: 'pending', reviewed }, before);
  if (answer === 'mode') return { ok: false, why: 'mode' };
  // Somebody else decided, or the applicant changed their name: reading anew tells which.
  return answer === 'used' ? approve(ctx, { eventId, id }, by, message) : { ok: true, answer };
}

/** How many of those approved together got what. */
export type Approvals = Record<'seated' | 'waiting' | 'failed', number>;

/** Approves one after the other, in the order given. */
export async function approveAll(
  ctx: Ctx,
  all: readonly Which[],
  by: string,
  message?: string,
): Promise<Approvals> {
  const count: Approvals = { seated: 0, waiting: 0, failed: 0 };
  for (const which of all) {
    const approved = await approve(ctx, which, by, message);
    if (!approved.ok) count.failed += 1;
    else if (approved.answer.state === 'waiting') count.waiting += 1;
    else count.seated += 1;
  }
  return count;
}

/** Turns an applicant down and tells them, with the organisers' words. One that is declined already stays so. */
export async function decline(
  ctx: Ctx,
  { eventId, id }: Which,
  by: string,
  message?: string,
): Promise<{ ok: true } | { ok: false; why: 'unknown' | 'decided' }> {
  for (;;) {
    const before = await readRegistration(ctx, eventId, id);
    if (!before) return { ok: false, why: 'unknown' };
    if (!registrationCan.decline(before)) return { ok: false, why: 'decided' };
    const next: Registration = {
      ...before,
      state: 'declined',
      reviewed: { by, at: ctx.now().toISOString(), ...(message ? { message } : {}) },
      version: before.version + 1,
    };
    const parts = [registrationPart(next, before), tellPart(ctx, next, 'declined')];
    if ((await ctx.db.write(parts)).ok) return { ok: true };
  }
}

/** Declines one after the other; who is no applicant any more is left as they are. */
export async function declineAll(
  ctx: Ctx,
  all: readonly Which[],
  by: string,
  message?: string,
): Promise<{ declined: number; failed: number }> {
  let declined = 0;
  for (const which of all) if ((await decline(ctx, which, by, message)).ok) declined += 1;
  return { declined, failed: all.length - declined };
}
