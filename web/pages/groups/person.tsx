import type { MemberState, Person } from '../../../functions/registration/groups/group.ts';
import { Button } from '../../parts/button.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { paths } from '../../paths.ts';
import type { GroupPageProps } from './group.tsx';
import { untilText } from './until.ts';

const meanings = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  pending: 'waiting',
  applied: 'waiting',
  declined: 'note',
  cancelled: 'note',
} as const satisfies Record<MemberState, Meaning>;

type Props = GroupPageProps & { person: Person };

/** Somebody of a group: how they stand, and what the contact may do for them. */
export function PersonEntry(props: Props) {
  const { view, group, person, isOver } = props;
  const gone = person.state === 'cancelled' || person.state === 'declined' || group.state === 'cancelled';
  return (
    <details>
      <summary>
        <span class="who">
          {person.name}
          <small>{person.email}</small>
        </span>
        <Standing {...props} />
      </summary>
      <div class="inside">
        {gone || isOver ? (
          <p>{view.t(`groups.state.${person.state}`)}</p>
        ) : (
          <>
            <Rename {...props} />
            <Exchange {...props} />
            <Cancel {...props} />
          </>
        )}
      </div>
    </details>
  );
}

function Standing({ view, person, programme: { event } }: Props) {
  if (person.state === 'waiting' && person.until) {
    const until = untilText(view, person.until, event.zone);
    return <Status meaning="warning">{view.t('groups.state.held', { until })}</Status>;
  }
  return <Status meaning={meanings[person.state]}>{view.t(`groups.state.${person.state}`)}</Status>;
}

const Whom = ({ person }: { person: Person }) => <input type="hidden" name="member" value={person.regId} />;

/** Each field has an id of its own on a page with many. */
const Named = ({ person, name, label }: { person: Person; name: string; label: string }) => (
  <div class="field">
    <label for={`${name}-${person.regId}`}>{label}</label>
    <input
      class="input"
      id={`${name}-${person.regId}`}
      name={name}
      type={name === 'email' ? 'email' : 'text'}
      autocomplete="off"
      spellcheck={false}
    />
  </div>
);

const Rename = ({ view, token, person }: Props) => (
  <form class="form" method="post" action={paths.groupMemberName(token)} novalidate>
    <Whom person={person} />
    <div class="field">
      <label for={`rename-${person.regId}`}>{view.t('groups.member.rename')}</label>
      <input
        class="input"
        id={`rename-${person.regId}`}
        name="name"
        value={person.name}
        autocomplete="off"
        spellcheck={false}
      />
    </div>
    <Button quiet>{view.t('groups.member.rename-do')}</Button>
  </form>
);

const Exchange = ({ view, token, formToken, person }: Props) => (
  <form class="form" method="post" action={paths.groupMemberExchange(token)} novalidate>
    <h3>{view.t('groups.member.exchange')}</h3>
    <p class="hint">{view.t('groups.member.exchange-more', { name: person.name })}</p>
    <Whom person={person} />
    <input type="hidden" name="form" value={formToken} />
    <Named person={person} name="name" label={view.t('groups.name')} />
    <Named person={person} name="email" label={view.t('groups.person-email')} />
    <Button quiet>{view.t('groups.member.exchange-do')}</Button>
  </form>
);

const Cancel = ({ view, token, person }: Props) => (
  <form class="form" method="post" action={paths.groupMemberCancellation(token)}>
    <h3>{view.t('groups.member.cancel')}</h3>
    <p class="hint">{view.t('groups.member.cancel-more', { name: person.name })}</p>
    <Whom person={person} />
    <Button danger>{view.t('groups.member.cancel-do', { name: person.name })}</Button>
  </form>
);
