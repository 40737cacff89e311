import type { Question } from '../../../functions/questions/question.ts';
import { Select } from '../../parts/field.tsx';
import type { View } from '../../view.ts';
import type { QuestionPageProps } from './form.tsx';
import { answerText, labelOf } from './words.tsx';

/** Shows the answers of the question that is chosen, and of no other. */
export const conditionCss = (earlier: Question[]): string =>
  earlier.length === 0
    ? ''
    : `@layer page{${earlier
        .map(({ id }) => `form:has(option[value="${id}"]:checked) .of-${id}{display:grid}`)
        .join('')}}`;

/** Which earlier question it depends on, and which of its answers. Answers of all are sent; one question's count. */
export function ConditionField({ view, earlier, typed, errors }: QuestionPageProps) {
  if (earlier.length === 0) return <p class="hint">{view.t('questions.no-condition')}</p>;
  const said = (typed?.whenIs ?? '').split('\n');
  return (
    <div class="stack">
      <Select
        view={view}
        name="whenQuestion"
        label={view.t('questions.condition')}
        hint={view.t('questions.condition.hint')}
        none={view.t('questions.condition.none')}
        value={typed?.whenQuestion}
        error={errors?.whenQuestion}
        options={earlier.map(each => ({ value: each.id, label: labelOf(view, each) }))}
      />
      {earlier.map(question => (
        <Answers view={view} question={question} said={said} />
      ))}
    </div>
  );
}

function Answers({ view, question, said }: { view: View; question: Question; said: string[] }) {
  const answers = question.kind === 'yes-no' ? ['yes', 'no'] : (question.choices ?? []).map(({ id }) => id);
  return (
    <fieldset class={`field answers of-${question.id}`}>
      <legend>{view.t('questions.condition.answers', { question: labelOf(view, question) })}</legend>
      <div>
        {answers.map(answer => {
          const value = `${question.id}/${answer}`;
          return (
            <label class="pick">
              <input type="checkbox" name="whenIs" value={value} checked={said.includes(value)} />
              <span>{answerText(view, question, answer)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
