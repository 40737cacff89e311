import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { SeriesLine } from '../../../functions/certificates/series/completion.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { StaleNote } from '../events/form.tsx';
import { CompletionForm } from './completion.tsx';
import { SeriesFrame } from './frame.tsx';

export type SeriesPeopleProps = {
  view: View;
  hub: Hub;
  staff: Admitted;
  series: Series;
  events: readonly ListedEvent[];
  /** One page of those that were looked for, by name. */
  lines: readonly SeriesLine[];
  counts: { people: number; passes: number; issued: number };
  query: string;
  page: number;
  pages: number;
  said?: string;
  /** The list stands by a rule that is not saved. */
  isTried?: boolean;
  /** Somebody else saved meanwhile; what was typed is kept. */
  isStale?: boolean;
} & Filled;

/** Who did how much over a series, who completes it, and by what. */
export function SeriesPeoplePage(props: SeriesPeopleProps) {
  const { view, staff, series, errors, counts, isStale } = props;
  const t = view.t;
  const mayIssue = staff.may.includes('issue-certificates');
  return (
    <SeriesFrame
      {...props}
      tab="people"
      heading={t('series.tab.people')}
      error={Boolean(errors) || isStale}
      before={<Before {...props} />}
      actions={
        staff.may.includes('export-people') &&
        counts.people > 0 && (
          <ButtonLink quiet download href={paths.seriesPeopleCsv(series.hubId, series.id)}>
            {t('series.people.csv')}
          </ButtonLink>
        )
      }
    >
      <div class="stack roomy">
        <Counts {...props} />
        {mayIssue && (
          <details class="part" open={Boolean(errors) || isStale || props.isTried}>
            <summary>{t('series.rule')}</summary>
            <div class="inside">
              <CompletionForm {...props} />
            </div>
          </details>
        )}
        <div>
          <p class="soft">{t('series.people.text')}</p>
          {counts.people === 0 ? (
            <EmptyState title={t('series.people.none')}>
              <p>{t('series.people.none.text')}</p>
            </EmptyState>
          ) : (
            <List {...props} />
          )}
        </div>
      </div>
    </SeriesFrame>
  );
}

const Before = ({ view, series, errors, said, isTried, isStale }: SeriesPeopleProps) => (
  <>
    <ErrorSummary view={view} errors={errors} />
    {isStale && <StaleNote view={view} href={paths.seriesPeople(series.hubId, series.id)} />}
    {isTried && <Banner meaning="note">{view.t('series.people.tried')}</Banner>}
    {said === 'saved' && !isTried && <Banner meaning="confirmed">{view.t('series.people.saved')}</Banner>}
  </>
);

const Counts = ({ view, counts }: SeriesPeopleProps) => (
  <dl class="numbers" aria-label={view.t('series.people.counts')}>
    {(
      [
        ['all', counts.people],
        ['passes', counts.passes],
        ['issued', counts.issued],
      ] as const
    ).map(([name, number]) => (
      <div>
        <dt>{view.t(`series.people.${name}`)}</dt>
        <dd>
          <span class="figure">{number}</span>
        </dd>
      </div>
    ))}
  </dl>
);

const List = (props: SeriesPeopleProps) => {
  const { view, series, events, lines, query, page, pages } = props;
  const t = view.t;
  const number = new Intl.NumberFormat(view.language);
  const at = paths.seriesPeople(series.hubId, series.id);
  return (
    <>
      <SearchForm
        view={view}
        action={at}
        label={t('series.people.search')}
        value={query}
        button={t('series.people.find')}
      />
      <Table
        caption={t('series.tab.people')}
        unseenCaption
        columns={[
          { label: t('series.column.name') },
          { label: t('series.column.events'), number: true },
          { label: t('series.column.sessions'), number: true },
          { label: t('series.column.hours'), number: true },
          { label: t('series.column.completes') },
        ]}
        rows={lines.map(line => [
          <div>
            <span class="who-name">{line.name}</span>
            <div class="soft small">{line.email}</div>
          </div>,
          `${line.done.events} / ${events.length}`,
          number.format(line.done.sessions),
          number.format(line.done.hours),
          <Standing view={view} line={line} />,
        ])}
        empty={
          <EmptyState title={t('series.people.none-found')}>
            <p>{t('series.people.none-found.text')}</p>
          </EmptyState>
        }
      />
      <Pages
        view={view}
        page={page}
        pages={pages}
        to={to => `${at}?${new URLSearchParams({ q: query, page: String(to) })}`}
      />
    </>
  );
};

const Standing = ({ view, line }: { view: View; line: SeriesLine }) => {
  const { certificate, passes, misses } = line;
  const t = view.t;
  if (certificate?.revoked) return <Status meaning="wrong">{t('series.revoked')}</Status>;
  if (certificate) {
    return (
      <a href={paths.certificate(certificate.id)}>
        {t('series.issued')}
        <span class="unseen"> {line.name}</span>
      </a>
    );
  }
  if (passes) return <Status meaning="confirmed">{t('series.passes')}</Status>;
  return (
    <>
      <Status meaning="note">{t('series.misses')}</Status>
      <div class="soft small">{misses.map(miss => missText(view, miss)).join(', ')}</div>
    </>
  );
};

function missText({ t }: View, miss: SeriesLine['misses'][number]): string {
  if (miss.what === 'seen') return t('series.miss.seen');
  if ('needs' in miss) return t(`series.miss.${miss.what}`, { has: miss.has, needs: miss.needs });
  return t('series.miss.other');
}
