import type { Translate } from '../../web/text/translate.ts';
import type { Cell } from '../shared/csv.ts';
import { type Answer, ratings, remarks } from './feedback.ts';

/** The answers for a spreadsheet, a row each, in no order. */
export function answerTable(t: Translate, answers: readonly Answer[]): { header: string[]; rows: Cell[][] } {
  const header = [
    t('feedback.console.csv.day'),
    t('feedback.console.csv.mode'),
    ...ratings.map(rating => t(`feedback.console.rating.${rating}`)),
    ...remarks.map(remark => t(`feedback.console.remark.${remark}`)),
  ];
  const rows = answers.map(answer => [
    answer.day,
    t(`feedback.console.mode.${answer.mode}`),
    ...ratings.map(rating => answer[rating]),
    ...remarks.map(remark => answer[remark]),
  ]);
  return { header, rows };
}
