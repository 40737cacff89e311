import type { Ctx } from '../shared/ctx.ts';
import { newId } from '../shared/ids.ts';
import type { Form, Question, QuestionInput } from './question.ts';
import { type Saved, type SaveRefusal, saveForm } from './save.ts';

/** Says the place before all questions, where otherwise one of them is named. */
const first = 'first';

/**
 * Adds a question: behind the one that `after` names, before all others at `first`, else at the end. `version` is of
 * the form that it was written for, here as in all of these.
 */
export function addQuestion(
  ctx: Ctx,
  form: Form,
  version: number,
  input: QuestionInput,
  after?: string,
): Promise<Saved> {
  const question: Question = { ...input, id: newId('qst', ctx.now()) };
  return saveForm(ctx, form.eventId, version, form.questions.toSpliced(placeIn(form, after), 0, question));
}

function placeIn({ questions }: Form, after?: string): number {
  if (after === first) return 0;
  const at = questions.findIndex(({ id }) => id === after);
  return at === -1 ? questions.length : at + 1;
}

/** Saves a question as `input` says; it stays where it is, and the same question. */
export function editQuestion(
  ctx: Ctx,
  form: Form,
  version: number,
  id: Question['id'],
  input: QuestionInput,
): Promise<Saved> {
  const questions = form.questions.map(each => (each.id === id ? { ...input, id } : each));
  return saveForm(ctx, form.eventId, version, questions);
}

/** Removes a question, unless another depends on it. What was answered stays readable in older versions. */
export async function removeQuestion(
  ctx: Ctx,
  form: Form,
  version: number,
  id: Question['id'],
): Promise<Saved | { ok: false; why: 'needed'; question: Question; on: Question }> {
  const on = form.questions.find(each => each.id === id);
  const question = form.questions.find(each => each.when?.question === id);
  if (on && question && version === form.version) return { ok: false, why: 'needed', question, on };
  return saveForm(
    ctx,
    form.eventId,
    version,
    form.questions.filter(each => each.id !== id),
  );
}

/** Puts the questions into the order of `ids`, which names each of them once; another list is an older one. */
export async function orderQuestions(ctx: Ctx, form: Form, version: number, ids: string[]): Promise<Saved> {
  const questions = ids.flatMap(id => form.questions.find(each => each.id === id) ?? []);
  const isWhole = new Set(ids).size === form.questions.length && questions.length === ids.length;
  if (!isWhole) return { ok: false, why: 'stale' } satisfies SaveRefusal;
  return saveForm(ctx, form.eventId, version, questions);
}
