import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkboxes, type Filled } from '../../parts/field.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { StaleNote } from '../events/form.tsx';
import { SeriesFrame } from './frame.tsx';
import { SeriesTitle } from './title.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  series: Series;
  /** Of the hub, by their start. */
  all: readonly ListedEvent[];
  said?: string;
  /** Somebody else saved meanwhile; what was typed is kept. */
  isStale?: boolean;
} & Filled;

/** One series: what it is called and which events belong to it, to change for whoever may. */
export function SeriesPage(props: Props) {
  const { view, staff, series, errors, isStale } = props;
  const said = (['created', 'saved', 'issuing'] as const).find(each => each === props.said);
  return (
    <SeriesFrame
      {...props}
      tab="events"
      heading={view.t('series.tab.events')}
      error={Boolean(errors) || isStale}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {isStale && <StaleNote view={view} href={paths.series(series.hubId, series.id)} />}
          {said && (
            <Banner meaning={said === 'issuing' ? 'warning' : 'confirmed'}>
              {view.t(`series.said.${said}`)}
            </Banner>
          )}
        </>
      }
    >
      {staff.may.includes('edit-event') ? <Edit {...props} /> : <Events {...props} />}
    </SeriesFrame>
  );
}

const Edit = (props: Props) => {
  const { view, series, all, errors, typed } = props;
  const t = view.t;
  return (
    <>
      <form class="form wide" method="post" action={paths.series(series.hubId, series.id)} novalidate>
        <input type="hidden" name="version" value={typed?.version} />
        <SeriesTitle {...props} />
        {all.length === 0 ? (
          <p class="soft">{t('series.no-events')}</p>
        ) : (
          <Checkboxes
            view={view}
            name="events"
            label={t('series.events')}
            hint={t('series.events.hint')}
            value={typed?.events}
            error={errors?.events}
            options={all.toReversed().map(event => ({ value: event.id, label: labelOf(view, event) }))}
          />
        )}
        <Button>{t('common.save')}</Button>
      </form>
      <form class="removal stack tight" method="post" action={paths.seriesRemoval(series.hubId, series.id)}>
        <p class="soft">{t('series.remove.text')}</p>
        <div>
          <Button danger>{t('series.remove')}</Button>
        </div>
      </form>
    </>
  );
};

const labelOf = (view: View, { startsAt, zone, title }: ListedEvent) =>
  `${dateOf(view, { startsAt, zone })} · ${inLanguage(title, view.language)}`;

const dateOf = (view: View, { startsAt, zone }: Pick<ListedEvent, 'startsAt' | 'zone'>) =>
  `${shortDate(startsAt, zone, view.language)} ${dayOf(startsAt, zone).slice(0, 4)}`;

const Events = ({ view, series, all }: Props) => {
  const own = all.filter(({ id }) => series.events.includes(id));
  if (own.length === 0) return <EmptyState title={view.t('series.empty')} />;
  return (
    <ul class="list">
      {own.map(event => (
        <li class="entry">
          <time class="soft" datetime={dayOf(event.startsAt, event.zone)}>
            {dateOf(view, event)}
          </time>
          <span class="name">
            <a href={paths.manage(event.id)}>
              <Words texts={event.title} view={view} />
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
};
