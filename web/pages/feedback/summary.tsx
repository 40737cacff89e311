import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Remark, Summary } from '../../../functions/feedback/feedback.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { mean, RatingsTable, ratingsCss } from './ratings.tsx';

export type SummaryProps = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** Of the answers in `mode`, or of all. */
  summary: Summary;
  mode?: Mode;
  modes: readonly Mode[];
  /** Answers in any mode. */
  total: number;
  /** How many people are or would be asked. */
  asked: number;
  /** The last instant at which answers are taken. */
  until: string;
};

/** What people thought: five bars, then their own words. */
export function FeedbackSummaryPage(props: SummaryProps) {
  const { view, event, total } = props;
  const download = total > 0 && (
    <ButtonLink quiet download href={paths.feedbackCsv(event.id)}>
      {view.t('feedback.console.csv')}
    </ButtonLink>
  );
  return (
    <EventFrame
      {...props}
      tab="feedback"
      heading={view.t('feedback.console.title')}
      css={ratingsCss + css}
      actions={download}
    >
      {total === 0 ? <Empty {...props} /> : <Answers {...props} />}
    </EventFrame>
  );
}

const css = `@layer page{
.by-mode{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.by-mode a{display:inline-block;padding:.5rem 0}
.by-mode a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;border-bottom:3px solid var(--strong)}
.remarks{list-style:none;padding:0;display:grid;gap:.75rem;max-width:var(--text)}
.remarks li{border-left:3px solid var(--strong);padding:.15rem 0 .15rem 1rem;white-space:pre-line}
.remarks .soft{display:block}
.words{display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
.words h3{margin-bottom:.75rem}
@media (max-width:30rem){.numbers>div:last-child:nth-child(odd){grid-column:1/-1}}
}`;

const Empty = ({ view, event, until }: SummaryProps) => {
  const isOver = view.now.getTime() >= Date.parse(event.endsAt);
  const text = isOver ? 'feedback.console.empty.asked' : 'feedback.console.empty.not-yet';
  return (
    <EmptyState title={view.t('feedback.console.empty')}>
      <p>{view.t(text, { date: longDate(until, event.zone, view.language) })}</p>
    </EmptyState>
  );
};

const Answers = (props: SummaryProps) => {
  const { view, summary, total, asked, until, event } = props;
  return (
    <div class="stack roomy">
      <dl class="numbers">
        <div>
          <dt>{view.t('feedback.console.answers')}</dt>
          <dd>
            <span class="figure">{total}</span>
            <span class="small">
              {view.t('feedback.console.until', { date: longDate(until, event.zone, view.language) })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{view.t('feedback.console.rate')}</dt>
          <dd>
            <span class="figure">
              {asked > 0 ? `${Math.min(100, Math.round((100 * total) / asked))} %` : '–'}
            </span>
            <span class="small">{view.t('feedback.console.asked', { count: asked })}</span>
          </dd>
        </div>
        <div>
          <dt>{view.t('feedback.console.overall')}</dt>
          <dd>
            <span class="figure">{mean(view, summary.ratings.overall.mean)}</span>
            <span class="small">{view.t('feedback.console.of-five')}</span>
          </dd>
        </div>
      </dl>
      {props.modes.length > 1 && <ByMode {...props} />}
      <RatingsTable view={view} summary={summary} />
      <section>
        <h2>{view.t('feedback.console.words')}</h2>
        <p class="soft">{view.t('feedback.console.anonymous')}</p>
      </section>
      <div class="words">
        <Remarks {...props} of="willUse" />
        <Remarks {...props} of="better" />
      </div>
    </div>
  );
};

const ByMode = ({ view, event, mode, modes }: SummaryProps) => (
  <nav aria-label={view.t('feedback.console.by-mode')}>
    <ul class="by-mode">
      {[undefined, ...modes].map(each => (
        <li>
          <a
            href={paths.feedbackSummary(event.id) + (each ? `?mode=${each}` : '')}
            aria-current={each === mode ? 'page' : undefined}
          >
            {view.t(`feedback.console.mode.${each ?? 'all'}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Remarks = ({ view, summary, of }: SummaryProps & { of: Remark }) => {
  const remarks = summary.remarks[of];
  return (
    <section>
      <h3>{view.t(`feedback.console.remark.${of}`)}</h3>
      {remarks.length === 0 && <p class="soft">{view.t('feedback.console.remark.none')}</p>}
      <ul class="remarks">
        {remarks.map(({ text, mode }) => (
          <li>
            {text}
            <span class="soft small">{view.t(`feedback.console.mode.${mode}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
