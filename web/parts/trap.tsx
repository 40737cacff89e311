import type { View } from '../view.ts';

/** The honeypot: people do not see the field `website`, so whoever fills it in is a program. */
export const Trap = ({ view }: { view: View }) => (
  <div class="trap" aria-hidden="true">
    <label>
      {view.t('registration.trap')}
      <input name="website" tabindex={-1} autocomplete="off" />
    </label>
  </div>
);
