import type { PropsWithChildren } from 'hono/jsx';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { Time } from '../../parts/time.tsx';
import { Trap } from '../../parts/trap.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { type GuardedForm, Proof, ProofByMail } from '../registration/proof.tsx';
import { EventName } from './new-link.tsx';

type Base = { view: View; event: Event; hub: Hub };

type FormProps = Filled & GuardedForm & { view: View; slug: string };

/** Takes the address that is written to when registration opens: field `noticeEmail`. */
export const OpeningNoticeForm = ({ view, slug, errors, typed, formToken, proof }: FormProps) => (
  <form class="form no-print" method="post" action={paths.openingNotice(slug)} novalidate>
    <input type="hidden" name="form" value={formToken} />
    <Field
      view={view}
      name="noticeEmail"
      type="email"
      autocomplete="email"
      spellcheck={false}
      label={view.t('event.notice-email')}
      value={typed?.noticeEmail}
      error={errors?.noticeEmail}
    />
    <Trap view={view} />
    <Proof view={view} asked={proof} />
    <div class="stack">
      <Button>{view.t('event.notice-send')}</Button>
      <p class="hint">{view.t('event.notice-consent')}</p>
    </div>
    <ProofByMail view={view} asked={proof} errors={errors} typed={typed} />
  </form>
);

/** The same whether the address was left before or not. */
export const NoticeLeftPage = ({ view, event, hub, email }: Base & { email: string }) => {
  const { opensAt } = event.registration;
  return (
    <NoticePage view={view} event={event} hub={hub} title={view.t('event.notice-left')}>
      <Banner meaning="confirmed">
        <p>{view.t('event.notice-left-more', { email })}</p>
      </Banner>
      <EventName view={view} event={event} />
      <h1>{view.t('event.notice-left')}</h1>
      {opensAt && (
        <p class="lead">
          {view.t('event.announced')}{' '}
          <Time view={view} at={opensAt} zone={event.zone} as="date-and-clock" city on />.
        </p>
      )}
      <p>{view.t('event.notice-consent')}</p>
      <p>
        {view.t('event.notice-wrong')} <a href={paths.register(event.slug)}>{view.t('event.notice-again')}</a>
      </p>
      <p>
        <a href={paths.event(event.slug)}>{view.t('event.to-event')}</a>
      </p>
    </NoticePage>
  );
};

/** For whoever still asks to be told when it opens. */
export const AlreadyOpenPage = ({ view, event, hub }: Base) => (
  <NoticePage view={view} event={event} hub={hub} title={view.t('event.notice-open')}>
    <EventName view={view} event={event} />
    <h1>{view.t('event.notice-open')}</h1>
    <p class="lead">{view.t('event.notice-open-more')}</p>
    <p>
      <ButtonLink href={paths.register(event.slug)} big>
        {view.t('event.register')}
      </ButtonLink>
    </p>
  </NoticePage>
);

const NoticePage = ({ view, event, hub, title, children }: PropsWithChildren<Base & { title: string }>) => (
  <Layout
    view={view}
    title={title}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    islands={['viewer-time']}
    narrow
    noindex
  >
    <div class="stack roomy">{children}</div>
  </Layout>
);
