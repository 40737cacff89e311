import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Issuance } from '../../../functions/certificates/certificate.ts';
import type { SeriesLine } from '../../../functions/certificates/series/completion.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import type { Series } from '../../../functions/events/series/series.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { CorrectionsAsked } from '../certificates/of-hub.tsx';
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
  /** Who pass and have none yet. */
  left: number;
  isOver: boolean;
  /** The last run of issuing. */
  issuance?: Issuance;
  /** How many ask for a corrected name. */
  requests: number;
  /** What the list stands by is what holds. */
  isSaved?: boolean;
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
        {mayIssue && <Issue {...props} />}
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

/** What the last act came to; kept in `?said=` over the redirect. */
const saids = {
  saved: 'confirmed',
  issuing: 'note',
  nobody: 'note',
  'not-over': 'warning',
} as const satisfies Record<string, Meaning>;
const isSaid = (text: string | undefined): text is keyof typeof saids =>
  text !== undefined && Object.hasOwn(saids, text);

const Before = (props: SeriesPeopleProps) => {
  const { view, series, errors, said, isTried, isStale } = props;
  return (
    <>
      <ErrorSummary view={view} errors={errors} />
      {isStale && <StaleNote view={view} href={paths.seriesPeople(series.hubId, series.id)} />}
      {isTried && <Banner meaning="note">{view.t('series.people.tried')}</Banner>}
      {isSaid(said) && !isTried && (
        <Banner meaning={saids[said]}>{view.t(`series.people.said.${said}`)}</Banner>
      )}
      <CorrectionsAsked view={view} hubId={series.hubId} count={props.requests} />
      <Failures {...props} />
    </>
  );
};

/** The next step: wait for the end, issue, or watch it being done. */
const Issue = (props: SeriesPeopleProps) => {
  const { view, series, issuance, left, isOver, isSaved } = props;
  const t = view.t;
  if (issuance?.state === 'running') {
    const { issued, total } = issuance;
    return <p role="status">{t('certificate.console.running.text', { issued, total })}</p>;
  }
  if (!isSaved || left === 0) return null;
  if (!isOver) return <p class="soft">{t('series.not-over')}</p>;
  return (
    <form method="post" action={paths.seriesIssuance(series.hubId, series.id)} class="stack tight">
      <p class="soft">{t('series.issue.text')}</p>
      <div>
        <Button>{t('certificate.console.issue', { count: left })}</Button>
      </div>
    </form>
  );
};

/** Whom the last run left without, and why. */
const Failures = ({ view, issuance }: SeriesPeopleProps) =>
  issuance?.state !== 'done' || issuance.failed === 0 ? null : (
    <Banner meaning="warning" title={view.t('certificate.console.failed', { count: issuance.failed })}>
      <ul>
        {issuance.failures.map(({ name, why }) => (
          <li>{`${name}: ${view.t(`certificate.console.failed.${why}`)}`}</li>
        ))}
      </ul>
    </Banner>
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
          { label: t('series.column.completes') },
          { label: t('series.column.events'), number: true },
          { label: t('series.column.sessions'), number: true },
          { label: t('series.column.hours'), number: true },
        ]}
        rows={lines.map(line => [
          <div>
            <span class="who-name">{line.name}</span>
            <div class="soft small">{line.email}</div>
          </div>,
          <Standing {...props} line={line} />,
          `${line.done.events} / ${events.length}`,
          number.format(line.done.sessions),
          number.format(line.done.hours),
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

const Standing = ({ view, series, staff, line }: SeriesPeopleProps & { line: SeriesLine }) => {
  const { certificate, passes, misses } = line;
  const t = view.t;
  if (certificate) {
    const mayChange = staff.may.includes('issue-certificates');
    const one = paths.hubCertificate(series.hubId, certificate.id);
    return (
      <a href={mayChange ? one : paths.certificate(certificate.id)}>
        {t(certificate.revoked ? 'series.revoked' : 'series.issued')}
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
