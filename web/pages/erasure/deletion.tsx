import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { DeletionRefusal } from '../../../functions/erasure/erasure.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  people: number;
  certificates: number;
  /** Why it cannot be deleted now. */
  why?: DeletionRefusal;
};

/** What deleting an event means, before it is done: what goes, what stays, and a word to type. */
export function DeletionPage(props: Props) {
  const { view, event, people, certificates, why, errors } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="overview"
      heading={t('deletion.title')}
      error={errors !== undefined}
      before={
        why ? (
          <Banner meaning="warning">
            <p>{t(`deletion.refused.${why}`)}</p>
          </Banner>
        ) : (
          <ErrorSummary view={view} errors={errors} />
        )
      }
    >
      <div class="stack roomy">
        <div class="stack tight">
          <p>{t('deletion.lead', { people })}</p>
          <p>{t('deletion.certificates', { count: certificates })}</p>
          {certificates > 0 && <p>{t('deletion.certificates.first')}</p>}
          <p>{t('deletion.export')}</p>
        </div>
        {why ? (
          <p class="links">
            <a href={paths.manage(event.id)}>{t('common.back')}</a>
          </p>
        ) : (
          <Confirm {...props} />
        )}
      </div>
    </EventFrame>
  );
}

const Confirm = ({ view, event, errors, typed }: Props) => (
  <form class="form stack wide" method="post" action={paths.eventDeletion(event.id)} novalidate>
    <Field
      view={view}
      name="confirm"
      label={view.t('deletion.confirm', { slug: event.slug })}
      hint={view.t('deletion.confirm.hint')}
      autocomplete="off"
      spellcheck={false}
      value={typed?.confirm}
      error={errors?.confirm}
    />
    <div class="row">
      <Button danger>{view.t('deletion.do')}</Button>
      <ButtonLink quiet href={paths.manage(event.id)}>
        {view.t('erasure.keep')}
      </ButtonLink>
    </div>
  </form>
);
