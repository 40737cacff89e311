import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { ListedEvent } from '../../../functions/events/event.ts';
import { dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Status } from '../../parts/status.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from './frame.tsx';

/** A hub as one member of its staff sees it, with all its events. */
export type MyHub = { hub: Hub; staff: Admitted; events: ListedEvent[] };

/** Where a member of staff lands: their hubs, and in each what runs, what comes, what was. */
export function ConsoleHomePage(props: {
  view: View;
  hubs: MyHub[];
  mayFound: boolean;
  /** An event was deleted just now. */
  deleted: boolean;
}) {
  const { view, hubs, mayFound } = props;
  const only = hubs.length === 1 ? hubs[0] : undefined;
  return (
    <ConsoleFrame
      view={view}
      hub={only?.hub}
      heading={view.t('console.events')}
      before={props.deleted && <Banner meaning="confirmed">{view.t('deletion.done')}</Banner>}
      actions={
        <>
          {mayFound && hubs.length > 0 && <a href={paths.newHub}>{view.t('console.new-hub')}</a>}
          {only && <HubActions view={view} {...only} />}
        </>
      }
    >
      {hubs.length === 0 && <NoHub view={view} mayFound={mayFound} />}
      {hubs.map(mine => (
        <HubPart view={view} {...mine} named={!only} />
      ))}
    </ConsoleFrame>
  );
}

const NoHub = ({ view, mayFound }: { view: View; mayFound: boolean }) =>
  mayFound ? (
    <EmptyState title={view.t('console.no-hub.founder')}>
      <p>{view.t('console.no-hub.founder.text')}</p>
      <ButtonLink href={paths.newHub}>{view.t('console.new-hub')}</ButtonLink>
    </EmptyState>
  ) : (
    <EmptyState title={view.t('console.no-hub')}>
      <p>{view.t('console.no-hub.text', { email: view.email ?? '' })}</p>
    </EmptyState>
  );

function HubPart({ view, hub, staff, events, named }: MyHub & { view: View; named: boolean }) {
  const now = view.now.getTime();
  const over = (event: ListedEvent) => Date.parse(event.endsAt) <= now;
  const begun = (event: ListedEvent) => Date.parse(event.startsAt) <= now;
  const groups = [
    ['now', events.filter(event => begun(event) && !over(event))],
    ['upcoming', events.filter(event => !begun(event))],
    ['past', events.filter(over).reverse()],
  ] as const;
  const Heading = named ? 'h3' : 'h2';
  const mayEdit = staff.may.includes('edit-event');
  return (
    <section aria-label={hub.name}>
      {named && (
        <div class="titled hub">
          <h2>{hub.name}</h2>
          <div class="row">
            <HubActions view={view} hub={hub} staff={staff} />
          </div>
        </div>
      )}
      {events.length === 0 && (
        <EmptyState title={view.t('console.no-events')}>
          {mayEdit && <p>{view.t('console.no-events.text')}</p>}
        </EmptyState>
      )}
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([name, list]) => (
          <div class="group">
            <Heading>{view.t(`console.group.${name}`)}</Heading>
            <ul class="list">
              {list.map(event => (
                <Entry view={view} event={event} staff={staff} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

const HubActions = ({ view, hub, staff }: { view: View; hub: Hub; staff: Admitted }) => (
  <>
    {staff.may.includes('issue-certificates') && (
      <a href={paths.designs(hub.id)}>{view.t('designs.title')}</a>
    )}
    {staff.may.includes('manage-staff') && <a href={paths.staff(hub.id)}>{view.t('console.staff')}</a>}
    {staff.may.includes('issue-certificates') && (
      <>
        <a href={paths.hubCertificates(hub.id)}>{view.t('certificate.hub.title')}</a>
        <a href={paths.rounding(hub.id)}>{view.t('achievements.rounding')}</a>
      </>
    )}
    {staff.may.includes('manage-servers') && <a href={paths.servers(hub.id)}>{view.t('rooms.servers')}</a>}
    {staff.may.includes('see-event') && <a href={paths.seriesOfHub(hub.id)}>{view.t('series.title')}</a>}
    {staff.may.includes('edit-event') && (
      <ButtonLink href={paths.newEvent(hub.id)}>{view.t('console.new-event')}</ButtonLink>
    )}
  </>
);

function Entry({ view, event, staff }: { view: View; event: ListedEvent; staff: Admitted }) {
  const seesEvent = staff.may.includes('see-event');
  return (
    <li class="entry">
      <span class="soft">
        <Day view={view} event={event} />
      </span>
      <span class="name">
        <a href={seesEvent ? paths.manage(event.id) : paths.door(event.id)}>
          <Words texts={event.title} view={view} />
        </a>
      </span>
      <span class="row">
        <span class="soft small">{view.t(`console.format.${event.format}`)}</span>
        <Status meaning={event.state === 'published' ? 'confirmed' : 'note'}>
          {view.t(`console.state.${event.state}`)}
        </Status>
      </span>
    </li>
  );
}

/** "23 November 2026": a list is scanned by it, so it is short and on one line. */
const Day = ({ view, event: { startsAt, zone } }: { view: View; event: ListedEvent }) => (
  <time class="when" datetime={dayOf(startsAt, zone)}>
    {shortDate(startsAt, zone, view.language)} {dayOf(startsAt, zone).slice(0, 4)}
  </time>
);
