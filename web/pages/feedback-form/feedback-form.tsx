import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { FeedbackRefusal, Rating, Remark } from '../../../functions/feedback/feedback.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { type Filled, TextField } from '../../parts/field.tsx';
import { Shape } from '../../parts/shape.tsx';
import { paths } from '../../paths.ts';
import { feedbackCss } from '../../styles/feedback.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { Scale } from './scale.tsx';

type Base = { view: View; event: Event; hub: Hub };

const ratings = {
  overall: 'feedback.form.overall',
  content: 'feedback.form.content',
  organisation: 'feedback.form.organisation',
  usefulness: 'feedback.form.usefulness',
  participation: 'feedback.form.participation',
} as const satisfies Record<Rating, TextKey>;

const remarks = {
  willUse: 'feedback.form.willUse',
  better: 'feedback.form.better',
} as const satisfies Record<Remark, TextKey>;

/** Five ratings and two texts, named as in the noun. */
export const FeedbackFormPage = (props: Base & Filled & { token: string }) => {
  const { view, event, hub, token, errors, typed } = props;
  return (
    <Layout
      view={view}
      title={view.t('feedback.form.title', { event: inLanguage(event.title, view.language) })}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={feedbackCss}
      noindex
      narrow
    >
      <div class="stack roomy">
        <ErrorSummary view={view} errors={errors} />
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{view.t('feedback.form.heading')}</h1>
          <p>{view.t('feedback.form.lead')}</p>
        </header>
        <form class="form" method="post" action={paths.feedback(token)} novalidate>
          {Object.entries(ratings).map(([name, key]) => (
            <Scale view={view} name={name} label={view.t(key)} value={typed?.[name]} error={errors?.[name]} />
          ))}
          {Object.entries(remarks).map(([name, key]) => (
            <TextField
              view={view}
              name={name}
              label={view.t(key)}
              value={typed?.[name]}
              error={errors?.[name]}
              optional
            />
          ))}
          <Button big>{view.t('feedback.form.send')}</Button>
        </form>
      </div>
    </Layout>
  );
};

export const FeedbackThanksPage = (props: Base & { myHref?: string }) => (
  <Notice {...props} title="feedback.form.thanks" more="feedback.form.thanks-more" done />
);

/** In place of the form: answered already, too early, over, or not there. */
export const FeedbackRefusedPage = ({ why, ...props }: Base & { why: FeedbackRefusal; myHref?: string }) => (
  <Notice {...props} title={`feedback.form.${why}`} more={`feedback.form.${why}-more`} />
);

type NoticeProps = Base & { myHref?: string; title: TextKey; more: TextKey; done?: boolean };

const Notice = ({ view, event, hub, myHref, title, more, done }: NoticeProps) => (
  <Layout view={view} title={view.t(title)} hue={hub.hue} hubName={hub.name} slug={event.slug} noindex narrow>
    <div class="stack">
      <EventName view={view} event={event} />
      <h1 class="row">
        {done && (
          <span class="done">
            <Shape meaning="confirmed" />
          </span>
        )}
        {view.t(title)}
      </h1>
      <p class="lead">{view.t(more)}</p>
      {myHref && (
        <ButtonLink href={myHref} quiet>
          {view.t('feedback.form.my')}
        </ButtonLink>
      )}
    </div>
  </Layout>
);
