import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Programme, Standing } from '../../../functions/events/event.ts';
import type { Form } from '../../../functions/questions/question.ts';
import type { SessionChoice } from '../../../functions/registration/sessions/choice.ts';
import { Layout } from '../../layout.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Time } from '../../parts/time.tsx';
import { Trap } from '../../parts/trap.tsx';
import { wayIn } from '../../parts/way-in.ts';
import { paths } from '../../paths.ts';
import { answersCss } from '../../styles/answers.ts';
import type { TextKey } from '../../text/translate.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { OpeningNoticeForm } from '../event/opening-notice.tsx';
import { RegistrationFields } from './fields.tsx';
import { Glance } from './glance.tsx';
import { type GuardedForm, Proof, ProofByMail, ProofSent } from './proof.tsx';
import { questionIslands } from './questions.tsx';

/** Fields: name, email, organisation, country, role, mode, sessions, questions, consent. */
export type RegisterPageProps = Filled &
  GuardedForm & {
    view: View;
    programme: Programme;
    hub: Hub;
    /** The event's own questions, if it has any. */
    questions?: Form;
    /** Sessions to choose from, if there are any. */
    choice?: SessionChoice;
    standing: Standing;
    /** The token of the invitation that the form was opened by. */
    invitation?: string;
  };

/** The registration form, on one page. */
export function RegisterPage(props: RegisterPageProps) {
  const { view, programme, hub, questions, standing, formToken, invitation, errors } = props;
  const { event } = programme;
  const waiting = Object.values(standing.left).every(left => left === 0);
  const applies = event.access?.kind === 'approval' && !invitation;
  const words = applies ? texts.approval : waiting ? texts.waiting : texts.open;
  const way = invitation ? view.t('registration.way.invited') : wayIn(view, event);
  return (
    <Layout
      view={view}
      title={`${view.t('registration.title')}: ${event.title[view.language] ?? event.slug}`}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={questions && answersCss}
      islands={['viewer-time', ...questionIslands(questions), ...(props.proof ? ['proof'] : [])]}
      narrow
    >
      <div class="stack roomy">
        <ErrorSummary view={view} errors={errors} />
        <ProofSent view={view} asked={props.proof} />
        <header class="stack">
          <h1>{view.t(words.title)}</h1>
          <Glance view={view} event={event} hub={hub} />
          <p>{view.t('registration.lead')}</p>
          {way && (
            <p>
              <strong>{way}</strong>
            </p>
          )}
          {!invitation && (
            <p class="links">
              <a href={paths.registerGroup(event.slug)}>{view.t('groups.link')}</a>
            </p>
          )}
        </header>
        <form class="form" method="post" action={paths.register(event.slug)} novalidate>
          <input type="hidden" name="form" value={formToken} />
          {invitation && <input type="hidden" name="invitation" value={invitation} />}
          <RegistrationFields {...props} />
          <Trap view={view} />
          <Proof view={view} asked={props.proof} />
          <p class="hint">{view.t(words.next)}</p>
          <Button big>{view.t(words.send ?? sendKey(event))}</Button>
          <ProofByMail {...props} asked={props.proof} />
        </form>
      </div>
    </Layout>
  );
}

/** Without words for the button, it says what it registers for. */
const texts: Record<'open' | 'waiting' | 'approval', { title: TextKey; next: TextKey; send?: TextKey }> = {
  open: { title: 'registration.title', next: 'registration.next' },
  waiting: {
    title: 'registration.title-waiting',
    next: 'registration.next',
    send: 'registration.send-waiting',
  },
  approval: {
    title: 'registration.title-approval',
    next: 'registration.next-approval',
    send: 'registration.send-approval',
  },
};

function sendKey({ format }: Event): TextKey {
  if (format === 'on-site') return 'registration.send-hall';
  return format === 'online' ? 'registration.send-online' : 'registration.send';
}

type NotOpenProps = Filled & GuardedForm & { view: View; event: Event; hub: Hub; why: 'not-yet' | 'closed' };

/** In place of the form before registration opens and after it closed. */
export const RegistrationNotOpenPage = (props: NotOpenProps) => {
  const { view, event, hub, why, errors } = props;
  const proof = why === 'not-yet' ? props.proof : undefined;
  const { opensAt } = event.registration;
  return (
    <Layout
      view={view}
      title={view.t(`registration.${why}`)}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      islands={['viewer-time', ...(proof ? ['proof'] : [])]}
      narrow
    >
      <div class="stack">
        <ErrorSummary view={view} errors={errors} />
        <ProofSent view={view} asked={proof} />
        <EventName view={view} event={event} />
        <h1>{view.t(`registration.${why}`)}</h1>
        {why === 'not-yet' && opensAt && (
          <p class="lead">
            {view.t('registration.not-yet-more')}{' '}
            <Time view={view} at={opensAt} zone={event.zone} as="date-and-clock" city on />.
          </p>
        )}
        {why === 'not-yet' && <OpeningNoticeForm {...props} slug={event.slug} />}
        {why === 'closed' && <p class="lead">{view.t('registration.closed-more')}</p>}
        <p class="links">
          <a href={paths.event(event.slug)}>{view.t('event.to-event')}</a>
        </p>
      </div>
    </Layout>
  );
};
