import type { Mode } from '../../../functions/events/event.ts';
import type { participantRoles } from '../../../functions/registration/registration.ts';
import { countryOptions } from '../../parts/countries.ts';
import { Checkbox, Choice, Field, Select } from '../../parts/field.tsx';
import { modesIn, placesLeft } from '../../parts/places.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { ChooseSessions, chosenIn } from './choose-sessions.tsx';
import { Questions } from './questions.tsx';
import type { RegisterPageProps } from './register.tsx';

const roles = {
  teacher: 'registration.role.teacher',
  'school-leader': 'registration.role.school-leader',
  researcher: 'registration.role.researcher',
  'technology-expert': 'registration.role.technology-expert',
  'teacher-trainer': 'registration.role.teacher-trainer',
  ngo: 'registration.role.ngo',
  'policy-maker': 'registration.role.policy-maker',
  other: 'registration.role.other',
} as const satisfies Record<(typeof participantRoles)[number], TextKey>;

/** What the person is, in words. */
export const roleText = (view: View, role: string): string =>
  view.t(role in roles ? roles[role as keyof typeof roles] : 'registration.role.other');

/** Name, e-mail and mode first: they are enough where the event asks nothing of its own. */
export const RegistrationFields = (props: RegisterPageProps) => {
  const { view, programme, hub, questions, choice, errors, typed } = props;
  const field = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <>
      <Field
        {...field('name')}
        label={view.t('registration.name')}
        hint={view.t('registration.name-hint')}
        autocomplete="name"
        spellcheck={false}
      />
      <Field
        {...field('email')}
        type="email"
        label={view.t('registration.email')}
        hint={view.t('registration.email-hint')}
        autocomplete="email"
        spellcheck={false}
      />
      <ModeField {...props} />
      {!asksItself(questions, 'organisation') && (
        <Field
          {...field('organisation')}
          label={view.t('registration.organisation')}
          autocomplete="organization"
          optional
        />
      )}
      {!asksItself(questions, 'country') && (
        <Select
          {...field('country')}
          label={view.t('registration.country')}
          none={view.t('registration.country-none')}
          options={countryOptions(view.language)}
          autocomplete="country"
          optional
        />
      )}
      <Select
        {...field('role')}
        label={view.t('registration.role')}
        none={view.t('registration.role-none')}
        options={Object.entries(roles).map(([value, key]) => ({ value, label: view.t(key) }))}
        optional
      />
      {choice && (
        <ChooseSessions
          view={view}
          event={programme.event}
          choice={choice}
          chosen={chosenIn(typed)}
          error={errors?.session}
        />
      )}
      <Questions {...props} modes={modesIn(props.standing)} />
      <Checkbox view={view} name="consent" error={errors?.consent} checked={typed?.consent === 'yes'}>
        {view.t('registration.consent', { hub: hub.name })}
      </Checkbox>
    </>
  );
};

/** Whether the event asks everybody for it by a question of its own: nobody is asked twice. */
const asksItself = (questions: RegisterPageProps['questions'], kind: 'organisation' | 'country'): boolean =>
  (questions?.questions ?? []).some(each => each.kind === kind && each.asks === 'all' && !each.when);

/** Asked only where there is a choice. */
function ModeField({ view, programme, standing, errors, typed }: RegisterPageProps) {
  const modes = modesIn(standing);
  if (modes.length === 1) return <input type="hidden" name="mode" value={modes[0]} />;
  const option = (mode: Mode) => ({
    value: mode,
    label: view.t('registration.mode-option', { mode, city: programme.event.venue?.city ?? '' }),
    hint:
      standing.left[mode] === 0
        ? view.t('registration.mode-full', { mode })
        : placesLeft(view, standing, mode).words,
  });
  return (
    <Choice
      view={view}
      name="mode"
      label={view.t('registration.mode')}
      options={modes.map(option)}
      value={typed?.mode}
      error={errors?.mode}
    />
  );
}
