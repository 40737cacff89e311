import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Asked, Attendee } from '../../../functions/attendance/attendees.ts';
import type { Board } from '../../../functions/attendance/board.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { AttendedRuleText } from '../../parts/attended-rule.tsx';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { attendanceCss } from '../../styles/attendance.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { LiveBoard } from './board.tsx';
import { Filters, ListPages, parameters } from './filters.tsx';
import { AttendanceList } from './list.tsx';

export type AttendanceProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  board: Board;
  asked: Asked;
  /** On the list; `found` are those of them who are asked for, and `shown` a page of these. */
  everybody: readonly Attendee[];
  found: number;
  shown: readonly Attendee[];
  page: number;
  pages: number;
  /** All that are found may be corrected at once. */
  maySayOfAll: boolean;
  /** What was done just now, and of how many. */
  done?: { what: 'confirmed' | 'corrected'; count: number };
};

/** Who is there now; below, who was and how we know, with what waits for the organiser's word first. */
export function AttendancePage(props: AttendanceProps) {
  const { view, event, board, everybody, errors } = props;
  const isEmpty = everybody.length === 0 && props.asked.list === 'event';
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={view.t('attendance.title')}
      css={attendanceCss}
      islands={['live']}
      error={errors !== undefined}
      before={<Outcome {...props} />}
      actions={<Actions {...props} />}
    >
      <div class="stack roomy">
        <LiveBoard view={view} event={event} board={board} />
        {isEmpty ? (
          <EmptyState title={view.t('attendance.empty')}>
            <p>{view.t('attendance.empty.text')}</p>
          </EmptyState>
        ) : (
          <section id="list" class="stack" aria-labelledby="of">
            <h2 id="of">{titleOf(props)}</h2>
            <ToConfirm {...props} />
            <Rule {...props} />
            <Filters {...props} />
            <p class="soft small" role="status">
              {view.t('attendance.shown', { shown: props.found, all: everybody.length })}
            </p>
            <AttendanceList {...props} />
            <ListPages {...props} />
          </section>
        )}
      </div>
    </EventFrame>
  );
}

function titleOf({ view, asked: { list } }: AttendanceProps): string {
  if (list === 'event') return view.t('attendance.list.event');
  return list.title[view.language] ?? Object.values(list.title)[0] ?? '';
}

const Outcome = ({ view, errors, done, everybody }: AttendanceProps) => {
  if (errors) return <ErrorSummary view={view} errors={errors} />;
  if (!done) return null;
  const { what, count } = done;
  const isWaiting = everybody.some(({ awaits }) => awaits);
  return (
    <Banner
      meaning={count > 0 ? 'confirmed' : 'note'}
      title={view.t(`attendance.${what}` as const, { count })}
    >
      {count === 0 && isWaiting && <p>{view.t('attendance.confirmed.none')}</p>}
    </Banner>
  );
};

const Actions = ({ view, staff, event, asked }: AttendanceProps) => (
  <>
    {staff.may.includes('export-people') && (
      <ButtonLink quiet download href={`${paths.attendanceCsv(event.id)}?${parameters(asked)}`}>
        {view.t('attendance.csv')}
      </ButtonLink>
    )}
    {event.format !== 'on-site' && staff.may.includes('confirm-attendance') && (
      <ButtonLink quiet href={fileAddress(event, asked)}>
        {view.t('attendance.file')}
      </ButtonLink>
    )}
    {event.format !== 'online' && staff.may.includes('work-door') && (
      <ButtonLink href={paths.door(event.id)}>{view.t('attendance.door')}</ButtonLink>
    )}
  </>
);

/** Of the session whose list it is, the file is most likely of that session too. */
const fileAddress = ({ id }: Event, { list }: AttendanceProps['asked']): string =>
  list === 'event' ? paths.attendanceFile(id) : `${paths.attendanceFile(id)}?session=${list}`;

/** What the word "attended" of each line means. */
function Rule({ view, staff, event, asked }: AttendanceProps) {
  if (asked.list !== 'event') return <p class="soft">{view.t('attendance.list.session.text')}</p>;
  return (
    <p class="soft">
      {view.t('attended.label')}:{' '}
      <AttendedRuleText view={view} event={event} mayEdit={staff.may.includes('edit-event')} />
    </p>
  );
}

/** Attendance never comes from a click alone: a person who saw the meeting says so. */
const ToConfirm = ({ view, staff, event, everybody, asked }: AttendanceProps) => {
  const count = everybody.filter(each => each.awaits).length;
  if (count === 0 || !staff.may.includes('confirm-attendance')) return null;
  return (
    <form class="ask stack" method="post" action={paths.attendanceConfirmation(event.id)}>
      <input type="hidden" name="list" value={asked.list === 'event' ? '' : asked.list.id} />
      <div>
        <h3>{view.t('attendance.to-confirm.title', { count })}</h3>
        <p>{view.t('attendance.to-confirm.text')}</p>
      </div>
      <div class="row">
        <button type="submit" class="button" name="who" value="all">
          {view.t('attendance.confirm.all', { count })}
        </button>
        <a href={`${paths.attendance(event.id)}?${parameters({ ...asked, show: 'to-confirm', q: '' })}#list`}>
          {view.t('attendance.show.to-confirm')}
        </a>
      </div>
    </form>
  );
};
