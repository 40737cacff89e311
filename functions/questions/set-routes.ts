import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { QuestionSetsPage } from '../../web/pages/questions/sets.tsx';
import { paths } from '../../web/paths.ts';
import { admitToEvent } from '../events/admit.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type FieldErrors, readForm, typedOf, type Web } from '../shared/form.ts';
import { isId } from '../shared/ids.ts';
import { requiredLine } from '../shared/text.ts';
import { linesOf } from './choices.ts';
import { flawCode } from './question-form.ts';
import { formOf } from './read.ts';
import { insertSet, removeSet, saveSet, setsOf } from './sets.ts';

const setSchema = z.object({
  setName: requiredLine(120),
  setQuestions: z
    .string('none-chosen')
    .transform(linesOf)
    .refine(ids => ids.length > 0, 'none-chosen'),
});

/** The hub's sets of questions, as an event uses and fills them. */
export function questionSetRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.questionSets(':event'), async c => {
    const page = await editor(c);
    return c.html(QuestionSetsPage({ ...page, said: c.req.query('said') }));
  });

  app.post(paths.questionSets(':event'), async c => {
    const page = await editor(c);
    const read = await readForm(c, setSchema);
    if (!read.ok) return c.html(QuestionSetsPage({ ...page, ...read }), 422);
    const { setName, setQuestions } = read.value;
    const questions = page.form.questions.filter(({ id }) => setQuestions.includes(id));
    const saved = await saveSet(ctx, page.hub.id, setName, questions);
    if (saved.ok) return c.redirect(`${paths.questionSets(page.event.id)}?said=set-saved`, 303);
    const errors: FieldErrors =
      saved.why === 'too-many-sets'
        ? { setName: saved.why }
        : { setQuestions: flawCode(saved, c.var.view.language) };
    return c.html(QuestionSetsPage({ ...page, errors, typed: read.typed }), 409);
  });

  app.post(paths.questionSetInsertion(':event', ':set'), async c => {
    const page = await editor(c);
    const version = Number((await typedOf(c)).version);
    const set = c.req.param('set') ?? '';
    const inserted = isId('set', set)
      ? await insertSet(ctx, page.hub.id, set, page.form, version)
      : ({ ok: false, why: 'no-set' } as const);
    if (inserted.ok) return c.redirect(`${paths.questions(page.event.id)}?said=inserted`, 303);
    const refusal =
      'question' in inserted ? flawCode(inserted, c.var.view.language) : `questions-${inserted.why}`;
    return c.html(QuestionSetsPage({ ...page, refusal }), 409);
  });

  app.post(paths.questionSetRemoval(':event', ':set'), async c => {
    const { event, hub } = await editor(c);
    const set = c.req.param('set') ?? '';
    if (isId('set', set)) await removeSet(ctx, hub.id, set);
    return c.redirect(`${paths.questionSets(event.id)}?said=set-removed`, 303);
  });

  return app;

  async function editor(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');
    const { hub, staff, event } = admitted;
    const [form, sets] = await Promise.all([formOf(ctx, event.id), setsOf(ctx, hub.id)]);
    const fresh = { eventId: event.id, version: 0, questions: [] };
    return { view: c.var.view, hub, staff, event, sets, form: form ?? fresh };
  }
}
