import type { Event } from '../../../functions/events/event.ts';
import { languageName } from '../../layout.tsx';
import { Facts } from '../../parts/facts.tsx';
import { DayRange, EventHours } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import type { EventPageProps } from './event.tsx';

/** What one needs to know to come. */
export const Practical = ({ view, programme: { event }, hub }: EventPageProps) => (
  <section aria-labelledby="practical">
    <h2 id="practical">{view.t('event.practical')}</h2>
    <Facts
      facts={[
        [view.t('event.when'), <When view={view} event={event} />],
        [view.t('event.where'), event.venue && event.format !== 'online' && <Where event={event} />],
        [view.t('event.online'), event.format !== 'on-site' && view.t('event.online-practical')],
        [view.t('event.languages'), event.languages.map(languageName).join(', ')],
        [
          view.t('event.organiser'),
          <>
            {hub.name}, <a href={`mailto:${hub.contact}`}>{hub.contact}</a>
          </>,
        ],
      ]}
    />
    <p class="row no-print">
      <a href={paths.eventCalendar(event.slug)}>{view.t('event.calendar')}</a>
      <a href={paths.poster(event.slug)}>{view.t('event.poster')}</a>
    </p>
  </section>
);

const When = ({ view, event }: { view: View; event: Event }) => (
  <>
    <DayRange view={view} {...event} />
    <br />
    <EventHours view={view} {...event} />
  </>
);

const Where = ({ event: { venue } }: { event: Event }) => (
  <>
    {[venue?.room, venue?.name].filter(Boolean).join(', ')}
    <br />
    {[venue?.address, venue?.city].filter(Boolean).join(', ')}
  </>
);
