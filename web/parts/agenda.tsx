import type { Event, Session, SessionSeats } from '../../functions/events/event.ts';
import { dayOf, longDate } from '../../functions/shared/time.ts';
import type { TextKey } from '../text/translate.ts';
import type { View } from '../view.ts';
import { sessionSeats } from './session-seats.ts';
import { ClockRange } from './time.tsx';
import { Words } from './words.tsx';

type AgendaProps = {
  view: View;
  event: Pick<Event, 'zone' | 'format'>;
  sessions: readonly Session[];
  /** Of those that ask for sign-up, as long as people can register. */
  seats: Record<Session['id'], SessionSeats>;
};

/** The level of a session's heading: below the day's, where days have one. */
type Level = 'h3' | 'h4';

/** The programme, by day and by the time that things start; what starts together stands side by side. */
export function Agenda({ view, event, sessions, seats }: AgendaProps) {
  const days = [...Map.groupBy(sessions, session => dayOf(session.startsAt, event.zone))];
  const level = days.length > 1 ? 'h4' : 'h3';
  return (
    <div class="agenda">
      {days.length > 1 && (
        <nav aria-label={view.t('event.days')}>
          <ul class="row days">
            {days.map(([day, [first]]) => (
              <li>
                <a href={`#day-${day}`}>{first && longDate(first.startsAt, event.zone, view.language)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {days.map(([day, those]) => (
        <section id={`day-${day}`}>
          {days.length > 1 && those[0] && <h3>{longDate(those[0].startsAt, event.zone, view.language)}</h3>}
          <ol class="slots">
            {[...Map.groupBy(those, session => session.startsAt)].map(([startsAt, together]) => (
              <Slot
                view={view}
                event={event}
                seats={seats}
                startsAt={startsAt}
                sessions={together}
                level={level}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Slot(props: AgendaProps & { startsAt: string; level: Level }) {
  const { view, event, seats, startsAt, sessions, level } = props;
  const endsAt =
    sessions
      .map(each => each.endsAt)
      .sort()
      .at(-1) ?? startsAt;
  const now = view.now.getTime();
  const running = Date.parse(startsAt) <= now && now < Date.parse(endsAt);
  const pause = sessions.every(each => each.kind === 'break');
  return (
    <li
      class={`slot${pause ? ' pause' : ''}${running ? ' now' : ''}`}
      aria-current={running ? 'time' : undefined}
    >
      <p class="slot-time">
        <ClockRange startsAt={startsAt} endsAt={endsAt} zone={event.zone} />
        {running && <span class="now-mark">{view.t('event.now')}</span>}
      </p>
      <div class="together">
        {sessions.map(session => (
          <SessionCard view={view} session={session} level={level} seats={seats[session.id]} event={event} />
        ))}
      </div>
    </li>
  );
}

const kinds = {
  registration: undefined,
  plenary: 'event.kind.plenary',
  keynote: 'event.kind.keynote',
  parallel: 'event.kind.parallel',
  break: undefined,
  networking: undefined,
} as const satisfies Record<Session['kind'], TextKey | undefined>;

type CardProps = {
  view: View;
  session: Session;
  level: Level;
  seats?: SessionSeats;
  event: Pick<Event, 'format'>;
};

function SessionCard(props: CardProps) {
  const { view, event, session, level: Heading, seats } = props;
  const isHybrid = event.format === 'hybrid';
  const kind = kinds[session.kind];
  const held = isHybrid && session.format && view.t(`rooms.format.${session.format}`);
  const about = [kind && view.t(kind), session.room, held].filter(Boolean).join(' · ');
  return (
    <article class={`session ${session.kind}`}>
      <Heading class="name">
        <Words texts={session.title} view={view} />
      </Heading>
      {session.speakers.length > 0 && (
        <ul class="speakers">
          {session.speakers.map(speaker => (
            <li>
              {speaker.name}
              {speaker.affiliation && <span class="soft">, {speaker.affiliation}</span>}
            </li>
          ))}
        </ul>
      )}
      {about && <p class="kicker">{about}</p>}
      {session.competences && (
        <p class="kicker">
          {`DigCompEdu: ${session.competences.map(code => view.t(`competence.${code}`)).join(' · ')}`}
        </p>
      )}
      {session.signUp && (
        <p class="kicker">
          {seats
            ? view.t('sessions.agenda', { left: sessionSeats(view, seats, isHybrid ? 2 : 1, true) })
            : view.t('sessions.agenda.plain')}
        </p>
      )}
    </article>
  );
}
