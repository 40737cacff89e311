import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Message, Standing } from '../../../functions/mail/message.ts';
import type { Group, GroupState, ListedMember } from '../../../functions/registration/groups/group.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { MovedNote } from '../line/line.tsx';
import { RegistrationStatus } from './list.tsx';
import { MailList } from './mail-list.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  group: Group;
  members: ListedMember[];
  /** It stands in line for all of its seats, as number `place`. */
  inLine: boolean;
  place?: number;
  /** To its contact, newest first. */
  messages: { message: Message; standing: Standing }[];
  /** The contact was mailed their link anew. */
  linkSent: boolean;
};

/** All that is known of one group at one event. */
export function RegisteredGroupPage(props: Props) {
  const { view, event, group, staff, messages, inLine, linkSent } = props;
  const { t } = view;
  const mayEdit = staff.may.includes('edit-event');
  return (
    <EventFrame
      {...props}
      tab="registrations"
      heading={group.name}
      before={
        <>
          <p class="small">
            <a href={paths.registrations(event.id)}>{t('console.registration.back')}</a>
          </p>
          {linkSent && (
            <Banner meaning="confirmed">
              <p>{t('console.group.link-sent', { email: group.contact.email })}</p>
            </Banner>
          )}
        </>
      }
      actions={
        mayEdit && (
          <>
            {inLine && (
              <ButtonLink quiet href={paths.inLine(event.id, group.id)}>
                {t('line.act-group')}
              </ButtonLink>
            )}
            {group.state !== 'cancelled' && (
              <form method="post" action={paths.registeredGroupLink(event.id, group.id)}>
                <Button quiet>{t('console.group.send-link')}</Button>
              </form>
            )}
          </>
        )
      }
    >
      <div class="stack roomy">
        <About {...props} />
        <Members {...props} />
        {staff.may.includes('see-mail') && (
          <MailList
            view={view}
            event={event}
            title={t('console.group.mail')}
            messages={messages}
            none={t('console.group.no-mail')}
          />
        )}
      </div>
    </EventFrame>
  );
}

function About({ view, event, group, members, place }: Props) {
  const { t } = view;
  const { contact, mode, policy, offer, moved, createdAt, language, state, size } = group;
  const at = (instant: string) => <When view={view} at={instant} zone={event.zone} />;
  return (
    <Facts
      facts={[
        [t('console.registrations.state'), <GroupStatus view={view} group={group} />],
        [t('groups.people'), placesText(view, members)],
        [t('console.registration.place'), place],
        [t('console.group.needs'), state === 'waiting' && t('console.group.seats', { size })],
        [t('line.held-until'), offer && at(offer.until)],
        [t('line.moved'), moved && <MovedNote view={view} event={event} moved={moved} labelled />],
        [t('console.group.policy'), t(`console.group.policy.${policy}`)],
        [t('console.registrations.mode'), t(`console.format.${mode}`)],
        [t('line.contact'), contact.name],
        [t('common.email'), <a href={`mailto:${contact.email}`}>{contact.email}</a>],
        [t('console.registration.language'), t(`console.language.${language}`)],
        [t('console.registrations.since'), at(createdAt)],
      ]}
    />
  );
}

/** How many of those who are on the list have a place. */
function placesText({ t }: View, members: ListedMember[]): string | undefined {
  const present = members.filter(({ cancelled, registration }) => !cancelled && isComing(registration));
  const seats = present.filter(({ registration }) => registration?.state === 'confirmed').length;
  const count = present.length;
  if (count === 0) return undefined;
  return seats === count ? t('groups.page.seated', { count }) : t('groups.page.some', { seats, count });
}

const isComing = (registration: ListedMember['registration']): boolean =>
  registration?.state !== 'cancelled' && registration?.state !== 'declined';

const meanings: Record<GroupState, Meaning> = {
  gathering: 'note',
  pending: 'note',
  waiting: 'waiting',
  seated: 'confirmed',
  listed: 'note',
  cancelled: 'wrong',
};

const GroupStatus = ({ view: { t }, group: { state, ended } }: { view: View; group: Group }) => (
  <>
    <Status meaning={meanings[state]}>{t(`console.group.state.${state}`)}</Status>
    {state === 'cancelled' && ended && <div class="soft small">{t(`console.group.ended.${ended}`)}</div>}
  </>
);

function Members({ view, event, members }: Props) {
  const { t } = view;
  return (
    <section class="group" aria-labelledby="members">
      <h2 id="members">{t('groups.people.count', { count: members.length })}</h2>
      <Table
        caption={t('groups.people')}
        unseenCaption
        columns={[{ label: t('console.registrations.name') }, { label: t('console.registrations.state') }]}
        rows={members.map(member => row(view, event, member))}
        empty={<EmptyState title={t('groups.people.none')} />}
      />
    </section>
  );
}

/** Whoever is not written down yet has no page; whoever was taken off may have registered by themselves since. */
const row = (
  view: View,
  event: Event,
  { regId, name, email, own, cancelled, registration }: ListedMember,
) => [
  <>
    {registration ? (
      <a class="who-name" href={paths.registration(event.id, regId)}>
        {registration.name}
      </a>
    ) : (
      <b>{name}</b>
    )}
    <div class="soft small">{email}</div>
  </>,
  cancelled ? (
    <Status meaning="wrong">{view.t('console.group.off-list')}</Status>
  ) : (
    <>
      {registration ? (
        <RegistrationStatus view={view} registration={registration} />
      ) : (
        <Status meaning="note">{view.t('console.registration.state.pending')}</Status>
      )}
      {!own && <div class="soft small">{view.t('console.group.by-self')}</div>}
    </>
  ),
];
