import type { MemberState, Person } from '../../../functions/registration/groups/group.ts';
import { Button } from '../../parts/button.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { paths } from '../../paths.ts';
import { LateToCancel } from './deadlines.tsx';
import type { GroupPageProps, WrongMember } from './group.tsx';
import { memberErrorText, memberField } from './member-errors.tsx';
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
    <details open={props.wrong?.member === person.regId}>
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

type FieldOf = Props & {
  act: WrongMember['act'];
  name: 'name' | 'email';
  label: string;
  value?: string;
};

/** Each field has an id of its own on a page with many. */
function Named({ view, person, wrong, act, name, label, value }: FieldOf) {
  const isSent = wrong?.member === person.regId && wrong.act === act;
  const { id, error } = memberField(
    isSent ? wrong : { member: person.regId, act, errors: {}, typed: {} },
    name,
  );
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {error && (
        <div class="field-error" id={`${id}-error`}>
          <span class="unseen">{view.t('common.error-title')}</span>
          {memberErrorText(view, name, error)}
        </div>
      )}
      <input
        class="input"
        id={id}
        name={name}
        type={name === 'email' ? 'email' : 'text'}
        value={isSent ? wrong.typed[name] : value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  );
}

const Rename = (props: Props) => (
  <form class="form" method="post" action={paths.groupMemberName(props.token)} novalidate>
    <Whom person={props.person} />
    <Named
      {...props}
      act="rename"
      name="name"
      label={props.view.t('groups.member.rename')}
      value={props.person.name}
    />
    <Button quiet>{props.view.t('groups.member.rename-do')}</Button>
  </form>
);

function Exchange(props: Props) {
  const { view, token, formToken, person, late } = props;
  if (late.change) return null;
  return (
    <form class="form" method="post" action={paths.groupMemberExchange(token)} novalidate>
      <h3>{view.t('groups.member.exchange')}</h3>
      <p class="hint">{view.t('groups.member.exchange-more', { name: person.name })}</p>
      <Whom person={person} />
      <input type="hidden" name="form" value={formToken} />
      <Named {...props} act="exchange" name="name" label={view.t('groups.name')} />
      <Named {...props} act="exchange" name="email" label={view.t('groups.person-email')} />
      <Button quiet>{view.t('groups.member.exchange-do')}</Button>
    </form>
  );
}

function Cancel({ view, hub, token, person, late }: Props) {
  if (late.cancel && person.state === 'confirmed') return <LateToCancel view={view} hub={hub} />;
  return (
    <form class="form" method="post" action={paths.groupMemberCancellation(token)}>
      <h3>{view.t('groups.member.cancel')}</h3>
      <p class="hint">{view.t('groups.member.cancel-more', { name: person.name })}</p>
      <Whom person={person} />
      <Button danger>{view.t('groups.member.cancel-do', { name: person.name })}</Button>
    </form>
  );
}
