import { type Context, Hono } from 'hono';
import { GroupPage } from '../../../web/pages/groups/group.tsx';
import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { typedOf, type Web } from '../../shared/form.ts';
import { behindGroupLink } from './behind-link.ts';
import { cancelGroup, declineGroupOffer, takeGroupOffer } from './change.ts';
import { groupOutcomes } from './group.ts';
import { groupMemberRoutes } from './member-routes.ts';
import { groupPage, pathAfter } from './page.ts';
import { groupPeopleRoutes } from './people-routes.ts';
import { takeFewer } from './stand-alone.ts';

/** The page by which the contact of a group manages it, and what changes the group as a whole. */
export function groupPageRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const find = (c: Context<Web>) => behindGroupLink(ctx, c.req.param('token'));

  app.get(paths.group(':token'), async c => {
    const outcome = groupOutcomes.find(each => each === c.req.query('done'));
    return c.html(GroupPage({ ...(await groupPage(ctx, c.var.view, await find(c))), outcome }));
  });

  app.post(paths.groupSeats(':token'), async c => {
    const { group, token } = await find(c);
    const { answer } = await typedOf(c);
    const path =
      answer === 'take'
        ? pathAfter(token, await takeGroupOffer(ctx, group), 'taken')
        : answer === 'decline'
          ? pathAfter(token, await declineGroupOffer(ctx, group), 'declined')
          : paths.group(token);
    return c.redirect(path, 303);
  });

  app.post(paths.groupFewer(':token'), async c => {
    const { group, token } = await find(c);
    const fewer = await takeFewer(ctx, group);
    return c.redirect(pathAfter(token, fewer ? { ok: true } : { ok: false, why: 'not-now' }, 'fewer'), 303);
  });

  app.post(paths.groupCancellation(':token'), async c => {
    const { group, token } = await find(c);
    return c.redirect(pathAfter(token, await cancelGroup(ctx, group), 'all-cancelled'), 303);
  });

  app.route('/', groupMemberRoutes(ctx));
  app.route('/', groupPeopleRoutes(ctx));

  return app;
}
