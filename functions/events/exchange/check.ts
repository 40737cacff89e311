import { addMinutes } from '../../shared/time.ts';
import type { Event } from '../event.ts';
import { type Row, rowSchema, type Wrong } from './row.ts';

/** A session as it was read, before it is known to be right. */
export type Draft = Omit<Partial<Row>, 'place' | 'title'> & Pick<Row, 'place' | 'title'>;

/** What is found wrong with one session of a file. `add` answers undefined, in place of what could not be read. */
export type Faults = { wrong: Wrong[]; add: (code: Wrong['code'], values?: Wrong['values']) => undefined };

export function noFaults(place: number, title: string): Faults {
  const wrong: Wrong[] = [];
  return {
    wrong,
    add(code, values = {}) {
      wrong.push({ place, title, code, values });
    },
  };
}

/** The session as a row, if all of it is right; what is not is added to its faults. */
export function checked(draft: Draft, event: Event, faults: Faults): Row | undefined {
  const { startsAt, endsAt } = draft;
  if (!Object.values(draft.title).some(Boolean)) faults.add('title-missing');
  if (startsAt && endsAt && endsAt <= startsAt) faults.add('end-before-start');
  const capacity = draft.signUp?.capacity;
  if (capacity && Object.values(capacity).every(seats => seats === 0)) faults.add('seats-none');
  const row = rowSchema.safeParse({
    ...draft,
    startsAt: startsAt ?? event.startsAt,
    endsAt: endsAt ?? event.endsAt,
  });
  for (const { path, message } of row.error?.issues ?? []) {
    const [field] = path;
    if (field === 'startsAt' || field === 'endsAt') faults.add('not-a-time', { typed: draft[field] ?? '' });
    else if (message === 'too-long' && field === 'title') faults.add('title-long');
    else if (message === 'too-long' && field === 'room') faults.add('room-long');
    else if (field === 'speakers' && message !== 'characters') faults.add('speakers-long');
    else faults.add('characters');
  }
  return row.success && faults.wrong.length === 0 ? row.data : undefined;
}

/** The end by a duration in minutes. */
export const endAfter = (startsAt: string, minutes: number): string => addMinutes(startsAt, minutes);
