import type { Event } from '../../events/event.ts';
import { atMoment } from '../../events/moment.ts';
import { retentionPart } from '../../events/retention.ts';
import type { Answers, Form } from '../../questions/question.ts';
import { formOf, formVersions } from '../../questions/read.ts';
import { keptUntil, questionsEver } from '../../questions/versions.ts';
import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key } from '../../shared/db.ts';
import type { Registration } from '../registration.ts';
import { readRegistrations, registrationPart } from '../store.ts';
import { allSensitive, lessenedPart } from './sensitive.ts';

/** An event that asks questions ended: from now on its answers are looked at when their time is over. */
export async function awaitRetention(ctx: Ctx, eventId: Event['id']): Promise<void> {
  if (await formOf(ctx, eventId)) await ctx.db.write([retentionPart(eventId, ctx.now())]);
}

/**
 * Removes the answers whose time is over, sensitive or not, and comes back for those that are next. An answer that is
 * gone is not looked for again, so a run that stopped half-way goes on where it was.
 */
export const fireRetention = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async event => {
    const versions = await formVersions(ctx, event.id);
    const ends = endsOf(event, versions);
    const now = ctx.now().getTime();
    const over = new Set([...ends].filter(([, end]) => end <= now).map(([id]) => id));
    if (over.size > 0) {
      const removed =
        (await forget(ctx, event.id, over, schoolsIn(versions))) +
        (await forgetSensitive(ctx, event.id, over));
      ctx.log('answers.removed', { event: event.id, people: removed });
    }
    const later = [...ends.values()].filter(end => end > now);
    return later.length > 0 ? new Date(Math.min(...later)) : undefined;
  });

type QuestionId = keyof Answers;

/** When the answers to each question are removed, in milliseconds; of those that are at all. */
function endsOf(event: Event, versions: Form[]): Map<QuestionId, number> {
  const ends = new Map<QuestionId, number>();
  for (const question of questionsEver(versions)) {
    const end = keptUntil(question, event);
    if (end) ends.set(question.id, Date.parse(end));
  }
  return ends;
}

/** Answers how many had something removed. Whoever was written meanwhile is read again. */
async function forget(
  ctx: Ctx,
  eventId: Event['id'],
  over: Set<QuestionId>,
  schools: Set<QuestionId>,
): Promise<number> {
  for (let removed = 0; ; ) {
    const left = (await readRegistrations(ctx, eventId)).filter(each => hasAny(each.answers, over));
    if (left.length === 0) return removed;
    const parts = left.map(each => {
      const [answers, agreed] = [without(each.answers, over), without(each.agreed, over)];
      const organisation = isAmong(each, both(over, schools)) ? undefined : each.organisation;
      return registrationPart({ ...each, answers, agreed, organisation }, each);
    });
    removed += await writeOnceEach(ctx.db, parts);
  }
}

async function forgetSensitive(ctx: Ctx, eventId: Event['id'], over: Set<QuestionId>): Promise<number> {
  for (let removed = 0; ; ) {
    const left = (await allSensitive(ctx, eventId)).filter(each => hasAny(each.answers, over));
    if (left.length === 0) return removed;
    const parts = left.map(each => lessenedPart(each, without(each.answers, over), ctx.now()));
    removed += await writeOnceEach(ctx.db, parts);
  }
}

const hasAny = (answers: Answers = {}, ids: Set<QuestionId>): boolean =>
  (Object.keys(answers) as QuestionId[]).some(id => ids.has(id));

/** The questions whose answer somebody's organisation may have been taken from. */
const schoolsIn = (versions: Form[]): Set<QuestionId> =>
  new Set(questionsEver(versions).flatMap(({ id, kind }) => (kind === 'organisation' ? [id] : [])));

const both = (one: Set<QuestionId>, other: Set<QuestionId>) => new Set([...one].filter(id => other.has(id)));

/** What they said of their organisation was an answer that goes. */
const isAmong = ({ organisation, answers = {} }: Registration, ids: Set<QuestionId>): boolean =>
  (Object.keys(answers) as QuestionId[]).some(id => ids.has(id) && answers[id] === organisation);

const without = <V>(all: Record<QuestionId, V> | undefined, ids: Set<QuestionId>) =>
  all && Object.fromEntries(Object.entries(all).filter(([id]) => !ids.has(id as QuestionId)));
