import { type Context, Hono } from 'hono';
import { JoinPage } from '../../web/pages/joining/join.tsx';
import { paths } from '../../web/paths.ts';
import { eventAndHub } from '../events/read.ts';
import { currentSessions, joiningOpensAt, refusal } from '../joining/joining.ts';
import { openLink } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import type { Web } from '../shared/form.ts';
import { recordJoining } from './join.ts';

/** The personal link into the online half: the page shows, the button joins. */
export function joinRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.join(':token'), async c => {
    const found = await behindLink(ctx, c);
    return c.html(joinPage(ctx, c, found));
  });

  app.post(paths.join(':token'), async c => {
    const found = await behindLink(ctx, c);
    const { event } = found.programme;
    const why = refusal(found.registration, event, ctx.now());
    if (why || event.onlineRoom?.kind !== 'address') return c.html(joinPage(ctx, c, found), 409);
    await recordJoining(ctx, found.registration);
    return c.redirect(event.onlineRoom.url, 303);
  });

  return app;
}

type Found = Awaited<ReturnType<typeof behindLink>>;

async function behindLink(ctx: Ctx, c: Context<Web>) {
  const token = c.req.param('token') ?? '';
  const registration = (await openLink(ctx, 'join', token))?.registration;
  const found = registration && (await eventAndHub(ctx, registration.eventId));
  if (!found) throw new NotFound();
  return { token, registration, ...found };
}

function joinPage(ctx: Ctx, c: Context<Web>, { token, registration, programme, hub }: Found) {
  const { event } = programme;
  const now = ctx.now();
  return JoinPage({
    view: c.var.view,
    event,
    hub,
    registration,
    token,
    state: refusal(registration, event, now) ?? 'open',
    opensAt: joiningOpensAt(event),
    sessions: currentSessions(programme, now),
  });
}
