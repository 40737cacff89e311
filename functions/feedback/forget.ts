import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { shards } from '../shared/ids.ts';
import { answeredKey, partition } from './store.ts';

/** Drops that somebody has answered. What they answered says nothing of whose it is, and stays. */
export async function forgetAnswered(ctx: Ctx, of: Pick<Registration, 'id' | 'eventId'>): Promise<void> {
  await ctx.db.write([{ drop: answeredKey(of) }]);
}

export const feedbackPartitions = (eventId: Event['id']): string[] =>
  shards.map(shard => partition(eventId, shard));
