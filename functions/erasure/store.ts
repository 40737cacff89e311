import type { Event } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dueAttributes, type Key, type Part } from '../shared/db.ts';
import type { Deletion, Erasure } from './erasure.ts';

const partition = (eventId: Event['id']) => `${eventId}#X`;
export const erasurePartitions = (eventId: Event['id']): string[] => [partition(eventId)];

type Which = Pick<Erasure, 'eventId' | 'registrationId'>;
export const erasureKey = ({ eventId, registrationId }: Which): Key => ({
  pk: partition(eventId),
  sk: `ERASURE#${registrationId}`,
});

/** Begins it, or the next one of somebody who had come back; the clock goes on with it from `due`. */
export const erasurePart = (erasure: Erasure, before: Erasure | undefined, due: Date): Part => ({
  put: {
    ...erasureKey(erasure),
    kind: 'erasure',
    ...erasure,
    ...dueAttributes(erasure.eventId, due),
  },
  if: before ? { startedAt: before.startedAt } : 'absent',
});

/** Nothing is left of them; at `again` somebody looks once more. */
export const erasureDonePart = (
  erasure: Erasure,
  done: Required<Pick<Erasure, 'doneAt' | 'holders'>>,
  again: Date,
): Part => ({
  change: erasureKey(erasure),
  set: { ...done, ...dueAttributes(erasure.eventId, again) },
  remove: ['email'],
  if: { startedAt: erasure.startedAt },
});

export const droppedErasurePart = (erasure: Erasure): Part => ({
  drop: erasureKey(erasure),
  if: { startedAt: erasure.startedAt },
});

export const readErasure = (ctx: Ctx, which: Which): Promise<Erasure | undefined> =>
  ctx.db.get<Erasure>(erasureKey(which));
export const erasureAt = (ctx: Ctx, key: Key): Promise<Erasure | undefined> => ctx.db.get<Erasure>(key);

/** Not with what is deleted, of which nothing stays. */
export const deletionKey = (about: Deletion['about']): Key => ({ pk: `DELETION#${about}`, sk: 'DELETION' });

export const deletionPart = (deletion: Deletion, due: Date): Part => ({
  put: {
    ...deletionKey(deletion.about),
    kind: 'deletion',
    ...deletion,
    ...dueAttributes(deletion.about, due),
  },
  if: 'absent',
});

/** It goes on at `due`. */
export const deletionGoesOnPart = (
  { about }: Deletion,
  said: Pick<Deletion, 'emptyAt'>,
  due: Date,
): Part => ({
  change: deletionKey(about),
  set: { ...said, ...dueAttributes(about, due) },
  if: 'present',
});

export const droppedDeletionPart = ({ about }: Deletion): Part => ({ drop: deletionKey(about) });

export const readDeletion = (ctx: Ctx, about: Deletion['about']): Promise<Deletion | undefined> =>
  ctx.db.get<Deletion>(deletionKey(about));
export const deletionAt = (ctx: Ctx, key: Key): Promise<Deletion | undefined> => ctx.db.get<Deletion>(key);
