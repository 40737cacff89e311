import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { NewLinkPage, NewLinkSentPage } from '../../../web/pages/event/new-link.tsx';
import { type Refused, RegistrationRefusedPage } from '../../../web/pages/registration/refused.tsx';
import { RegisterPage, RegistrationNotOpenPage } from '../../../web/pages/registration/register.tsx';
import { RegisteredPage } from '../../../web/pages/registration/registered.tsx';
import { domainWords } from '../../../web/parts/way-in.ts';
import { paths } from '../../../web/paths.ts';
import type { View } from '../../../web/view.ts';
import { type Event, modesOf, standing } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { emailSchema } from '../../shared/email.ts';
import { NotFound } from '../../shared/errors.ts';
import { evenly } from '../../shared/evenly.ts';
import { clientAddress, type FieldErrors, readForm, type Typed, type Web } from '../../shared/form.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { toRegisterBy } from '../invitations/invited.ts';
import { sendNewLink } from '../new-link.ts';
import { answerOf } from '../register.ts';
import type { RegistrationInput } from '../registration.ts';
import { choiceErrors, chosenAsTold, sessionChoice } from '../sessions/choice.ts';
import { answerToken, openAnswerToken } from './answer-token.ts';
import { formToken } from './form-token.ts';
import type { Guard } from './guard.ts';
import { guardedForm } from './guarded.ts';
import { mailCode, proofAsked, proves } from './proof.ts';
import { readPublished } from './published.ts';
import { formSchema, readSent, registerSent } from './sent-form.ts';

/** The registration form and what it is answered with; the personal link asked for again. */
export function registrationRoutes(ctx: Ctx, guard: Guard): Hono<Web> {
  const app = new Hono<Web>();
  // A whole school sits behind one address: it may register at once, a script may not go on.
  const registering = makeLimiter(300, 200);
  const asking = makeLimiter(20, 6_000);
  const newForm = (event: Event) => guardedForm(ctx, guard, event.id);

  app.get(paths.register(':slug'), async c => {
    const page = await published(ctx, c);
    const { event, phase } = page;
    if (!page.standing.open)
      return c.html(
        RegistrationNotOpenPage({
          ...page,
          ...newForm(event),
          why: phase === 'announced' ? 'not-yet' : 'closed',
        }),
      );
    const token = c.req.query('invitation');
    if (token) c.header('cache-control', 'no-store');
    const way = await wayToForm(ctx, event, token);
    return way.ok
      ? c.html(RegisterPage({ ...page, ...way, ...newForm(event) }))
      : c.html(RegistrationRefusedPage({ ...page, why: way.why }));
  });

  app.post(paths.register(':slug'), async c => {
    registering(ctx, clientAddress(c));
    const page = await published(ctx, c);
    const { event, programme, view } = page;
    const form = await readForm(c, formSchema);
    const { typed } = form;
    const proof = guard.see(ctx, event.id, typed) ? proofAsked : undefined;
    const invitation = typed.invitation || undefined;
    const shown = { ...page, typed, invitation, formToken: formToken(ctx) };
    const again = (errors: FieldErrors) => c.html(RegisterPage({ ...shown, errors, proof }), 422);
    const read = readSent(ctx, page, form, view.language);
    if (!read.ok) return again(read.errors);
    const { input, formId } = read.sent;
    if (proof && typed.by === 'mail') {
      asking(ctx, clientAddress(c));
      await mailCode(ctx, event.id, input.email, view.language);
      return c.html(RegisterPage({ ...shown, proof: { ...proof, sentTo: input.email } }));
    }
    const proved = proof && proves(ctx, event.id, input.email, typed);
    if (proved && !proved.ok) return again({ [proved.why === 'code' ? 'code' : 'form']: proved.why });
    const registered = await registerSent(ctx, page, read.sent, invitation);
    if (!registered.ok) {
      const { errors, closed, refused } = refusalOf(page, input, registered);
      if (errors) return again(errors);
      return closed
        ? c.html(RegistrationNotOpenPage({ ...page, ...newForm(event), why: closed }), 409)
        : c.html(RegistrationRefusedPage({ ...page, why: refused }), 409);
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

type Page = Awaited<ReturnType<typeof published>>;
type Registered = Awaited<ReturnType<typeof registerSent>>;
type Refusal =
  | { errors: FieldErrors; closed?: undefined; refused?: undefined }
  | { errors?: undefined; closed: 'not-yet' | 'closed'; refused?: undefined }
  | { errors?: undefined; closed?: undefined; refused: Refused };

/** How a refusal is told: by a field of the form, or by a page in its place. */
function refusalOf(
  { view, event, programme }: Page,
  { mode, sessions = [] }: RegistrationInput,
  refusal: Extract<Registered, { ok: false }>,
): Refusal {
  switch (refusal.why) {
    case 'mode':
      return { errors: { mode: 'choice' } };
    case 'choice':
      return { errors: choiceErrors(programme, mode, sessions, view.language) };
    case 'used':
      return { refused: 'invitation-used' };
    case 'invitation':
      return { refused: `invitation-${refusal.invitation}` };
    case 'access':
      return refusal.access === 'domain'
        ? { errors: { email: domainError(view, event) } }
        : { refused: refusal.access };
    default:
      return { closed: refusal.why };
  }
}

const domainError = (view: View, { access }: Event): string =>
  `domain?${new URLSearchParams({ domains: domainWords(view, access?.domains ?? []) })}`;
