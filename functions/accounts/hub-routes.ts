import { type Context, Hono } from 'hono';
import { NewHubPage } from '../../web/pages/accounts/new-hub.tsx';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound, SignInNeeded } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { requiredLine } from '../shared/text.ts';
import { createHub, mayFound } from './create-hub.ts';
import { hubSchema } from './hub.ts';
import { staffRoutes } from './staff-routes.ts';

const newHubSchema = hubSchema.extend({ ownerName: requiredLine(200) });

/** Founding a hub, and who works for it. */
export function hubRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.newHub, c => {
    founderOnly(c);
    return c.html(NewHubPage({ view: c.var.view }));
  });

  app.post(paths.newHub, async c => {
    const email = founderOnly(c);
    const form = await readForm(c, newHubSchema);
    if (!form.ok) return c.html(NewHubPage({ view: c.var.view, ...form }), 422);
    const { hubName, hue, contact, ownerName } = form.value;
    await createHub(ctx, { name: hubName, hue, contact, owner: { email, name: ownerName } });
    return c.redirect(paths.console, 303);
  });

  app.route('/', staffRoutes(ctx));
  return app;

  function founderOnly(c: Context<Web>): string {
    if (!c.var.email) throw new SignInNeeded();
    if (!mayFound(ctx, c.var.email)) throw new NotFound();
    return c.var.email;
  }
}
