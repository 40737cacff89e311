import { type Context, Hono } from 'hono';
import { AlreadyOpenPage, NoticeLeftPage } from '../../../web/pages/event/opening-notice.tsx';
import { RegistrationNotOpenPage } from '../../../web/pages/registration/register.tsx';
import { paths } from '../../../web/paths.ts';
import { hubOf } from '../../accounts/read.ts';
import { leaveNotice, type NoticeRefusal, noticeRefusal, noticeSchema } from '../../events/opening-notice.ts';
import { programmeBySlug } from '../../events/read.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import { evenly } from '../../shared/evenly.ts';
import { clientAddress, type FieldErrors, readForm, type Web } from '../../shared/form.ts';
import { makeLimiter } from '../../shared/limit.ts';
import { formToken, openFormToken } from './form-token.ts';
import type { Guard } from './guard.ts';
import { guardedForm } from './guarded.ts';
import { mailCode, proofAsked, proves } from './proof.ts';

/** "Tell me when it opens": the address that is left on the event's page and where the form will be. */
export function openingRoutes(ctx: Ctx, guard: Guard): Hono<Web> {
  const app = new Hono<Web>();
  // As registering: a whole school sits behind one address.
  const leaving = makeLimiter(300, 200);
  const asking = makeLimiter(20, 6_000);

  // The form stands on two pages; an address without it, as after changing the language, leads to one of them.
  app.get(paths.openingNotice(':slug'), async c => {
    const { event } = await published(c);
    return c.redirect(paths.register(event.slug), 302);
  });

  app.post(paths.openingNotice(':slug'), async c => {
    leaving(ctx, clientAddress(c));
    const page = await published(c);
    const { view, event } = page;
    const refusal = noticeRefusal(event, ctx.now());
    if (refusal) return c.html(refused(page, refusal), 409);
    const form = await readForm(c, noticeSchema);
    const { typed } = form;
    const proof = guard.see(ctx, event.id, { ...typed, email: typed.noticeEmail ?? '' })
      ? proofAsked
      : undefined;
    const shown = { ...page, why: 'not-yet', typed, formToken: formToken(ctx) } as const;
    const again = (errors: FieldErrors) => c.html(RegistrationNotOpenPage({ ...shown, errors, proof }), 422);
    if (!form.ok) return again(form.errors);
    if (!openFormToken(ctx, typed.form).ok) return again({ form: 'form' });
    const email = form.value.noticeEmail;
    if (proof && typed.by === 'mail') {
      asking(ctx, clientAddress(c));
      await mailCode(ctx, event.id, email, view.language, 'notice');
      return c.html(RegistrationNotOpenPage({ ...shown, proof: { ...proof, sentTo: email } }));
    }
    const proved = proof && proves(ctx, event.id, email, typed);
    if (proved && !proved.ok) return again({ [proved.why === 'code' ? 'code' : 'form']: proved.why });
    const left = await evenly(leaveNotice(ctx, event, email, view.language));
    return left.ok ? c.html(NoticeLeftPage({ ...page, email })) : c.html(refused(page, left), 409);
  });

  const refused = (page: Awaited<ReturnType<typeof published>>, { why }: NoticeRefusal) =>
    why === 'open'
      ? AlreadyOpenPage(page)
      : RegistrationNotOpenPage({ ...page, ...guardedForm(ctx, guard, page.event.id), why });

  return app;

  async function published(c: Context<Web>) {
    const programme = await programmeBySlug(ctx, c.req.param('slug') ?? '');
    const hub = programme && (await hubOf(ctx, programme.event.hubId));
    if (!hub || programme.event.state !== 'published') throw new NotFound();
    return { view: c.var.view, event: programme.event, hub };
  }
}
