import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { MyPage } from '../../web/pages/registration/my.tsx';
import { paths } from '../../web/paths.ts';
import { modes } from '../events/event.ts';
import { calendarEntry } from '../registration/calendar.ts';
import { cancel } from '../registration/cancel.ts';
import { changeMode } from '../registration/change-mode.ts';
import { rename } from '../registration/rename.ts';
import type { Ctx } from '../shared/ctx.ts';
import { readForm, type Web } from '../shared/form.ts';
import { requiredLine } from '../shared/text.ts';
import { behindLink } from './behind-link.ts';
import { myPage } from './my-page.ts';

const outcomes = [
  'mode-changed',
  'mode-waits',
  'mode-stays',
  'renamed',
  'cancelled',
  'not-now',
  'too-late',
  'sessions',
  'offer-taken',
  'offer-declined',
  'offer-ran-out',
] as const;
const nameSchema = z.object({ name: requiredLine(200) });
const modeSchema = z.object({ mode: z.enum(modes, 'choice') });

/** The personal page: all that somebody has of an event, and what they may change by themselves. */
export function personalRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const back = (c: Context<Web>, outcome: (typeof outcomes)[number]) =>
    c.redirect(`${paths.my(c.req.param('token') ?? '')}?done=${outcome}`, 303);

  app.get(paths.my(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const outcome = outcomes.find(each => each === c.req.query('done'));
    return c.html(MyPage({ ...(await myPage(ctx, c.var.view, found)), outcome }));
  });

  app.get(paths.myCalendar(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const { event } = found.programme;
    const entry = calendarEntry(ctx, found.registration, found.programme, found.hub, c.var.view.language);
    // What writes calendars is read when somebody takes one along.
    const { publicCalendar } = await import('../mail/calendar.ts');
    return c.body(publicCalendar(entry), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${event.slug}.ics"`,
    });
  });

  app.post(paths.myName(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const form = await readForm(c, nameSchema);
    if (!form.ok) {
      const page = await myPage(ctx, c.var.view, found);
      return c.html(MyPage({ ...page, errors: form.errors, typed: form.typed }), 422);
    }
    const renamed = await rename(ctx, found.registration, form.value.name);
    return back(c, renamed.ok ? 'renamed' : 'not-now');
  });

  app.post(paths.myMode(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const form = await readForm(c, modeSchema);
    if (!form.ok) return back(c, 'not-now');
    const changed = await changeMode(ctx, found.registration, form.value.mode);
    if (!changed.ok) return back(c, changed.why === 'too-late' ? 'too-late' : 'not-now');
    return back(c, changed.outcome === 'moved' ? 'mode-changed' : `mode-${changed.outcome}`);
  });

  app.post(paths.myCancellation(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const cancelled = await cancel(ctx, found.registration);
    if (cancelled.ok || cancelled.why === 'cancelled-already') return back(c, 'cancelled');
    return back(c, cancelled.why === 'too-late' ? 'too-late' : 'not-now');
  });

  return app;
}
