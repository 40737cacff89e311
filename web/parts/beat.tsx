import { paths } from '../paths.ts';
import type { View } from '../view.ts';

/** The island that a page with `<Beat>` brings. */
export const beatIsland = 'beat';

/**
 * Says that the time is noted in which the page is open, and by the island `beat` has it noted. `token` is of
 * `firstBeat`, and only for somebody who has joined.
 */
export const Beat = ({ view, token }: { view: View; token: string }) => (
  <div class="soft small" data-beat={token} data-beat-to={paths.beat} aria-live="polite">
    <noscript>{view.t('attendance.beat.without')}</noscript>
    <p data-beat-state="noted" hidden>
      {view.t('attendance.beat.noted')}
    </p>
    <p data-beat-state="lost" hidden>
      <b>{view.t('attendance.beat.lost')}</b>
    </p>
    <p data-beat-state="over" hidden>
      {view.t('attendance.beat.over')}
    </p>
  </div>
);
