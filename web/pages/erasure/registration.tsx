import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Kept } from '../../../functions/erasure/erasure.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { WhatGoes } from './what.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  registration: Registration;
  kept: Kept;
};

/** What erasing somebody means, before it is done. */
export function ErasurePage(props: Props) {
  const { view, event, registration, kept } = props;
  const { name, email } = registration;
  return (
    <EventFrame {...props} tab="registrations" heading={view.t('erasure.title', { name })}>
      <form
        class="form stack roomy wide"
        method="post"
        action={paths.registrationErasure(event.id, registration.id)}
      >
        <p>{view.t('erasure.lead', { name })}</p>
        <Facts facts={[[view.t('common.email'), email]]} />
        <WhatGoes view={view} whose="theirs" kept={kept} />
        <div class="row">
          <Button danger>{view.t('erasure.do')}</Button>
          <ButtonLink quiet href={paths.registration(event.id, registration.id)}>
            {view.t('erasure.keep')}
          </ButtonLink>
        </div>
      </form>
    </EventFrame>
  );
}
