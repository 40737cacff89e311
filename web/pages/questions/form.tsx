import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Form, Question, QuestionKind, Sayable } from '../../../functions/questions/question.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkbox, Choice, Field, type Filled, Select, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { questionsCss } from '../../styles/questions.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { StaleNote } from '../events/form.tsx';
import { ConditionField, conditionCss } from './condition.tsx';
import { Sketch } from './sketch.tsx';
import { labelOf } from './words.tsx';

export type QuestionPageProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  kind: QuestionKind;
  says: Sayable;
  /** Those that it may depend on. */
  earlier: Question[];
  /** As it is so far, and the reader's view in each language of the event. */
  sketch: Question;
  views: View[];
  /** Somebody else saved the questions meanwhile. */
  stale?: boolean;
};

export const NewQuestionPage = (props: QuestionPageProps & { form: Form }) => {
  const { view, event, kind, form, typed } = props;
  return (
    <Sheet {...props} heading={view.t('questions.new')}>
      <QuestionForm
        {...props}
        action={paths.newQuestion(event.id)}
        sketchAction={paths.newQuestionSketch(event.id)}
        place={form.questions.length > 0 && <Place view={view} form={form} value={typed?.after} />}
      >
        <input type="hidden" name="kind" value={kind} />
        <Button>{view.t('questions.add')}</Button>
      </QuestionForm>
    </Sheet>
  );
};

export const EditQuestionPage = (props: QuestionPageProps & { question: Question }) => {
  const { view, event, question } = props;
  return (
    <Sheet {...props} heading={view.t('questions.edit')}>
      <div>
        <QuestionForm
          {...props}
          action={paths.question(event.id, question.id)}
          sketchAction={paths.questionSketch(event.id, question.id)}
        >
          <Button>{view.t('common.save')}</Button>
        </QuestionForm>
        <form class="removal" method="post" action={paths.questionRemoval(event.id, question.id)}>
          <input type="hidden" name="version" value={props.typed?.version} />
          <Button danger>{view.t('questions.remove')}</Button>
        </form>
      </div>
    </Sheet>
  );
};

function Sheet(props: QuestionPageProps & { heading: string; children: Child }) {
  const { view, event, errors, stale, earlier } = props;
  return (
    <EventFrame
      {...props}
      tab="questions"
      css={questionsCss + conditionCss(earlier)}
      islands={['preview']}
      error={Boolean(errors) || stale}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {stale && <StaleNote view={view} href={paths.questions(event.id)} />}
        </>
      }
    >
      <div class="beside">
        {props.children}
        <section class="sketch" aria-labelledby="sketch-title">
          <h2 id="sketch-title">{view.t('questions.sketch')}</h2>
          <div data-preview>
            <Sketch view={view} question={props.sketch} views={props.views} />
          </div>
        </section>
      </div>
    </EventFrame>
  );
}

/** Where a new question goes: to the end, unless said otherwise. */
const Place = ({ view, form, value }: { view: View; form: Form; value?: string }) => (
  <Select
    view={view}
    name="after"
    label={view.t('questions.place')}
    none={view.t('questions.place.last')}
    value={value}
    options={[
      { value: 'first', label: view.t('questions.place.first') },
      ...form.questions.map(each => ({
        value: each.id,
        label: view.t('questions.place.after', { question: labelOf(view, each) }),
      })),
    ]}
  />
);

type FormProps = QuestionPageProps & {
  action: string;
  sketchAction: string;
  place?: Child;
  children: Child;
};

function QuestionForm(props: FormProps) {
  const { view, event, kind, says, errors, typed } = props;
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <form class="form wide" method="post" action={props.action} novalidate data-preview-form>
      <input type="hidden" name="version" value={typed?.version} />
      <p>
        <span class="soft">{t('console.kind')}:</span> <strong>{t(`questions.kind.${kind}`)}</strong>
      </p>
      <TextsFields {...props} field="label" />
      <TextsFields {...props} field="help" />
      {says.choices && <TextsFields {...props} field="choices" />}
      {says.required && (
        <Checkbox {...at('required')} value="yes" checked={typed?.required === 'yes'}>
          {t(kind === 'consent' ? 'questions.consent-required' : 'questions.answer-required')}
        </Checkbox>
      )}
      {(event.format === 'hybrid' || (typed?.asks ?? 'all') !== 'all') && (
        <div class="picks">
          <Choice
            {...at('asks')}
            value={typed?.asks || 'all'}
            label={t('questions.asks')}
            options={(['all', 'on-site', 'online'] as const).map(value => ({
              value,
              label: t(`questions.asks-of.${value}`),
            }))}
          />
        </div>
      )}
      <ConditionField {...props} />
      {says.use && (
        <fieldset class="part">
          <legend>{t('questions.use')}</legend>
          <TextsFields {...props} field="purpose" />
          <Field
            {...at('keepDays')}
            inputmode="numeric"
            optional
            label={t('questions.keep-days')}
            hint={t('questions.keep-days.hint')}
          />
          <Checkbox
            {...at('sensitive')}
            value="yes"
            checked={typed?.sensitive === 'yes'}
            hint={t('questions.sensitive.hint')}
          >
            {t('questions.sensitive.mark')}
          </Checkbox>
        </fieldset>
      )}
      {props.place}
      <div class="row">
        {props.children}
        <button type="submit" class="button quiet" formaction={props.sketchAction} data-preview-button>
          {t('questions.show-sketch')}
        </button>
      </div>
    </form>
  );
}

type Texts = 'label' | 'help' | 'choices' | 'purpose';

/** One field in each language of the event; only the label in the event's own language must be given. */
function TextsFields({ view, event, kind, errors, typed, field }: FormProps & { field: Texts }) {
  const t = view.t;
  const isList = field === 'choices';
  const isSuggestion = isList && kind === 'organisation';
  const name = isSuggestion ? 'suggestions' : field === 'label' && kind === 'consent' ? 'consent' : field;
  return (
    <>
      {event.languages.map((language, index) => {
        const input = {
          view,
          name: `${field}-${language}`,
          value: typed?.[`${field}-${language}`],
          error: errors?.[`${field}-${language}`],
          optional: isSuggestion || (field !== 'label' && !isList) || index > 0,
          hint: index === 0 && hintOf(view, kind, name),
          label:
            event.languages.length > 1
              ? t(`questions.${name}-in`, { code: language })
              : t(`questions.${name}`),
        };
        if (isList) return <TextField {...input} rows={6} />;
        if (field === 'help' || name === 'consent') return <TextField {...input} rows={2} />;
        return <Field {...input} />;
      })}
    </>
  );
}

function hintOf(view: View, kind: QuestionKind, name: Texts | 'consent' | 'suggestions') {
  if (name === 'consent' || name === 'suggestions' || name === 'choices' || name === 'purpose')
    return view.t(`questions.${name}.hint`);
  if (name === 'help' && (kind === 'consent' || kind === 'note')) return view.t('console.description.hint');
  return undefined;
}
