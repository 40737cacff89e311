import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type Base = { view: View; event: Event; hub: Hub };

/** Asks for the address that the personal link is mailed to again: field `email`. */
export const NewLinkPage = ({ view, event, hub, errors, typed }: Base & Filled) => (
  <Layout
    view={view}
    title={view.t('event.link')}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    error={errors !== undefined}
    narrow
    noindex
  >
    <div class="stack roomy">
      <ErrorSummary view={view} errors={errors} />
      <EventName view={view} event={event} />
      <h1>{view.t('event.link')}</h1>
      <p>{view.t('event.link-more')}</p>
      <NewLinkForm view={view} slug={event.slug} errors={errors} typed={typed} />
    </div>
  </Layout>
);

/** The same whether the address is registered or not. */
export const NewLinkSentPage = ({ view, event, hub, email }: Base & { email: string }) => (
  <Layout
    view={view}
    title={view.t('event.link-sent')}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    narrow
    noindex
  >
    <div class="stack roomy">
      <Banner meaning="note">
        <p>{view.t('event.link-sent-more', { email })}</p>
      </Banner>
      <EventName view={view} event={event} />
      <h1>{view.t('event.link-sent')}</h1>
      <p>
        {view.t('event.link-sent-other')}{' '}
        <a href={`${paths.event(event.slug)}#link`}>{view.t('event.link-again')}</a>
      </p>
    </div>
  </Layout>
);

/** At the end of the event's page; the help of every page leads here. */
export const NewLinkSection = ({ view, event }: { view: View; event: Event }) => (
  <section id="link" aria-labelledby="link-title" class="no-print">
    <h2 id="link-title">{view.t('event.link')}</h2>
    <p>{view.t('event.link-more')}</p>
    <NewLinkForm view={view} slug={event.slug} />
    {Date.parse(event.endsAt) <= view.now.getTime() && (
      <p>
        <a href={paths.askHolder(event.hubId)}>{view.t('holder.ask.link')}</a>
      </p>
    )}
  </section>
);

export const NewLinkForm = ({ view, slug, errors, typed }: Filled & { view: View; slug: string }) => (
  <form class="form" method="post" action={paths.newLink(slug)} novalidate>
    <Field
      view={view}
      name="email"
      type="email"
      autocomplete="email"
      spellcheck={false}
      label={view.t('event.link-email')}
      value={typed?.email}
      error={errors?.email}
    />
    <Button quiet>{view.t('event.link-send')}</Button>
  </form>
);

export const EventName = ({ view, event }: { view: View; event: Event }) => (
  <p class="kicker of-event">
    <a href={paths.event(event.slug)}>
      <Words texts={event.title} view={view} />
    </a>
  </p>
);
