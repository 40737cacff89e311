import type { Ctx } from '../shared/ctx.ts';
import { bare, base32, base32Bytes, type Id } from '../shared/ids.ts';

/** What the page after registering follows: the registration, and the form that asks. */
export type AnswerContent = { eventId: Id<'evt'>; id: Id<'reg'>; formId: string };

export function answerToken(ctx: Ctx, { eventId, id, formId }: AnswerContent): string {
  const [event, own] = [base32Bytes(bare(eventId)), base32Bytes(bare(id))];
  if (!event || !own) throw new Error('An id that was not made here');
  return ctx.links.sign('answer', Buffer.concat([event, own, Buffer.from(formId, 'hex')]));
}

export function openAnswerToken(ctx: Ctx, token: string): AnswerContent | undefined {
  const bytes = ctx.links.open('answer', token);
  if (bytes?.length !== 48) return undefined;
  return {
    eventId: `evt_${base32(bytes.subarray(0, 16))}`,
    id: `reg_${base32(bytes.subarray(16, 32))}`,
    formId: bytes.subarray(32).toString('hex'),
  };
}
