import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { NewLinkPage, NewLinkSentPage } from '../../web/pages/event/new-link.tsx';
import { type Refused, RegistrationRefusedPage } from '../../web/pages/registration/refused.tsx';
import { RegisterPage, RegistrationNotOpenPage } from '../../web/pages/registration/register.tsx';
import { RegisteredPage } from '../../web/pages/registration/registered.tsx';
import { domainWords } from '../../web/parts/way-in.ts';
import { paths } from '../../web/paths.ts';
import type { View } from '../../web/view.ts';
import { type Event, modesOf, standing } from '../events/event.ts';
import { readAnswers } from '../questions/answers.ts';
import type { Ctx } from '../shared/ctx.ts';
import { emailSchema } from '../shared/email.ts';
import { NotFound } from '../shared/errors.ts';
import { evenly } from '../shared/evenly.ts';
import { clientAddress, type FieldErrors, readForm, type Typed, type Web } from '../shared/form.ts';
import { makeLimiter } from '../shared/limit.ts';
import { answerToken, openAnswerToken } from './answer-token.ts';
import { answersGiven } from './answers-given.ts';
import { choiceErrors, chosenAsTold, chosenSessions, sessionChoice, sessionIds } from './choice.ts';
import { formToken, openFormToken } from './form-token.ts';
import { makeGuard } from './guard.ts';
import { toRegisterBy, toUseBy } from './invited.ts';
import { sendNewLink } from './new-link.ts';
import { mailCode, proofAsked, proves } from './proof.ts';
import { readPublished } from './published.ts';
import { answerOf, register } from './register.ts';
import { registrationId, registrationSchema } from './registration.ts';

const formSchema = registrationSchema.extend({
  form: z.string().optional(),
  /** No person sees this field; what fills it in is no person. */
  website: z.string().max(0, 'leave-empty').optional(),
});

/** The registration form and what it is answered with; the personal link asked for again. */
export function registrationRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  // A whole school sits behind one address: it may register at once, a script may not go on.
  const registering = makeLimiter(300, 200);
  const asking = makeLimiter(20, 6_000);
  const guard = makeGuard();
  const asksProof = (event: Event) => (guard.isOn(ctx, event.id) ? proofAsked : undefined);

  app.get(paths.register(':slug'), async c => {
    const page = await published(ctx, c);
    const { event, phase } = page;
    if (!page.standing.open) {
      return c.html(
        RegistrationNotOpenPage({ ...page, event, why: phase === 'announced' ? 'not-yet' : 'closed' }),
      );
    }
    const token = c.req.query('invitation');
    if (token) c.header('cache-control', 'no-store');
    const way = await wayToForm(ctx, event, token);
    return way.ok
      ? c.html(RegisterPage({ ...page, ...way, formToken: formToken(ctx), proof: asksProof(event) }))
      : c.html(RegistrationRefusedPage({ ...page, why: way.why }));
  });

  app.post(paths.register(':slug'), async c => {
    registering(ctx, clientAddress(c));
    const page = await published(ctx, c);
    const { event, programme, view } = page;
    const form = await readForm(c, formSchema);
    const proof = guard.see(ctx, event.id, form.typed) ? proofAsked : undefined;
    const invitation = form.typed.invitation || undefined;
    const again = (errors: FieldErrors) =>
      c.html(
        RegisterPage({ ...page, errors, typed: form.typed, invitation, formToken: formToken(ctx), proof }),
        422,
      );
    const refused = (why: Refused) => c.html(RegistrationRefusedPage({ ...page, why }), 409);
    const mode = modesOf(event).find(each => each === form.typed.mode);
    const given = readAnswers(page.questions, mode, form.typed, view.language);
    const chosen = chosenSessions(form.typed);
    const wrongChoice = mode ? choiceErrors(programme, mode, chosen, view.language) : {};
    if (!form.ok || !given.ok || wrongChoice.session) {
      const asked = { ...wrongChoice, ...(given.ok ? {} : given.errors) };
      return again(inOrder(form.ok ? {} : form.errors, asked));
    }
    const { form: token, website: _, ...input } = form.value;
    const opened = openFormToken(ctx, token);
    if (!opened.ok) return again({ form: 'form' });
    const { formId } = opened;
    if (proof && form.typed.by === 'mail') {
      asking(ctx, clientAddress(c));
      await mailCode(ctx, event.id, input.email, view.language);
      const sent = { ...proof, sentTo: input.email };
      const typed = form.typed;
      return c.html(RegisterPage({ ...page, typed, invitation, formToken: formToken(ctx), proof: sent }));
    }
    const proved = proof && proves(ctx, event.id, input.email, form.typed);
    if (proved && !proved.ok) return again({ [proved.why === 'code' ? 'code' : 'form']: proved.why });
    const invited = invitation ? await toUseBy(ctx, event, invitation, input.email) : undefined;
    if (invited && !invited.ok) return refused(`invitation-${invited.why}`);
    const of = { eventId: event.id, id: registrationId(event.id, input.email) };
    const answers = answersGiven(ctx, of, page.questions, given);
    const sessions = sessionIds(programme, chosen);
    const sent = { formId, language: view.language };
    const registered = await evenly(
      register(ctx, programme, { ...input, ...answers.input, sessions, invitation: invited?.id }, sent, [
        ...answers.alongside,
        ...(invited ? [invited.part] : []),
      ]),
    );
    if (!registered.ok) {
      switch (registered.why) {
        case 'mode':
          return again({ mode: 'choice' });
        case 'choice':
          return again(choiceErrors(programme, input.mode, chosen, view.language));
        case 'used':
          return refused('invitation-used');
        case 'access':
          return registered.access === 'domain'
            ? again({ email: domainError(view, event) })
            : refused(registered.access);
        default:
          return c.html(RegistrationNotOpenPage({ ...page, why: registered.why }), 409);
      }
    }
    const { answer } = registered;
    const followed = answerToken(ctx, { eventId: event.id, formId, mode: input.mode, answer });
    const followHref = paths.registered(event.slug, followed);
    return c.html(
      RegisteredPage({ ...page, given: input, answer, chosen: chosenAsTold(programme, answer), followHref }),
    );
  });

  app.get(paths.registered(':slug', ':token'), async c => {
    const page = await published(ctx, c);
    const content = openAnswerToken(ctx, c.req.param('token') ?? '');
    if (content?.eventId !== page.event.id) throw new NotFound();
    const answer = await answerOf(ctx, content);
    return c.html(RegisteredPage({ ...page, answer, followHref: c.req.path }));
  });

  app.get(paths.newLink(':slug'), async c => c.html(NewLinkPage(await published(ctx, c))));

  app.post(paths.newLink(':slug'), async c => {
    asking(ctx, clientAddress(c));
    const page = await published(ctx, c);
    const form = await readForm(c, z.object({ email: emailSchema }));
    if (!form.ok) return c.html(NewLinkPage({ ...page, errors: form.errors, typed: form.typed }), 422);
    await evenly(sendNewLink(ctx, page.event.id, form.value.email));
    return c.html(NewLinkSentPage({ ...page, email: form.value.email }));
  });

  return app;
}

/** What the pages of a published event are drawn with. */
async function published(ctx: Ctx, c: Context<Web>) {
  const { programme, hub, form } = await readPublished(ctx, c.req.param('slug') ?? '');
  if (!programme || !hub || programme.event.state !== 'published') throw new NotFound();
  const stands = standing(programme, ctx.now());
  const { event } = programme;
  const choice = sessionChoice(programme, modesOf(event));
  const { phase } = stands;
  return { view: c.var.view, programme, event, hub, questions: form, choice, standing: stands, phase };
}

/** Whether there is a form to show, and how it is filled in for whoever is invited. */
async function wayToForm(
  ctx: Ctx,
  event: Event,
  token: string | undefined,
): Promise<{ ok: true; invitation?: string; typed?: Typed } | { ok: false; why: Refused }> {
  if (token) {
    const invited = await toRegisterBy(ctx, event, token);
    if (!invited.ok) return { ok: false, why: `invitation-${invited.why}` };
    const { name = '', email } = invited.invitation;
    return { ok: true, invitation: token, typed: { name, email } };
  }
  const kind = event.access?.kind;
  return kind === 'invitation' || kind === 'closed' ? { ok: false, why: kind } : { ok: true };
}

const domainError = (view: View, { access }: Event): string =>
  `domain?${new URLSearchParams({ domains: domainWords(view, access?.domains ?? []) })}`;

/** Errors as the page has their fields: sessions and the event's own questions stand before the consent. */
function inOrder({ consent, website, form, ...first }: FieldErrors, questions: FieldErrors): FieldErrors {
  const last = Object.entries({ consent, website, form }).flatMap(([name, code]) =>
    code ? [[name, code]] : [],
  );
  return { ...first, ...questions, ...Object.fromEntries(last) };
}
