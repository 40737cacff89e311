import * as z from 'zod';
import type { Ctx } from '../shared/ctx.ts';
import { emailSchema } from '../shared/email.ts';
import { causedId, type Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { type Event, phase, registrationIsOpen } from './event.ts';
import { settleNotices } from './opening.ts';
import { programmeOf } from './read.ts';
import { newNoticePart, notices } from './store.ts';

/** An address that wants to hear when registration for an event opens. Lives until it was told. */
export type OpeningNotice = {
  id: Id<'ntc'>;
  eventId: Event['id'];
  email: string;
  language: Language;
  /** Which wording of what happens to the address stood beside the button. */
  consent: string;
  leftAt: string;
};

/** Of the text `event.notice-consent`; changes with it. */
const consentVersion = '2026-11';

/** What the form sends. Messages are field-error codes. */
export const noticeSchema = z.object({
  noticeEmail: emailSchema,
  /** No person sees this field; what fills it in is no person. */
  website: z.string().max(0, 'leave-empty').optional(),
});

/** One an event and address. */
export const noticeId = (eventId: Event['id'], email: string): OpeningNotice['id'] =>
  causedId('ntc', eventId, email);

/** There is nothing to wait for: one can register, or can no more. */
export type NoticeRefusal = { ok: false; why: 'open' | 'closed' };

/**
 * Notes an address that wants one mail when registration opens; the same answer however often it is left. Whoever
 * comes in the very moment of the opening gets the mail too.
 */
export async function leaveNotice(
  ctx: Ctx,
  event: Event,
  email: string,
  language: Language,
): Promise<{ ok: true } | NoticeRefusal> {
  const refusal = noticeRefusal(event, ctx.now());
  if (refusal) return refusal;
  const notice: OpeningNotice = {
    id: noticeId(event.id, email),
    eventId: event.id,
    email,
    language,
    consent: consentVersion,
    leftAt: ctx.now().toISOString(),
  };
  await ctx.db.write([newNoticePart(notice)]);
  return answerOf(ctx, notice);
}

/** Those who were told when it opened were read after it had: what was kept before then is among them. */
async function answerOf(ctx: Ctx, notice: OpeningNotice): Promise<{ ok: true } | NoticeRefusal> {
  const event = (await programmeOf(ctx, notice.eventId))?.event;
  const late = event && noticeRefusal(event, ctx.now());
  if (!late) return { ok: true };
  const kept = await notices(ctx.db).at(notice);
  if (kept) await settleNotices(ctx, event, [kept]);
  return late;
}

/** Why there is nothing to wait for at `now`. */
export function noticeRefusal(event: Event, now: Date): NoticeRefusal | undefined {
  if (phase(event, now) === 'announced') return undefined;
  return { ok: false, why: registrationIsOpen(event, now) ? 'open' : 'closed' };
}
