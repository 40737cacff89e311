import { Hono } from 'hono';
import { OverviewPage } from '../../web/pages/console/overview.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { type Event, missingIn, phase } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import { presence } from './attendance.ts';
import { countAttended } from './count.ts';
import { attendanceOf } from './read.ts';

/** An event at a glance, with who is there. */
export function overviewRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.manage(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-event');
    const { event, sessions, programme } = admitted;
    const stands = phase(event, ctx.now());
    const hasBegun = stands === 'running' || stands === 'over';
    const records = hasBegun ? await attendanceOf(ctx, event.id) : [];
    const here = hasBegun ? presence(records) : undefined;
    const [attended, applied] = await Promise.all([
      stands === 'over' ? countAttended(ctx, programme, records) : undefined,
      event.access?.kind === 'approval' ? countOfApplied(ctx, event.id) : undefined,
    ]);
    return c.html(
      OverviewPage({
        view: c.var.view,
        ...admitted,
        phase: stands,
        missing: missingIn(admitted),
        sessions: sessions.length,
        counts: { applied, inHall: here?.inHall, joined: here?.online, attended },
        said: c.req.query('said'),
      }),
    );
  });

  return app;
}

const countOfApplied = async (ctx: Ctx, eventId: Event['id']): Promise<number> =>
  (await registrationsOf(ctx, eventId)).filter(({ state }) => state === 'applied').length;
