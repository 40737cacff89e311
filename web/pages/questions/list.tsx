import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Form, Question } from '../../../functions/questions/question.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Status } from '../../parts/status.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { questionsCss } from '../../styles/questions.ts';
import { errorText } from '../../text/error-text.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { conditionText, labelOf } from './words.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  form: Form;
  /** What the last act came to. */
  said?: string;
  /** The question that was just moved keeps the focus. */
  moved?: string;
  /** An error code: why the last act was refused. */
  refusal?: string;
};

const outcomes = ['added', 'saved', 'removed', 'moved', 'inserted'] as const;

/** An event's own questions in their order, with all that is said of each. */
export function QuestionsPage(props: Props) {
  const { view, event, form, refusal } = props;
  const t = view.t;
  const outcome = outcomes.find(each => each === props.said);
  const add = <ButtonLink href={paths.newQuestion(event.id)}>{t('questions.add')}</ButtonLink>;
  const isEmpty = form.questions.length === 0;
  return (
    <EventFrame
      {...props}
      tab="questions"
      css={questionsCss}
      islands={isEmpty ? [] : ['question-order']}
      heading={t('questions.title')}
      error={refusal !== undefined}
      before={
        <>
          {refusal && <Banner meaning="wrong">{errorText(t, 'form', refusal)}</Banner>}
          {outcome && !refusal && <Banner meaning="confirmed">{t(`questions.said.${outcome}`)}</Banner>}
        </>
      }
      actions={
        <>
          <a href={paths.questionSets(event.id)}>{t('questions.sets')}</a>
          {!isEmpty && <a href={paths.questionsPreview(event.id)}>{t('questions.preview')}</a>}
          {!isEmpty && add}
        </>
      }
    >
      {isEmpty ? (
        <EmptyState title={t('questions.none')}>
          <p>{t('questions.none.text')}</p>
          {add}
        </EmptyState>
      ) : (
        <>
          <p class="hint lead-in">{t('questions.before')}</p>
          <form method="post" action={paths.questionOrder(event.id)} data-question-order>
            <input type="hidden" name="version" value={String(form.version)} />
            <ol class="list questions">
              {form.questions.map((question, place) => (
                <Entry {...props} question={question} place={place} />
              ))}
            </ol>
          </form>
        </>
      )}
    </EventFrame>
  );
}

function Entry(props: Props & { question: Question; place: number }) {
  const { view, event, question, form } = props;
  const t = view.t;
  const isAsked = question.kind !== 'heading' && question.kind !== 'note';
  const purpose = inLanguage(question.purpose, view.language);
  const facts = [
    t(`questions.kind.${question.kind}`),
    isAsked && t(question.required ? 'questions.required' : 'questions.optional'),
    question.asks !== 'all' && t(`questions.asks.${question.asks}`),
    question.kind !== 'organisation' &&
      question.choices &&
      t('questions.choice-count', { choices: question.choices.length }),
    conditionText(view, question, form.questions),
    purpose && t('questions.purpose-of', { purpose }),
    question.keepDays !== undefined && t('questions.kept', { days: question.keepDays }),
  ];
  return (
    <li class="question" data-question={question.id} id={question.id}>
      <span class="handle" data-handle hidden>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 5v.1M15 5v.1M9 12v.1M15 12v.1M9 19v.1M15 19v.1" />
        </svg>
      </span>
      <div class="said">
        <a class="who-name" href={paths.question(event.id, question.id)}>
          <Words texts={question.label} view={view} />
        </a>
        <ul class="parts soft small">
          {facts.filter(Boolean).map(fact => (
            <li>{fact}</li>
          ))}
        </ul>
        {question.sensitive && <Status meaning="warning">{t('questions.sensitive')}</Status>}
      </div>
      <Moves {...props} />
    </li>
  );
}

/** Dragging is a second way: these work from the keyboard and without a program. */
function Moves({ view, form, question, place, moved }: Props & { question: Question; place: number }) {
  const label = labelOf(view, question);
  const ways = [
    ['up', place > 0, 'm6 15 6-6 6 6'],
    ['down', place < form.questions.length - 1, 'm6 9 6 6 6-6'],
  ] as const;
  const focus =
    ways.find(([way, can]) => can && moved === `${way}/${question.id}`) ?? ways.find(([, can]) => can);
  return (
    <span class="moves">
      {ways.map(([way, can, path]) =>
        can ? (
          <button
            type="submit"
            class="move"
            name="move"
            value={`${way}/${question.id}`}
            aria-label={view.t(`questions.${way}`, { question: label })}
            autofocus={moved?.endsWith(`/${question.id}`) && focus?.[0] === way}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={path} />
            </svg>
          </button>
        ) : (
          <span class="move" />
        ),
      )}
    </span>
  );
}
