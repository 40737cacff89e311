import type { Achievement } from '../../../functions/certificates/achievements/achievement.ts';
import type { Line, ListQuery, StandingFilter } from '../../../functions/certificates/achievements/list.ts';
import type { CertificateKind, Issuance } from '../../../functions/certificates/certificate.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { certificatesCss } from '../../styles/certificates.ts';
import type { TextKey } from '../../text/translate.ts';
import { GivingFrame, type OfGiving } from './frame.tsx';
import { Issue } from './issue.tsx';
import { CertificateList } from './list.tsx';
import { CorrectionsAsked } from './of-hub.tsx';
import { hoursText, requirementText } from './requirement.tsx';

/** What was done just now, and to how many people. */
export const certificatesDone = ['nobody', 'saved', 'removed', 'unmarked', 'marked', 'said'] as const;
export type CertificatesDone = (typeof certificatesDone)[number];

export type CertificatesProps = Filled &
  OfGiving & {
    isOver: boolean;
    /** Of which kinds certificates are given, and of which they may be. */
    given: readonly CertificateKind[];
    others: readonly CertificateKind[];
    achievement: Achievement;
    /** They may be added by name: the kind is for a part in the event. */
    byName: boolean;
    /** The last run of issuing this kind. */
    issuance?: Issuance;
    /** It goes on just now, and only that is shown. */
    isWatched: boolean;
    lines: readonly Line[];
    counts: Record<StandingFilter, number>;
    query: ListQuery;
    /** How many were found, and one page of them; `foundLeft`: who of them are to have a certificate. */
    found: number;
    foundLeft: number;
    shown: readonly Line[];
    page: number;
    pages: number;
    done?: { what: CertificatesDone; count: number };
    /** How many ask for a corrected name. */
    requests: number;
  };

/** Who gets a certificate of a kind, who misses it by what, who has one, and how issuing goes. */
export function CertificatesPage(props: CertificatesProps) {
  const { view, errors, achievement } = props;
  const t = view.t;
  return (
    <GivingFrame
      {...props}
      heading={t('certificate.console.title')}
      css={certificatesCss}
      error={errors !== undefined}
      before={
        <>
          {errors ? <ErrorSummary view={view} errors={errors} /> : <Done {...props} />}
          <CorrectionsAsked view={view} hubId={props.giving.hub.id} count={props.requests} />
        </>
      }
      actions={<Actions {...props} />}
    >
      <div class="stack roomy">
        <Kinds {...props} />
        <Rule {...props} />
        {props.isWatched ? (
          <>
            <Issue {...props} />
            <p class="links">
              <a href={`${paths.certificates(props.giving.about)}?kind=${achievement.kind}&show=all#list`}>
                {t('achievements.list.meanwhile')}
              </a>
            </p>
          </>
        ) : (
          <People {...props} />
        )}
      </div>
    </GivingFrame>
  );
}

const People = (props: CertificatesProps) => {
  const { view, giving, byName, lines, achievement } = props;
  const { kind } = achievement;
  return (
    <>
      <Counts {...props} />
      <Issue {...props} />
      {lines.length > 0 ? (
        <CertificateList {...props} />
      ) : (
        <EmptyState title={view.t('achievements.nobody')}>
          <p>
            {view.t(
              giving.series && byName ? 'achievements.people.none.text' : `achievements.nobody.${kind}`,
            )}
          </p>
        </EmptyState>
      )}
    </>
  );
};

const kindAddress = (about: string, kind: CertificateKind) =>
  kind === 'attendance' ? paths.certificates(about) : `${paths.certificates(about)}?kind=${kind}`;

/** The kinds that are given, and the way to another. */
const Kinds = ({ view, giving, staff, given: kinds, others, achievement }: CertificatesProps) => (
  <nav class="kinds" aria-label={view.t('achievements.kinds')}>
    <ul>
      {kinds.map(kind => (
        <li>
          <a
            href={kindAddress(giving.about, kind)}
            aria-current={kind === achievement.kind ? 'page' : undefined}
          >
            {view.t(`achievements.kind.${kind}`)}
          </a>
        </li>
      ))}
      {staff.may.includes('issue-certificates') &&
        others.map(kind => (
          <li class="other">
            <a href={paths.certificateRule(giving.about, kind)}>
              {view.t('achievements.kind.add', { kind: view.t(`achievements.kind.${kind}`) })}
            </a>
          </li>
        ))}
    </ul>
  </nav>
);

const Rule = (props: CertificatesProps) => {
  const { view, giving, staff, achievement } = props;
  return (
    <div class="stack tight">
      <Facts
        facts={[
          [view.t('achievements.who'), requirementText({ view, giving, achievement })],
          [view.t('achievements.hours'), hoursText(view, achievement)],
        ]}
      />
      {staff.may.includes('issue-certificates') && (
        <p class="links">
          <a href={paths.certificateRule(giving.about, achievement.kind)}>{view.t('achievements.change')}</a>
        </p>
      )}
    </div>
  );
};

const Actions = (props: CertificatesProps) => (
  <>
    {props.lines.length > 0 && props.staff.may.includes('export-people') && (
      <ButtonLink
        quiet
        download
        href={`${paths.certificatesCsv(props.giving.about)}?kind=${props.achievement.kind}`}
      >
        {props.view.t('achievements.csv')}
      </ButtonLink>
    )}
    <Add {...props} />
  </>
);

const Add = ({ view, giving, staff, achievement, byName }: CertificatesProps) =>
  staff.may.includes('issue-certificates') ? (
    <>
      {byName && (
        <ButtonLink quiet href={paths.recipients(giving.about, achievement.kind)}>
          {view.t('achievements.people')}
        </ButtonLink>
      )}
      {achievement.requirement.mark && (
        <ButtonLink quiet href={paths.marksFile(giving.about, achievement.kind)}>
          {view.t('achievements.marks.file')}
        </ButtonLink>
      )}
    </>
  ) : null;

const doneTexts = {
  nobody: 'certificate.console.nobody',
  saved: 'achievements.done.saved',
  removed: 'achievements.done.removed',
  unmarked: 'achievements.done.unmarked',
  marked: 'achievements.done.marked',
  said: 'achievements.done.said',
} as const satisfies Record<CertificatesDone, TextKey>;

const Done = ({ view, done }: CertificatesProps) =>
  done ? (
    <Banner
      meaning={done.what === 'nobody' ? 'note' : 'confirmed'}
      title={view.t(doneTexts[done.what], { count: done.count })}
    />
  ) : null;

const Counts = ({ view, giving, counts, query }: CertificatesProps) => (
  <dl class="numbers" aria-label={view.t('certificate.console.counts')}>
    {(['passes', 'near', 'issued', 'revoked'] as const).map(show => (
      <div>
        <dt>{view.t(`achievements.count.${show}`)}</dt>
        <dd>
          <a
            class="figure"
            href={`${paths.certificates(giving.about)}?${new URLSearchParams({ kind: query.kind, show })}#list`}
          >
            {counts[show]}
          </a>
        </dd>
      </div>
    ))}
  </dl>
);
