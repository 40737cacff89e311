import { raw } from 'hono/utils/html';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme, Session, SessionSeats, Standing } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { Agenda } from '../../parts/agenda.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { whereShort } from '../../parts/event-line.ts';
import { markdownHtml } from '../../parts/markdown.ts';
import { DayRange, EventHours } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf, Words } from '../../parts/words.tsx';
import { eventCss } from '../../styles/event.ts';
import { cityBeforeTime } from '../../text/inflected.ts';
import type { View } from '../../view.ts';
import type { GuardedForm } from '../registration/proof.tsx';
import { NewLinkSection } from './new-link.tsx';
import { Practical } from './practical.tsx';
import { Preview, summary } from './preview.tsx';
import { TakeAlong } from './take-along.tsx';
import { Ways } from './ways.tsx';

export type EventPageProps = {
  view: View;
  programme: Programme;
  hub: Hub;
  standing: Standing;
  /** Of the sessions that ask for sign-up. */
  seats: Record<Session['id'], SessionSeats>;
  /** Of the form that takes an address until registration opens. */
  notice: GuardedForm;
};

/** What an event is, when and where, whether there are places, and the way in. */
export function EventPage(props: EventPageProps) {
  const { view, programme, hub, standing, notice } = props;
  const { event } = programme;
  const asksProof = standing.phase === 'announced' && notice.proof;
  return (
    <Layout
      view={view}
      title={inLanguage(event.title, view.language)}
      description={summary(event, view)}
      hue={hub.hue}
      css={eventCss}
      islands={['viewer-time', ...(asksProof ? ['proof'] : [])]}
      head={<Preview {...props} />}
      hubName={hub.name}
      slug={event.slug}
      noindex={event.state === 'draft'}
    >
      <div class="event">
        <CoverPicture id={event.id} hue={hub.hue} />
        <header class="hero">
          <p class="kicker">
            {hub.name} · {view.t(`event.${event.kind}`)}
          </p>
          <Title texts={event.title} view={view} />
          <p class="when">
            <span>
              <DayRange view={view} {...event} />
            </span>
            <span>
              <EventHours view={view} {...event} />
            </span>
            <span>{whereShort(view, event)}</span>
          </p>
        </header>
        <Ways {...props} />
        <div class="body">
          <About {...props} />
          <ProgrammeSection {...props} />
          <Audience {...props} />
          <Practical {...props} />
          <NewLinkSection view={view} event={event} />
        </div>
      </div>
    </Layout>
  );
}

function About({ view, programme: { event } }: EventPageProps) {
  const language = languageOf(event.description, view);
  const text = event.description[language];
  if (!text) return null;
  return (
    <section aria-label={view.t('event.about')}>
      <div class="prose" lang={language === view.language ? undefined : language}>
        {raw(markdownHtml(text))}
      </div>
    </section>
  );
}

const ProgrammeSection = ({ view, programme: { event, sessions }, standing, seats }: EventPageProps) => (
  <section aria-labelledby="programme">
    <div>
      <h2 id="programme">{view.t('event.programme')}</h2>
      {sessions.length > 0 && (
        <p class="kicker">
          {view.t('event.programme-times', { city: cityBeforeTime(event.zone, view.language) })}
        </p>
      )}
    </div>
    {sessions.length > 0 ? (
      <>
        <Agenda view={view} event={event} sessions={sessions} seats={standing.open ? seats : {}} />
        <TakeAlong view={view} event={event} />
      </>
    ) : (
      <EmptyState title={view.t('event.no-sessions')}>
        <p>{view.t('event.no-sessions-more')}</p>
      </EmptyState>
    )}
  </section>
);

const Audience = ({ view, programme: { event } }: EventPageProps) =>
  inLanguage(event.audience, view.language) ? (
    <section aria-labelledby="audience">
      <h2 id="audience">{view.t('event.audience')}</h2>
      <p>
        <Words texts={event.audience} view={view} />
      </p>
    </section>
  ) : null;
