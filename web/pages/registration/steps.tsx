import type { Event, Mode } from '../../../functions/events/event.ts';
import { placeLine } from '../../parts/places.ts';
import { DayRange } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

/** The next three things, each with its date. */
export const Steps = ({ view, event, mode }: { view: View; event: Event; mode?: Mode }) => (
  <section class="stack" aria-labelledby="next">
    <h2 id="next">{view.t('registration.next-title')}</h2>
    <ol class="steps">
      <li>
        <strong>{view.t('registration.step-now')}</strong>
        <p>{view.t('registration.step-mail', { mode: mode ?? 'on-site' })}</p>
      </li>
      <li>
        <strong>
          <DayRange view={view} {...event} />
        </strong>
        <p>
          {mode === 'online' || event.format === 'online'
            ? view.t('registration.step-online')
            : view.t('registration.step-hall', { place: placeLine(event) })}
        </p>
        <p>
          <a href={paths.eventCalendar(event.slug)}>{view.t('event.calendar')}</a>
        </p>
      </li>
      <li>
        <strong>{view.t('registration.step-after')}</strong>
        <p>{view.t('registration.step-certificate')}</p>
      </li>
    </ol>
  </section>
);
