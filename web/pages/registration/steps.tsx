import type { Event, Mode } from '../../../functions/events/event.ts';
import { placeLine } from '../../parts/places.ts';
import { DayRange } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

/** `mode` is left out where it is not known whose page this is. */
type StepsProps = { view: View; event: Event; mode?: Mode };

/** The next three things, each with its date. */
export const Steps = ({ view, event, mode }: StepsProps) => (
  <section class="stack" aria-labelledby="next">
    <h2 id="next">{view.t('registration.next-title')}</h2>
    <ol class="steps">
      <li>
        <strong>{view.t('registration.step-now')}</strong>
        <p>{view.t('registration.step-mail', { mode: mode ?? 'any' })}</p>
      </li>
      <li>
        <strong>
          <DayRange view={view} {...event} />
        </strong>
        <p>{onTheDay(view, event, mode)}</p>
        <p class="links">
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

function onTheDay(view: View, event: Event, mode: Mode | undefined): string {
  const isOn =
    Date.parse(event.startsAt) <= view.now.getTime() && view.now.getTime() < Date.parse(event.endsAt);
  if (mode === 'online') return view.t(isOn ? 'registration.step-online-now' : 'registration.step-online');
  const place = placeLine(event);
  return view.t(mode ? 'registration.step-hall' : 'registration.step-either', { place });
}

/** What happens to somebody in line. */
export const WaitingSteps = ({ view, event, mode }: StepsProps) => (
  <section class="stack" aria-labelledby="next">
    <h2 id="next">{view.t('registration.next-title')}</h2>
    <ol class="steps">
      <li>
        <strong>{view.t('registration.step-now')}</strong>
        <p>{view.t('registration.waiting-mail')}</p>
      </li>
      <li>
        <strong>{view.t('registration.waiting-when')}</strong>
        <p>{view.t(event.offerHours ? 'registration.waiting-next-offer' : 'registration.waiting-next')}</p>
      </li>
      {event.format === 'hybrid' && mode && (
        <li>
          <strong>{view.t('registration.waiting-or', { mode })}</strong>
          <p>{view.t('registration.waiting-other', { mode })}</p>
        </li>
      )}
    </ol>
  </section>
);

/** What happens to somebody whom the organisers have yet to approve. */
export const AppliedSteps = ({ view }: { view: View }) => (
  <section class="stack" aria-labelledby="next">
    <h2 id="next">{view.t('registration.next-title')}</h2>
    <ol class="steps">
      <li>
        <strong>{view.t('registration.step-now')}</strong>
        <p>{view.t('registration.applied-mail')}</p>
      </li>
      <li>
        <strong>{view.t('registration.applied-when')}</strong>
        <p>{view.t('registration.applied-next')}</p>
      </li>
    </ol>
  </section>
);
