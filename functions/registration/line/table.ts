import type { Translate } from '../../../web/text/translate.ts';
import type { Line, Mode, Programme, Session } from '../../events/event.ts';
import type { Cell } from '../../shared/csv.ts';
import { inLanguage } from '../../shared/language.ts';
import { localOf } from '../../shared/time.ts';
import type { Queuing } from './queuing.ts';

type Lines = { line: Line; mode: Mode; session?: Session; people: Queuing[] }[];

/** The waiting lists for a spreadsheet, line after line, a row a person or group. */
export function lineTable(t: Translate, { event }: Programme, lines: Lines) {
  const { zone, languages } = event;
  const header = [
    t('line.in'),
    t('people.csv.mode'),
    t('line.place'),
    t('people.csv.name'),
    t('people.csv.email'),
    t('people.csv.organisation'),
    t('line.csv.people'),
    t('line.csv.since'),
    t('line.csv.moved-by'),
    t('line.reason'),
  ];
  const local = (instant: string) => localOf(instant, zone).replace('T', ' ');
  const rows = lines.flatMap(({ mode, session, people }) =>
    people.map((each): Cell[] => [
      inLanguage((session ?? event).title, languages[0] ?? 'en'),
      t(`people.mode.${mode}`),
      each.place,
      each.name,
      each.email,
      each.organisation,
      each.size,
      local(each.since),
      each.moved?.by,
      each.moved?.reason,
    ]),
  );
  return { header, rows };
}
