import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { dayOf, longDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ClockRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { ExchangePart } from '../exchange/out.tsx';

/** Of a session that asks for sign-up: seats by mode, and which others nobody can choose beside it. */
export type SessionPlaces = {
  seats: { mode: Mode; capacity: number | null; taken: number; waiting: number }[];
  besides: Session[];
};

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  /** By session; left out where there is no sign-up. */
  places: Record<Session['id'], SessionPlaces>;
  /** What the last act came to. */
  said?: string;
};

const outcomes = ['added', 'saved', 'removed'] as const;

/** The programme as staff keep it: by day and start, each part a link to its form. */
export function ProgrammePage(props: Props) {
  const { view, event, sessions } = props;
  const t = view.t;
  const outcome = outcomes.find(each => each === props.said);
  const broughtIn = props.said === 'brought-in' && t('exchange.said');
  const said = outcome ? t(`console.session.said.${outcome}`) : broughtIn;
  const days = Map.groupBy(sessions, session => dayOf(session.startsAt, event.zone));
  const add = <ButtonLink href={paths.newSession(event.id)}>{t('console.session.add')}</ButtonLink>;
  return (
    <EventFrame
      {...props}
      tab="programme"
      heading={t('console.tab.programme')}
      before={said && <Banner meaning="confirmed">{said}</Banner>}
      actions={sessions.length > 0 && add}
    >
      {sessions.length === 0 && (
        <EmptyState title={t('console.session.none')}>
          <p>{t('console.session.none.text')}</p>
          {add}
          <p>
            <a href={paths.programmeImport(event.id)}>{t('exchange.in')}</a>
          </p>
        </EmptyState>
      )}
      {[...days].map(([day, list]) => (
        <section class="group" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{longDate(list[0]?.startsAt ?? '', event.zone, view.language)}</h2>
          <ul class="list">
            {[...Map.groupBy(list, session => session.startsAt).values()].map(together => (
              <Slot {...props} together={together} />
            ))}
          </ul>
        </section>
      ))}
      {event.format !== 'on-site' && (
        <p class="links removal">
          <a href={paths.eventCrew(event.id)}>{t('crew.of-programme')}</a>
        </p>
      )}
      {sessions.length > 0 && <ExchangePart view={view} event={event} />}
    </EventFrame>
  );
}

/** What begins at one time. */
const Slot = ({ view, event, places, together }: Props & { together: Session[] }) => (
  <>
    {together.map(session => (
      <li class="entry">
        <span>
          <ClockRange startsAt={session.startsAt} endsAt={session.endsAt} zone={event.zone} />
        </span>
        <span>
          <span class="name">
            <a href={paths.editSession(event.id, session.id)}>
              <Words texts={session.title} view={view} />
            </a>
          </span>
          {session.speakers.length > 0 && (
            <span class="soft small">
              <br />
              {session.speakers.map(({ name, affiliation }) => (
                <span class="speaker">
                  {name}
                  {affiliation && <i>{affiliation}</i>}
                </span>
              ))}
            </span>
          )}
          {(places[session.id]?.besides ?? []).length > 0 && (
            <span class="warning note">
              <br />
              {view.t('sessions.overlap', {
                sessions: titlesIn(view, places[session.id]?.besides ?? []),
              })}
            </span>
          )}
          {isOutside(event, session) && (
            <span class="warning note">
              <br />
              {view.t('console.session.outside')}
            </span>
          )}
        </span>
        <span class="row soft small">
          {places[session.id] && (
            <a href={paths.sessionPeople(event.id, session.id)}>
              {seatsText(view, event, places[session.id]?.seats ?? [])}
              <span class="unseen">: {inLanguage(session.title, view.language)}</span>
            </a>
          )}
          {session.room && <span>{session.room}</span>}
          {event.format === 'hybrid' && session.format && (
            <span>{view.t(`rooms.format.${session.format}`)}</span>
          )}
          <span>{view.t(`console.session.kind.${session.kind}`)}</span>
        </span>
      </li>
    ))}
  </>
);

const titlesIn = (view: View, sessions: Session[]) =>
  sessions.map(each => inLanguage(each.title, view.language)).join(', ');

/** "12 of 20, 3 waiting", of each mode where the event has two. */
export function seatsText(view: View, event: Event, seats: SessionPlaces['seats']): string {
  const counts = seats.map(({ mode, capacity, taken, waiting }) => {
    const count = view.t('sessions.count', { capacity: capacity ?? 'none', taken, waiting });
    return event.format === 'hybrid' ? view.t('sessions.count-in', { mode, count }) : count;
  });
  return counts.join(' · ');
}

export const isOutside = (event: Event, session: Pick<Session, 'startsAt' | 'endsAt'>): boolean =>
  session.startsAt < event.startsAt || session.endsAt > event.endsAt;
