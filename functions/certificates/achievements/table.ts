import type { Translate } from '../../../web/text/translate.ts';
import type { Cell } from '../../shared/csv.ts';
import type { Candidate } from './achievement.ts';

/** Who stands how with a kind of certificate, for a spreadsheet: a row a person; over a series, how much they did. */
export function candidatesTable(
  t: Translate,
  candidates: readonly Candidate[],
): { header: string[]; rows: Cell[][] } {
  const header = [
    ...(['name', 'email', 'events', 'sessions', 'hours'] as const).map(column =>
      t(`achievements.csv.${column}`),
    ),
    t('achievements.passes'),
    t('achievements.column.certificate'),
  ];
  return {
    header,
    rows: candidates.map(({ name, email, done, sessions, hours, passes, certificate }) => [
      name,
      email,
      done?.events,
      done?.sessions ?? sessions.length,
      done?.hours ?? hours,
      t(passes ? 'attendance.yes' : 'attendance.no'),
      certificate && !certificate.revoked ? certificate.id : undefined,
    ]),
  };
}
