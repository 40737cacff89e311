import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { SessionPerson } from '../../../functions/registration/sessions/choice.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { ClockRange } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { type SessionPlaces, seatsText } from '../events/programme.tsx';
import { placeMeanings } from './chosen.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  session: Session;
  seats: SessionPlaces['seats'];
  people: SessionPerson[];
};

/** Who has a place in a session, who waits for one, and who wishes it. */
export function SessionPeoplePage(props: Props) {
  const { view, event, session, seats, people, staff } = props;
  const t = view.t;
  const exported = staff.may.includes('export-people') && people.length > 0;
  return (
    <EventFrame
      {...props}
      tab="programme"
      heading={inLanguage(session.title, view.language)}
      before={
        <p class="small">
          <a href={paths.programme(event.id)}>{t('sessions.people.back')}</a>
        </p>
      }
      actions={
        exported && (
          <ButtonLink quiet download href={paths.sessionPeopleCsv(event.id, session.id)}>
            {t('sessions.people.csv')}
          </ButtonLink>
        )
      }
    >
      <div class="stack">
        <p class="soft">
          {longDate(session.startsAt, event.zone, view.language)},{' '}
          <ClockRange {...session} zone={event.zone} />
          {session.room && ` · ${session.room}`}
          {' · '}
          {seatsText(
            view,
            event,
            seats.filter(({ capacity }) => capacity !== 0),
          )}
        </p>
        <Table
          caption={t('sessions.people.of')}
          unseenCaption
          columns={[
            { label: t('console.registrations.name') },
            { label: t('console.registrations.state') },
            { label: t('sessions.column.place'), number: true },
            { label: t('console.registrations.mode') },
            { label: t('common.email') },
          ]}
          rows={people.map(person => row(props, person))}
          empty={
            <EmptyState title={t('sessions.people.none')}>
              <p>{t('sessions.people.none.text')}</p>
            </EmptyState>
          }
        />
      </div>
    </EventFrame>
  );
}

const row = ({ view, event }: Props, { registration, place, number, besides }: SessionPerson) => [
  <>
    <a class="who-name" href={paths.registration(event.id, registration.id)}>
      {registration.name}
    </a>
    {registration.organisation && <div class="soft small">{registration.organisation}</div>}
  </>,
  <>
    <Status meaning={placeMeanings[place.state]}>{view.t(`sessions.staff.${place.state}`)}</Status>
    {besides.length > 0 && (
      <div class="warning note small">
        {view.t('sessions.people.besides', {
          sessions: besides.map(each => inLanguage(each.title, view.language)).join(', '),
        })}
      </div>
    )}
  </>,
  number ?? '',
  view.t(`console.format.${registration.mode}`),
  registration.email,
];
