import type { Board } from '../../../functions/attendance/board.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { View } from '../../view.ts';

export const modesOf = ({ format }: Event): Mode[] =>
  format === 'hybrid' ? ['on-site', 'online'] : [format];

/** In each mode who is there now, and of how many seen so far; once it is over, who was. */
export function presenceFigures(view: View, event: Event, { at, whole }: Board) {
  const isOver = at >= event.endsAt;
  return modesOf(event).map(mode => ({
    label: view.t(isOver ? `attendance.mode.${mode}` : `attendance.board.${mode}`),
    figure: isOver ? whole.seenIn[mode] : whole.now[mode],
    note: view.t(isOver ? 'attendance.board.all' : 'attendance.board.of', { count: whole.seenIn[mode] }),
  }));
}
