import { type Context, Hono } from 'hono';
import { SessionPeoplePage } from '../../../web/pages/sessions/people.tsx';
import { paths } from '../../../web/paths.ts';
import type { Action } from '../../accounts/hub.ts';
import { admitToEvent } from '../../events/admit.ts';
import { modesOf, sessionLine } from '../../events/event.ts';
import { sessionCount } from '../../events/session-seats.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Web } from '../../shared/form.ts';
import { registrationsOf } from '../read.ts';
import { peopleOf, sessionTable } from './people.ts';

/** Who has or awaits a place in a session, for the organisers of an event. */
export function sessionPeopleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.sessionPeople(':event', ':session'), async c => {
    const { people, pool, ...shown } = await find(c, 'see-people');
    const seats = modesOf(shown.event).map(mode => ({
      mode,
      capacity: pool.capacity[sessionLine(shown.session.id, mode)] ?? null,
      ...sessionCount(pool, shown.session.id, [mode]),
    }));
    return c.html(SessionPeoplePage({ view: c.var.view, ...shown, people, seats }));
  });

  app.get(paths.sessionPeopleCsv(':event', ':session'), async c => {
    const { event, session, people } = await find(c, 'export-people');
    const { header, rows } = sessionTable(c.var.view.t, event, session, people);
    return c.body(csv(header, rows), 200, csvHeaders(`${event.slug}-session`));
  });

  return app;

  async function find(c: Context<Web>, action: Action) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', action);
    const session = admitted.sessions.find(each => each.id === c.req.param('session'));
    if (!session?.signUp) throw new NotFound();
    const registrations = await registrationsOf(ctx, admitted.event.id);
    return { ...admitted, session, people: peopleOf(session, admitted.sessions, registrations) };
  }
}
