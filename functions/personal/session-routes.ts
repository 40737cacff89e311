import { type Context, Hono } from 'hono';
import { MySessionsPage } from '../../web/pages/registration/my-sessions.tsx';
import { paths } from '../../web/paths.ts';
import { choiceErrors, chosenSessions, sessionChoice } from '../registration/sessions/choice.ts';
import { chooseSessions } from '../registration/sessions/choose.ts';
import { choiceOf } from '../registration/sessions/sessions-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { typedOf, type Web } from '../shared/form.ts';
import { behindLink, type Found } from './behind-link.ts';

/** Sessions chosen later, or anew, by oneself. */
export function sessionRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.mySessions(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    return c.html(MySessionsPage(page(c, found)));
  });

  app.post(paths.mySessions(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const shown = page(c, found);
    if (!shown.choice) return c.html(MySessionsPage(shown), 409);
    const typed = await typedOf(c);
    const ids = chosenSessions(typed);
    const chosen = await chooseSessions(ctx, found.registration, ids);
    if (chosen.ok) return c.redirect(`${paths.my(found.token)}?done=sessions`, 303);
    const wrong = choiceErrors(found.programme, found.registration.mode, ids, c.var.view.language);
    const errors = wrong.session ? wrong : { session: chosen.why === 'not-now' ? 'not-now' : 'unknown' };
    return c.html(MySessionsPage({ ...shown, errors, typed }), 422);
  });

  return app;

  function page(c: Context<Web>, { registration, programme, hub, token }: Found) {
    const { event } = programme;
    if (!registration.sessions && !sessionChoice(programme, [registration.mode])) throw new NotFound();
    const choice = choiceOf(programme, registration, ctx.now());
    return { view: c.var.view, event, hub, token, registration, choice };
  }
}
