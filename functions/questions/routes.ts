import { type Context, Hono } from 'hono';
import { EditQuestionPage, NewQuestionPage } from '../../web/pages/questions/form.tsx';
import { QuestionKindsPage } from '../../web/pages/questions/kinds.tsx';
import { QuestionsPage } from '../../web/pages/questions/list.tsx';
import { QuestionsPreviewPage } from '../../web/pages/questions/preview.tsx';
import { Sketch } from '../../web/pages/questions/sketch.tsx';
import { paths } from '../../web/paths.ts';
import { translator } from '../../web/text/translate.ts';
import type { View } from '../../web/view.ts';
import { admitToEvent } from '../events/admit.ts';
import { type Event, modesOf } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { NotFound } from '../shared/errors.ts';
import { type FieldErrors, readForm, type Typed, typedOf, type Web } from '../shared/form.ts';
import { newId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { addQuestion, editQuestion, orderQuestions, removeQuestion } from './edit-form.ts';
import { presetKind, presets, typedPreset } from './presets.ts';
import {
  type Form,
  isCondition,
  type Question,
  type QuestionKind,
  questionKinds,
  sayable,
} from './question.ts';
import { flawCode, flawErrors, questionFormSchema, sketchOf, typedQuestion } from './question-form.ts';
import { formOf } from './read.ts';
import type { SaveRefusal } from './save.ts';

/** The organiser's own questions: their list, and a form for each. */
export function questionRoutes(ctx: Ctx): Hono<Web> {
  const app = new Hono<Web>();

  app.get(paths.questions(':event'), async c => {
    const page = await editor(c);
    return c.html(QuestionsPage({ ...page, said: c.req.query('said'), moved: c.req.query('moved') }));
  });

  app.post(paths.questionOrder(':event'), async c => {
    const page = await editor(c);
    const typed = await typedOf(c);
    const ids = typed.order ? typed.order.split(' ') : movedIds(page.form, typed.move);
    const ordered = await orderQuestions(ctx, page.form, Number(typed.version), ids);
    if (!ordered.ok) return c.html(QuestionsPage({ ...page, refusal: codeOf(ordered, c.var.view) }), 409);
    const query = new URLSearchParams({ said: 'moved', moved: typed.move ?? '' });
    return c.redirect(`${paths.questions(page.event.id)}?${query}`, 303);
  });

  app.get(paths.questionsPreview(':event'), async c => {
    const page = await editor(c);
    const modes = modesOf(page.event);
    const mode = modes.find(each => each === c.req.query('mode')) ?? modes[0] ?? 'on-site';
    const language = page.event.languages.find(each => each === c.req.query('in'));
    const shown = viewIn(c.var.view, language ?? page.event.languages[0] ?? 'en');
    return c.html(QuestionsPreviewPage({ ...page, modes, mode, shown }));
  });

  app.get(paths.newQuestion(':event'), async c => {
    const page = await editor(c);
    const preset = presets.find(each => each === c.req.query('preset'));
    const kind = preset ? presetKind : kindOf(c.req.query('kind'));
    if (!kind) return c.html(QuestionKindsPage({ ...page, kinds: questionKinds, presets }));
    const typed = { ...(preset ? typedPreset(page.event, preset) : {}), version: String(page.form.version) };
    return c.html(NewQuestionPage(formPage(page, kind, typed)));
  });

  app.post(paths.newQuestion(':event'), async c => {
    const page = await editor(c);
    const { event, form } = page;
    const kind = kindOf((await typedOf(c)).kind);
    if (!kind) throw new NotFound();
    const read = await readForm(c, schemaFor(event, form, kind));
    const shown = formPage(page, kind, read.typed);
    if (!read.ok) return c.html(NewQuestionPage({ ...shown, errors: read.errors }), 422);
    const added = await addQuestion(ctx, form, Number(read.typed.version), read.value, read.typed.after);
    if (added.ok) return c.redirect(`${paths.questions(event.id)}?said=added`, 303);
    return c.html(NewQuestionPage({ ...shown, ...refused(added, c.var.view, event) }), 409);
  });

  app.post(paths.newQuestionSketch(':event'), async c => {
    const page = await editor(c);
    const typed = await typedOf(c);
    const kind = kindOf(typed.kind);
    if (!kind) throw new NotFound();
    const shown = formPage(page, kind, typed);
    return wantsPart(c) ? part(c, shown) : c.html(NewQuestionPage(shown));
  });

  app.get(paths.question(':event', ':question'), async c => {
    const page = await editor(c);
    const question = questionIn(c, page.form);
    const typed = { ...typedQuestion(question), version: String(page.form.version) };
    return c.html(EditQuestionPage({ ...formPage(page, question.kind, typed, question), question }));
  });

  app.post(paths.question(':event', ':question'), async c => {
    const page = await editor(c);
    const { event, form } = page;
    const question = questionIn(c, form);
    const read = await readForm(c, schemaFor(event, form, question.kind, question));
    const shown = { ...formPage(page, question.kind, read.typed, question), question };
    if (!read.ok) return c.html(EditQuestionPage({ ...shown, errors: read.errors }), 422);
    const edited = await editQuestion(ctx, form, Number(read.typed.version), question.id, read.value);
    if (edited.ok) return c.redirect(`${paths.questions(event.id)}?said=saved`, 303);
    return c.html(EditQuestionPage({ ...shown, ...refused(edited, c.var.view, event, question) }), 409);
  });

  app.post(paths.questionSketch(':event', ':question'), async c => {
    const page = await editor(c);
    const question = questionIn(c, page.form);
    const shown = formPage(page, question.kind, await typedOf(c), question);
    return wantsPart(c) ? part(c, shown) : c.html(EditQuestionPage({ ...shown, question }));
  });

  app.post(paths.questionRemoval(':event', ':question'), async c => {
    const page = await editor(c);
    const version = Number((await typedOf(c)).version);
    const question = page.form.questions.find(each => each.id === c.req.param('question'));
    const removed = question && (await removeQuestion(ctx, page.form, version, question.id));
    if (removed?.ok === false) {
      return c.html(QuestionsPage({ ...page, refusal: codeOf(removed, c.var.view) }), 409);
    }
    return c.redirect(`${paths.questions(page.event.id)}?said=removed`, 303);
  });

  return app;

  async function editor(c: Context<Web>) {
    const admitted = await admitToEvent(ctx, c.var.email, c.req.param('event') ?? '', 'edit-event');
    const { hub, staff, event } = admitted;
    const form = (await formOf(ctx, event.id)) ?? { eventId: event.id, version: 0, questions: [] };
    return { view: c.var.view, hub, staff, event, form };
  }

  function schemaFor(event: Event, form: Form, kind: QuestionKind, before?: Question) {
    const newChoiceId = () => newId('cho', ctx.now());
    return questionFormSchema({ event, kind, earlier: earlierIn(form, before), before, newChoiceId });
  }
}

type Editor = { view: View; event: Event; form: Form };

/** All that the form of one question is drawn with. */
function formPage<E extends Editor>(page: E, kind: QuestionKind, typed: Typed, question?: Question) {
  const { view, event, form } = page;
  return {
    ...page,
    kind,
    typed,
    says: sayable(kind),
    earlier: earlierIn(form, question).filter(isCondition),
    sketch: sketchOf(event, kind, typed),
    views: event.languages.map(language => viewIn(view, language)),
  };
}

const earlierIn = (form: Form, question?: Question): Question[] =>
  question ? form.questions.slice(0, form.questions.indexOf(question)) : form.questions;

const viewIn = (view: View, language: Language): View => ({ ...view, language, t: translator(language) });

const kindOf = (said: string | undefined) => questionKinds.find(each => each === said);

function questionIn(c: Context<Web>, form: Form): Question {
  const question = form.questions.find(each => each.id === c.req.param('question'));
  if (!question) throw new NotFound();
  return question;
}

/** While it is typed, a program asks for the drawn question alone. */
const wantsPart = (c: Context<Web>) => c.req.header('x-part') === 'preview';

function part(c: Context<Web>, { view, sketch, views }: { view: View; sketch: Question; views: View[] }) {
  c.header('x-part', 'preview');
  return c.html(Sketch({ view, question: sketch, views }));
}

/** The order after one step, `up/qst_…` or `down/qst_…`. */
function movedIds(form: Form, move = ''): string[] {
  const [way, id] = move.split('/');
  const ids: string[] = form.questions.map(question => question.id);
  const from = ids.indexOf(id ?? '');
  const to = way === 'up' ? from - 1 : from + 1;
  const [moved] = from === -1 || to < 0 || to >= ids.length ? [] : ids.splice(from, 1);
  if (moved) ids.splice(to, 0, moved);
  return ids;
}

type Refusal = SaveRefusal | Exclude<Awaited<ReturnType<typeof removeQuestion>>, { ok: true }>;

/** A refusal as an error code, for a page without fields. */
const codeOf = (refusal: Refusal, view: View): string =>
  'question' in refusal ? flawCode(refusal, view.language) : `questions-${refusal.why}`;

/** The same beside the fields that it is about. */
function refused(refusal: SaveRefusal, view: View, event: Event, question?: Question) {
  if (refusal.why === 'stale') return { stale: true };
  const errors: FieldErrors =
    'question' in refusal
      ? flawErrors(refusal, question?.id, event, view.language)
      : { form: codeOf(refusal, view) };
  return { errors };
}
