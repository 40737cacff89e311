import type { Done } from '../../../functions/certificates/achievements/achievement.ts';
import type { Line, ListQuery, StandingFilter } from '../../../functions/certificates/achievements/list.ts';
import { shortDate } from '../../../functions/shared/time.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Choice, Field, Select } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { CertificatesProps } from './certificates.tsx';
import { sessionsOf, zoneOf } from './frame.tsx';
import { missTexts, numberText } from './requirement.tsx';

const filters = [
  'all',
  'passes',
  'left',
  'near',
  'misses',
  'marked',
  'included',
  'excluded',
  'issued',
  'revoked',
] as const satisfies StandingFilter[];

/** A line a person: how they stand, by what, and the certificate that they have. */
export function CertificateList(props: CertificatesProps) {
  const { view, giving, query, found, lines } = props;
  const t = view.t;
  return (
    <section id="list" class="stack">
      <SearchForm
        view={view}
        action={`${paths.certificates(giving.about)}#list`}
        label={t('achievements.search')}
        value={query.q}
        button={t('certificate.console.filter')}
      >
        <input type="hidden" name="kind" value={query.kind} />
        <Select
          view={view}
          name="show"
          label={t('achievements.show')}
          value={query.show}
          options={filters.map(value => ({ value, label: t(`achievements.show.${value}`) }))}
        />
      </SearchForm>
      <p class="soft small" role="status">
        {t('certificate.console.shown', { shown: found, all: lines.length })}
      </p>
      <Ticked {...props} />
      <Pages view={view} page={props.page} pages={props.pages} to={page => pageAddress(props, page)} />
    </section>
  );
}

const pageAddress = ({ giving, query }: CertificatesProps, page: number) =>
  `${paths.certificates(giving.about)}?${parameters(query)}&page=${page}#list`;

const parameters = ({ kind, show, q }: ListQuery): string =>
  new URLSearchParams({ kind, ...(show === 'all' ? {} : { show }), ...(q ? { q } : {}) }).toString();

/** The table, with a box to tick for those who may, and what can be done with the ticked. */
function Ticked(props: CertificatesProps) {
  const { view, staff, shown, query, page, achievement, giving } = props;
  const mayTick = staff.may.includes('issue-certificates') && shown.some(({ candidate }) => candidate);
  const table = (
    <Table
      caption={view.t('certificate.console.list')}
      unseenCaption
      columns={(['who', 'standing', 'certificate'] as const).map(name => ({
        label: view.t(`achievements.column.${name}`),
      }))}
      rows={shown.map((line, index) => [
        <Who {...props} line={line} mayTick={mayTick} isFirst={index === 0} />,
        <Stands {...props} line={line} />,
        <Has {...props} line={line} />,
      ])}
      empty={
        <EmptyState title={view.t('certificate.console.none-found')}>
          <p>{view.t('certificate.console.none-found.text')}</p>
        </EmptyState>
      }
    />
  );
  if (!mayTick) return table;
  return (
    <form method="post" novalidate action={paths.exceptions(giving.about, achievement.kind)}>
      {Object.entries({ ...query, page: String(page) }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {table}
      <Acts {...props} />
    </form>
  );
}

function Acts(props: CertificatesProps) {
  const { view, giving, achievement, isOver, issuance, errors, typed } = props;
  const t = view.t;
  const marks = paths.marks(giving.about, achievement.kind);
  const mayIssue = isOver && issuance?.state !== 'running';
  return (
    <div class="sticky">
      <details class="correct" open={errors?.says !== undefined || errors?.why !== undefined}>
        <summary>{t('achievements.act')}</summary>
        <div class="stack">
          <div class="picks">
            <Choice
              view={view}
              name="says"
              label={t('achievements.act.says')}
              value={typed?.says}
              error={errors?.says}
              options={says.map(value => ({ value, label: t(`achievements.act.${value}`) }))}
            />
          </div>
          <Field
            view={view}
            name="why"
            autocomplete="off"
            label={t('achievements.act.why')}
            hint={t('achievements.act.why.hint')}
            value={typed?.why}
            error={errors?.why}
          />
          <div class="row">
            <button type="submit" class="button">
              {t('achievements.act.say')}
            </button>
          </div>
        </div>
      </details>
      {mayIssue && (
        <button
          type="submit"
          class="button"
          formaction={paths.issuance(giving.about)}
          name="some"
          value="yes"
        >
          {t('achievements.issue.ticked')}
        </button>
      )}
      {mayIssue && <ToAllFound {...props} />}
      {achievement.requirement.mark && (
        <>
          <button type="submit" class="button quiet" formaction={marks} name="done" value="yes">
            {t('achievements.act.mark')}
          </button>
          <button type="submit" class="button quiet" formaction={marks} name="done" value="no">
            {t('achievements.act.unmark')}
          </button>
        </>
      )}
    </div>
  );
}

/** However many were found, on whatever page: the list as it is narrowed is sent, not the people. */
function ToAllFound({ view, giving, query, foundLeft }: CertificatesProps) {
  const isNarrowed = query.show !== 'all' || query.q !== '';
  if (!isNarrowed || foundLeft === 0) return null;
  return (
    <button
      type="submit"
      class="button quiet"
      formaction={paths.issuance(giving.about)}
      name="some"
      value="found"
    >
      {view.t('achievements.issue.found', { count: foundLeft })}
    </button>
  );
}

const says = ['include', 'exclude', 'rule'] as const;

type OfLine = CertificatesProps & { line: Line };

const Who = (props: OfLine & { mayTick: boolean; isFirst: boolean }) => {
  const { view, line, typed } = props;
  const { candidate, holder, name } = line;
  const ticked = typed?.holder?.split('\n') ?? [];
  const said = [
    candidate?.mode && view.t(`certificate.console.mode.${candidate.mode}`),
    candidate?.hours !== undefined &&
      view.t('achievements.hours.short', { hours: numberText(view.language, candidate.hours) }),
    candidate?.marked && view.t('achievements.marked'),
  ].filter(Boolean);
  return (
    <div class="person">
      {props.mayTick && candidate && (
        <label class="tickbox">
          <span class="unseen">{view.t('achievements.tick', { name })}</span>
          <input
            type="checkbox"
            id={props.isFirst ? 'holder' : undefined}
            name="holder"
            value={holder}
            checked={ticked.includes(holder)}
          />
        </label>
      )}
      <div>
        <Name {...props} />
        <div class="soft small">{said.join(' · ')}</div>
        {candidate?.done && <Did view={view} giving={props.giving} done={candidate.done} />}
      </div>
    </div>
  );
};

/** So much over a series. */
const Did = ({ view, giving, done }: Pick<OfLine, 'view' | 'giving'> & { done: Done }) => (
  <div class="soft small">
    {view.t('series.done', {
      events: done.events,
      of: giving.programmes.length,
      sessions: done.sessions,
      hours: numberText(view.language, done.hours),
    })}
  </div>
);

/** Of whoever is no longer on the list, there may be no registration to lead to. */
const Name = ({ giving, line: { candidate, holder, name } }: OfLine) => {
  if (candidate && holder.startsWith('reg_')) {
    return (
      <a class="who-name" href={paths.registration(giving.about, holder)}>
        {name}
      </a>
    );
  }
  return <span class="who-name">{name}</span>;
};

function Stands({ view, giving, line: { candidate, near } }: OfLine) {
  const t = view.t;
  if (!candidate) return <span class="soft">{t('achievements.gone')}</span>;
  const { exception, misses, passes } = candidate;
  const said = missTexts(view, sessionsOf(giving), misses);
  const against = exception && (passes ? 'included' : 'excluded');
  const standing = against ?? (passes ? 'passes' : near ? 'near' : 'misses');
  return (
    <div class="stands">
      <Status meaning={meanings[standing]}>{t(`achievements.${standing}`)}</Status>
      {said.length > 0 && <div class="small">{said.join(' · ')}</div>}
      {exception && (
        <div class="soft small">
          {t('achievements.exception', { by: exception.by, reason: exception.reason })}
        </div>
      )}
    </div>
  );
}

const meanings = {
  passes: 'confirmed',
  included: 'confirmed',
  near: 'waiting',
  misses: 'note',
  excluded: 'wrong',
} as const satisfies Record<string, Meaning>;

const Has = (props: OfLine) => {
  const { view, giving, staff, line } = props;
  const { certificate } = line;
  if (!certificate) return <span class="soft">{view.t('certificate.console.state.none')}</span>;
  const { id, name, revoked, issuedAt } = certificate;
  const date = shortDate(revoked?.at ?? issuedAt, zoneOf(giving), view.language);
  return (
    <div class="cert-state">
      <div>
        <Status meaning={revoked ? 'wrong' : 'confirmed'}>
          {view.t(`certificate.console.state.${revoked ? 'revoked' : 'valid'}`, { date })}
        </Status>
        {revoked && (
          <div class="soft small">{view.t('certificate.console.reason', { reason: revoked.reason })}</div>
        )}
      </div>
      <div class="acts">
        <a href={paths.certificate(id)} aria-label={view.t('certificate.console.open.of', { name })}>
          {view.t('certificate.console.open')}
        </a>
        {!revoked && staff.may.includes('issue-certificates') && (
          <a
            href={paths.hubCertificate(giving.hub.id, id)}
            aria-label={view.t('certificate.console.change.of', { name })}
          >
            {view.t('certificate.console.change')}
          </a>
        )}
      </div>
    </div>
  );
};
