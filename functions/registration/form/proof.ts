import { createHash, timingSafeEqual } from 'node:crypto';
import type { ProofAsked } from '../../../web/pages/registration/proof.tsx';
import { challengeOf, isSolution } from '../../../web/parts/proof-of-work.ts';
import type { Event } from '../../events/event.ts';
import { messagePart } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Typed } from '../../shared/form.ts';
import { base32 } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { formAgeMs } from './form-token.ts';

/** 65,536 tries on average: a tenth of a second on a computer, half a second on a telephone. */
export const proofAsked: ProofAsked = { bits: 16 };

/** Nobody reads and fills in a form in less; only asked where proof is. */
const fastestMs = 1_000;
const codeMs = 10 * 60_000;

/** `press-again`: their device has something to solve first. `code`: that one was not mailed to the address. */
export type Proved = { ok: true } | { ok: false; why: 'press-again' | 'code' };

/** Whether a form has what people's forms have: a solved puzzle, or the code that was mailed to its address. */
export function proves(
  ctx: Ctx,
  eventId: Event['id'],
  email: string,
  { form = '', proof, code }: Typed,
): Proved {
  if (code?.trim()) {
    const typed = code.trim().toLowerCase();
    const isOurs = [0, 1].some(back => isSame(typed, codeOf(ctx, eventId, email, back)));
    return isOurs ? { ok: true } : { ok: false, why: 'code' };
  }
  const isSolved =
    /^\d{1,12}$/.test(proof ?? '') && isSolution(challengeOf(form), Number(proof), proofAsked.bits);
  const isRead = formAgeMs(ctx, form) >= fastestMs;
  return isSolved && isRead ? { ok: true } : { ok: false, why: 'press-again' };
}

/** Eight characters that only whoever reads the mail of an address can know; good for ten minutes at least. */
function codeOf(ctx: Ctx, eventId: Event['id'], email: string, back: number): string {
  const about = JSON.stringify([eventId, email, moment(ctx) - back]);
  const signed = ctx.links.sign('code', createHash('sha256').update(about).digest());
  return base32(createHash('sha256').update(signed).digest().subarray(0, 16)).slice(-8);
}

const moment = (ctx: Ctx) => Math.floor(ctx.now().getTime() / codeMs);

const isSame = (typed: string, code: string): boolean =>
  typed.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));

/** Mails the code to an address: once in ten minutes, however often it is asked for. */
export async function mailCode(
  ctx: Ctx,
  eventId: Event['id'],
  to: string,
  language: Language,
  form: 'registration' | 'notice' = 'registration',
): Promise<void> {
  const code = codeOf(ctx, eventId, to, 0);
  const cause = [eventId, to, String(moment(ctx))];
  const params = { event: eventId, code, form };
  await ctx.db.write([
    messagePart({ template: 'registration-code', cause, to, language, params }, ctx.now()),
  ]);
}
