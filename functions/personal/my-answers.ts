import type { Event } from '../events/event.ts';
import { readAnswers } from '../questions/answers.ts';
import { type Form, isAnswered } from '../questions/question.ts';
import { formVersions } from '../questions/read.ts';
import { isTooLateToAnswer, together, typedAnswers } from '../registration/change-answers.ts';
import { type Answered, isActive, type Registration } from '../registration/registration.ts';
import { sensitiveOf } from '../registration/sensitive.ts';
import type { Ctx } from '../shared/ctx.ts';

/** All versions of the questions, and what somebody answered to them, sensitive or not. */
export async function answersOf(ctx: Ctx, registration: Registration) {
  const [versions, apart] = await Promise.all([
    formVersions(ctx, registration.eventId),
    sensitiveOf(ctx, registration),
  ]);
  return { versions, answered: together(registration, apart) };
}

/**
 * Whether anything is asked of them, and whether they have to answer yet: after a change of their mode or of the
 * questions somebody may be asked what they were not asked before.
 */
export async function answersState(
  ctx: Ctx,
  event: Event,
  registration: Registration,
): Promise<'nothing' | 'answered' | 'wanted'> {
  const { versions, answered } = await answersOf(ctx, registration);
  const form = versions.at(-1);
  const asked = form?.questions.filter(isAnswered) ?? [];
  if (!form || !asked.some(({ asks }) => asks === 'all' || asks === registration.mode)) return 'nothing';
  const changeable = isActive(registration) && !isTooLateToAnswer(event, ctx.now());
  return changeable && isWanting(versions, form, registration, answered) ? 'wanted' : 'answered';
}

function isWanting(versions: Form[], form: Form, { mode, language }: Registration, answered: Answered) {
  return !readAnswers(form, mode, typedAnswers(versions, answered), language).ok;
}
