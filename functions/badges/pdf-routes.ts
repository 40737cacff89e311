import { type Context, Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { admitToBadges } from './admit.ts';
import { mostBadges } from './badge.ts';
import { badgesPdf } from './badges.ts';
import { badgeQuery, wantedBadges } from './wanted.ts';

/** Badges as a file to print, drawn when it is asked for. */
export function badgePdfRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.badgesPdf(':event'), async (c: Context<Web>) => {
    const { language } = c.var.view;
    const read = (name: string) => c.req.query(name);
    const admitted = await admitToBadges(ctx, c.var.email, c.req.param('event') ?? '', read('registration'));
    const { event } = admitted;
    const query = badgeQuery(read, admitted.sessions);
    const all = await wantedBadges(ctx, event.id, query, language);
    const people = all.slice((query.part - 1) * mostBadges, query.part * mostBadges);
    if (people.length === 0) {
      return c.redirect(`${paths.badges(event.id)}?${new URL(c.req.url).searchParams}`, 303);
    }
    const pdf = await badgesPdf(ctx, { ...admitted, language }, people, {
      sheet: query.sheet,
      skip: query.first - 1,
    });
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${event.slug}-badges.pdf"`,
    });
  });

  return app;
}
