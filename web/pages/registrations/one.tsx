import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Attendance } from '../../../functions/attendance/attendance.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Message, Standing } from '../../../functions/mail/message.ts';
import type { ShownAnswer } from '../../../functions/questions/versions.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { ChosenSession } from '../../../functions/registration/sessions/choice.ts';
import { Banner } from '../../parts/banner.tsx';
import { countryName } from '../../parts/countries.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { answersCss } from '../../styles/answers.ts';
import type { View } from '../../view.ts';
import { evidence } from '../attendance/evidence.tsx';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { MovedNote } from '../line/line.tsx';
import { roleText } from '../registration/fields.tsx';
import { StaffSessions } from '../sessions/chosen.tsx';
import { Answers } from './answers.tsx';
import { DoorNote } from './door-note.tsx';
import { GroupLink, RegistrationStatus } from './list.tsx';
import { MailList } from './mail-list.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  registration: Registration;
  /** Newest first. */
  messages: { message: Message; standing: Standing }[];
  /** In the waiting list, from 1. */
  place?: number;
  chosen: ChosenSession[];
  /** Left out where it is not known. */
  attendance?: Attendance[];
  /** Left out where the event asks no questions of its own. */
  answers?: ShownAnswer[];
  hasSensitive?: boolean;
  /** The note for the door as it was typed, when it was refused. */
  note?: Filled;
  /** What has just been done. */
  said?: string;
};

/** All that is known of one person at one event. */
export function RegistrationPage(props: Props) {
  const { view, event, registration, staff } = props;
  return (
    <EventFrame
      {...props}
      tab="registrations"
      css={answersCss}
      heading={registration.name}
      actions={badgeLink(props)}
      before={
        <>
          <p class="small">
            <a href={paths.registrations(event.id)}>{view.t('console.registration.back')}</a>
          </p>
          <ErrorSummary view={view} errors={props.note?.errors} />
          {props.said === 'note' && <Banner meaning="confirmed">{view.t('door.note.saved')}</Banner>}
        </>
      }
      error={props.note?.errors !== undefined}
    >
      <div class="stack roomy">
        <About {...props} />
        <DoorNote {...props} />
        <StaffSessions {...props} />
        {props.answers && (
          <Answers
            view={view}
            event={event}
            answers={props.answers}
            hasSensitive={props.hasSensitive ?? false}
          />
        )}
        {props.attendance && <Seen {...props} />}
        {staff.may.includes('see-mail') && (
          <MailList
            view={view}
            event={event}
            title={view.t('console.tab.mail')}
            messages={props.messages}
            none={view.t('console.registration.no-mail')}
          />
        )}
        {staff.may.includes('erase-people') && (
          <p class="links">
            <a href={paths.registrationErasure(event.id, registration.id)}>{view.t('erasure.link')}</a>
          </p>
        )}
      </div>
    </EventFrame>
  );
}

const badgeLink = ({ view, event, registration, staff }: Props) =>
  registration.state === 'confirmed' &&
  staff.may.includes('work-door') && (
    <a href={`${paths.badges(event.id)}?registration=${registration.id}`}>{view.t('badges.one')}</a>
  );

function About({ view, event, registration, place }: Props) {
  const t = view.t;
  const { zone } = event;
  const at = (instant: string | undefined) => instant && <When view={view} at={instant} zone={zone} />;
  return (
    <Facts
      facts={[
        [t('console.registrations.state'), <RegistrationStatus view={view} registration={registration} />],
        [t('console.registration.place'), place],
        [t('line.held-until'), at(registration.offer?.until)],
        [
          t('line.moved'),
          registration.moved && <MovedNote view={view} event={event} moved={registration.moved} labelled />,
        ],
        [t('console.registrations.mode'), t(`console.format.${registration.mode}`)],
        [t('common.email'), registration.email],
        [
          t('console.registration.organisation'),
          registration.group ? (
            <GroupLink view={view} event={event} registration={registration} />
          ) : (
            registration.organisation
          ),
        ],
        [
          t('console.venue.country'),
          registration.country && countryName(registration.country, view.language),
        ],
        [t('console.registration.role'), registration.role && roleText(view, registration.role)],
        [t('console.registration.language'), t(`console.language.${registration.language}`)],
        [t('console.registrations.since'), at(registration.createdAt)],
        [t('console.registration.decided'), at(registration.decidedAt)],
        [t('console.registration.cancelled'), at(registration.cancelledAt)],
        [t('console.registration.consent'), at(registration.consent.at)],
      ]}
    />
  );
}

const Seen = ({ view, event, sessions, registration, attendance = [] }: Props) => (
  <section class="group" aria-labelledby="seen">
    <h2 id="seen">{view.t('console.tab.attendance')}</h2>
    {attendance.length === 0 ? (
      <p class="soft">{view.t('attendance.not-seen')}</p>
    ) : (
      <ul class="list">
        {attendance.map(record => (
          <li class="line">{evidence({ view, event, sessions }, record)}</li>
        ))}
      </ul>
    )}
    <p>
      <a href={paths.attendanceOf(event.id, registration.id)}>{view.t('attendance.person.open')}</a>
    </p>
  </section>
);
