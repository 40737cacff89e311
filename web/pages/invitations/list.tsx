import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, phase } from '../../../functions/events/event.ts';
import type { Invitation } from '../../../functions/registration/invitations/invitation.ts';
import type {
  FollowedInvitation,
  InvitationFilter,
  InvitationQuery,
} from '../../../functions/registration/invitations/list.ts';
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
import { invitationsCss } from '../../styles/invitations.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { MailStatus } from '../mail/standing.tsx';
import { RegistrationStatus } from '../registrations/list.tsx';

/** What the last act came to; kept in `?done=` over the redirect. */
export const invitationsDone = ['invited', 'sent-again', 'revoked', 'used', 'unknown', 'not-now'] as const;
export type InvitationDone = (typeof invitationsDone)[number];

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  phase: ReturnType<typeof phase>;
  /** Those that were looked for, the newest first; one page of them. */
  invitations: FollowedInvitation[];
  found: number;
  total: number;
  counts: Record<'open' | 'used' | 'trouble', number>;
  query: InvitationQuery;
  page: number;
  pages: number;
  done?: InvitationDone;
  /** How many were invited just now. */
  count: number;
};

/** Who was invited, and what became of each invitation. */
export function InvitationsPage(props: Props) {
  const { view, event, staff, total, done, count } = props;
  const t = view.t;
  const mayInvite = staff.may.includes('let-people-in') && props.phase !== 'draft' && props.phase !== 'over';
  return (
    <EventFrame
      {...props}
      tab="registrations"
      css={invitationsCss}
      heading={t('invitations.title')}
      before={done && <Banner meaning={meanings[done]}>{t(`invitations.done.${done}`, { count })}</Banner>}
      actions={
        <>
          {total > 0 && staff.may.includes('export-people') && (
            <ButtonLink quiet download href={`${paths.invitationsCsv(event.id)}?${parameters(props.query)}`}>
              {t('console.registrations.csv')}
            </ButtonLink>
          )}
          {mayInvite && <ButtonLink href={paths.newInvitations(event.id)}>{t('invitations.new')}</ButtonLink>}
        </>
      }
    >
      {total === 0 ? <Nobody {...props} /> : <Found {...props} />}
    </EventFrame>
  );
}

const meanings = {
  invited: 'confirmed',
  'sent-again': 'confirmed',
  revoked: 'confirmed',
  used: 'warning',
  unknown: 'warning',
  'not-now': 'warning',
} as const satisfies Record<InvitationDone, Meaning>;

const Nobody = ({ view, phase }: Props) => (
  <EmptyState title={view.t('invitations.none')}>
    <p>{view.t(phase === 'draft' ? 'invitations.none.draft' : 'invitations.none.text')}</p>
  </EmptyState>
);

function Found(props: Props) {
  const { view, event, counts, invitations, found, total } = props;
  const t = view.t;
  return (
    <div class="stack roomy">
      <dl class="numbers" aria-label={t('invitations.title')}>
        {(['open', 'used', 'trouble'] as const).map(show => (
          <div>
            <dt>{t(`invitations.filter.${show}`)}</dt>
            <dd>
              <a class="figure" href={`${paths.invitations(event.id)}?show=${show}`}>
                {counts[show]}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <section>
        <Filters {...props} />
        <p class="soft small" role="status">
          {t('invitations.found', { found, total })}
        </p>
        <Table
          caption={t('invitations.title')}
          unseenCaption
          columns={[
            { label: t('invitations.who') },
            { label: t('invitations.invited') },
            { label: t('invitations.mail') },
            { label: t('invitations.state') },
            { label: t('invitations.acts') },
          ]}
          rows={invitations.map(each => row(props, each))}
          empty={
            <EmptyState title={t('invitations.no-match')}>
              <p>
                <a href={paths.invitations(event.id)}>{t('invitations.show-all')}</a>
              </p>
            </EmptyState>
          }
        />
        <ListPages {...props} />
      </section>
    </div>
  );
}

const filters = ['all', 'open', 'used', 'revoked', 'trouble'] as const satisfies InvitationFilter[];

const Filters = ({ view, event, query }: Props) => (
  <SearchForm
    view={view}
    action={paths.invitations(event.id)}
    label={view.t('invitations.search')}
    value={query.q}
    button={view.t('console.registrations.show')}
  >
    <Select
      view={view}
      name="show"
      label={view.t('invitations.state')}
      value={query.show}
      options={filters.map(value => ({ value, label: view.t(`invitations.filter.${value}`) }))}
    />
  </SearchForm>
);

const row = (props: Props, followed: FollowedInvitation): Child[] => {
  const { view, event, staff } = props;
  const { invitation, mail } = followed;
  return [
    <>
      <b>{invitation.name ?? invitation.email}</b>
      {invitation.name && <div class="soft small">{invitation.email}</div>}
    </>,
    <>
      <When view={view} at={invitation.invitedAt} zone={event.zone} />
      {invitation.sends > 1 && (
        <div class="soft small">{view.t('invitations.sends', { sends: invitation.sends })}</div>
      )}
    </>,
    mail &&
      (staff.may.includes('see-mail') ? (
        <a href={paths.message(event.id, mail.id)}>
          <MailStatus view={view} standing={mail.standing} />
        </a>
      ) : (
        <MailStatus view={view} standing={mail.standing} />
      )),
    <State view={view} event={event} followed={followed} />,
    staff.may.includes('let-people-in') && <Acts view={view} event={event} invitation={invitation} />,
  ];
};

const stateMeanings: Record<Invitation['state'], Meaning> = {
  open: 'waiting',
  used: 'confirmed',
  revoked: 'wrong',
};

function State({ view, event, followed }: { view: View; event: Event; followed: FollowedInvitation }) {
  const { invitation, holder } = followed;
  return (
    <>
      <Status meaning={stateMeanings[invitation.state]}>
        {view.t(`invitations.state.${invitation.state}`)}
      </Status>
      {holder && (
        <div class="small">
          <a href={paths.registration(event.id, holder.id)}>{holder.name}</a>
          {holder.state !== 'confirmed' && <RegistrationStatus view={view} registration={holder} />}
        </div>
      )}
    </>
  );
}

function Acts({ view, event, invitation }: { view: View; event: Event; invitation: Invitation }) {
  const { id, email, state, sends } = invitation;
  if (state === 'used') return null;
  return (
    <div class="row">
      <form method="post" action={paths.invitationSending(event.id, id)}>
        <input type="hidden" name="sends" value={String(sends)} />
        <button type="submit" class="linklike">
          {view.t(state === 'open' ? 'invitations.send-again' : 'invitations.invite-again')}
          <span class="unseen"> {email}</span>
        </button>
      </form>
      {state === 'open' && (
        <form method="post" action={paths.invitationRevocation(event.id, id)}>
          <button type="submit" class="linklike">
            {view.t('invitations.revoke')}
            <span class="unseen"> {email}</span>
          </button>
        </form>
      )}
    </div>
  );
}

function ListPages({ view, event, query, page, pages }: Props) {
  const to = (number: number) => `${paths.invitations(event.id)}?${parameters(query)}&page=${number}`;
  return <Pages view={view} page={page} pages={pages} to={to} />;
}

const parameters = ({ q, show }: InvitationQuery) => new URLSearchParams({ q, show }).toString();
