import { Hono } from 'hono';
import { CorrectionRequestsPage } from '../../../web/pages/certificates/requests.tsx';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Web } from '../../shared/form.ts';
import { isId } from '../../shared/ids.ts';
import { dismissRequest } from './ask.ts';
import { openRequests } from './read.ts';

/** What holders ask to be corrected, for whoever issues certificates. */
export function correctionRequestRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.correctionRequests(':event'), async c => {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'issue-certificates');
    const requests = await openRequests(ctx, admitted.event.id);
    const said = c.req.query('said');
    return c.html(CorrectionRequestsPage({ view: c.var.view, ...admitted, requests, said }));
  });

  app.post(paths.requestDismissal(':event', ':certificate'), async c => {
    const { event } = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'issue-certificates');
    const certificateId = c.req.param('certificate') ?? '';
    if (!isId('crt', certificateId)) throw new NotFound();
    await dismissRequest(ctx, { about: event.id, certificateId });
    return c.redirect(`${paths.correctionRequests(event.id)}?said=dismissed`, 303);
  });

  return app;
}
