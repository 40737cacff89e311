import { type Context, Hono } from 'hono';
import { RulePage } from '../../web/pages/attendance/rule.tsx';
import { Preview } from '../../web/pages/attendance/rule-preview.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import { setAttendedRule } from '../events/attended-rule.ts';
import type { Programme } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Typed, typedOf, type Web } from '../shared/form.ts';
import { readRule, typedRule } from './rule-form.ts';
import { previewRule } from './rule-preview.ts';

/** What makes somebody a participant: the form, and how many pass by it before it is saved. */
export function ruleRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();
  const admitted = (c: Context<Web>) =>
    admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');

  app.get(paths.attendedRule(':event'), async c => {
    const props = await admitted(c);
    const { event, programme } = props;
    const asked = c.req.query();
    const typed =
      'kind' in asked ? { ...typedRule(event.attendedBy), ...asked } : typedRule(event.attendedBy);
    const { errors, preview } = await judged(ctx, programme, typed);
    const { view } = c.var;
    if (c.req.header('x-part') === 'preview') {
      c.header('x-part', 'preview');
      return c.html(Preview({ view, preview }));
    }
    const saved = c.req.query('saved') !== undefined;
    return c.html(RulePage({ ...props, view, typed, errors, preview, saved }), errors ? 422 : 200);
  });

  app.post(paths.attendedRule(':event'), async c => {
    const props = await admitted(c);
    const typed = await typedOf(c);
    const read = readRule(typed);
    if (!read.ok) {
      return c.html(RulePage({ ...props, view: c.var.view, typed, errors: read.errors }), 422);
    }
    await setAttendedRule(ctx, props.event.id, read.rule);
    return c.redirect(`${paths.attendedRule(props.event.id)}?saved`, 303);
  });

  return app;
}

async function judged(ctx: Ctx, programme: Programme, typed: Typed) {
  const read = readRule(typed);
  return read.ok ? { preview: await previewRule(ctx, programme, read.rule) } : { errors: read.errors };
}
