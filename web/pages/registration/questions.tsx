import type { Mode } from '../../../functions/events/event.ts';
import type { Form, Question } from '../../../functions/questions/question.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import type { Filled } from '../../parts/field.tsx';
import { QuestionField, questionName } from '../../parts/question-field.tsx';
import type { View } from '../../view.ts';

type Props = Filled & {
  view: View;
  questions?: Form;
  /** Those that one may come in; of a question that is asked in none of them nothing is shown. */
  modes: readonly Mode[];
};

/** Programs of a page that has such questions. */
export const questionIslands = (questions: Form | undefined): string[] =>
  (questions?.questions ?? []).some(({ asks, when }) => asks !== 'all' || when) ? ['conditions'] : [];

/**
 * An event's own questions. The `conditions` island hides what is not asked of this person; without it each says of
 * whom it is asked, and the server leaves out what was not.
 */
export const Questions = ({ view, questions, modes, errors, typed }: Props) => (
  <>
    {(questions?.questions ?? [])
      .filter(({ asks }) => asks === 'all' || modes.includes(asks))
      .map((question, _, all) => {
        const name = questionName(question);
        const field = (
          <QuestionField view={view} question={question} value={typed?.[name]} error={errors?.[name]} />
        );
        return <Asked {...{ view, question, modes, all }}>{field}</Asked>;
      })}
  </>
);

function Asked(props: {
  view: View;
  question: Question;
  modes: readonly Mode[];
  all: Question[];
  children?: unknown;
}) {
  const { view, question, modes, all, children } = props;
  const asks = question.asks !== 'all' && modes.length > 1 ? question.asks : undefined;
  const on = all.find(({ id }) => id === question.when?.question);
  if (!asks && !question.when) return <>{children}</>;
  return (
    <div
      class={on ? 'asked follows' : 'asked'}
      data-asks={asks}
      data-when={question.when && questionName({ id: question.when.question })}
      data-is={question.when?.is.join(' ')}
    >
      <p class="only-if">
        {asks && on?.asks !== asks && `${view.t('answers.only-mode', { mode: asks })} `}
        {on &&
          view.t('answers.only-if', {
            question: inLanguage(on.label, view.language),
            answer: answersOf(view, question, on),
          })}
      </p>
      {children}
    </div>
  );
}

/** The answers on which a question depends, in words. */
function answersOf(view: View, { when }: Question, on: Question): string {
  const words = (when?.is ?? []).map(is => {
    if (on.kind === 'yes-no') return view.t(is === 'yes' ? 'questions.yes' : 'questions.no');
    return inLanguage(on.choices?.find(({ id }) => id === is)?.label, view.language);
  });
  return new Intl.ListFormat(view.language, { type: 'disjunction' }).format(words);
}
