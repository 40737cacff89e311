import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme } from '../../../functions/events/event.ts';
import type { Group, GroupOutcome, Person } from '../../../functions/registration/groups/group.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { paths } from '../../paths.ts';
import { groupsCss } from '../../styles/groups.ts';
import { ticketCss } from '../../styles/ticket.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { GroupDeadlines, LateToCancel } from './deadlines.tsx';
import { MemberErrors } from './member-errors.tsx';
import { PersonEntry } from './person.tsx';
import { untilText } from './until.ts';

export type GroupPageProps = {
  view: View;
  programme: Programme;
  hub: Hub;
  group: Group;
  people: Person[];
  /** Of this page's own address. */
  token: string;
  /** For the forms that name somebody new. */
  formToken: string;
  /** Where a group that waits as one stands in line. */
  place?: number;
  isOver: boolean;
  /** What the organisers' deadlines are over for. */
  late: { change: boolean; cancel: boolean };
  mayAdd: boolean;
  outcome?: GroupOutcome;
  wrong?: WrongMember;
};

/** A form about one person that came with mistakes, shown again as it was typed. */
export type WrongMember = {
  member: string;
  act: 'rename' | 'exchange';
  errors: FieldErrors;
  typed: Typed;
};

/** All people of a group and how they stand, and what its contact may change. */
export function GroupPage(props: GroupPageProps) {
  const { view, programme, hub, group, people, token, outcome, wrong } = props;
  const { event } = programme;
  return (
    <Layout
      view={view}
      title={view.t('groups.page.title', { group: group.name })}
      error={wrong !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={ticketCss + groupsCss}
      islands={['viewer-time']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <MemberErrors {...props} />
        {outcome && (
          <Banner meaning={meanings[outcome]}>
            <p>{view.t(`groups.done.${outcome}`)}</p>
          </Banner>
        )}
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{group.name}</h1>
          <p class="lead">{headline(props)}</p>
          <p class="soft">{view.t('groups.page.hello', { name: group.contact.name })}</p>
        </header>
        <Now {...props} />
        <GroupDeadlines {...props} />
        <section class="stack" aria-labelledby="people">
          <h2 id="people">{view.t('groups.people.count', { count: present(people).length })}</h2>
          {people.length === 0 ? (
            <EmptyState title={view.t('groups.people.none')} />
          ) : (
            <div class="changes people">
              {people.map(person => (
                <PersonEntry {...props} person={person} />
              ))}
            </div>
          )}
          {props.mayAdd && (
            <ButtonLink quiet href={paths.groupPeople(token)}>
              {view.t('groups.more-people')}
            </ButtonLink>
          )}
        </section>
        <Changes {...props} />
      </div>
    </Layout>
  );
}

const meanings = {
  registered: 'confirmed',
  added: 'confirmed',
  renamed: 'confirmed',
  exchanged: 'confirmed',
  cancelled: 'confirmed',
  'all-cancelled': 'confirmed',
  taken: 'confirmed',
  declined: 'confirmed',
  fewer: 'confirmed',
  'not-now': 'warning',
  'too-late': 'warning',
  'ran-out': 'warning',
} as const satisfies Record<GroupOutcome, Meaning>;

const present = (people: Person[]) =>
  people.filter(({ state }) => state !== 'cancelled' && state !== 'declined');

function headline({ view, group, people, place, isOver }: GroupPageProps): string {
  const { state, offer, size } = group;
  const all = present(people);
  if (isOver) return view.t('groups.page.over');
  if (state === 'cancelled' || all.length === 0) return view.t('groups.page.cancelled');
  if (state === 'gathering' || state === 'pending') return view.t(`groups.page.${state}`);
  if (offer) return view.t('groups.page.offered', { size });
  if (state === 'waiting') return view.t('groups.page.waiting', { place: place ?? 0 });
  if (all.some(person => person.state === 'applied')) return view.t('groups.page.applied');
  const seats = all.filter(person => person.state === 'confirmed').length;
  return seats === all.length
    ? view.t('groups.page.seated', { count: seats })
    : view.t('groups.page.some', { seats, count: all.length });
}

/** What is next for the group as a whole. */
function Now({ view, group, programme: { event }, token, isOver }: GroupPageProps) {
  const { state, offer, size } = group;
  if (isOver) return null;
  if (state === 'gathering' || state === 'pending') {
    return (
      <section class="stack">
        <p>{view.t('groups.page.pending-more')}</p>
        <ButtonLink quiet href={paths.group(token)}>
          {view.t('groups.page.look')}
        </ButtonLink>
      </section>
    );
  }
  if (state !== 'waiting') return null;
  if (!offer) return <p>{view.t('groups.page.waiting-more', { size })}</p>;
  return (
    <form class="offer" method="post" action={paths.groupSeats(token)}>
      <p>{view.t('groups.page.offered-more', { until: untilText(view, offer.until, event.zone) })}</p>
      <div class="row">
        <Button big name="answer" value="take">
          {view.t('groups.offer.take', { size })}
        </Button>
        <Button quiet name="answer" value="decline">
          {view.t('groups.offer.decline')}
        </Button>
      </div>
      <p class="hint">{view.t('groups.offer.decline-more')}</p>
    </form>
  );
}

/** What changes the group as a whole, each folded away until it is wanted. */
function Changes({ view, hub, group, people, token, isOver, late }: GroupPageProps) {
  const count = present(people).length;
  if (group.state === 'cancelled' || isOver || count === 0) return null;
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{view.t('groups.change')}</h2>
      <div class="changes">
        {group.state === 'waiting' && !group.offer && (
          <details>
            <summary>{view.t('groups.fewer')}</summary>
            <form class="inside" method="post" action={paths.groupFewer(token)}>
              <p>{view.t('groups.fewer-more')}</p>
              <Button>{view.t('groups.fewer-do')}</Button>
            </form>
          </details>
        )}
        <details>
          <summary>{view.t('groups.cancel')}</summary>
          {late.cancel && group.state !== 'waiting' ? (
            <div class="inside">
              <LateToCancel view={view} hub={hub} />
            </div>
          ) : (
            <form class="inside" method="post" action={paths.groupCancellation(token)}>
              <p>{view.t('groups.cancel-more')}</p>
              <Button danger>{view.t('groups.cancel-do', { count })}</Button>
            </form>
          )}
        </details>
      </div>
    </section>
  );
}
