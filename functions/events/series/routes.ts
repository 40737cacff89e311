import { type Context, Hono } from 'hono';
import { SeriesListPage } from '../../../web/pages/series/list.tsx';
import { SeriesPage } from '../../../web/pages/series/series.tsx';
import { paths } from '../../../web/paths.ts';
import { admit } from '../../accounts/admit.ts';
import type { Action } from '../../accounts/hub.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { readForm, type Web } from '../../shared/form.ts';
import { typedTexts } from '../event-form.ts';
import { eventsOfHub } from '../read.ts';
import { admitToSeries } from './admit.ts';
import { seriesOfHub } from './read.ts';
import { createSeries, editSeries } from './save.ts';
import { newSeriesSchema, seriesSchema } from './series.ts';

/** The series of a hub: which there are, and which events belong to each. */
export function seriesRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const one = (c: Context<Web>, action: Action) =>
    admitToSeries(ctx, c.var.email, { hub: c.req.param('hub'), series: c.req.param('series') }, action);

  app.get(paths.seriesOfHub(':hub'), async c => c.html(SeriesListPage(await list(c, 'see-event'))));

  app.post(paths.seriesOfHub(':hub'), async c => {
    const page = await list(c, 'edit-event');
    const form = await readForm(c, newSeriesSchema);
    if (!form.ok) return c.html(SeriesListPage({ ...page, ...form }), 422);
    const created = await createSeries(ctx, page.hub.id, form.value);
    if (created.ok) return c.redirect(`${paths.series(page.hub.id, created.series.id)}?said=created`, 303);
    return c.html(SeriesListPage({ ...page, typed: form.typed, errors: { 'title-en': created.why } }), 409);
  });

  app.get(paths.series(':hub', ':series'), async c => {
    const { series, hub, staff } = await one(c, 'see-event');
    const typed = {
      ...typedTexts('title', series.title),
      events: series.events.join('\n'),
      version: String(series.version),
    };
    const all = await eventsOfHub(ctx, hub.id);
    const said = c.req.query('said');
    return c.html(SeriesPage({ view: c.var.view, hub, staff, series, all, typed, said }));
  });

  app.post(paths.series(':hub', ':series'), async c => {
    const { series, hub, staff } = await one(c, 'edit-event');
    const all = await eventsOfHub(ctx, hub.id);
    const page = { view: c.var.view, hub, staff, series, all };
    const form = await readForm(c, seriesSchema);
    if (!form.ok) return c.html(SeriesPage({ ...page, ...form }), 422);
    const edited = await editSeries(ctx, series, form.value.version, form.value);
    if (edited.ok) return c.redirect(`${paths.series(hub.id, series.id)}?said=saved`, 303);
    return c.html(SeriesPage({ ...page, typed: form.typed, isStale: true }), 409);
  });

  return app;

  async function list(c: Context<Web>, action: Action) {
    const { hub, staff } = await admit(ctx, c.var.email, c.req.param('hub') ?? '', action);
    const series = await seriesOfHub(ctx, hub.id);
    const said = c.req.query('said');
    return { view: c.var.view, hub, staff, series, said };
  }
}
