import type { Hub } from '../../../functions/accounts/hub.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { whereShort } from '../../parts/event-line.ts';
import { Status } from '../../parts/status.tsx';
import { DayRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { homeCss } from '../../styles/home.ts';
import type { View } from '../../view.ts';

export type Listed = { event: ListedEvent; hub: Pick<Hub, 'name' | 'hue'> };

/** Published events: the next one first, those that are over at the end. */
export function HomePage({ view, events }: { view: View; events: Listed[] }) {
  const now = view.now.getTime();
  const isOver = ({ event }: Listed) => Date.parse(event.endsAt) <= now;
  const coming = events.filter(each => !isOver(each)).sort(by(1));
  const past = events.filter(isOver).sort(by(-1));
  return (
    <Layout
      view={view}
      title={`${view.t('home.title')} · ${view.t('common.product')}`}
      description={view.t('home.lead')}
      css={homeCss}
    >
      <div class="stack roomy">
        <header class="stack intro">
          <h1>{view.t('home.title')}</h1>
          <p class="lead">{view.t('home.lead')}</p>
        </header>
        <section class="stack" aria-labelledby="coming">
          <h2 id="coming">{view.t('home.coming')}</h2>
          {coming.length > 0 ? (
            <Events view={view} events={coming} />
          ) : (
            <EmptyState title={view.t('home.none')}>
              <p>{view.t('home.none-more')}</p>
            </EmptyState>
          )}
        </section>
        {past.length > 0 && (
          <section class="stack past" aria-labelledby="past">
            <h2 id="past">{view.t('home.past')}</h2>
            <Events view={view} events={past} />
          </section>
        )}
        <section class="stack tight" id="help" aria-labelledby="help-title">
          <h2 id="help-title">{view.t('home.help')}</h2>
          <p>{view.t('home.help-more')}</p>
          <p>
            <a href={paths.checker}>{view.t('home.check')}</a>
          </p>
        </section>
      </div>
    </Layout>
  );
}

const by = (direction: 1 | -1) => (a: Listed, b: Listed) =>
  direction * (Date.parse(a.event.startsAt) - Date.parse(b.event.startsAt));

const isRunning = ({ now }: View, { startsAt, endsAt }: ListedEvent) =>
  Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt);

const Events = ({ view, events }: { view: View; events: Listed[] }) => (
  <ul class="events">
    {events.map(({ event, hub }) => (
      <li>
        <CoverPicture id={event.id} hue={hub.hue} />
        <div class="stack tight">
          <p class="kicker">
            {view.t(`event.${event.kind}`)} · {hub.name}
          </p>
          <h3>
            <a href={paths.event(event.slug)}>
              <Words texts={event.title} view={view} />
            </a>
          </h3>
          <p class="soft">
            <DayRange view={view} {...event} /> · {whereShort(view, event)}
          </p>
          {isRunning(view, event) && (
            <p>
              <Status meaning="confirmed">{view.t('event.running')}</Status>
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
);
