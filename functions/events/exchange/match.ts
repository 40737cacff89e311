import { languages, type Texts } from '../../shared/language.ts';
import type { Session } from '../event.ts';
import type { Row } from './row.ts';

/** Rows with the sessions that they mean, if there are such; and rows that mean what an earlier one means. */
export type Matched = { pairs: { row: Row; session?: Session }[]; twice: Row[] };

/**
 * Which session each row means: the one with its id; else one of the same title, at the same time and place, or at the
 * same time; else the only one of that title, which has moved. No session is meant twice.
 */
export function matched(rows: readonly Row[], sessions: readonly Session[]): Matched {
  const found = new Map<Row, Session>();
  const free = new Set(sessions);
  const twice = rows.filter((row, index) => row.id && rows.findIndex(({ id }) => id === row.id) < index);
  const single = rows.filter(row => !twice.includes(row));
  const take = (means: (row: Row, session: Session) => boolean, onlyOne = false) => {
    for (const row of single.filter(each => !found.has(each))) {
      const meant = [...free].filter(session => means(row, session));
      const rivals = onlyOne && single.filter(each => !found.has(each) && isAlike(each.title, row.title));
      const [session] = meant;
      if (!session || (rivals && (rivals.length > 1 || meant.length > 1))) continue;
      found.set(row, session);
      free.delete(session);
    }
  };
  take((row, session) => row.id === session.id);
  take((row, session) => isAt(row, session) && (row.room ?? '') === (session.room ?? ''));
  take(isAt);
  take((row, session) => isAlike(row.title, session.title), true);
  return { pairs: single.map(row => ({ row, session: found.get(row) })), twice };
}

const isAt = (row: Row, session: Session): boolean =>
  row.startsAt === session.startsAt && isAlike(row.title, session.title);

/** In one language at least. */
const isAlike = (one: Texts, other: Texts): boolean =>
  languages.some(language => one[language] && folded(one[language]) === folded(other[language] ?? ''));

const folded = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
