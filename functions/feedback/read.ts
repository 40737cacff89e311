import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { shards } from '../shared/ids.ts';
import type { Answer } from './feedback.ts';
import {
  answeredKey,
  answeredPrefix,
  answerOf,
  answerPrefix,
  partition,
  registrationIn,
  type StoredAnswer,
} from './store.ts';

/** Every answer of an event, in the order of their random ids. */
export async function answersOf(ctx: Ctx, eventId: Event['id']): Promise<Answer[]> {
  const found = await Promise.all(
    shards.map(shard => ctx.db.query<StoredAnswer>({ pk: partition(eventId, shard), prefix: answerPrefix })),
  );
  const answers = found.flat().map(answerOf);
  return answers.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const hasAnswered = async (ctx: Ctx, registration: Pick<Registration, 'id' | 'eventId'>) =>
  (await ctx.db.get(answeredKey(registration))) !== undefined;

/** Who has answered; what, nobody can tell. */
export async function whoAnswered(ctx: Ctx, eventId: Event['id']): Promise<Set<Registration['id']>> {
  const found = await Promise.all(
    shards.map(shard => ctx.db.query<Key>({ pk: partition(eventId, shard), prefix: answeredPrefix })),
  );
  return new Set(found.flat().map(registrationIn));
}
