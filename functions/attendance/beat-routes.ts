import { Hono } from 'hono';
import { paths } from '../../web/paths.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { typedOf, type Web } from '../shared/form.ts';
import { beat } from './beat.ts';

/** The pages that people have open while they take part say so. */
export function beatRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.post(paths.beat, async c => {
    const typed = await typedOf(c);
    const beaten = await beat(ctx, {
      token: typed.beat ?? '',
      behind: typed.behind === '1',
      end: typed.end === '1',
    });
    if (!beaten.ok) throw new NotFound();
    return c.json({ beat: beaten.token, over: beaten.over });
  });

  return app;
}
