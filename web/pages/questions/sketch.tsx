import type { Question } from '../../../functions/questions/question.ts';
import { QuestionField } from '../../parts/question-field.tsx';
import type { View } from '../../view.ts';

/** One question as people will see it, in each language of the event. Also drawn alone, while it is typed. */
export const Sketch = ({ question, views }: { question: Question; views: View[] }) => (
  <>
    {views.map(view => (
      <div class="stack tight" lang={view.language}>
        {views.length > 1 && <h3>{view.t(`console.language.${view.language}`)}</h3>}
        <QuestionField view={view} question={{ ...question, id: `${question.id}-${view.language}` }} />
      </div>
    ))}
  </>
);
