import { type Context, Hono } from 'hono';
import {
  FeedbackFormPage,
  FeedbackRefusedPage,
  FeedbackThanksPage,
} from '../../web/pages/feedback-form/feedback-form.tsx';
import { paths } from '../../web/paths.ts';
import { hubOf } from '../accounts/read.ts';
import { programmeOf } from '../events/read.ts';
import { openLink } from '../registration/read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { readForm, type Web } from '../shared/form.ts';
import { answer } from './answer.ts';
import { whyNotAsked } from './asked.ts';
import { feedbackSchema } from './feedback.ts';
import { hasAnswered } from './read.ts';

/** The participant's form, by their own link. */
export function feedbackRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.feedback(':token'), async c => {
    const { page, registration, programme } = await behindLink(ctx, c);
    if (c.req.query('sent') !== undefined && (await hasAnswered(ctx, registration))) {
      return c.html(FeedbackThanksPage(page));
    }
    const why = await whyNotAsked(ctx, programme, registration);
    return c.html(why ? FeedbackRefusedPage({ ...page, why }) : FeedbackFormPage(page));
  });

  app.post(paths.feedback(':token'), async c => {
    const { page, registration, programme } = await behindLink(ctx, c);
    const form = await readForm(c, feedbackSchema);
    if (!form.ok) return c.html(FeedbackFormPage({ ...page, ...form }), 422);
    const answered = await answer(ctx, { programme, registration, feedback: form.value });
    if (!answered.ok) return c.html(FeedbackRefusedPage({ ...page, why: answered.why }), 409);
    return c.redirect(`${paths.feedback(page.token)}?sent`, 303);
  });

  return app;
}

/** Who holds this link, and what their pages are drawn with. No other door opens from here. */
async function behindLink(ctx: Ctx, c: Context<Web>) {
  const token = c.req.param('token') ?? '';
  const registration = (await openLink(ctx, 'feedback', token))?.registration;
  const programme = registration && (await programmeOf(ctx, registration.eventId));
  const hub = programme && (await hubOf(ctx, programme.event.hubId));
  if (!registration || !hub) throw new NotFound();
  return { registration, programme, page: { view: c.var.view, event: programme.event, hub, token } };
}
