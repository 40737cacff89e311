import type { Mode, SessionSeats } from '../../functions/events/event.ts';
import type { View } from '../view.ts';

/**
 * "In the hall: 5 seats left · Online: seats for all"; of the one mode that there is, without its name. `brief` says
 * that a session is full, and not what follows from it.
 */
export function sessionSeats(view: View, left: SessionSeats, modes: number, brief = false): string {
  const entries = Object.entries(left) as [Mode, number][];
  const count = (seats: number) => {
    if (seats === Number.POSITIVE_INFINITY) return view.t('sessions.left-for-all');
    return view.t(brief ? 'sessions.left-brief' : 'sessions.left', { left: seats });
  };
  const [only] = entries;
  if (modes === 1) return only ? capital(count(only[1])) : '';
  if (entries.length === 1 && only) {
    return view.t('sessions.only-in', { mode: only[0], left: count(only[1]) });
  }
  return entries.map(([mode, seats]) => view.t('sessions.left-in', { mode, left: count(seats) })).join(' · ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
