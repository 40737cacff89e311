import { Hono } from 'hono';
import { ErasedPage, MyErasurePage } from '../../web/pages/erasure/mine.tsx';
import { paths } from '../../web/paths.ts';
import { registrationIsOpen } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { seenBy } from '../events/seen.ts';
import { behindLink } from '../personal/behind-link.ts';
import { registrationOf } from '../registration/read.ts';
import { linkContent } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';
import { erase } from './erase.ts';
import { keptOf } from './kept.ts';

/** Forgets a person at an event by their own wish. The page says first what it means. */
export function erasureRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.myErasure(':token'), async c => {
    const { token, registration, programme, hub } = await behindLink(ctx, c.req.param('token') ?? '');
    const { event } = programme;
    const kept = await keptOf(ctx, programme, registration);
    return c.html(MyErasurePage({ view: c.var.view, hub, event, token, kept }));
  });

  app.post(paths.myErasure(':token'), async c => {
    const of = await behindOwnLink(c.req.param('token') ?? '');
    const slug = (await programmeOf(ctx, of.eventId))?.event.slug;
    const erased = slug ? await erase(ctx, of, 'person') : undefined;
    if (!slug || !erased?.ok) throw new NotFound();
    return c.redirect(paths.erased(slug), 303);
  });

  app.get(paths.erased(':slug'), async c => {
    const { programme, hub } = await seenBy(ctx, c.var.email, c.req.param('slug') ?? '');
    const { event } = programme;
    const isOpen = registrationIsOpen(event, ctx.now());
    return c.html(ErasedPage({ view: c.var.view, hub, event, isOpen }));
  });

  return app;

  /** Whose link it is; where the same form was sent twice, whose it was. */
  async function behindOwnLink(token: string) {
    const bytes = ctx.links.open('my', token);
    if (bytes?.length !== 34) throw new NotFound();
    const { eventId, id } = linkContent(bytes);
    if (!(await registrationOf(ctx, eventId, id))) return { eventId, id };
    return (await behindLink(ctx, token)).registration;
  }
}
