import { type Context, Hono } from 'hono';
import { BadgesPage } from '../../web/pages/badges/badges.tsx';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { admitToBadges } from './admit.ts';
import { mostBadges } from './badge.ts';
import { badgeQuery, wantedBadges } from './wanted.ts';

/** Where organisers choose badges and paper, and door staff those of one person. */
export function badgeRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.badges(':event'), async (c: Context<Web>) => {
    const { view } = c.var;
    const read = (name: string) => c.req.query(name);
    const admitted = await admitToBadges(ctx, c.var.email, c.req.param('event') ?? '', read('registration'));
    const query = badgeQuery(read, admitted.sessions);
    const people = await wantedBadges(ctx, admitted.event.id, query, view.language);
    const [only] = query.registration ? people : [];
    return c.html(BadgesPage({ ...admitted, view, query, only, count: people.length, most: mostBadges }));
  });

  return app;
}
