import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventName, NewLinkForm } from '../event/new-link.tsx';

/** A personal link that opens nothing any more: with its event, a form that mails a new one. */
export const LinkEndedPage = ({ view, event, hub }: { view: View; event?: Event; hub?: Hub }) => (
  <Layout
    view={view}
    title={view.t('problem.link')}
    hue={hub?.hue}
    hubName={hub?.name}
    slug={event?.slug}
    noindex
    narrow
  >
    <div class="stack problem">
      {event && <EventName view={view} event={event} />}
      <h1>{view.t('problem.link')}</h1>
      {event ? (
        <>
          <p class="lead">{view.t('problem.link-more')}</p>
          <NewLinkForm view={view} slug={event.slug} />
        </>
      ) : (
        <>
          <p class="lead">{view.t('problem.link-unknown')}</p>
          <ButtonLink href={paths.home} quiet>
            {view.t('problem.home')}
          </ButtonLink>
        </>
      )}
    </div>
  </Layout>
);
