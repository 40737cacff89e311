import { Hono } from 'hono';
import { paths } from '../../../web/paths.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Web } from '../../shared/form.ts';
import { receiveReport } from './report.ts';

/** Where servers of rooms tell who comes and goes. */
export function roomReportRoutes(ctx: Ctx): Hono<Web> {
  return new Hono<Web>().post(paths.roomReport(':token'), async c => {
    const body = await c.req.text();
    const checksum = c.req.query('checksum') ?? '';
    const reported = await receiveReport(ctx, { token: c.req.param('token') ?? '', checksum, body });
    if (reported.ok) return c.body(null, 204);
    if (reported.why === 'unknown') throw new NotFound();
    return c.text('The signature is not the server’s', 403);
  });
}
