import type { Translate } from '../../../web/text/translate.ts';
import type { Cell } from '../../shared/csv.ts';
import type { Candidate } from '../achievements/achievement.ts';

/** Who did how much over a series, for a spreadsheet: a row a person. */
export function seriesTable(t: Translate, lines: readonly Candidate[]): { header: string[]; rows: Cell[][] } {
  return {
    header: (['name', 'email', 'events', 'sessions', 'hours', 'completes', 'certificate'] as const).map(
      column => t(`series.column.${column}`),
    ),
    rows: lines.map(({ name, email, done, passes, certificate }) => [
      name,
      email,
      done?.events,
      done?.sessions,
      done?.hours,
      t(passes ? 'attendance.yes' : 'attendance.no'),
      certificate && !certificate.revoked ? certificate.id : undefined,
    ]),
  };
}
