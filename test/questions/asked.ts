import type { Event } from '../../functions/events/event.ts';
import type { Form, Question } from '../../functions/questions/question.ts';
import { formOf } from '../../functions/questions/read.ts';
import { saveForm } from '../../functions/questions/save.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';

let count = 0;

/** A question, a short text that anybody may answer unless `given` says else. */
export const aQuestion = (label: string, given: Partial<Question> = {}): Question => ({
  id: `qst_${String(++count).padStart(26, '0')}`,
  kind: 'short-text',
  label: { en: label },
  required: false,
  asks: 'all',
  sensitive: false,
  ...given,
});

export const choices = (...labels: string[]) =>
  labels.map(label => ({ id: label.toLowerCase(), label: { en: label } }));

/** The event asks these from now on. */
export async function asks(ctx: Ctx, eventId: Event['id'], questions: Question[]): Promise<Form> {
  const saved = await saveForm(ctx, eventId, (await formOf(ctx, eventId))?.version ?? 0, questions);
  if (!saved.ok) throw new Error(`The questions were refused: ${saved.why}`);
  return saved.form;
}
