import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { paths } from '../../../web/paths.ts';
import { admitToEvent } from '../../events/admit.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Web } from '../../shared/form.ts';
import { inLanguage } from '../../shared/language.ts';
import { doorNews, heldList } from './read.ts';
import { takeScans } from './take-scans.ts';
import { scansSchema } from './wire.ts';

/** What the door's program asks, and what makes a page that is installed and opens without a network. */
export function doorDeviceRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admit = (c: Context<Web>) => admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'work-door');

  app.get(paths.doorList(':event'), async c => {
    const { event } = await admit(c);
    return c.json(await heldList(ctx, event));
  });

  app.get(paths.doorNews(':event'), async c => {
    const { event } = await admit(c);
    const after = z.iso.datetime().safeParse(c.req.query('after'));
    if (!after.success) return c.json({ why: 'after' }, 422);
    return c.json(await doorNews(ctx, event, after.data));
  });

  app.post(paths.doorScans(':event'), async c => {
    const { programme, staff } = await admit(c);
    const sent = scansSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!sent.success) return c.json({ why: 'scans' }, 422);
    const answers = await takeScans(ctx, programme, staff, sent.data.scans);
    ctx.log('door.scans', { event: programme.event.id, scans: answers.length });
    return c.json({ now: ctx.now().toISOString(), answers });
  });

  app.get(paths.doorManifest(':event'), async c => {
    const { event } = await admit(c);
    const { t, language, assetsVersion } = c.var.view;
    const title = inLanguage(event.title, language);
    const page = paths.door(event.id);
    const icon = (name: string) => `${paths.asset(name)}?v=${assetsVersion}`;
    c.header('content-type', 'application/manifest+json');
    return c.body(
      JSON.stringify({
        id: page,
        name: `${t('door.title')} · ${title}`,
        short_name: t('door.title'),
        lang: language,
        start_url: page,
        scope: page,
        display: 'standalone',
        background_color: '#12131a',
        theme_color: '#12131a',
        icons: [
          { src: icon('icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: icon('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      }),
    );
  });

  // It may answer only for this page, wherever its own script lies.
  app.get(paths.doorWorker(':event'), async c => {
    const { event } = await admit(c);
    const script = `${paths.asset('door-worker.js')}?v=${c.var.view.assetsVersion}`;
    c.header('content-type', 'text/javascript; charset=utf-8');
    c.header('service-worker-allowed', paths.door(event.id));
    return c.body(`importScripts(${JSON.stringify(script)});\n`);
  });

  return app;
}
