import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Kept } from '../../../functions/erasure/erasure.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { WhatGoes } from './what.tsx';

type Base = { view: View; hub: Hub; event: Event };

/** What somebody has erased by themselves, before it is. */
export const MyErasurePage = ({ view, hub, event, token, kept }: Base & { token: string; kept: Kept }) => (
  <Layout
    view={view}
    title={view.t('erasure.mine-title')}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    noindex
    narrow
  >
    <form class="stack roomy" method="post" action={paths.myErasure(token)}>
      <header class="stack tight">
        <EventName view={view} event={event} />
        <h1>{view.t('erasure.mine-title')}</h1>
      </header>
      <p class="lead">{view.t('erasure.mine-lead')}</p>
      <WhatGoes view={view} whose="mine" kept={kept} />
      <div class="row">
        <Button danger>{view.t('erasure.do')}</Button>
        <ButtonLink quiet href={paths.my(token)}>
          {view.t('erasure.keep')}
        </ButtonLink>
      </div>
    </form>
  </Layout>
);

/** After it: nobody's page, and the same for everybody. */
export const ErasedPage = ({ view, hub, event, isOpen }: Base & { isOpen: boolean }) => (
  <Layout
    view={view}
    title={view.t('erasure.erased')}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    noindex
    narrow
  >
    <div class="stack roomy">
      <EventName view={view} event={event} />
      <h1>{view.t('erasure.erased')}</h1>
      <p class="lead">{view.t('erasure.erased.lead')}</p>
      {isOpen && <p>{view.t('erasure.erased.again')}</p>}
      <p class="links row">
        <a href={paths.askHolder(hub.id)}>{view.t('erasure.erased.certificates')}</a>
        <a href={paths.event(event.slug)}>{view.t('my.event')}</a>
      </p>
    </div>
  </Layout>
);
