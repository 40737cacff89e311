import type { Hub } from '../../../functions/accounts/hub.ts';
import { Time } from '../../parts/time.tsx';
import type { View } from '../../view.ts';
import type { GroupPageProps } from './group.tsx';

/** Until when the contact exchanges and cancels by themselves, as far as the organiser set an end to it. */
export function GroupDeadlines({ view, programme: { event }, hub, group, late, isOver }: GroupPageProps) {
  const { change, cancel } = event.deadlines ?? {};
  if (isOver || group.state === 'cancelled') return null;
  const at = (instant: string) => (
    <Time view={view} at={instant} zone={event.zone} as="date-and-clock" city />
  );
  return (
    <>
      {change && !late.change && (
        <p class="soft">
          {view.t('groups.until-change')} {at(change)}
        </p>
      )}
      {cancel && !late.cancel && (
        <p class="soft">
          {view.t('groups.until-cancel')} {at(cancel)}
        </p>
      )}
      {late.change && (
        <p>
          {view.t('groups.late-change')} <Contact hub={hub} />
        </p>
      )}
    </>
  );
}

/** In place of giving up places, when it is too late for that. */
export const LateToCancel = ({ view, hub }: { view: View; hub: Hub }) => (
  <p>
    {view.t('groups.late-cancel')} <Contact hub={hub} />
  </p>
);

const Contact = ({ hub: { contact } }: { hub: Hub }) => <a href={`mailto:${contact}`}>{contact}</a>;
