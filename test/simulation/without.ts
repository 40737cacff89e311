import type { Db } from '../../functions/shared/db.ts';
import { keyOf } from './memory-table.ts';

/** What a negative control takes away: then a promise must be seen to break. */
export type Without = 'fence' | 'condition' | 'sweep';

/** A process's view of the table with one of the things missing that keep the promises. */
export function crippled(db: Db, without: Without | undefined): Db {
  if (without !== 'fence' && without !== 'condition') return db;
  const mark = without === 'fence' ? 'POOL' : 'REG#';
  return {
    ...db,
    write: (parts, patienceMs) =>
      db.write(
        parts.map(part =>
          keyOf(part).sk.startsWith(mark) && !('check' in part) ? { ...part, if: undefined } : part,
        ),
        patienceMs,
      ),
  };
}
