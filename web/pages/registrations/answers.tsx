import type { Event } from '../../../functions/events/event.ts';
import type { ShownAnswer } from '../../../functions/questions/versions.ts';
import { AnswerFacts } from '../../parts/answer-facts.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Props = { view: View; event: Event; answers: ShownAnswer[]; hasSensitive: boolean };

/** What a person answered to the event's own questions; of what is sensitive, only where its sums are. */
export const Answers = ({ view, event, answers, hasSensitive }: Props) => (
  <section class="group" aria-labelledby="answers">
    <h2 id="answers">{view.t('answers.title')}</h2>
    {answers.length === 0 ? (
      <p class="soft">{view.t('answers.none')}</p>
    ) : (
      <AnswerFacts view={view} zone={event.zone} answers={answers} />
    )}
    {hasSensitive && (
      <p class="soft small">
        {view.t('answers.kept-apart')} <a href={paths.needs(event.id)}>{view.t('needs.open')}</a>
      </p>
    )}
  </section>
);
