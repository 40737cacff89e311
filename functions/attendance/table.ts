import type { Translate } from '../../web/text/translate.ts';
import type { Event, Session } from '../events/event.ts';
import type { Cell } from '../shared/csv.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { localOf } from '../shared/time.ts';
import type { Attendance } from './attendance.ts';
import type { Attendee } from './attendees.ts';

type Of = { t: Translate; language: Language; event: Event; sessions: readonly Session[] };

/** The attendance list for a spreadsheet: a row a record, and one for each who was expected and not seen. */
export function attendanceTable(
  of: Of,
  everybody: readonly Attendee[],
): { header: string[]; rows: Cell[][] } {
  const { t } = of;
  const header = [
    t('attendance.csv.name'),
    t('attendance.csv.email'),
    t('attendance.csv.organisation'),
    t('attendance.csv.registered-for'),
    t('attendance.csv.attended'),
    t('attendance.csv.list'),
    t('attendance.csv.mode'),
    t('attendance.csv.evidence'),
    t('attendance.csv.first-seen'),
    t('attendance.csv.by'),
    t('attendance.csv.confirmed-at'),
  ];
  return { header, rows: everybody.flatMap(each => rowsOf(of, each)) };
}

function rowsOf(of: Of, { registration, records, attended }: Attendee): Cell[][] {
  const { t } = of;
  const person = [
    registration.name,
    registration.email,
    registration.organisation,
    t(`attendance.mode.${registration.mode}`),
    t(attended ? 'attendance.yes' : 'attendance.no'),
  ];
  return records.length === 0 ? [person] : records.map(record => [...person, ...cellsOf(of, record)]);
}

function cellsOf({ t, language, event, sessions }: Of, record: Attendance): Cell[] {
  const local = (instant: string | undefined) => instant && localOf(instant, event.zone).replace('T', ' ');
  const session = sessions.find(each => each.id === record.sessionId);
  return [
    session ? inLanguage(session.title, language) : t('attendance.list.event'),
    t(`attendance.mode.${record.mode}`),
    t(`attendance.csv.evidence.${record.evidence}`),
    local(record.at),
    record.by,
    local(record.confirmedAt),
  ];
}
