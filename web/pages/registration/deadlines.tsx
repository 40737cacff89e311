import type { Hub } from '../../../functions/accounts/hub.ts';
import { Time } from '../../parts/time.tsx';
import type { View } from '../../view.ts';
import type { MyPageProps } from './my.tsx';

/** Until when a person changes or gives up things by themselves, as far as the organiser set an end to it. */
export function Deadlines({ view, programme: { event }, hub, late, registration }: MyPageProps) {
  const { change, cancel } = event.deadlines ?? {};
  const at = (instant: string) => (
    <Time view={view} at={instant} zone={event.zone} as="date-and-clock" city />
  );
  return (
    <>
      {change && !late.change && (
        <p class="soft">
          {view.t('my.until-change')} {at(change)}
        </p>
      )}
      {change && late.change && (
        <p>
          {view.t('my.late-change')} <Contact hub={hub} />
        </p>
      )}
      {cancel && !late.cancel && registration.state === 'confirmed' && (
        <p class="soft">
          {view.t('my.until-cancel')} {at(cancel)}
        </p>
      )}
    </>
  );
}

/** In place of giving up a place, when it is too late for that. */
export const TooLateToCancel = ({ view, hub }: { view: View; hub: Hub }) => (
  <details>
    <summary>{view.t('my.cancel')}</summary>
    <div class="inside">
      <p>
        {view.t('my.late-cancel')} <Contact hub={hub} />
      </p>
    </div>
  </details>
);

const Contact = ({ hub: { contact } }: { hub: Hub }) => <a href={`mailto:${contact}`}>{contact}</a>;
