import type { Mode, SessionSeats } from '../../functions/events/event.ts';
import type { View } from '../view.ts';

/** "In the hall: 5 seats left · Online: seats for all"; of the one mode that there is, without its name. */
export function sessionSeats(view: View, left: SessionSeats, modes: number): string {
  const entries = Object.entries(left) as [Mode, number][];
  const count = (seats: number) =>
    seats === Number.POSITIVE_INFINITY
      ? view.t('sessions.left-for-all')
      : view.t('sessions.left', { left: seats });
  const [only] = entries;
  if (modes === 1) return only ? count(only[1]) : '';
  if (entries.length === 1 && only)
    return view.t('sessions.only-in', { mode: only[0], left: count(only[1]) });
  return entries.map(([mode, seats]) => view.t('sessions.left-in', { mode, left: count(seats) })).join(' · ');
}
