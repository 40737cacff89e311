import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Item, Key, Part } from '../../shared/db.ts';
import { shardOf, shards } from '../../shared/ids.ts';
import type { Answered, Registration } from '../registration.ts';

type Of = Pick<Registration, 'eventId' | 'id'>;

/** Sensitive answers of one person: in a partition of their own, so that no list of people brings them along. */
export type Sensitive = Answered & {
  eventId: Event['id'];
  registrationId: Registration['id'];
  writtenAt: string;
};
type Stored = Item & { kind: 'sensitive' } & Sensitive;

export const partition = (eventId: Event['id'], shard: string): string => `${eventId}#P${shard}`;
const keyOf = ({ eventId, id }: Of): Key => ({ pk: partition(eventId, shardOf(id)), sk: `SENSITIVE#${id}` });

export const droppedSensitivePart = (of: Of): Part => ({ drop: keyOf(of) });

/** The write of all sensitive answers of a person; of none, if there are none. */
export function sensitivePart(of: Of, answered: Answered, now: Date): Part {
  const { answers = {}, formVersion, agreed } = answered;
  if (Object.keys(answers).length === 0) return droppedSensitivePart(of);
  const record: Sensitive = {
    eventId: of.eventId,
    registrationId: of.id,
    answers,
    formVersion,
    agreed,
    writtenAt: now.toISOString(),
  };
  return { put: { ...keyOf(of), kind: 'sensitive', ...record } };
}

/** The write that leaves only `answers` of those that were read; fails when they were written anew meanwhile. */
export function lessenedPart(before: Sensitive, answers: Answered['answers'], now: Date): Part {
  const of = { eventId: before.eventId, id: before.registrationId };
  return { ...sensitivePart(of, { ...before, answers }, now), if: { writtenAt: before.writtenAt } };
}

export async function sensitiveOf(ctx: Ctx, of: Of): Promise<Sensitive | undefined> {
  const stored = await ctx.db.get<Stored>(keyOf(of));
  return stored && sensitiveIn(stored);
}

/** All of an event, in no order. */
export async function allSensitive(ctx: Ctx, eventId: Event['id']): Promise<Sensitive[]> {
  const pages = await Promise.all(
    shards.map(shard => ctx.db.query<Stored>({ pk: partition(eventId, shard), prefix: 'SENSITIVE#' })),
  );
  return pages.flat().map(sensitiveIn);
}

function sensitiveIn(stored: Stored): Sensitive {
  const { pk: _pk, sk: _sk, kind: _kind, ...sensitive } = stored;
  return sensitive;
}
