import { dueAttributes, dueNames, type Part } from '../shared/db.ts';
import type { Event, Pool } from './event.ts';
import { poolKey } from './store.ts';

export const emptyPool = (eventId: Event['id'], capacity: Pool['capacity']): Pool => ({
  eventId,
  version: 1,
  capacity,
  taken: none(),
  held: none(),
  waiting: none(),
});

const none = () => ({ 'on-site': 0, online: 0 });

/**
 * The write that makes `pool`, as read, into `next`: fails when anybody wrote it meanwhile. With `due`, work
 * is left and the clock will come back to it; without, the pool is at rest. `rush: undefined` ends a rush.
 */
export function poolPart(
  pool: Pool,
  next: Partial<Pick<Pool, 'capacity' | 'taken' | 'held' | 'waiting' | 'rush'>>,
  due?: Date,
): Part {
  return {
    change: poolKey(pool.eventId),
    set: { ...next, version: pool.version + 1, ...(due ? dueAttributes(pool.eventId, due) : {}) },
    remove: [...(due ? [] : dueNames), ...('rush' in next && !next.rush ? ['rush'] : [])],
    if: { version: pool.version },
  };
}
