import type { View } from '../../../web/view.ts';
import { type Cell, csv } from '../../shared/csv.ts';
import { instantOf, localOf, offsetTextOf } from '../../shared/time.ts';
import { type Event, modesOf, type Programme, type Session } from '../event.ts';
import { speakerText } from '../session-form.ts';
import { guidOf } from './guid.ts';
import type { Column } from './words.ts';

/**
 * A programme as a table that can be changed in a spreadsheet and brought in again. It is for everybody: no meeting's
 * address stands in it.
 */
export function programmeTable(
  { event, sessions }: Pick<Programme, 'event' | 'sessions'>,
  view: View,
): string {
  const modes = modesOf(event);
  const own: Column[] = [
    'id',
    'starts',
    'ends',
    ...event.languages.map(language => `title-${language}` as const),
    'speakers',
    'room',
    'kind',
    ...(modes.length > 1 ? (['format'] as const) : []),
    ...(sessions.some(each => each.competences) ? (['competences'] as const) : []),
    'sign-up',
    ...modes.map(mode => `seats-${mode}` as const),
  ];
  return csv(
    own.map(column => view.t(`exchange.column.${column}`)),
    sessions.map(session => own.map(column => cells[column]?.(session, event, view))),
  );
}

const cells: Partial<Record<Column, (session: Session, event: Event, view: View) => Cell>> = {
  id: session => guidOf(session),
  starts: (session, { zone }) => timeText(session.startsAt, zone),
  ends: (session, { zone }) => timeText(session.endsAt, zone),
  'title-en': ({ title }) => title.en,
  'title-et': ({ title }) => title.et,
  speakers: ({ speakers }) => speakers.map(speakerText).join('; '),
  room: ({ room }) => room,
  kind: ({ kind }, _, { t }) => t(`console.session.kind.${kind}`),
  format: ({ format }, _, { t }) => format && t(`exchange.format.${format}`),
  // With its name, for a spreadsheet takes 2.1 alone for a day.
  competences: ({ competences = [] }, _, { t }) =>
    competences.map(code => `${code} ${t(`competence.${code}`)}`).join('; '),
  'sign-up': ({ signUp }, _, { t }) => t(signUp ? 'exchange.yes' : 'exchange.no'),
  'seats-on-site': ({ signUp }) => signUp?.capacity['on-site'] ?? undefined,
  'seats-online': ({ signUp }) => signUp?.capacity.online ?? undefined,
};

/** Local time; with its distance from UTC where the clocks show it twice. */
function timeText(instant: string, zone: string): string {
  const local = localOf(instant, zone);
  return (instantOf(local, zone).ok ? local : offsetTextOf(instant, zone)).replace('T', ' ');
}
