import { isDeepStrictEqual } from 'node:util';
import type { Event } from '../../events/event.ts';
import { programmeOf } from '../../events/read.ts';
import { answerField, readAnswers } from '../../questions/answers.ts';
import type { Answers, Form, Question } from '../../questions/question.ts';
import { formVersions } from '../../questions/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Typed } from '../../shared/form.ts';
import type { Language } from '../../shared/language.ts';
import { isTooLate } from '../deadlines.ts';
import { type Answered, isActive, type Registration } from '../registration.ts';
import { readRegistration, registrationPart } from '../store.ts';
import { tellPart, tellsOf } from '../tell.ts';
import { agreements, isSameConsent } from './given.ts';
import { organisationAnew } from './organisation.ts';
import { sensitiveOf, sensitivePart } from './sensitive.ts';

export type ChangeAnswersRefusal =
  | { ok: false; why: 'cancelled' | 'too-late' }
  /** What is wrong, by field. */
  | { ok: false; why: 'answers'; errors: Record<string, string> };

/**
 * Changes what somebody answered, by the questions as they are now; answers to questions that are gone stay as they
 * were. `typed` is what the form sent. Whoever changes nothing gets no mail.
 */
export async function changeAnswers(
  ctx: Ctx,
  of: Pick<Registration, 'eventId' | 'id'>,
  typed: Typed,
  language: Language,
): Promise<{ ok: true; changed: boolean } | ChangeAnswersRefusal> {
  for (;;) {
    const [programme, registration, apart, versions] = await Promise.all([
      programmeOf(ctx, of.eventId),
      readRegistration(ctx, of.eventId, of.id),
      sensitiveOf(ctx, of),
      formVersions(ctx, of.eventId),
    ]);
    const form = versions.at(-1);
    if (!programme || !form || !registration || !isActive(registration))
      return { ok: false, why: 'cancelled' };
    if (isTooLateToAnswer(programme.event, ctx.now())) return { ok: false, why: 'too-late' };
    const given = readAnswers(form, registration.mode, typed, language);
    if (!given.ok) return { ok: false, why: 'answers', errors: given.errors };
    const ours = answeredAnew(ctx, versions, form, registration, given.answers);
    const theirs = answeredAnew(ctx, versions, form, apart, given.sensitive);
    if (isSame(registration, ours) && isSame(apart, theirs)) return { ok: true, changed: false };
    const organisation = organisationAnew(form, registration, given.answers);
    const next = { ...registration, ...ours, ...organisation, version: registration.version + 1 };
    const written = await ctx.db.write([
      registrationPart(next, registration),
      ...(isSame(apart, theirs) ? [] : [sensitivePart(of, theirs, ctx.now())]),
      tellPart(ctx, next, 'changed', { params: tellsOf('answers', next.version) }),
    ]);
    if (written.ok) return { ok: true, changed: true };
  }
}

/** Answers are changed until the organiser's deadline, and never after the event. */
export const isTooLateToAnswer = (event: Event, now: Date): boolean =>
  isTooLate(event, 'change', now) || now.getTime() >= Date.parse(event.endsAt);

function answeredAnew(
  ctx: Ctx,
  versions: Form[],
  form: Form,
  before: Answered | undefined,
  answers: Answers,
): Answered {
  const asked = new Set(form.questions.map(question => question.id));
  const agreed = agreements(versions, form, answers, ctx.now(), before?.agreed);
  return {
    answers: { ...without(before?.answers, asked), ...answers },
    formVersion: form.version,
    agreed: { ...without(before?.agreed, asked), ...agreed },
  };
}

const without = <V>(all: Record<Question['id'], V> = {}, asked: Set<Question['id']>) =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !asked.has(id as Question['id'])));

/** An agreement is given anew when its text has changed. */
const isSame = (before: Answered | undefined, after: Answered): boolean =>
  isDeepStrictEqual([before?.answers ?? {}, before?.agreed ?? {}], [after.answers ?? {}, after.agreed ?? {}]);

/** Answers as the form shows them to be changed: a consent whose text has changed is to be given anew. */
export function typedAnswers(versions: Form[], { answers = {}, agreed = {} }: Answered): Typed {
  const form = versions.at(-1);
  const typed: Typed = {};
  for (const { id, kind } of form?.questions ?? []) {
    const answer = answers[id];
    const seen = agreed[id]?.formVersion;
    const stands = kind !== 'consent' || (seen && form && isSameConsent(versions, id, seen, form.version));
    if (answer !== undefined && stands) typed[answerField(id)] = [answer].flat().join('\n');
  }
  return typed;
}

/** All that somebody answered, together, for nobody but themselves. */
export const together = (ours: Answered, apart: Answered | undefined): Answered => ({
  answers: { ...ours.answers, ...apart?.answers },
  agreed: { ...ours.agreed, ...apart?.agreed },
  formVersion: ours.formVersion,
});
