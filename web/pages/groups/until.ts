import { clockOf } from '../../../functions/shared/time.ts';
import { cityBeforeTime, onDate } from '../../text/inflected.ts';
import type { View } from '../../view.ts';

/** Until when a place is held, by the clock of the event. */
export const untilText = (view: View, until: string, zone: string): string =>
  view.t('groups.until', {
    date: onDate(until, zone, view.language),
    clock: clockOf(until, zone),
    city: cityBeforeTime(zone, view.language),
  });
