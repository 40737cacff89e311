import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Form } from '../../../functions/questions/question.ts';
import type { ShownAnswer } from '../../../functions/questions/versions.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { AnswerFacts } from '../../parts/answer-facts.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { answersCss } from '../../styles/answers.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { Questions, questionIslands } from './questions.tsx';

/** `typed` holds the answers as they are, or as the form sent them. */
export type MyAnswersPageProps = Filled & {
  view: View;
  event: Event;
  hub: Hub;
  mode: Mode;
  token: string;
  /** The questions as they are now; left out when answers can no longer be changed. */
  form?: Form;
  answers: ShownAnswer[];
  outcome?: 'saved' | 'same';
};

/** What a person answered, sensitive or not; to be changed as long as it can be. */
export function MyAnswersPage(props: MyAnswersPageProps) {
  const { view, event, hub, token, form, answers, errors, outcome } = props;
  return (
    <Layout
      view={view}
      title={`${view.t('answers.mine')}: ${inLanguage(event.title, view.language)}`}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={answersCss}
      islands={questionIslands(form)}
      noindex
      narrow
    >
      <div class="stack roomy">
        <ErrorSummary view={view} errors={errors} />
        {outcome && (
          <Banner meaning={outcome === 'saved' ? 'confirmed' : 'note'}>
            <p>{view.t(`answers.done.${outcome}`)}</p>
          </Banner>
        )}
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{view.t('answers.mine')}</h1>
          {form && <p>{view.t(answers.length > 0 ? 'answers.mine-lead' : 'answers.mine-lead-open')}</p>}
        </header>
        {form ? <Change {...props} form={form} /> : <Unchangeable {...props} />}
        <p class="links">
          <a href={paths.my(token)}>{view.t('answers.mine-back')}</a>
        </p>
      </div>
    </Layout>
  );
}

const Change = ({ view, token, form, mode, errors, typed }: MyAnswersPageProps & { form: Form }) => (
  <form class="form" method="post" action={paths.myAnswers(token)} novalidate>
    <Questions view={view} questions={form} modes={[mode]} errors={errors} typed={typed} />
    <Button>{view.t('answers.mine-send')}</Button>
  </form>
);

const Unchangeable = ({ view, event, answers }: MyAnswersPageProps) => (
  <>
    <Banner meaning="note">
      <p>{view.t('answers.mine-late')}</p>
    </Banner>
    {answers.length === 0 ? (
      <p>{view.t('answers.mine-none')}</p>
    ) : (
      <AnswerFacts view={view} zone={event.zone} answers={answers} />
    )}
  </>
);
