import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Crew, crewRoles } from '../../../functions/joining/crew/crew.ts';
import type { Standing } from '../../../functions/mail/message.ts';
import { readableAddress } from '../../../functions/shared/email.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { languageName } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkboxes, Choice, Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { MailStatus } from '../mail/standing.tsx';

const css = /* css */ `@layer page{.about{margin-bottom:1.25rem}}`;

/** What the last act came to. */
export type CrewOutcome = {
  said: 'added' | 'mailed' | 'removed' | Crew['role'] | 'already-there' | 'too-many' | 'gone';
  name?: string;
};

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  /** The sessions that are held online: there somebody can have a role. */
  online: Session[];
  crew: Crew[];
  /** How the mail with the link stands, by whom it is for. */
  mails: Record<string, Standing>;
  roles: typeof crewRoles;
  outcome?: CrewOutcome;
} & Filled;

const done: readonly CrewOutcome['said'][] = ['added', 'mailed', 'removed', 'speaker', 'moderator'];

/** Speakers and moderators with links of their own: add, give another role, mail again, remove. */
export function CrewPage(props: Props) {
  const { view, crew, errors, outcome } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="programme"
      css={css}
      heading={t('crew.title')}
      error={Boolean(errors)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {outcome && !errors && (
            <Banner meaning={done.includes(outcome.said) ? 'confirmed' : 'warning'}>
              {t(`crew.said.${outcome.said}`, { name: outcome.name ?? '' })}
            </Banner>
          )}
        </>
      }
    >
      <p class="about">{t('crew.about')}</p>
      {crew.length === 0 ? (
        <EmptyState title={t('crew.none')} />
      ) : (
        <ul class="list">
          {crew.map(member => (
            <Member {...props} member={member} />
          ))}
        </ul>
      )}
      <AddForm {...props} />
    </EventFrame>
  );
}

const Member = ({ view, event, sessions, mails, roles, member }: Props & { member: Crew }) => {
  const t = view.t;
  const theirs = sessions.filter(each => member.sessions.includes(each.id));
  const mail = mails[member.id];
  const gone = member.sessions.length > 0 && theirs.length === 0;
  return (
    <li class="member crew">
      <span>
        <b>{member.name}</b> <span class="soft">· {t(`crew.role.${member.role}`)}</span>
        <br />
        <span class="soft small">{readableAddress(member.email)}</span>
        <br />
        <span class="small">
          {gone
            ? t('crew.gone-sessions')
            : theirs.map(each => inLanguage(each.title, view.language)).join(' · ') || t('crew.all-sessions')}
        </span>
        {mail && (
          <>
            <br />
            <MailStatus view={view} standing={mail} />
          </>
        )}
      </span>
      {roles
        .filter(role => role !== member.role)
        .map(role => (
          <Act
            view={view}
            action={paths.crewRole(event.id)}
            member={member}
            role={role}
            label={t(`crew.make.${role}`)}
          />
        ))}
      <Act view={view} action={paths.crewMail(event.id)} member={member} label={t('crew.mail-again')} />
      <Act view={view} action={paths.crewRemoval(event.id)} member={member} label={t('crew.remove')} />
    </li>
  );
};

type ActProps = { view: View; action: string; member: Crew; role?: Crew['role']; label: string };

const Act = ({ action, member, role, label }: ActProps) => (
  <form method="post" action={action}>
    <input type="hidden" name="crew" value={member.id} />
    {role && <input type="hidden" name="role" value={role} />}
    <button type="submit" class="linklike">
      {label}
      <span class="unseen">: {member.name}</span>
    </button>
  </form>
);

function AddForm({ view, event, online, roles, errors, typed }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <form class="form group" method="post" action={paths.eventCrew(event.id)} novalidate>
      <h2>{t('crew.add')}</h2>
      <Field {...at('crewName')} label={t('crew.name')} hint={t('crew.name.hint')} autocomplete="off" />
      <Field
        {...at('crewEmail')}
        type="email"
        spellcheck={false}
        label={t('common.email')}
        autocomplete="off"
      />
      <Choice
        {...at('crewRole')}
        value={typed?.crewRole ?? 'speaker'}
        label={t('crew.role')}
        options={roles.map(role => ({
          value: role,
          label: t(`crew.role.${role}`),
          hint: t(`crew.role.${role}.hint`),
        }))}
      />
      {online.length > 0 && (
        <Checkboxes
          {...at('crewSessions')}
          label={t('crew.sessions')}
          hint={t('crew.sessions.hint')}
          options={online.map(each => ({ value: each.id, label: sessionLabel(view, event, each) }))}
        />
      )}
      {event.languages.length > 1 && (
        <div class="picks">
          <Choice
            {...at('crewLanguage')}
            value={typed?.crewLanguage ?? event.languages[0]}
            label={t('crew.language')}
            options={event.languages.map(each => ({ value: each, label: languageName(each) }))}
          />
        </div>
      )}
      <Button>{t('crew.add-act')}</Button>
    </form>
  );
}

/** With its time, and of an event of several days its day. */
function sessionLabel(view: View, event: Event, { startsAt, title }: Session): string {
  const isOneDay = dayOf(event.startsAt, event.zone) === dayOf(event.endsAt, event.zone);
  const day = isOneDay ? '' : `${shortDate(startsAt, event.zone, view.language)} `;
  return `${day}${clockOf(startsAt, event.zone)} ${inLanguage(title, view.language)}`;
}
