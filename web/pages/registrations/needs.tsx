import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Counts, Need, Needs } from '../../../functions/registration/answers/needs.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { longDate } from '../../../functions/shared/time.ts';
import { answerText } from '../../parts/answer-text.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = Needs & { view: View; hub: Hub; staff: Admitted; event: Event; modes: readonly Mode[] };

/** Sums of what people answered to sensitive questions. */
export function NeedsPage(props: Props) {
  const { view, event, needs } = props;
  return (
    <EventFrame
      {...props}
      tab="registrations"
      heading={view.t('needs.title')}
      before={
        <p class="small">
          <a href={paths.registrations(event.id)}>{view.t('needs.back')}</a>
        </p>
      }
      actions={
        needs.length > 0 && (
          <ButtonLink quiet download href={paths.needsCsv(event.id)}>
            {view.t('needs.csv')}
          </ButtonLink>
        )
      }
    >
      {needs.length === 0 ? <NoNeeds {...props} /> : <AllNeeds {...props} />}
    </EventFrame>
  );
}

const NoNeeds = ({ view, event, staff }: Props) => (
  <EmptyState title={view.t('needs.none')}>
    <p>{view.t('needs.none-more')}</p>
    {staff.may.includes('edit-event') && (
      <p>
        <a href={paths.questions(event.id)}>{view.t('needs.to-questions')}</a>
      </p>
    )}
  </EmptyState>
);

const AllNeeds = (props: Props) => (
  <div class="stack roomy">
    <div class="stack tight">
      <p class="soft">{props.view.t('needs.lead')}</p>
      <p>
        <strong>{props.view.t('needs.people', { people: sum(props.people) })}</strong>
      </p>
    </div>
    {props.needs.map(need => (
      <OneNeed {...props} need={need} />
    ))}
  </div>
);

function OneNeed({ view, event, modes, need }: Props & { need: Need }) {
  const { question, current, until, removed } = need;
  const date = until && longDate(until, event.zone, view.language);
  const label = inLanguage(question.label, view.language);
  return (
    <div class="group wide">
      <h2>{label}</h2>
      {removed ? (
        <p>{view.t('needs.removed', { date: date ?? '' })}</p>
      ) : (
        <>
          <Answered view={view} modes={modes} need={need} label={label} />
          <p class="soft small">
            {[!current && view.t('needs.no-longer'), date && view.t('needs.kept-until', { date })]
              .filter(Boolean)
              .join(' ')}
          </p>
        </>
      )}
    </div>
  );
}

type AnsweredProps = { view: View; modes: readonly Mode[]; need: Need; label: string };

function Answered({ view, modes, need, label }: AnsweredProps) {
  const { t } = view;
  const byMode = modes.length > 1 && need.question.asks === 'all' ? modes : [];
  const row = (words: string, counts: Counts) => [words, ...byMode.map(mode => counts[mode]), sum(counts)];
  const rows = need.answers.map(({ answer, counts }) => row(answerText(view, need.question, answer), counts));
  return (
    <Table
      caption={label}
      unseenCaption
      columns={[
        { label: t('needs.answer') },
        ...byMode.map(mode => ({ label: t(`needs.${mode}`), number: true })),
        { label: t('needs.total'), number: true },
      ]}
      rows={[...rows, row(t('needs.unanswered'), need.unanswered)]}
      empty={null}
    />
  );
}

const sum = (counts: Counts): number => counts['on-site'] + counts.online;
