import type { Attendee } from '../../../functions/attendance/attendees.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { AttendanceProps } from './attendance.tsx';
import { CorrectionFields } from './correction.tsx';
import { Evidence } from './evidence.tsx';
import { PresenceLine } from './presence.tsx';

/** A line a person, with a box to tick for those who may correct. */
export function AttendanceList(props: AttendanceProps) {
  const { view, event, staff, shown, asked, page } = props;
  const mayCorrect = staff.may.includes('confirm-attendance') && shown.length > 0;
  const table = (
    <Table
      caption={view.t('attendance.title')}
      unseenCaption
      columns={[
        { label: view.t('attendance.column.name') },
        {
          label: view.t(asked.list === 'event' ? 'attendance.column.attended' : 'attendance.column.there'),
        },
      ]}
      rows={shown.map((each, index) => [
        <Person {...props} attendee={each} mayCorrect={mayCorrect} isFirst={index === 0} />,
        <Seen {...props} attendee={each} />,
      ])}
      empty={
        <EmptyState title={view.t('attendance.none-found')}>
          <p>{view.t('attendance.none-found.text')}</p>
        </EmptyState>
      }
    />
  );
  if (!mayCorrect) return table;
  const kept = { list: listId(props), show: asked.show, q: asked.q, page: String(page) };
  return (
    <form method="post" novalidate action={paths.attendanceCorrections(event.id)}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {table}
      <Correcting {...props} />
    </form>
  );
}

const listId = ({ asked: { list } }: AttendanceProps) => (list === 'event' ? '' : list.id);

/**
 * What can be said of those who are ticked: it stays in reach below the list. The button of the correction is the
 * form's first, which the Enter key presses.
 */
function Correcting(props: AttendanceProps) {
  const { view, event, shown, found, maySayOfAll, errors } = props;
  const t = view.t;
  return (
    <div class="sticky">
      <details class="correct" open={errors !== undefined}>
        <summary>{t('attendance.correct')}</summary>
        <div class="stack">
          <CorrectionFields {...props} />
          <div class="row">
            <button type="submit" class="button">
              {t('attendance.correct.ticked')}
            </button>
            {maySayOfAll && found > 1 && (
              <button type="submit" class="button quiet" name="who" value="all">
                {t('attendance.correct.all', { count: found })}
              </button>
            )}
          </div>
        </div>
      </details>
      {shown.some(({ awaits }) => awaits) && (
        <button
          type="submit"
          class="button"
          formaction={paths.attendanceConfirmation(event.id)}
          name="confirm"
          value="ticked"
        >
          {t('attendance.confirm.selected')}
        </button>
      )}
    </div>
  );
}

type Line = AttendanceProps & { attendee: Attendee };

const Person = (props: Line & { mayCorrect: boolean; isFirst: boolean }) => {
  const { view, event, attendee, typed } = props;
  const { registration } = attendee;
  const seat = attendee.seat && view.t(`attendance.mode.${registration.mode}`);
  const ticked = typed?.registration?.split('\n') ?? [];
  return (
    <div class="person">
      {props.mayCorrect && (
        <label class="tickbox">
          <span class="unseen">{view.t('attendance.tick', { name: registration.name })}</span>
          <input
            type="checkbox"
            id={props.isFirst ? 'registration' : undefined}
            name="registration"
            value={registration.id}
            checked={ticked.includes(registration.id)}
          />
        </label>
      )}
      <div>
        <a class="who-name" href={paths.attendanceOf(event.id, registration.id)}>
          {registration.name}
        </a>
        <div class="soft small">{[seat, registration.organisation].filter(Boolean).join(' · ')}</div>
      </div>
    </div>
  );
};

/** Whether they were there, and how we know. */
const Seen = (props: Line) => (
  <div class="seen">
    <PresenceLine view={props.view} presence={props.attendee} doubts={props.attendee.doubts} />
    {props.attendee.records.length > 0 && (
      <Evidence {...props} records={props.attendee.records} within={listId(props) || 'event'} />
    )}
  </div>
);
