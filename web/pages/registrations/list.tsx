import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Registration, RegistrationState } from '../../../functions/registration/registration.ts';
import type { RegistrationQuery } from '../../../functions/registration/search.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** Those that were looked for, in the order of arrival; one page of them. */
  registrations: Registration[];
  /** How many were looked for, and how many there are. */
  found: number;
  total: number;
  query: RegistrationQuery;
  page: number;
  pages: number;
  /** Likely one person under two spellings of an address. */
  twins: Set<Registration['id']>;
  /** The event asks something sensitive, whose sums have a page. */
  hasNeeds: boolean;
  /** Somebody was erased just now. */
  erased: boolean;
};

/** Who registered, to search and to export. */
export function RegistrationsPage(props: Props) {
  const { view, event, staff, total } = props;
  return (
    <EventFrame
      {...props}
      tab="registrations"
      heading={view.t('console.tab.registrations')}
      before={props.erased && <Banner meaning="confirmed">{view.t('erasure.done')}</Banner>}
      actions={
        <>
          {hasApplications(props) && <a href={paths.applications(event.id)}>{view.t('applications.link')}</a>}
          <a href={paths.invitations(event.id)}>{view.t('invitations.title')}</a>
          {props.hasNeeds && <a href={paths.needs(event.id)}>{view.t('needs.open')}</a>}
          {total > 0 && <a href={paths.badges(event.id)}>{view.t('badges.title')}</a>}
          {staff.may.includes('export-people') && total > 0 && (
            <ButtonLink
              quiet
              download
              href={`${paths.registrationsCsv(event.id)}?${parameters(props.query)}`}
            >
              {view.t('console.registrations.csv')}
            </ButtonLink>
          )}
        </>
      }
    >
      {total === 0 ? <Nobody {...props} /> : <Found {...props} />}
    </EventFrame>
  );
}

/** The way in may have changed since people applied. */
const hasApplications = ({ event, registrations, query }: Props): boolean =>
  event.access?.kind === 'approval' ||
  query.state === 'applied' ||
  query.state === 'declined' ||
  registrations.some(({ state }) => state === 'applied');

const Nobody = ({ view, event }: Props) => (
  <EmptyState title={view.t('console.registrations.none')}>
    <p>
      {view.t(
        event.state === 'published'
          ? 'console.registrations.none.published'
          : 'console.registrations.none.draft',
      )}
    </p>
  </EmptyState>
);

function Found(props: Props) {
  const { view, registrations, found, total } = props;
  const t = view.t;
  return (
    <>
      <Filters {...props} />
      <p class="soft small" role="status">
        {t('console.registrations.found', { found, total })}
      </p>
      <Table
        caption={t('console.tab.registrations')}
        unseenCaption
        columns={[
          { label: t('console.registrations.name') },
          { label: t('console.registrations.state') },
          { label: t('console.registrations.mode') },
          { label: t('common.email') },
          { label: t('console.registrations.since') },
        ]}
        rows={registrations.map(registration => row(props, registration))}
        empty={
          <EmptyState title={t('console.registrations.no-match')}>
            <p>
              <a href={paths.registrations(props.event.id)}>{t('console.registrations.show-all')}</a>
            </p>
          </EmptyState>
        }
      />
      <ListPages {...props} />
    </>
  );
}

const states = [
  'confirmed',
  'waiting',
  'applied',
  'declined',
  'cancelled',
  'pending',
] as const satisfies RegistrationState[];
const modes = ['on-site', 'online'] as const satisfies Mode[];

function Filters({ view, event, query }: Props) {
  const t = view.t;
  return (
    <SearchForm
      view={view}
      action={paths.registrations(event.id)}
      label={t('console.registrations.search')}
      value={query.q}
      button={t('console.registrations.show')}
    >
      <Select
        view={view}
        name="state"
        label={t('console.registrations.state')}
        none={t('console.registrations.all')}
        value={query.state}
        options={states.map(state => ({ value: state, label: t(`console.registration.state.${state}`) }))}
      />
      {event.format === 'hybrid' && (
        <Select
          view={view}
          name="mode"
          label={t('console.registrations.mode')}
          none={t('console.registrations.all')}
          value={query.mode}
          options={modes.map(mode => ({ value: mode, label: t(`console.format.${mode}`) }))}
        />
      )}
    </SearchForm>
  );
}

const row = ({ view, event, twins }: Props, registration: Registration) => [
  <>
    <a class="who-name" href={paths.registration(event.id, registration.id)}>
      {registration.name}
    </a>
    {registration.group ? (
      <div class="small">
        <GroupLink view={view} event={event} registration={registration} />
      </div>
    ) : (
      registration.organisation && <div class="soft small">{registration.organisation}</div>
    )}
  </>,
  <RegistrationStatus view={view} registration={registration} />,
  view.t(`console.format.${registration.mode}`),
  <>
    {registration.email}
    {twins.has(registration.id) && (
      <div>
        <Status meaning="warning">{view.t('console.registration.twin')}</Status>
      </div>
    )}
  </>,
  <When view={view} at={registration.createdAt} zone={event.zone} />,
];

type GroupLinkProps = { view: View; event: Event; registration: Registration };

/** To the group that somebody belongs to. */
export const GroupLink = ({ view, event, registration: { group, organisation } }: GroupLinkProps) =>
  group ? (
    <a class="of-group" href={paths.registeredGroup(event.id, group.id)}>
      {view.t('console.group.of', { group: organisation ?? '' })}
    </a>
  ) : null;

const meanings: Record<RegistrationState, Meaning> = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  applied: 'waiting',
  declined: 'wrong',
  pending: 'note',
  cancelled: 'wrong',
};

/** The state in a word; and what a confirmed person waits for beside their seat. */
export const RegistrationStatus = ({ view, registration }: { view: View; registration: Registration }) => (
  <>
    <Status meaning={meanings[registration.state]}>
      {view.t(`console.registration.state.${registration.state}`)}
    </Status>
    {registration.wants && (
      <div class="soft small">{view.t(`console.registration.wants.${registration.wants}`)}</div>
    )}
  </>
);

function ListPages({ view, event, query, page, pages }: Props) {
  const to = (number: number) => `${paths.registrations(event.id)}?${parameters(query)}&page=${number}`;
  return <Pages view={view} page={page} pages={pages} to={to} />;
}

const parameters = ({ q, state, mode }: RegistrationQuery) =>
  new URLSearchParams({ q, ...(state && { state }), ...(mode && { mode }) }).toString();
