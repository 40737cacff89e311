import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme, Standing } from '../../../functions/events/event.ts';
import type { Question } from '../../../functions/questions/question.ts';
import { Layout } from '../../layout.tsx';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import { modesIn } from '../../parts/places.ts';
import { Trap } from '../../parts/trap.tsx';
import { paths } from '../../paths.ts';
import { groupsCss } from '../../styles/groups.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { Glance } from '../registration/glance.tsx';
import { type ProofAsked, ProofSent } from '../registration/proof.tsx';
import {
  CheckedBanner,
  CheckFirst,
  type GroupList,
  ListButtons,
  ListErrors,
  ListFields,
} from './list-fields.tsx';

/**
 * Fields: group, contact, email, mode, policy, file, name-1, email-1 and so on, agreed; `step` is `check`, `more` or
 * `register`; `formToken` travels as `form`.
 */
export type RegisterGroupPageProps = Filled & {
  view: View;
  programme: Programme;
  hub: Hub;
  standing: Standing;
  formToken: string;
  list: GroupList;
  /** What is asked of each person; whether they answer more by themselves later. */
  questions: readonly Question[];
  asksMore: boolean;
  /** While programs send the form in large numbers. */
  proof?: ProofAsked;
};

/** A group and its list: typed in or from a file, checked row by row, then registered. */
export function RegisterGroupPage(props: RegisterGroupPageProps) {
  const { view, programme, hub, formToken, list, questions, asksMore, errors, typed, proof } = props;
  const { event, sessions } = programme;
  const wrong = errors !== undefined || (list.wrong ?? 0) > 0;
  return (
    <Layout
      view={view}
      title={`${view.t('groups.title')}: ${event.title[view.language] ?? event.slug}`}
      error={wrong}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={groupsCss}
      islands={['viewer-time', 'group-rows', ...(proof ? ['proof'] : [])]}
      narrow
    >
      <div class="stack roomy">
        <ListErrors view={view} list={list} errors={errors} />
        <ProofSent view={view} asked={proof} />
        {!errors && !proof?.sentTo && <CheckedBanner view={view} list={list} />}
        <header class="stack">
          <h1>{view.t('groups.title')}</h1>
          <Glance view={view} event={event} hub={hub} />
          <p>{view.t('groups.lead')}</p>
          <p>
            {view.t('groups.each')} {sessions.some(each => each.signUp) && view.t('groups.sessions')}{' '}
            {asksMore && view.t('groups.questions')}
          </p>
        </header>
        <form
          class="form wide"
          method="post"
          action={paths.registerGroup(event.slug)}
          enctype="multipart/form-data"
          novalidate
        >
          <input type="hidden" name="form" value={formToken} />
          <CheckFirst view={view} />
          <About {...props} />
          <ListFields view={view} hubName={hub.name} list={list} questions={questions} errors={errors} />
          <Trap view={view} />
          <ListButtons
            view={view}
            hubName={hub.name}
            list={list}
            errors={errors}
            send="register"
            typed={typed}
            proof={proof}
          />
        </form>
      </div>
    </Layout>
  );
}

function About(props: RegisterGroupPageProps) {
  const { view, programme, errors, typed } = props;
  const field = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const applies = programme.event.access?.kind === 'approval';
  return (
    <>
      <Field {...field('group')} label={view.t('groups.group')} autocomplete="organization" />
      <Field
        {...field('contact')}
        label={view.t('groups.contact')}
        hint={view.t('groups.contact-hint')}
        autocomplete="name"
        spellcheck={false}
      />
      <Field
        {...field('email')}
        type="email"
        label={view.t('groups.email')}
        hint={view.t('groups.email-hint')}
        autocomplete="email"
        spellcheck={false}
      />
      <Modes {...props} />
      {applies ? (
        <input type="hidden" name="policy" value="as-many" />
      ) : (
        <Choice
          {...field('policy')}
          label={view.t('groups.policy')}
          options={(['together', 'as-many'] as const).map(value => ({
            value,
            label: view.t(`groups.policy.${value}`),
            hint: view.t(`groups.policy.${value}-hint`),
          }))}
        />
      )}
    </>
  );
}

/** Asked only where there is a choice. */
function Modes({ view, programme, standing, errors, typed }: RegisterGroupPageProps) {
  const modes = modesIn(standing);
  if (modes.length === 1) return <input type="hidden" name="mode" value={modes[0]} />;
  return (
    <Choice
      view={view}
      name="mode"
      label={view.t('groups.mode')}
      options={modes.map(mode => ({
        value: mode,
        label: view.t('registration.mode-option', { mode, city: programme.event.venue?.city ?? '' }),
        hint: standing.left[mode] === 0 ? view.t('registration.mode-full', { mode }) : undefined,
      }))}
      value={typed?.mode}
      error={errors?.mode}
    />
  );
}

type RefusedProps = { view: View; programme: Programme; hub: Hub; why: 'invitation' | 'closed' };

/** Where people get in each by an invitation of their own, or not by themselves at all. */
export const GroupRefusedPage = ({ view, programme: { event }, hub, why }: RefusedProps) => (
  <Layout
    view={view}
    title={view.t('groups.refused.title')}
    hue={hub.hue}
    hubName={hub.name}
    slug={event.slug}
    narrow
  >
    <div class="stack">
      <EventName view={view} event={event} />
      <h1>{view.t('groups.refused.title')}</h1>
      <p class="lead">{view.t(`groups.refused.${why}`)}</p>
      <p class="links">
        <a href={paths.event(event.slug)}>{view.t('event.to-event')}</a>
      </p>
    </div>
  </Layout>
);
