import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { CheckedList } from '../../../functions/registration/invitations/invitation.ts';
import { languages } from '../../../functions/shared/language.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import { type Filled, Select, TextField } from '../../parts/field.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

/** `checked` stands beside errors: which lines cannot be read. */
type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** How many can be invited at once. */
  most: number;
  checked?: CheckedList;
};

/** The list of people to invite, and what is written to them. */
export function InvitePage(props: Props) {
  const { view, errors, checked, event } = props;
  return (
    <EventFrame
      {...props}
      tab="registrations"
      heading={view.t('invitations.new')}
      error={errors !== undefined}
      before={<ErrorSummary view={view} errors={errors} />}
    >
      <div class="stack roomy">
        <p class="soft">{view.t('invitations.new.lead')}</p>
        {checked && checked.unreadable.length > 0 && <Unreadable view={view} checked={checked} />}
        {checked && checked.left.length > 0 && <Left view={view} checked={checked} />}
        <InviteForm {...props} />
        <p class="links">
          <a href={paths.invitations(event.id)}>{view.t('invitations.back')}</a>
        </p>
      </div>
    </EventFrame>
  );
}

function InviteForm({ view, event, most, errors, typed }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <form
      class="form wide"
      method="post"
      action={paths.newInvitations(event.id)}
      enctype="multipart/form-data"
      novalidate
    >
      <TextField
        {...at('list')}
        rows={8}
        label={t('invitations.list')}
        hint={t('invitations.list.hint', { most })}
      />
      <FileField
        view={view}
        name="file"
        error={errors?.file}
        optional
        label={t('invitations.file')}
        hint={t('invitations.file.hint')}
        accept=".csv,.txt,text/csv,text/plain"
      />
      <Select
        {...at('language')}
        label={t('invitations.language')}
        options={languages.map(value => ({ value, label: t(`console.language.${value}`) }))}
      />
      <TextField
        {...at('words')}
        rows={5}
        optional
        label={t('invitations.words')}
        hint={t('invitations.words.hint')}
      />
      <Button>{t('invitations.check')}</Button>
    </form>
  );
}

/** What the list would do, before it does it. */
export function CheckedListPage(props: Props & { checked: CheckedList }) {
  const { view, event, checked, typed } = props;
  const t = view.t;
  const people = checked.invitees.length;
  const language = languages.find(each => each === typed?.language) ?? 'en';
  return (
    <EventFrame {...props} tab="registrations" heading={t('invitations.checked', { people })}>
      <div class="stack roomy">
        <p class="soft">{t('invitations.checked.lead')}</p>
        <Facts
          facts={[
            [t('invitations.language'), t(`console.language.${language}`)],
            [t('invitations.words'), typed?.words?.trim() && <span class="said">{typed.words.trim()}</span>],
          ]}
        />
        <details class="part" open={people <= 10}>
          <summary>{t('invitations.checked.who')}</summary>
          <ul class="list">
            {checked.invitees.map(({ name, email }) => (
              <li class="line">{name ? `${name}, ${email}` : email}</li>
            ))}
          </ul>
        </details>
        {checked.left.length > 0 && <Left view={view} checked={checked} />}
        <form method="post" action={paths.invitations(event.id)} enctype="multipart/form-data">
          <textarea name="list" hidden>
            {`\n${typed?.list ?? ''}`}
          </textarea>
          <textarea name="words" hidden>
            {`\n${typed?.words ?? ''}`}
          </textarea>
          <input type="hidden" name="language" value={typed?.language} />
          <Button>{t('invitations.send', { people })}</Button>
        </form>
        <details class="part">
          <summary>{t('invitations.change')}</summary>
          <div class="inside">
            <InviteForm {...props} />
          </div>
        </details>
      </div>
    </EventFrame>
  );
}

const Unreadable = ({ view, checked }: { view: View; checked: CheckedList }) => (
  <section class="group" aria-labelledby="unreadable">
    <h2 id="unreadable">{view.t('invitations.unreadable', { lines: checked.unreadable.length })}</h2>
    <ul class="list">
      {checked.unreadable.map(({ line, typed, why }) => (
        <li class="line">
          {view.t('invitations.line', { line })} <q>{typed}</q>: {view.t(`invitations.unreadable.${why}`)}
        </li>
      ))}
    </ul>
  </section>
);

const Left = ({ view, checked }: { view: View; checked: CheckedList }) => (
  <section class="group" aria-labelledby="left">
    <h2 id="left">{view.t('invitations.left', { people: checked.left.length })}</h2>
    <ul class="list">
      {checked.left.map(({ line, email, why }) => (
        <li class="line">
          {view.t('invitations.line', { line })} {email}: {view.t(`invitations.left.${why}`)}
        </li>
      ))}
    </ul>
  </section>
);
