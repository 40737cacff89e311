import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';

/**
 * `invitation`: one needs one. `closed`: nobody new may register. `invitation-used`: somebody has registered by it.
 * `invitation-ended`: it was revoked, or its link is not whole.
 */
export type Refused = 'invitation' | 'closed' | 'invitation-used' | 'invitation-ended';

const words = {
  invitation: ['registration.refused.invitation', 'registration.refused.invitation-more'],
  closed: ['registration.closed', 'registration.closed-more'],
  'invitation-used': ['registration.refused.used', 'registration.refused.used-more'],
  'invitation-ended': ['registration.refused.ended', 'registration.refused.ended-more'],
} as const satisfies Record<Refused, readonly [TextKey, TextKey]>;

type Props = { view: View; event: Event; hub: Hub; why: Refused };

/** In place of the form for whom the way in is not open: why, and what can be done. */
export function RegistrationRefusedPage({ view, event, hub, why }: Props) {
  const [title, more] = words[why];
  return (
    <Layout
      view={view}
      title={view.t(title)}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      noindex
      narrow
    >
      <div class="stack">
        <EventName view={view} event={event} />
        <h1>{view.t(title)}</h1>
        <p class="lead">{view.t(more)}</p>
        <p>
          {view.t('registration.refused.ask', { hub: hub.name })}{' '}
          <a href={`mailto:${hub.contact}`}>{hub.contact}</a>
        </p>
        <p class="links row">
          <a href={paths.event(event.slug)}>{view.t('event.to-event')}</a>
          <a href={paths.newLink(event.slug)}>{view.t('event.link')}</a>
        </p>
      </div>
    </Layout>
  );
}
