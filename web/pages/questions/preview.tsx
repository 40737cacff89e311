import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Form } from '../../../functions/questions/question.ts';
import type { Language } from '../../../functions/shared/language.ts';
import { languageName } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { paths } from '../../paths.ts';
import { answersCss } from '../../styles/answers.ts';
import { questionsCss } from '../../styles/questions.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { Questions, questionIslands } from '../registration/questions.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  form: Form;
  modes: readonly Mode[];
  mode: Mode;
  /** In the language that is looked at. */
  shown: View;
};

/**
 * The questions as people who come in one mode see them, in one language; what depends on an answer comes and goes
 * as it does for them. Nothing is sent from here: outside a dialog, a form for one goes nowhere.
 */
export function QuestionsPreviewPage(props: Props) {
  const { view, event, form, modes, mode, shown } = props;
  const t = view.t;
  const href = (language: Language, of: Mode) =>
    `${paths.questionsPreview(event.id)}?${new URLSearchParams({ in: language, mode: of })}`;
  const asked = form.questions.filter(({ asks }) => asks === 'all' || asks === mode);
  return (
    <EventFrame
      {...props}
      tab="questions"
      css={answersCss + questionsCss}
      islands={questionIslands(form)}
      heading={t('questions.preview')}
      actions={<a href={paths.questions(event.id)}>{t('questions.back')}</a>}
    >
      <nav class="ways" aria-label={t('questions.preview')}>
        {event.languages.length > 1 && (
          <ul>
            {event.languages.map(language => (
              <Way href={href(language, mode)} isHere={language === shown.language} lang={language}>
                {languageName(language)}
              </Way>
            ))}
          </ul>
        )}
        {modes.length > 1 && (
          <ul>
            {modes.map(each => (
              <Way href={href(shown.language, each)} isHere={each === mode}>
                {t(`common.${each}`)}
              </Way>
            ))}
          </ul>
        )}
      </nav>
      {asked.length === 0 ? (
        <EmptyState title={t('questions.none')}>
          <ButtonLink href={paths.newQuestion(event.id)}>{t('questions.add')}</ButtonLink>
        </EmptyState>
      ) : (
        <form class="form shown" method="dialog" novalidate lang={shown.language}>
          <Questions view={shown} questions={form} modes={[mode]} />
        </form>
      )}
    </EventFrame>
  );
}

const Way = (props: { href: string; isHere: boolean; lang?: Language; children: string }) => (
  <li lang={props.lang}>
    {props.isHere ? <b aria-current="true">{props.children}</b> : <a href={props.href}>{props.children}</a>}
  </li>
);
