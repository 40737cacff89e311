import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { ChosenSession, SessionChoice } from '../../../functions/registration/sessions/choice.ts';
import { dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { sessionPlace } from '../../parts/session-place.ts';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { ClockRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { ChooseSessions, chosenIn } from './choose-sessions.tsx';

type SectionProps = {
  view: View;
  event: Event;
  chosen: ChosenSession[];
  /** Of the personal page. */
  token: string;
  /** There is something to choose, and time left to. */
  changeable: boolean;
};

/** On the personal page: what somebody chose and how they stand in it, and the way to choose anew. */
export const MySessions = ({ view, event, chosen, token, changeable }: SectionProps) => (
  <section class="stack" aria-labelledby="sessions">
    <h2 id="sessions">{view.t('sessions.mine')}</h2>
    {chosen.length === 0 ? (
      <p class="soft">{view.t('sessions.mine.none')}</p>
    ) : (
      <ChosenList view={view} event={event} chosen={chosen} />
    )}
    {changeable && (
      <p class="links">
        <a href={paths.mySessions(token)}>{view.t('sessions.change')}</a>
      </p>
    )}
  </section>
);

export const ChosenList = ({ view, event, chosen }: Pick<SectionProps, 'view' | 'event' | 'chosen'>) => (
  <ul class="chosen">
    {chosen.map(each => (
      <li>
        <strong>
          <Words texts={each.session.title} view={view} />
        </strong>
        <span class="kicker">
          {dayOf(event.startsAt, event.zone) !== dayOf(event.endsAt, event.zone) && (
            <>{shortDate(each.session.startsAt, event.zone, view.language)}, </>
          )}
          <ClockRange {...each.session} zone={event.zone} />
          {each.session.room && ` · ${each.session.room}`}
        </span>
        <PlaceStatus view={view} event={event} chosen={each} />
      </li>
    ))}
  </ul>
);

const meanings = {
  taken: 'confirmed',
  waiting: 'waiting',
  offered: 'warning',
  wished: 'note',
} as const satisfies Record<ChosenSession['place']['state'], Meaning>;

function PlaceStatus(props: { view: View; event: Event; chosen: ChosenSession }) {
  const { view, event, chosen } = props;
  const { place, number } = chosen;
  return <Status meaning={meanings[place.state]}>{sessionPlace(view, event, place, number)}</Status>;
}

type PageProps = Filled & {
  view: View;
  event: Event;
  hub: Hub;
  token: string;
  registration: Registration;
  /** Left out where nothing can be chosen, or not any more. */
  choice?: SessionChoice;
};

/** The form to choose sessions anew. */
export function MySessionsPage(props: PageProps) {
  const { view, event, hub, token, registration, choice, errors, typed } = props;
  const places = registration.sessions ?? {};
  return (
    <Layout
      view={view}
      title={view.t('sessions.change')}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      noindex
      narrow
    >
      <div class="stack roomy">
        <ErrorSummary view={view} errors={errors} />
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{view.t('sessions.change')}</h1>
        </header>
        {choice ? (
          <form class="form" method="post" action={paths.mySessions(token)} novalidate>
            <ChooseSessions
              view={view}
              event={event}
              choice={choice}
              chosen={typed ? chosenIn(typed) : Object.keys(places)}
              places={places}
              error={errors?.session}
            />
            <Button>{view.t('sessions.change-do')}</Button>
          </form>
        ) : (
          <Banner meaning="note">
            <p>{view.t('sessions.too-late')}</p>
          </Banner>
        )}
        <p class="links">
          <a href={paths.my(token)}>{view.t('sessions.back')}</a>
        </p>
      </div>
    </Layout>
  );
}
