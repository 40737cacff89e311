import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';
import { SeriesTitle } from './title.tsx';

type Props = { view: View; hub: Hub; staff: Admitted; series: readonly Series[]; said?: string } & Filled;

/** The series of a hub, and a form for another. */
export function SeriesListPage(props: Props) {
  const { view, hub, staff, series, errors } = props;
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={t('series.title')}
      error={Boolean(errors)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {props.said === 'removed' && <Banner meaning="confirmed">{t('series.said.removed')}</Banner>}
        </>
      }
    >
      <p class="soft servers">{t('series.text')}</p>
      {series.length === 0 ? (
        <EmptyState title={t('series.none')}>
          <p>{t('series.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {series.map(each => (
            <li class="entry pair">
              <span class="name">
                <a href={paths.series(hub.id, each.id)}>
                  <Words texts={each.title} view={view} />
                </a>
              </span>
              <span class="soft small">{t('series.events.count', { count: each.events.length })}</span>
            </li>
          ))}
        </ul>
      )}
      {staff.may.includes('edit-event') && (
        <form class="form group" method="post" action={paths.seriesOfHub(hub.id)} novalidate>
          <h2>{t('series.new')}</h2>
          <SeriesTitle {...props} />
          <Button>{t('series.create')}</Button>
        </form>
      )}
    </ConsoleFrame>
  );
}
