import type { Given } from '../../questions/answers.ts';
import { type Agreed, type Answers, consentVersionOf, type Form } from '../../questions/question.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import type { Answered, Registration } from '../registration.ts';
import { organisationGiven } from './organisation.ts';
import { sensitivePart } from './sensitive.ts';

/**
 * What somebody who registers answered, as `register` takes it: for its input, and to be written alongside. Nothing
 * for an event that asks no questions.
 */
export function answersGiven(
  ctx: Ctx,
  of: Pick<Registration, 'eventId' | 'id'>,
  form: Form | undefined,
  given: Given,
): { input: Answered & Pick<Registration, 'organisation'>; alongside: Part[] } {
  if (!form) return { input: {}, alongside: [] };
  const asksSensitive = form.questions.some(question => question.sensitive);
  const apart = answeredNow(form, given.sensitive, ctx.now());
  return {
    input: { ...answeredNow(form, given.answers, ctx.now()), ...organisationGiven(form, given.answers) },
    // Who registers again after cancelling must not keep what they answered before.
    alongside: asksSensitive ? [sensitivePart(of, apart, ctx.now())] : [],
  };
}

const answeredNow = (form: Form, answers: Answers, now: Date): Answered => ({
  answers,
  formVersion: form.version,
  agreed: agreements([form], form, answers, now),
});

/**
 * When each consent among `answers` was given and where it was read: now and in `form`, unless the same text was agreed
 * to `before`. `versions` are of the form.
 */
export function agreements(
  versions: Form[],
  form: Form,
  answers: Answers,
  now: Date,
  before: Agreed = {},
): Agreed | undefined {
  const given = form.questions.filter(({ id, kind }) => kind === 'consent' && answers[id] === 'yes');
  const entries = given.map(({ id }) => {
    const earlier = before[id];
    const stands = earlier && isSameConsent(versions, id, earlier.formVersion, form.version);
    return [id, stands ? earlier : { formVersion: form.version, at: now.toISOString() }] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Whether a consent says the same in two versions of the form. */
export function isSameConsent(versions: Form[], id: keyof Agreed, one: number, other: number): boolean {
  const text = consentVersionOf(versions, id, one);
  return text !== undefined && text === consentVersionOf(versions, id, other);
}
