import type { Event, Mode, Standing } from '../../functions/events/event.ts';
import type { TextKey } from '../text/translate.ts';
import type { View } from '../view.ts';
import type { Meaning } from './shape.tsx';

export const modeName = {
  'on-site': 'common.on-site',
  online: 'common.online',
} as const satisfies Record<Mode, TextKey>;

/** "Maximum hall, Tallinn University, Tallinn": where the hall is, in a line. */
export const placeLine = (event: Pick<Event, 'venue'>): string =>
  [event.venue?.room, event.venue?.name, event.venue?.city].filter(Boolean).join(', ');

/** What is said of the places in a mode. */
export function placesLeft(view: View, standing: Standing, mode: Mode): { words: string; meaning: Meaning } {
  const left = standing.left[mode] ?? 0;
  if (left === Number.POSITIVE_INFINITY)
    return { words: view.t('event.places-for-all'), meaning: 'confirmed' };
  if (left > 0) return { words: view.t('event.places-left', { left }), meaning: 'confirmed' };
  return { words: view.t('event.places-waiting'), meaning: 'waiting' };
}

/** Modes of the event in the order that people are told of them. */
export const modesIn = (standing: Standing): Mode[] => Object.keys(standing.left) as Mode[];
