import { randomBytes } from 'node:crypto';
import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Item, Key, Part } from '../shared/db.ts';
import { secretId, shardOf } from '../shared/ids.ts';
import { type Answer, ratings } from './feedback.ts';

export type StoredAnswer = Item & Answer & { kind: 'answer' };

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#F${shard}`;
export const answerPrefix = 'ANSWER#';

export const answeredPrefix = 'ANSWERED#';

/** That a person has answered. Neither key nor content says what. */
export const answeredKey = (of: Pick<Registration, 'id' | 'eventId'>): Key => ({
  pk: partition(of.eventId, shardOf(of.id)),
  sk: answeredPrefix + of.id,
});

export const registrationIn = ({ sk }: Key): Registration['id'] =>
  sk.slice(answeredPrefix.length) as Registration['id'];

export const answeredPart = (of: Pick<Registration, 'id' | 'eventId'>): Part => ({
  put: { ...answeredKey(of), kind: 'answered' },
  if: 'absent',
});

/** Id and partition are random: neither says when, nor after whom, it was given. */
export function answerPart(answer: Omit<Answer, 'id'>): Part {
  const id = secretId('ans');
  const shard = randomBytes(1).toString('hex').slice(0, 1);
  const key = { pk: partition(answer.eventId, shard), sk: `${answerPrefix}${id}` };
  return { put: { ...key, kind: 'answer', id, ...answer }, if: 'absent' };
}

export const answerOf = (stored: StoredAnswer): Answer => ({
  ...(Object.fromEntries(ratings.map(rating => [rating, stored[rating]])) as Pick<
    Answer,
    (typeof ratings)[number]
  >),
  id: stored.id,
  eventId: stored.eventId,
  mode: stored.mode,
  day: stored.day,
  willUse: stored.willUse,
  better: stored.better,
});
