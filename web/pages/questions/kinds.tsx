import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { QuestionKind } from '../../../functions/questions/question.ts';
import { paths } from '../../paths.ts';
import { questionsCss } from '../../styles/questions.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  kinds: readonly QuestionKind[];
  presets: readonly ('dietary' | 'access')[];
};

/** The first step of a new question: what kind it is. */
export function QuestionKindsPage(props: Props) {
  const { view, event } = props;
  const t = view.t;
  const to = (query: string) => `${paths.newQuestion(event.id)}?${query}`;
  return (
    <EventFrame {...props} tab="questions" css={questionsCss} heading={t('questions.new')}>
      <section aria-labelledby="ready">
        <div class="group">
          <h2 id="ready">{t('questions.presets')}</h2>
          <ul class="kinds">
            {props.presets.map(preset => (
              <li>
                <a href={to(`preset=${preset}`)}>
                  <b>{t(`questions.preset.${preset}`)}</b>
                  <span class="soft small">{t('questions.preset.hint')}</span>
                </a>
              </li>
            ))}
            <li>
              <a href={paths.questionSets(event.id)}>
                <b>{t('questions.sets')}</b>
                <span class="soft small">{t('questions.sets.hint')}</span>
              </a>
            </li>
          </ul>
        </div>
      </section>
      <section aria-labelledby="kinds" class="group">
        <h2 id="kinds">{t('questions.kinds')}</h2>
        <ul class="kinds">
          {props.kinds.map(kind => (
            <li>
              <a href={to(`kind=${kind}`)}>
                <b>{t(`questions.kind.${kind}`)}</b>
                <span class="soft small">{t(`questions.kind.${kind}.hint`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </EventFrame>
  );
}
