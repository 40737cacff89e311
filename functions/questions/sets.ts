import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Id, newId } from '../shared/ids.ts';
import { type Flaw, type Form, flawOf, type Question, type QuestionSet } from './question.ts';
import { type Saved, saveForm } from './save.ts';
import { newSetPart, removedSetPart, sets } from './store.ts';

const mostSets = 50;

/** The sets of a hub by their names. */
export const setsOf = async (ctx: Ctx, hubId: Hub['id']): Promise<QuestionSet[]> =>
  (await sets(ctx.db).ofHub(hubId)).sort((a, b) => a.name.localeCompare(b.name));

/** Keeps questions of a form, in its order, for the hub's other events. */
export async function saveSet(
  ctx: Ctx,
  hubId: Hub['id'],
  name: string,
  questions: Question[],
): Promise<{ ok: true; set: QuestionSet } | { ok: false; why: 'too-many-sets' } | ({ ok: false } & Flaw)> {
  const flaw = flawOf(questions);
  if (flaw) return { ok: false, ...flaw };
  if ((await sets(ctx.db).ofHub(hubId)).length >= mostSets) return { ok: false, why: 'too-many-sets' };
  const set: QuestionSet = { id: newId('set', ctx.now()), name, questions };
  const written = await ctx.db.write([newSetPart(hubId, set)]);
  if (!written.ok) throw new Error('A new set id was taken');
  return { ok: true, set };
}

/** Puts a copy of each question of a set behind those of a form. */
export async function insertSet(
  ctx: Ctx,
  hubId: Hub['id'],
  setId: QuestionSet['id'],
  form: Form,
  version: number,
): Promise<Saved | { ok: false; why: 'no-set' }> {
  const set = await sets(ctx.db).one(hubId, setId);
  if (!set) return { ok: false, why: 'no-set' };
  return saveForm(ctx, form.eventId, version, [...form.questions, ...copies(set.questions, ctx.now())]);
}

/** The same questions under ids of their own; what depended on one of them depends on its copy. */
function copies(questions: Question[], now: Date): Question[] {
  const ids = new Map<string, Id<'qst'>>(questions.map(({ id }) => [id, newId('qst', now)]));
  const idOf = (id: Question['id']) => ids.get(id) ?? id;
  return questions.map(({ when, ...question }) => ({
    ...question,
    id: idOf(question.id),
    ...(when ? { when: { ...when, question: idOf(when.question) } } : {}),
  }));
}

/** Removing what is gone already is no error; events that used the set keep their copies. */
export async function removeSet(ctx: Ctx, hubId: Hub['id'], setId: QuestionSet['id']): Promise<{ ok: true }> {
  await ctx.db.write([removedSetPart(hubId, setId)]);
  return { ok: true };
}
