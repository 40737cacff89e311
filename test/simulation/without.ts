import type { Db, Range } from '../../functions/shared/db.ts';
import { keyOf } from './memory-table.ts';

/** What a negative control takes away: then a promise must be seen to break. */
export type Without = 'fence' | 'condition' | 'group' | 'offer' | 'sweep';

/** The records that are written unconditionally. */
const unfenced: Partial<Record<Without, string>> = { fence: 'POOL', condition: 'REG#', group: 'GROUP#' };

/** A process's view of the table with one of the things missing that keep the promises. */
export function crippled(db: Db, without: Without | undefined): Db {
  if (without === 'offer') return { ...db, query: async range => (isOfOffers(range) ? [] : db.query(range)) };
  const mark = without && unfenced[without];
  if (!mark) return db;
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

/** Nobody learns that an offer has run out. */
const isOfOffers = ({ prefix }: Range): boolean => prefix?.startsWith('offered#') === true;
