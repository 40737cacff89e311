import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Mode } from '../../../functions/events/event.ts';
import type { Answer, Registration } from '../../../functions/registration/registration.ts';
import type { ChosenSession } from '../../../functions/registration/sessions/choice.ts';
import { readableAddress } from '../../../functions/shared/email.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Refresh } from '../../parts/follow.tsx';
import { Shape } from '../../parts/shape.tsx';
import { Ticket } from '../../parts/ticket.tsx';
import { likelyMeant } from '../../parts/typo.ts';
import { isByInvitation } from '../../parts/way-in.ts';
import { paths } from '../../paths.ts';
import { ticketCss } from '../../styles/ticket.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { ChosenList } from './my-sessions.tsx';
import { AppliedSteps, Steps, WaitingSteps } from './steps.tsx';

/**
 * `given` is what the form said, never what is stored: nobody learns from this page who is registered. It is known
 * only in the answer to the form itself. `followHref` is the page's address that can be opened again.
 */
export type RegisteredPageProps = {
  view: View;
  event: Event;
  hub: Hub;
  given?: Pick<Registration, 'name' | 'email' | 'mode'>;
  answer: Pick<Answer, 'state' | 'place'>;
  /** In the answer to the form only. */
  chosen?: ChosenSession[];
  followHref: string;
};

/** What became of a registration; while it is pending the page follows it by itself. */
export function RegisteredPage(props: RegisteredPageProps) {
  const { view, event, hub, answer, followHref } = props;
  const pending = answer.state === 'pending';
  return (
    <Layout
      view={{ ...view, path: followHref }}
      title={view.t(`registration.${answer.state}`)}
      hue={hub.hue}
      css={ticketCss}
      hubName={hub.name}
      slug={event.slug}
      islands={[pending ? 'follow' : 'viewer-time']}
      head={pending && <Refresh every={3} href={followHref} />}
      noindex
      narrow
    >
      <div class="stack roomy">
        <TypoBanner {...props} />
        {answer.state === 'pending' && <Pending {...props} />}
        {answer.state === 'confirmed' && <Confirmed {...props} />}
        {answer.state === 'waiting' && <Waiting {...props} />}
        {answer.state === 'applied' && <Applied {...props} />}
        {props.chosen && props.chosen.length > 0 && <Chosen {...props} chosen={props.chosen} />}
        {!pending && <WrongAddress {...props} />}
      </div>
    </Layout>
  );
}

const Chosen = ({ view, event, chosen }: RegisteredPageProps & { chosen: ChosenSession[] }) => (
  <section class="stack" aria-labelledby="sessions">
    <h2 id="sessions">{view.t('sessions.mine')}</h2>
    <ChosenList view={view} event={event} chosen={chosen} />
  </section>
);

function TypoBanner(props: RegisteredPageProps) {
  const { view, given } = props;
  const meant = given && likelyMeant(given.email);
  if (!meant) return null;
  return (
    <Banner meaning="warning" title={view.t('registration.typo')}>
      <p>
        {view.t('registration.typo-more', { email: readableAddress(given.email), meant })}{' '}
        <Again {...props} />
      </p>
    </Banner>
  );
}

const Pending = ({ view, event, followHref }: RegisteredPageProps) => (
  <>
    <header class="stack tight">
      <EventName view={view} event={event} />
      <h1>{view.t('registration.pending')}</h1>
    </header>
    <p class="lead" data-follow={followHref} data-every="3">
      {view.t('registration.pending-more')}
    </p>
    <p>{view.t('registration.pending-leave')}</p>
    <ButtonLink href={followHref} quiet>
      {view.t('registration.pending-again')}
    </ButtonLink>
  </>
);

const Confirmed = (props: RegisteredPageProps) => {
  const { view, event, hub, given } = props;
  return (
    <>
      <header class="stack tight">
        <EventName view={view} event={event} />
        <h1>{view.t('registration.confirmed')}</h1>
        <p class="lead">
          {given
            ? view.t('registration.confirmed-lead', { mode: given.mode })
            : view.t('registration.confirmed-plain')}
        </p>
      </header>
      <Ticket view={view} event={event} hub={hub} name={given?.name} mode={given?.mode}>
        <Shape meaning="confirmed" />
        <p>{mailed(view, given)}</p>
      </Ticket>
      <Steps view={view} event={event} mode={modeOf(props)} />
    </>
  );
};

function mailed(view: View, given: RegisteredPageProps['given']): string {
  if (given?.mode === 'online')
    return view.t('registration.ticket-link-mailed', { email: readableAddress(given.email) });
  return given
    ? view.t('registration.ticket-mailed', { email: readableAddress(given.email) })
    : view.t('registration.ticket-mailed-plain');
}

const Waiting = (props: RegisteredPageProps) => {
  const { view, event, answer } = props;
  return (
    <>
      <header class="stack tight">
        <EventName view={view} event={event} />
        <h1>{view.t('registration.waiting')}</h1>
      </header>
      {answer.place && (
        <p class="place">
          <Shape meaning="waiting" />
          {view.t('registration.waiting-place', { place: answer.place })}
        </p>
      )}
      <p class="lead">{view.t('registration.waiting-lead', { mode: modeOf(props) ?? 'any' })}</p>
      <WaitingSteps view={view} event={event} mode={modeOf(props)} />
    </>
  );
};

const Applied = ({ view, event }: RegisteredPageProps) => (
  <>
    <header class="stack tight">
      <EventName view={view} event={event} />
      <h1>{view.t('registration.applied')}</h1>
      <p class="lead">{view.t('registration.applied-lead')}</p>
    </header>
    <AppliedSteps view={view} />
  </>
);

/** The mode that was chosen, or the only one there is. */
const modeOf = ({ given, event }: RegisteredPageProps): Mode | undefined =>
  given?.mode ?? (event.format === 'hybrid' ? undefined : event.format);

const WrongAddress = (props: RegisteredPageProps) => {
  const { view, event, hub, given } = props;
  return (
    <section class="stack tight">
      <p>
        {given
          ? view.t('registration.sent', { email: readableAddress(given.email) })
          : view.t('registration.sent-plain')}{' '}
        <strong>{view.t('registration.wrong-address')}</strong>{' '}
        {isByInvitation(event)
          ? view.t('registration.wrong-address-ask', { hub: hub.name })
          : view.t('registration.wrong-address-more')}
      </p>
      <p>
        <Again {...props} />
      </p>
    </section>
  );
};

/** An invitation lets its person register once: the organisers are asked for another. */
const Again = ({ view, event, hub }: RegisteredPageProps) =>
  isByInvitation(event) ? (
    <a href={`mailto:${hub.contact}`}>{hub.contact}</a>
  ) : (
    <a href={paths.register(event.slug)}>{view.t('registration.again')}</a>
  );
