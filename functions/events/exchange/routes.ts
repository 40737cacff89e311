import { type Context, Hono } from 'hono';
import { paths } from '../../../web/paths.ts';
import { csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Web } from '../../shared/form.ts';
import { seenBy } from '../seen.ts';
import { scheduleOf } from './schedule.ts';
import { programmeTable } from './table.ts';

/** The programme out of here, as files. */
export function programmeFileRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.programmeCalendar(':slug'), async c => {
    const { programme, hub } = await seen(c);
    // What writes calendars is read when somebody takes one along.
    const { programmeCalendar } = await import('./calendar.ts');
    return c.body(programmeCalendar(ctx, programme, hub, c.var.view), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${programme.event.slug}.ics"`,
    });
  });

  app.get(paths.schedule(':slug'), async c => {
    const { programme } = await seen(c);
    const { language, publicUrl, t } = c.var.view;
    const schedule = scheduleOf(programme, language, { publicUrl, online: t('common.online') });
    // Apps in a browser are served from elsewhere.
    return c.json(schedule, 200, { 'access-control-allow-origin': '*' });
  });

  app.get(paths.programmeCsv(':slug'), async c => {
    const { programme } = await seen(c);
    const { slug } = programme.event;
    return c.body(programmeTable(programme, c.var.view), 200, csvHeaders(`${slug}-programme`));
  });

  return app;

  function seen(c: Context<Web>) {
    return seenBy(ctx, c.var.email, c.req.param('slug') ?? '');
  }
}
