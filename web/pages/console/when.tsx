import { dateAndClock } from '../../../functions/shared/time.ts';
import type { View } from '../../view.ts';

/** "2 November 2026, 10:00" in one line: for lists, where the weekday says nothing. */
export const When = ({ view, at, zone }: { view: View; at: string; zone: string }) => (
  <time class="when" datetime={at}>
    {dateAndClock(at, zone, view.language)}
  </time>
);
