import type { Hub, Role, Staff } from '../../../functions/accounts/hub.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';

/** What the last act came to; `removed` can be brought back. */
export type StaffOutcome = { meaning: 'confirmed' | 'wrong'; text: string; removed?: Staff };

type Props = {
  view: View;
  hub: Hub;
  staff: Staff[];
  roles: readonly Role[];
  outcome?: StaffOutcome;
} & Filled;

/** Who works for a hub: change a role, remove, add. */
export function StaffPage(props: Props) {
  const { view, hub, staff, errors } = props;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={view.t('console.staff')}
      error={Boolean(errors)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {props.outcome && <Outcome view={view} hub={hub} outcome={props.outcome} />}
        </>
      }
    >
      <ul class="list">
        {staff.map(member => (
          <li class="member">
            <span>
              <b>{member.name}</b>
              <br />
              <span class="soft small">{member.email}</span>
            </span>
            <RoleForm {...props} member={member} />
            <form method="post" action={paths.staffRemoval(hub.id)}>
              <input type="hidden" name="email" value={member.email} />
              <button type="submit" class="linklike">
                {view.t('console.staff.remove')}
                <span class="unseen"> {member.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <AddForm {...props} />
    </ConsoleFrame>
  );
}

const RoleForm = ({ view, hub, roles, member }: Props & { member: Staff }) => (
  <form method="post" action={paths.staffRole(hub.id)} class="row">
    <input type="hidden" name="email" value={member.email} />
    <select
      class="input role"
      name="role"
      aria-label={view.t('console.staff.role-of', { name: member.name })}
    >
      {roles.map(role => (
        <option value={role} selected={role === member.role}>
          {view.t(`account.role.${role}`)}
        </option>
      ))}
    </select>
    <button type="submit" class="linklike">
      {view.t('common.save')}
      <span class="unseen"> {member.name}</span>
    </button>
  </form>
);

const AddForm = ({ view, hub, roles, errors, typed }: Props) => (
  <form class="form group" method="post" action={paths.staff(hub.id)} novalidate>
    <h2>{view.t('console.staff.add')}</h2>
    <Field
      view={view}
      name="staffName"
      label={view.t('console.staff.name')}
      {...filled('staffName', errors, typed)}
    />
    <Field
      view={view}
      name="staffEmail"
      type="email"
      spellcheck={false}
      label={view.t('common.email')}
      hint={view.t('console.staff.email.hint')}
      {...filled('staffEmail', errors, typed)}
    />
    <Choice
      view={view}
      name="staffRole"
      label={view.t('console.staff.role')}
      options={roles.map(role => ({
        value: role,
        label: view.t(`account.role.${role}`),
        hint: view.t(`account.role.${role}.hint`),
      }))}
      {...filled('staffRole', errors, typed)}
    />
    <Button>{view.t('console.staff.add')}</Button>
  </form>
);

const filled = (name: string, errors: Filled['errors'], typed: Filled['typed']) => ({
  value: typed?.[name],
  error: errors?.[name],
});

const Outcome = ({ view, hub, outcome }: { view: View; hub: Hub; outcome: StaffOutcome }) => (
  <Banner meaning={outcome.meaning}>
    {outcome.text}
    {outcome.removed && (
      <form method="post" action={paths.staff(hub.id)}>
        <input type="hidden" name="staffName" value={outcome.removed.name} />
        <input type="hidden" name="staffEmail" value={outcome.removed.email} />
        <input type="hidden" name="staffRole" value={outcome.removed.role} />
        <button type="submit" class="linklike">
          {view.t('console.staff.bring-back')}
        </button>
      </form>
    )}
  </Banner>
);
