import type { Admitted } from '../../../functions/accounts/hub.ts';
import type { Attendance } from '../../../functions/attendance/attendance.ts';
import type { Attendee } from '../../../functions/attendance/attendees.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Props = { view: View; staff: Admitted; event: Event; sessions: Session[]; shown: Attendee[] };

/** A line a person; those who pressed Join have a box to tick. */
export function AttendanceList(props: Props) {
  const { view, event, shown, staff } = props;
  const mayConfirm = staff.may.includes('confirm-attendance') && shown.some(each => each.awaits);
  const columns = [
    { label: view.t('attendance.column.name') },
    { label: view.t('attendance.column.attended') },
  ];
  const rows = shown.map(each => [
    <Person {...each} event={event} view={view} mayConfirm={mayConfirm} />,
    <Seen {...props} {...each} />,
  ]);
  const table = (
    <Table
      caption={view.t('attendance.title')}
      unseenCaption
      columns={columns}
      rows={rows}
      empty={
        <EmptyState title={view.t('attendance.none-found')}>
          <p>{view.t('attendance.none-found.text')}</p>
        </EmptyState>
      }
    />
  );
  if (!mayConfirm) return table;
  return (
    <form method="post" action={paths.attendanceConfirmation(event.id)}>
      {table}
      <div class="sticky">
        <button type="submit" class="button">
          {view.t('attendance.confirm.selected')}
        </button>
      </div>
    </form>
  );
}

const Person = (props: Attendee & { view: View; event: Event; mayConfirm: boolean }) => {
  const { view, event, registration, awaits } = props;
  const seat = view.t(`attendance.mode.${registration.mode}`);
  return (
    <div class="person">
      {props.mayConfirm && awaits && (
        <label class="tickbox">
          <span class="unseen">{view.t('attendance.confirm.one', { name: registration.name })}</span>
          <input type="checkbox" name="registration" value={registration.id} />
        </label>
      )}
      <div>
        <a class="who-name" href={paths.registration(event.id, registration.id)}>
          {registration.name}
        </a>
        <div class="soft small">{[seat, registration.organisation].filter(Boolean).join(' · ')}</div>
      </div>
    </div>
  );
};

/** Whether they were there, and how we know. */
function Seen({ view, event, sessions, records, attended, awaits }: Props & Attendee) {
  const word = attended ? 'attendance.yes' : awaits ? 'attendance.maybe' : 'attendance.no';
  return (
    <div class="seen">
      <Status meaning={attended ? 'confirmed' : awaits ? 'waiting' : 'note'}>{view.t(word)}</Status>
      {records.length === 0 && <span class="soft">{view.t('attendance.not-seen')}</span>}
      <ul class="evidence">
        {records.map(record => (
          <li>
            {evidence(view, event, sessions, record)}
            {record.by && <div class="soft small">{record.by}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Ticket scanned, 09:14", with the session when it was one. */
export function evidence(view: View, event: Event, sessions: Session[], record: Attendance): string {
  const { confirmedAt } = record;
  const at = (instant: string) => seenAt(view, event, instant);
  const words = view.t(`attendance.evidence.${record.evidence}`, {
    time: at(record.at),
    confirmed: confirmedAt ? at(confirmedAt) : '',
  });
  const session = sessions.find(each => each.id === record.sessionId);
  if (!session) return words;
  return view.t('attendance.evidence.session', {
    session: inLanguage(session.title, view.language),
    evidence: words,
  });
}

/** "09:14"; "09:14 (24 November)" on any day but the event's first. */
function seenAt(view: View, { zone, startsAt }: Event, at: string): string {
  const clock = clockOf(at, zone);
  if (dayOf(at, zone) === dayOf(startsAt, zone)) return clock;
  return `${clock} (${shortDate(at, zone, view.language)})`;
}
