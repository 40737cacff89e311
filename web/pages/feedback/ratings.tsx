import type { Rating, Summary } from '../../../functions/feedback/feedback.ts';
import type { View } from '../../view.ts';

/** Five small histograms that are one table: each number stands under its bar. */
export function RatingsTable({ view, summary }: { view: View; summary: Summary }) {
  const rows = Object.entries(summary.ratings) as [Rating, Summary['ratings'][Rating]][];
  const most = Math.max(1, ...rows.flatMap(([, { counts }]) => counts));
  return (
    <table class="ratings">
      <caption>{view.t('feedback.console.ratings', { count: summary.answers })}</caption>
      <thead>
        <tr>
          <th scope="col">{view.t('feedback.console.question')}</th>
          {[1, 2, 3, 4, 5].map(score => (
            <th scope="col" class="score">
              {score}
            </th>
          ))}
          <th scope="col" class="score">
            {view.t('feedback.console.mean')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([rating, { counts, mean: value }]) => (
          <tr>
            <th scope="row">{view.t(`feedback.console.rating.${rating}`)}</th>
            {counts.map(count => (
              <td class="score">
                <Bar share={count / most} />
                {count}
              </td>
            ))}
            <td class="score mean">{mean(view, value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "4.3" / "4,3". */
export const mean = (view: View, value: number | undefined): string =>
  value === undefined
    ? '–'
    : value.toLocaleString(view.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A bar from the ground up; of nobody, only the ground. */
const Bar = ({ share }: { share: number }) => {
  const height = share === 0 ? 1 : Math.max(3, Math.round(share * 48));
  return (
    <svg viewBox="0 0 40 48" class="bar-of" aria-hidden="true" preserveAspectRatio="none">
      <rect width="40" height={height} y={48 - height} />
    </svg>
  );
};

export const ratingsCss = `@layer page{
.ratings{table-layout:fixed;max-width:46rem}
.ratings th,.ratings td{padding:.6rem .15rem;vertical-align:bottom}
.ratings thead th:first-child{width:31%}
.ratings thead th:last-child{width:16%}
.ratings tbody th{color:var(--ink);font-size:1rem;font-weight:400;padding-right:.75rem;vertical-align:middle}
.ratings .score{text-align:center}
.ratings .mean{font-weight:700;font-size:var(--large);vertical-align:middle}
.bar-of{width:100%;height:3rem;margin-bottom:.2rem;fill:var(--strong)}
@media (max-width:30rem){.ratings tbody th{font-size:.94rem;hyphens:auto}.bar-of{height:2.25rem}}
}`;
