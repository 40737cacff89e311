import type { Attendance, Correction } from '../../../functions/attendance/attendance.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import type { View } from '../../view.ts';

export type Of = { view: View; event: Event; sessions: readonly Session[] };

/** "Ticket scanned, 09:14", with what it was at, but for `within`, which the page is about. */
export function evidence(of: Of, record: Attendance, within: Attendance['sessionId'] = 'event'): string {
  const { view, event } = of;
  const { confirmedAt } = record;
  const words = view.t(`attendance.evidence.${record.evidence}`, {
    time: seenAt(view, event, record.at),
    confirmed: confirmedAt ? seenAt(view, event, confirmedAt) : '',
  });
  if (record.sessionId === within) return words;
  return view.t('attendance.evidence.session', { session: titleOf(of, record.sessionId), evidence: words });
}

/** The title of what a record is about. */
export function titleOf({ view, sessions }: Of, id: Attendance['sessionId']): string {
  const session = sessions.find(each => each.id === id);
  return session ? inLanguage(session.title, view.language) : view.t('attendance.list.event');
}

/** "09:14"; "09:14 (24 November)" on any day but the event's first. */
export function seenAt(view: View, { zone, startsAt }: Event, at: string): string {
  const clock = clockOf(at, zone);
  if (dayOf(at, zone) === dayOf(startsAt, zone)) return clock;
  return `${clock} (${shortDate(at, zone, view.language)})`;
}

/** "Was there, 45 min" */
export const saidText = (view: View, { present, minutes }: Correction): string =>
  minutes === undefined || !present
    ? view.t(present ? 'attendance.said.present' : 'attendance.said.absent')
    : view.t('attendance.said.minutes', { minutes });

type LinesProps = Of & { records: readonly Attendance[]; within?: Attendance['sessionId']; allOf?: boolean };

/** How we know, a line each: who or what saw them, and what staff said, with their reason. */
export const Evidence = (props: LinesProps) => (
  <ul class="evidence">
    {inOrder(props.records).map(record => (
      <li>
        {record.evidence !== 'correction' && (
          <>
            {evidence(props, record, props.within)}
            {record.by && <span class="soft"> · {record.by}</span>}
          </>
        )}
        <Corrections {...props} record={record} />
      </li>
    ))}
  </ul>
);

const inOrder = (records: readonly Attendance[]) => records.toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The last, which holds; or all of them. */
function Corrections({ record, allOf, ...of }: LinesProps & { record: Attendance }) {
  const { view, event, within = 'event' } = of;
  const all = record.corrections ?? [];
  const shown = allOf ? all : all.slice(-1);
  const where = record.sessionId === within ? '' : `${titleOf(of, record.sessionId)}: `;
  return (
    <>
      {shown.map(correction => (
        <div class="correction">
          <b>
            {where}
            {saidText(view, correction)}
          </b>{' '}
          ({view.t(`attendance.mode.${record.mode}`)}) – {correction.reason}
          <div class="soft small">
            {correction.by}, {seenAt(view, event, correction.at)}
          </div>
        </div>
      ))}
    </>
  );
}
