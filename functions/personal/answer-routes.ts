import { type Context, Hono } from 'hono';
import { MyAnswersPage } from '../../web/pages/registration/my-answers.tsx';
import { paths } from '../../web/paths.ts';
import { shownAnswers } from '../questions/versions.ts';
import { changeAnswers, isTooLateToAnswer, typedAnswers } from '../registration/answers/change.ts';
import { isActive } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { typedOf, type Web } from '../shared/form.ts';
import { behindLink, type Found } from './behind-link.ts';
import { answersOf } from './my-answers.ts';

const outcomes = ['saved', 'same'] as const;

/** What somebody answered to the event's own questions, seen and changed by themselves. */
export function answerRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.myAnswers(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const outcome = outcomes.find(each => each === c.req.query('done'));
    return c.html(MyAnswersPage({ ...(await page(c, found)), outcome }));
  });

  app.post(paths.myAnswers(':token'), async c => {
    const found = await behindLink(ctx, c.req.param('token') ?? '');
    const typed = await typedOf(c);
    const changed = await changeAnswers(ctx, found.registration, typed, c.var.view.language);
    if (changed.ok) {
      return c.redirect(`${paths.myAnswers(found.token)}?done=${changed.changed ? 'saved' : 'same'}`, 303);
    }
    const shown = await page(c, found);
    if (changed.why !== 'answers') return c.html(MyAnswersPage({ ...shown, form: undefined }), 409);
    return c.html(MyAnswersPage({ ...shown, errors: changed.errors, typed }), 422);
  });

  return app;

  async function page(c: Context<Web>, { registration, programme: { event }, hub, token }: Found) {
    const { versions, answered } = await answersOf(ctx, registration);
    const form = versions.at(-1);
    if (!form) throw new NotFound();
    const changeable = isActive(registration) && !isTooLateToAnswer(event, ctx.now());
    return {
      view: c.var.view,
      event,
      hub,
      token,
      mode: registration.mode,
      form: changeable ? form : undefined,
      answers: shownAnswers(versions, answered, 'themselves'),
      typed: typedAnswers(versions, answered),
    };
  }
}
