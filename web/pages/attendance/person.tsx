import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Attendance, Interval, Source, Span } from '../../../functions/attendance/attendance.ts';
import type { WasThere } from '../../../functions/attendance/attendees.ts';
import type { Doubt } from '../../../functions/attendance/door/scan.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { clockOf } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { type Filled, Select } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { attendanceCss } from '../../styles/attendance.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { CorrectionFields } from './correction.tsx';
import { Evidence, seenAt, titleOf } from './evidence.tsx';
import { PresenceLine } from './presence.tsx';

const sources = ['door', 'provider', 'file', 'beat', 'beat-behind'] as const satisfies Source[];

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  registration: Registration;
  records: Attendance[];
  whole: WasThere;
  at: { session: Session; presence: WasThere }[];
  doubts: Doubt[];
  corrected: boolean;
};

/** One person: at the event and at each session, by whom and when, and what staff said of it. */
export function PersonPage(props: Props) {
  const { view, event, registration, staff, errors, corrected } = props;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={registration.name}
      css={attendanceCss}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {corrected && !errors && (
            <Banner meaning="confirmed">{view.t('attendance.person.corrected')}</Banner>
          )}
        </>
      }
      actions={
        <>
          <a href={paths.attendance(event.id)}>{view.t('attendance.person.back')}</a>
          <a href={paths.registration(event.id, registration.id)}>
            {view.t('attendance.person.registration')}
          </a>
        </>
      }
    >
      <div class="stack roomy">
        <Everywhere {...props} />
        {staff.may.includes('confirm-attendance') && <Correct {...props} />}
      </div>
    </EventFrame>
  );
}

function Everywhere(props: Props) {
  const { view, registration, records, whole, at, doubts } = props;
  const seen = at.filter(
    ({ session, presence }) => presence.there || records.some(({ sessionId }) => sessionId === session.id),
  );
  const seat = whole.seat && view.t(`attendance.mode.${registration.mode}`);
  return (
    <section class="stack" aria-label={view.t('attendance.column.attended')}>
      <p class="soft">{[seat, registration.organisation, registration.email].filter(Boolean).join(' · ')}</p>
      <Twice {...props} />
      <ul class="list at-sessions">
        <li>
          <h2>{view.t('attendance.list.event')}</h2>
          <PresenceLine view={view} presence={whole} doubts={doubts} />
          <Told {...props} of="event" />
        </li>
        {seen.map(({ session, presence }) => (
          <li>
            <h2>
              <span class="times soft">{seenAt(view, props.event, session.startsAt)}</span>{' '}
              {titleOf(props, session.id)}
            </h2>
            <PresenceLine view={view} presence={presence} />
            <Told {...props} of={session.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of one thing: the records, and the times that each source saw. */
function Told(props: Props & { of: Attendance['sessionId'] }) {
  const { records, of } = props;
  const own = records.filter(({ sessionId }) => sessionId === of);
  if (own.length === 0) return null;
  return (
    <>
      <Evidence {...props} records={own} within={of} allOf />
      <ul class="evidence times">
        {own.flatMap(({ intervals = {} }) =>
          sources.map(source => <Times {...props} source={source} spans={intervals[source] ?? []} />),
        )}
      </ul>
    </>
  );
}

const Times = ({ view, event, source, spans }: Props & { source: Source; spans: Span[] }) =>
  spans.length === 0 ? null : (
    <li>
      <span class="soft">{view.t(`attendance.source.${source}`)}:</span>{' '}
      {spans.map(span => timeText(view, event, span)).join(', ')}
    </li>
  );

/** "09:14–10:40", and when nobody saw the end, that; "09:14–?" where it is still open. */
function timeText(view: View, event: Event, span: Span): string {
  const from = seenAt(view, event, span.from);
  if (span.to === undefined) return `${from}–?`;
  const flag = view.t('attendance.flag.inferred').toLocaleLowerCase(view.language);
  return `${from}–${clockOf(span.to, event.zone)}${span.inferred ? ` (${flag})` : ''}`;
}

const Twice = ({ view, event, whole: { twice } }: Props) =>
  twice.length === 0 ? null : (
    <Banner meaning="warning" title={view.t('attendance.twice.title')}>
      <p>
        {twice.map((each: Interval) => timeText(view, event, each)).join(', ')}.{' '}
        {view.t('attendance.twice.text')}
      </p>
    </Banner>
  );

function Correct(props: Props) {
  const { view, event, sessions, registration, typed } = props;
  return (
    <section class="correct" aria-labelledby="correct">
      <h2 id="correct">{view.t('attendance.person.correct')}</h2>
      <form
        class="stack wide"
        method="post"
        novalidate
        action={paths.attendanceOf(event.id, registration.id)}
      >
        <p class="soft">{view.t('attendance.person.correct.text')}</p>
        {sessions.length > 0 && (
          <Select
            view={view}
            name="list"
            label={view.t('attendance.person.what')}
            none={view.t('attendance.list.event')}
            value={typed?.list}
            options={sessions.map(({ id, startsAt }) => ({
              value: id,
              label: `${seenAt(view, event, startsAt)} ${titleOf(props, id)}`,
            }))}
          />
        )}
        <CorrectionFields {...props} />
        <Button>{view.t('attendance.person.save')}</Button>
      </form>
    </section>
  );
}
