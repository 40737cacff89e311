import { type Context, Hono } from 'hono';
import { DeviceCheckPage } from '../../web/pages/joining/device-check.tsx';
import { JoinPage } from '../../web/pages/joining/join.tsx';
import { WatchPage } from '../../web/pages/joining/watch.tsx';
import { paths } from '../../web/paths.ts';
import { registrationIsOpen } from '../events/event.ts';
import { enterRoom } from '../joining/enter.ts';
import { chosenEntrance, type Entrance } from '../joining/joining.ts';
import type { Ctx } from '../shared/ctx.ts';
import { typedOf, type Web } from '../shared/form.ts';
import { crewVisit, type Visit, visitOf } from './visit.ts';

/** The personal links into the online half, of people who registered and of the crew. */
export function joinRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const one = ':token';
  const joining = { own: paths.join(one), watch: paths.joinWatch(one), check: paths.joinCheck(one) };
  const crew = { own: paths.crew(one), watch: paths.crewWatch(one), check: paths.crewCheck(one) };
  app.route('/', visits(ctx, joining, visitOf));
  app.route('/', visits(ctx, crew, crewVisit));
  return app;
}

/** The page shows, its buttons join. */
function visits(ctx: Ctx, at: Visit['paths'], visitBy: (ctx: Ctx, token: string) => Promise<Visit>) {
  const app = new Hono<Web>();
  const visit = (c: Context<Web>) => visitBy(ctx, c.req.param('token') ?? '');

  app.get(at.own, async c => c.html(joinPage(c, await visit(c))));

  app.post(at.own, async c => {
    const found = await visit(c);
    const { session } = await typedOf(c);
    const entrance = chosenEntrance(found.door, session);
    if (!entrance) return c.html(joinPage(c, found, { changed: Boolean(session) }), 409);
    await found.goesIn(entrance);
    const entered = await enter(ctx, found, entrance);
    if (!entered.ok) return c.html(joinPage(c, found, { unreachable: true }), 503);
    const inside = `${found.paths.watch}?session=${entrance.key}`;
    return c.redirect('embed' in entered ? inside : entered.url, 303);
  });

  app.get(at.watch, async c => {
    const found = await visit(c);
    const entrance = chosenEntrance(found.door, c.req.query('session'));
    if (!entrance?.room || !(await found.hasGoneIn(entrance))) return c.redirect(found.paths.own, 303);
    const page = { ...props(c, found), entrance, beat: found.beat?.(entrance) };
    if (entrance.room.kind !== 'stream') return c.html(WatchPage(page));
    const entered = await enter(ctx, found, entrance);
    return c.html(WatchPage({ ...page, player: 'embed' in entered ? entered.embed : undefined }));
  });

  app.get(at.check, async c => c.html(DeviceCheckPage(props(c, await visit(c)))));

  return app;

  function joinPage(c: Context<Web>, found: Visit, wrong: { changed?: boolean; unreachable?: boolean } = {}) {
    const open = registrationIsOpen(found.programme.event, ctx.now());
    return JoinPage({ ...props(c, found), ...wrong, registrationOpen: open });
  }
}

const enter = (ctx: Ctx, { programme, person }: Visit, { session, room }: Entrance) =>
  room ? enterRoom(ctx, { programme, session, room, person }) : ({ ok: false, why: 'unreachable' } as const);

const props = (c: Context<Web>, { programme, hub, person, door, paths, afterwards }: Visit) => ({
  view: c.var.view,
  event: programme.event,
  hub,
  person,
  door,
  paths,
  afterwards,
});
