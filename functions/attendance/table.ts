import type { Translate } from '../../web/text/translate.ts';
import type { Session } from '../events/event.ts';
import type { Cell } from '../shared/csv.ts';
import { inLanguage, type Language } from '../shared/language.ts';
import { localOf } from '../shared/time.ts';
import type { Attendance, Correction } from './attendance.ts';
import { type Attendee, type Facts, type ListOf, presenceAt, type WasThere } from './attendees.ts';
import { Known } from './known.ts';

type Of = { t: Translate; language: Language; facts: Facts; list: ListOf };

const columns = [
  'name',
  'email',
  'organisation',
  'registered-for',
  'attended',
  'list',
  'present',
  'mode',
  'evidence',
  'minutes',
  'first-seen',
  'by',
  'confirmed-at',
  'corrections',
  'notes',
] as const;

/**
 * An attendance list for a spreadsheet: a row a person and session, one for the event as a whole where it is known,
 * and one for each who was expected and not seen.
 */
export function attendanceTable(of: Of, people: readonly Attendee[]): { header: string[]; rows: Cell[][] } {
  const header = columns.map(column => of.t(`attendance.csv.${column}`));
  return { header, rows: people.flatMap(each => rowsOf(of, each)) };
}

function rowsOf(of: Of, attendee: Attendee): Cell[][] {
  const { registration, records, there } = attendee;
  const yesOrNo = (is: boolean) => of.t(is ? 'attendance.yes' : 'attendance.no');
  const person = [
    registration.name,
    registration.email,
    registration.organisation,
    attendee.seat ? of.t(`attendance.mode.${registration.mode}`) : of.t('attendance.no-seat'),
    yesOrNo(there),
  ];
  const { programme, now } = of.facts;
  const known = new Known(programme, registration, records, now);
  const lists: ListOf[] = of.list === 'event' ? ['event', ...programme.sessions] : [of.list];
  const rows = lists.flatMap(list => {
    const own = records.filter(({ sessionId }) => sessionId === idOf(list));
    const isWhole = list === 'event' || of.list !== 'event';
    const presence = isWhole ? attendee : presenceAt(known, list, registration, records, now);
    if (own.length === 0 && (list === 'event' || !presence.there)) return [];
    const rests = own.length > 0 ? own : records.filter(({ sessionId }) => sessionId === 'event');
    return [[...person, ...cellsOf(of, list, presence, rests)]];
  });
  return rows.length > 0 ? rows : [person];
}

const idOf = (list: ListOf) => (list === 'event' ? list : list.id);

function cellsOf(of: Of, list: ListOf, known: WasThere, records: readonly Attendance[]): Cell[] {
  const { t } = of;
  const modes = known.modes.length > 0 ? known.modes : records.map(({ mode }) => mode);
  const each = (of: (record: Attendance) => string | undefined) =>
    [...new Set(records.map(of).filter(Boolean))].join('; ');
  return [
    titleOf(of, list),
    t(
      !known.seat
        ? 'attendance.no-seat'
        : known.modes.length > 0
          ? 'attendance.yes'
          : known.awaits
            ? 'attendance.maybe'
            : 'attendance.no',
    ),
    [...new Set(modes)].map(mode => t(`attendance.mode.${mode}`)).join('; '),
    each(({ evidence }) => t(`attendance.csv.evidence.${evidence}`)),
    known.minutes,
    local(of, records.map(({ at }) => at).sort()[0]),
    each(({ by }) => by),
    each(({ confirmedAt }) => local(of, confirmedAt)),
    records.flatMap(({ corrections = [] }) => corrections.map(one => correctionOf(of, one))).join('; '),
    [known.inferred && t('attendance.flag.inferred'), known.twice.length > 0 && t('attendance.flag.twice')]
      .filter(Boolean)
      .join('; '),
  ];
}

const titleOf = ({ t, language }: Of, list: ListOf): string =>
  list === 'event' ? t('attendance.list.event') : inLanguage((list satisfies Session).title, language);

const local = ({ facts }: Of, instant: string | undefined) =>
  instant && localOf(instant, facts.programme.event.zone).replace('T', ' ');

function correctionOf(of: Of, { present, minutes, reason, by, at }: Correction): string {
  const said = of.t(
    present
      ? minutes === undefined
        ? 'attendance.said.present'
        : 'attendance.said.minutes'
      : 'attendance.said.absent',
    { minutes: minutes ?? 0 },
  );
  return `${said}: ${reason} (${by}, ${local(of, at)})`;
}
