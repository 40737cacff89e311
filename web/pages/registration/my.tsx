import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Programme, Standing } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { ChosenSession } from '../../../functions/registration/sessions/choice.ts';
import { readableAddress } from '../../../functions/shared/email.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Filled } from '../../parts/field.tsx';
import { modeName } from '../../parts/places.ts';
import type { Meaning } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { paths } from '../../paths.ts';
import { ticketCss } from '../../styles/ticket.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import { Changes } from './changes.tsx';
import { MySessions } from './my-sessions.tsx';
import { Next } from './next.tsx';
import type { HeldSeat } from './offer.tsx';

/** What the last act came to; said in the banner. */
export type MyOutcome =
  | 'mode-changed'
  | 'mode-waits'
  | 'mode-stays'
  | 'renamed'
  | 'cancelled'
  | 'not-now'
  | 'too-late'
  | 'sessions'
  | 'offer-taken'
  | 'offer-declined'
  | 'offer-ran-out';

/**
 * `errors` and `typed` are of the name form (field `name`). The mode form sends `mode`, the cancellation nothing.
 * Links are whole addresses; one that is left out does not apply.
 */
export type MyPageProps = Filled & {
  view: View;
  programme: Programme;
  hub: Hub;
  standing: Standing;
  registration: Registration;
  /** Of this page's own address. */
  token: string;
  /** In line for the mode that is waited for, from 1. */
  place?: number;
  /** What can be taken now; `ranOut`: a seat was held until a moment ago. */
  held: HeldSeat[];
  ranOut: boolean;
  /** The organiser's time for doing it by oneself is over. */
  late: { change: boolean; cancel: boolean };
  chosen: ChosenSession[];
  /** Sessions can be chosen now. */
  choosable: boolean;
  /** An SVG of the ticket's code. */
  qr?: string;
  joinHref?: string;
  /** Present as long as feedback is taken and not given. */
  feedbackHref?: string;
  certificateHref?: string;
  /** All that they have of the hub, as soon as there is a certificate. */
  certificatesHref?: string;
  /** Where they see and change what they answered, if anything was asked. */
  answersHref?: string;
  answersChangeable: boolean;
  /** Something is asked of them that they have to answer yet. */
  answersWanted?: boolean;
  outcome?: MyOutcome;
};

/** All that a person has of an event: what is next first, everything else one tap away. */
export function MyPage(props: MyPageProps) {
  const { view, programme, hub, registration, errors, outcome } = props;
  const { event } = programme;
  return (
    <Layout
      view={view}
      title={view.t('my.title', { event: inLanguage(event.title, view.language) })}
      error={errors !== undefined}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={ticketCss}
      islands={['viewer-time']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <ErrorSummary view={view} errors={errors} />
        {outcome && !errors && (
          <Banner meaning={meanings[outcome]}>
            <p>
              {view.t(`my.done.${outcome}`, {
                mode: registration.mode,
                issued: props.certificateHref ? 'yes' : 'no',
              })}
            </p>
          </Banner>
        )}
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{headline(props)}</h1>
          <p class="soft">{view.t('my.hello', { name: registration.name })}</p>
        </header>
        <Next {...props} />
        {(props.choosable || props.chosen.length > 0) && (
          <MySessions {...props} event={event} changeable={props.choosable} />
        )}
        <Details {...props} />
        <Changes {...props} />
        <p class="links small">
          <a href={paths.myErasure(props.token)}>{view.t('erasure.mine-link')}</a>
        </p>
      </div>
    </Layout>
  );
}

const meanings = {
  sessions: 'confirmed',
  'mode-changed': 'confirmed',
  'mode-waits': 'waiting',
  'mode-stays': 'note',
  renamed: 'confirmed',
  cancelled: 'confirmed',
  'not-now': 'warning',
  'too-late': 'warning',
  'offer-taken': 'confirmed',
  'offer-declined': 'confirmed',
  'offer-ran-out': 'warning',
} as const satisfies Record<MyOutcome, Meaning>;

function headline({ view, registration, standing, place, held }: MyPageProps): string {
  const { state, mode, ended } = registration;
  if (state === 'cancelled' && ended === 'offer-ran-out') return view.t('offer.ended');
  if (state === 'cancelled') return view.t('my.cancelled');
  if (state === 'declined') return view.t('my.declined');
  if (standing.phase === 'over') return view.t('my.over');
  if (state === 'applied') return view.t('my.applied');
  if (state === 'pending') return view.t('my.pending');
  if (state === 'waiting' && held.length > 0) return view.t('offer.headline');
  if (state === 'waiting') return place ? view.t('my.waiting', { place }) : view.t('my.waiting-plain');
  return view.t(standing.phase === 'running' ? 'my.running' : 'my.confirmed', { mode });
}

const stateMeanings = {
  confirmed: 'confirmed',
  waiting: 'waiting',
  pending: 'waiting',
  applied: 'waiting',
  declined: 'note',
  cancelled: 'note',
} as const satisfies Record<Registration['state'], Meaning>;

const AnswersLink = ({ view, answersHref, answersWanted, answersChangeable }: MyPageProps) => (
  <>
    {answersWanted && (
      <div>
        <Status meaning="warning">{view.t('answers.mine-wanted')}</Status>
      </div>
    )}
    <a href={answersHref}>{view.t(answersChangeable ? 'answers.mine-open' : 'answers.mine-see')}</a>
  </>
);

const Details = (props: MyPageProps) => {
  const {
    view,
    programme: { event },
    registration,
    answersHref,
  } = props;
  return (
    <section class="stack" aria-labelledby="details">
      <h2 id="details">{view.t('my.details')}</h2>
      <Facts
        facts={[
          [
            view.t('my.state'),
            <Status meaning={stateMeanings[registration.state]}>
              {view.t(`my.state-${registration.state}`)}
            </Status>,
          ],
          [view.t('my.name'), registration.name],
          [view.t('my.email'), readableAddress(registration.email)],
          [view.t('my.mode'), view.t(modeName[registration.mode])],
          [view.t('answers.title'), answersHref && <AnswersLink {...props} />],
        ]}
      />
      <p class="links">
        <a href={paths.event(event.slug)}>{view.t('my.event')}</a>
      </p>
    </section>
  );
};
