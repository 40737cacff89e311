import type { ShownAnswer } from '../../functions/questions/versions.ts';
import { inLanguage } from '../../functions/shared/language.ts';
import { longDate } from '../../functions/shared/time.ts';
import type { View } from '../view.ts';
import { answerText } from './answer-text.ts';

type Props = { view: View; zone: string; answers: readonly ShownAnswer[] };

/** Questions and what one person answered. */
export const AnswerFacts = ({ view, zone, answers }: Props) => (
  <dl class="answers">
    {answers.map(({ question, answer, agreedAt }) => (
      <div>
        <dt>{inLanguage(question.label, view.language)}</dt>
        <dd>
          {agreedAt
            ? view.t('answers.agreed-on', { date: longDate(agreedAt, zone, view.language) })
            : answerText(view, question, answer)}
        </dd>
      </div>
    ))}
  </dl>
);
