import { Hono } from 'hono';
import { paths } from '../../../web/paths.ts';
import { csv, csvHeaders } from '../../shared/csv.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Web } from '../../shared/form.ts';
import { candidatesOf } from '../achievements/candidates.ts';
import { admitToGiving } from '../given.ts';
import { usualKind } from '../giving.ts';
import { seriesTable } from './table.ts';

/** Who did how much over a series, to take along. */
export function seriesPeopleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.seriesPeopleCsv(':about'), async c => {
    const { giving } = await admitToGiving(ctx, c.var.email, c.req.param('about') ?? '', 'export-people');
    if (!giving.series) throw new NotFound();
    const { header, rows } = seriesTable(
      c.var.view.t,
      await candidatesOf(ctx, giving, usualKind(giving.about)),
    );
    return c.body(csv(header, rows), 200, csvHeaders(`series-${giving.about}`));
  });

  return app;
}
