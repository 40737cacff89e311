import { Hono } from 'hono';
import { OverviewPage } from '../../web/pages/console/overview.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { type Event, missingIn, type Programme, phase } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Web } from '../shared/form.ts';
import type { Board } from './board.ts';
import { boardNow } from './board-now.ts';
import { countAttended } from './count.ts';
import { boardOf, countedOf } from './listed.ts';

/** An event at a glance, with who is there. */
export function overviewRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.manage(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'see-event');
    const { event, sessions, programme } = admitted;
    const stands = phase(event, ctx.now());
    const [presence, applied] = await Promise.all([
      presenceOf(ctx, programme, stands),
      event.access?.kind === 'approval' ? countOfApplied(ctx, event.id) : undefined,
    ]);
    return c.html(
      OverviewPage({
        view: c.var.view,
        ...admitted,
        phase: stands,
        missing: missingIn(admitted),
        sessions: sessions.length,
        counts: { applied, ...presence },
        said: c.req.query('said'),
      }),
    );
  });

  return app;
}

/** The same figures as the live board has, and once all is over how many attended by the rule. */
async function presenceOf(
  ctx: Ctx,
  programme: Programme,
  stands: ReturnType<typeof phase>,
): Promise<{ board?: Board; attended?: number }> {
  if (stands === 'running') return { board: await boardNow(ctx, programme) };
  if (stands !== 'over') return {};
  const counted = await countedOf(ctx, programme);
  return { board: boardOf(counted), attended: countAttended(counted) };
}

const countOfApplied = async (ctx: Ctx, eventId: Event['id']): Promise<number> =>
  (await registrationsOf(ctx, eventId)).filter(({ state }) => state === 'applied').length;
