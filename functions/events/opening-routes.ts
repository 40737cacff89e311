import { type Context, Hono } from 'hono';
import { AlreadyOpenPage, NoticeLeftPage } from '../../web/pages/event/opening-notice.tsx';
import { RegistrationNotOpenPage } from '../../web/pages/registration/register.tsx';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { evenly } from '../shared/evenly.ts';
import { clientAddress, readForm, type Web } from '../shared/form.ts';
import { makeLimiter } from '../shared/limit.ts';
import { leaveNotice, type NoticeRefusal, noticeRefusal, noticeSchema } from './opening-notice.ts';
import { programmeBySlug } from './read.ts';

/** "Tell me when it opens": the address that is left on the event's page and where the form will be. */
export function openingRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  // As registering: a whole school sits behind one address.
  const leaving = makeLimiter(300, 200);

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
    if (!form.ok) {
      const { errors, typed } = form;
      return c.html(RegistrationNotOpenPage({ ...page, why: 'not-yet', errors, typed }), 422);
    }
    const email = form.value.noticeEmail;
    const left = await evenly(leaveNotice(ctx, event, email, view.language));
    return left.ok ? c.html(NoticeLeftPage({ ...page, email })) : c.html(refused(page, left), 409);
  });

  return app;

  async function published(c: Context<Web>) {
    const programme = await programmeBySlug(ctx, c.req.param('slug') ?? '');
    const hub = programme && (await hubOf(ctx, programme.event.hubId));
    if (!hub || programme.event.state !== 'published') throw new NotFound();
    return { view: c.var.view, event: programme.event, hub };
  }
}

const refused = (page: Parameters<typeof AlreadyOpenPage>[0], { why }: NoticeRefusal) =>
  why === 'open' ? AlreadyOpenPage(page) : RegistrationNotOpenPage({ ...page, why });
