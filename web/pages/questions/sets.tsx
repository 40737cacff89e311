import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Form, QuestionSet } from '../../../functions/questions/question.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkboxes, Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { questionsCss } from '../../styles/questions.ts';
import { errorText } from '../../text/error-text.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { labelOf } from './words.tsx';

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  form: Form;
  sets: QuestionSet[];
  said?: string;
  /** An error code: why a set could not be inserted. */
  refusal?: string;
};

const outcomes = ['set-saved', 'set-removed'] as const;

/** Questions that the hub keeps: they are inserted here, and those of this event are kept. */
export function QuestionSetsPage(props: Props) {
  const { view, event, sets, errors, refusal } = props;
  const t = view.t;
  const outcome = outcomes.find(each => each === props.said);
  return (
    <EventFrame
      {...props}
      tab="questions"
      css={questionsCss}
      heading={t('questions.sets')}
      error={Boolean(errors) || refusal !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {refusal && <Banner meaning="wrong">{errorText(t, 'form', refusal)}</Banner>}
          {outcome && !errors && <Banner meaning="confirmed">{t(`questions.said.${outcome}`)}</Banner>}
        </>
      }
      actions={<a href={paths.questions(event.id)}>{t('questions.back')}</a>}
    >
      {sets.length === 0 ? (
        <EmptyState title={t('questions.sets.none')}>
          <p>{t('questions.sets.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="list">
          {sets.map(set => (
            <SetEntry {...props} set={set} />
          ))}
        </ul>
      )}
      {props.form.questions.length > 0 && <SaveSet {...props} />}
    </EventFrame>
  );
}

const SetEntry = ({ view, event, form, set }: Props & { set: QuestionSet }) => (
  <li class="set">
    <div>
      <h2 class="who-name">{set.name}</h2>
      <p class="soft small">{set.questions.map(each => labelOf(view, each)).join(' · ')}</p>
    </div>
    <div class="row">
      <form method="post" action={paths.questionSetInsertion(event.id, set.id)}>
        <input type="hidden" name="version" value={String(form.version)} />
        <Button quiet>
          {view.t('questions.sets.insert')} <span class="unseen">{set.name}</span>
        </Button>
      </form>
      <form method="post" action={paths.questionSetRemoval(event.id, set.id)}>
        <button type="submit" class="linklike">
          {view.t('questions.sets.remove')} <span class="unseen">{set.name}</span>
        </button>
      </form>
    </div>
  </li>
);

function SaveSet({ view, event, form, errors, typed }: Props) {
  const all = form.questions.map(question => question.id).join('\n');
  return (
    <section class="removal" aria-labelledby="save-set">
      <form class="form" method="post" action={paths.questionSets(event.id)} novalidate>
        <h2 id="save-set">{view.t('questions.sets.save')}</h2>
        <Field
          view={view}
          name="setName"
          label={view.t('questions.sets.name')}
          hint={view.t('questions.sets.name.hint')}
          value={typed?.setName}
          error={errors?.setName}
        />
        <Checkboxes
          view={view}
          name="setQuestions"
          label={view.t('questions.title')}
          options={form.questions.map(each => ({ value: each.id, label: labelOf(view, each) }))}
          value={typed ? typed.setQuestions : all}
          error={errors?.setQuestions}
        />
        <Button>{view.t('questions.sets.save')}</Button>
      </form>
    </section>
  );
}
