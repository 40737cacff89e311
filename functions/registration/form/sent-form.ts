import * as z from 'zod';
import { modesOf, type Programme } from '../../events/event.ts';
import { type Given, readAnswers } from '../../questions/answers.ts';
import type { Form as Questions } from '../../questions/question.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { evenly } from '../../shared/evenly.ts';
import type { FieldErrors, Form } from '../../shared/form.ts';
import type { Language } from '../../shared/language.ts';
import { answersGiven } from '../answers/given.ts';
import { toUseBy } from '../invitations/invited.ts';
import { register } from '../register.ts';
import { type RegistrationInput, registrationId, registrationSchema } from '../registration.ts';
import { choiceErrors, chosenSessions, sessionIds } from '../sessions/choice.ts';
import { openFormToken } from './form-token.ts';

export const formSchema = registrationSchema.extend({
  form: z.string().optional(),
  /** No person sees this field; what fills it in is no person. */
  website: z.string().max(0, 'leave-empty').optional(),
});

/** A registration form that is right in all its fields. */
export type Sent = { formId: string; input: RegistrationInput; answers: Given; language: Language };

type Asked = { programme: Programme; questions: Questions | undefined };

/** What a form says, or every mistake in it, in the order of the page. */
export function readSent(
  ctx: Ctx,
  { programme, questions }: Asked,
  form: Form<z.infer<typeof formSchema>>,
  language: Language,
): { ok: true; sent: Sent } | { ok: false; errors: FieldErrors } {
  const { typed } = form;
  const mode = modesOf(programme.event).find(each => each === typed.mode);
  const answers = readAnswers(questions, mode, typed, language);
  const wrongChoice = mode ? choiceErrors(programme, mode, chosenSessions(typed), language) : {};
  if (!form.ok || !answers.ok || wrongChoice.session) {
    const asked = { ...wrongChoice, ...(answers.ok ? {} : answers.errors) };
    return { ok: false, errors: inOrder(form.ok ? {} : form.errors, asked) };
  }
  const { form: token, website: _, ...given } = form.value;
  const opened = openFormToken(ctx, token);
  if (!opened.ok) return { ok: false, errors: { form: 'form' } };
  const input = { ...given, sessions: sessionIds(programme, chosenSessions(typed)) };
  return { ok: true, sent: { formId: opened.formId, input, answers, language } };
}

/** Errors as the page has their fields: sessions and the event's own questions stand before the consent. */
function inOrder({ consent, website, form, ...first }: FieldErrors, questions: FieldErrors): FieldErrors {
  const last = Object.entries({ consent, website, form }).flatMap(([name, code]) =>
    code ? [[name, code]] : [],
  );
  return { ...first, ...questions, ...Object.fromEntries(last) };
}

/**
 * Registers whoever sent a form, by the invitation it came with. `evenly`: how long it takes tells nobody who is
 * registered.
 */
export async function registerSent(
  ctx: Ctx,
  { programme, questions }: Asked,
  { input, answers, formId, language }: Sent,
  invitation: string | undefined,
) {
  const { event } = programme;
  const invited = invitation ? await toUseBy(ctx, event, invitation, input.email) : undefined;
  if (invited && !invited.ok)
    return { ok: false as const, why: 'invitation' as const, invitation: invited.why };
  const of = { eventId: event.id, id: registrationId(event.id, input.email) };
  const given = answersGiven(ctx, of, questions, answers);
  const whole = { ...input, ...given.input, invitation: invited?.id };
  const alongside = [...given.alongside, ...(invited ? [invited.part] : [])];
  return evenly(register(ctx, programme, whole, { formId, language }, alongside));
}
