import { isDeepStrictEqual } from 'node:util';
import type { Event } from '../events/event.ts';
import { retentionPart } from '../events/retention.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type Flaw, type Form, flawOf, mostQuestions, type Question } from './question.ts';
import { forms, savedFormParts } from './store.ts';

export type SaveRefusal =
  /** Somebody saved the questions since they were opened. */
  | { ok: false; why: 'stale' }
  | { ok: false; why: 'too-many' | 'too-large' }
  /** A condition would not hold together. */
  | ({ ok: false } & Flaw);
export type Saved = { ok: true; form: Form } | SaveRefusal;

/** Half of what a record of the table holds. */
const mostBytes = 200 * 1024;

/**
 * Saves the questions of an event in their order, if the form is still at `version`; 0 before the first save. What
 * changes nothing is no new version.
 */
export async function saveForm(
  ctx: Ctx,
  eventId: Event['id'],
  version: number,
  questions: Question[],
): Promise<Saved> {
  if (questions.length > mostQuestions) return { ok: false, why: 'too-many' };
  const kept = JSON.stringify(questions);
  if (Buffer.byteLength(kept) > mostBytes) return { ok: false, why: 'too-large' };
  const flaw = flawOf(questions);
  if (flaw) return { ok: false, ...flaw };
  const form: Form = { eventId, version: version + 1, questions: JSON.parse(kept) as Question[] };
  const before = await forms(ctx.db).latest(eventId);
  if ((before?.version ?? 0) !== version) return { ok: false, why: 'stale' };
  if (before && isDeepStrictEqual(before.questions, form.questions)) return { ok: true, form: before };
  // An answer may have to go sooner than the form said before.
  const parts = [...savedFormParts(form), retentionPart(eventId, ctx.now())];
  const written = await ctx.db.write(parts);
  return written.ok ? { ok: true, form } : { ok: false, why: 'stale' };
}
