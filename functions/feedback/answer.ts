import type { Programme } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { whyNotAsked } from './asked.ts';
import { answerDay, type FeedbackInput, type FeedbackRefusal } from './feedback.ts';
import { answeredPart, answerPart } from './store.ts';

export type AnswerInput = { programme: Programme; registration: Registration; feedback: FeedbackInput };

/**
 * Keeps what a person thinks, apart from who they are: the answer and the mark that they have answered are
 * written together and share nothing, so that each answers once and nobody can tell whose an answer is.
 */
export async function answer(
  ctx: Ctx,
  { programme, registration, feedback }: AnswerInput,
): Promise<{ ok: true } | { ok: false; why: FeedbackRefusal }> {
  const { event } = programme;
  const why = await whyNotAsked(ctx, programme, registration);
  if (why) return { ok: false, why };
  const { mode } = registration;
  const given = { ...feedback, eventId: event.id, mode, day: answerDay(ctx.now(), event.zone) };
  const written = await ctx.db.write([answeredPart(registration), answerPart(given)]);
  return written.ok ? { ok: true } : { ok: false, why: 'answered' };
}
