import type { Question } from '../../../functions/questions/question.ts';
import { QuestionField } from '../../parts/question-field.tsx';
import type { View } from '../../view.ts';

type Props = { view: View; question: Question; views: View[] };

/** One question as people will see it, in each language of the event. Also drawn alone, while it is typed. */
export function Sketch({ view, question, views }: Props) {
  if (!Object.values(question.label).some(Boolean)) {
    return <p class="hint">{view.t('questions.sketch.empty')}</p>;
  }
  return (
    <>
      {views.map(each => (
        <div class="stack tight" lang={each.language}>
          {views.length > 1 && <h3>{each.t(`console.language.${each.language}`)}</h3>}
          <QuestionField view={each} question={{ ...question, id: `${question.id}-${each.language}` }} />
        </div>
      ))}
    </>
  );
}
