import type { Event } from '../../events/event.ts';
import { readAnswers } from '../../questions/answers.ts';
import { isAnswered } from '../../questions/question.ts';
import { formOf, formVersions } from '../../questions/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { isActive, type Registration } from '../registration.ts';
import { isTooLateToAnswer, together, typedAnswers } from './change.ts';
import { sensitiveOf } from './sensitive.ts';

/**
 * Whether anything is asked of them, and whether they have to answer yet: after a change of their mode or of the
 * questions somebody may be asked what they were not asked before.
 */
export async function answersState(
  ctx: Ctx,
  event: Event,
  registration: Registration,
): Promise<'nothing' | 'answered' | 'wanted'> {
  const [form, apart] = await Promise.all([
    formOf(ctx, registration.eventId),
    sensitiveOf(ctx, registration),
  ]);
  const asked = form?.questions.filter(isAnswered) ?? [];
  if (!form || !asked.some(({ asks }) => asks === 'all' || asks === registration.mode)) return 'nothing';
  if (!isActive(registration) || isTooLateToAnswer(event, ctx.now())) return 'answered';
  const answered = together(registration, apart);
  // Whether a consent still says what was agreed to is seen in the versions between.
  const hasConsent = asked.some(({ kind }) => kind === 'consent') && answered.formVersion !== form.version;
  const versions = hasConsent ? await formVersions(ctx, registration.eventId) : [form];
  const typed = typedAnswers(versions, answered);
  return readAnswers(form, registration.mode, typed, registration.language).ok ? 'answered' : 'wanted';
}
