import { raw } from 'hono/utils/html';
import { ButtonLink } from '../../parts/button.tsx';
import { Ticket } from '../../parts/ticket.tsx';
import { DayRange, EventHours } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { MyPageProps } from './my.tsx';
import { Offers } from './offer.tsx';

/** The one thing to do or to know now. */
export const Next = (props: MyPageProps) => (
  <section class="next">
    <Offers {...props} />
    <Now {...props} />
    {props.registration.wants && !props.registration.offer && <Wants {...props} />}
  </section>
);

function Now(props: MyPageProps) {
  const { registration, standing } = props;
  if (registration.state === 'cancelled') return <Cancelled {...props} />;
  if (registration.state === 'declined') return <Declined {...props} />;
  if (standing.phase === 'over') return <After {...props} />;
  if (registration.state === 'applied') return <p class="lead">{props.view.t('my.applied-more')}</p>;
  if (registration.state === 'waiting') return registration.offer ? null : <InLine {...props} />;
  if (registration.state === 'pending') return <p class="lead">{props.view.t('my.pending-more')}</p>;
  return registration.mode === 'online' ? <Online {...props} /> : <InHall {...props} />;
}

const InHall = ({ view, programme: { event }, hub, registration, token, qr, feedbackHref }: MyPageProps) => (
  <>
    <p class="lead">{view.t('my.next-hall')}</p>
    <Ticket view={view} event={event} hub={hub} name={registration.name} mode={registration.mode}>
      {qr && (
        <div class="qr" role="img" aria-label={view.t('registration.ticket-qr')}>
          {raw(qr)}
        </div>
      )}
      <p class="kicker">{view.t('registration.ticket-show')}</p>
    </Ticket>
    <p class="row">
      <a href={paths.myCalendar(token)}>{view.t('my.calendar')}</a>
      {feedbackHref && <a href={feedbackHref}>{view.t('my.feedback')}</a>}
    </p>
  </>
);

const Online = ({ view, programme: { event }, token, joinHref, feedbackHref }: MyPageProps) => (
  <>
    <p class="lead">
      <DayRange view={view} {...event} />
      <br />
      <EventHours view={view} {...event} />
    </p>
    {joinHref && (
      <ButtonLink href={joinHref} big>
        {view.t('my.join')}
      </ButtonLink>
    )}
    <p class="soft">{view.t('my.next-online')}</p>
    <p class="row">
      {joinHref && <a href={`${joinHref}/check`}>{view.t('joining.todo-check')}</a>}
      <a href={paths.myCalendar(token)}>{view.t('my.calendar')}</a>
      {feedbackHref && <a href={feedbackHref}>{view.t('my.feedback')}</a>}
    </p>
  </>
);

const InLine = ({ view, programme: { event }, registration: { mode, group } }: MyPageProps) => {
  const alone = event.offerHours ? 'my.next-waiting-offer' : 'my.next-waiting';
  return <p class="lead">{view.t(group?.together ? 'my.next-waiting-group' : alone, { mode })}</p>;
};

const Cancelled = ({ view, programme: { event }, standing, registration }: MyPageProps) =>
  standing.open ? (
    <>
      <p class="lead">
        {view.t(registration.ended === 'offer-ran-out' ? 'offer.ended-more' : 'my.cancelled-more')}
      </p>
      <ButtonLink href={paths.register(event.slug)}>{view.t('my.register-again')}</ButtonLink>
    </>
  ) : null;

const Declined = ({ view, registration, hub }: MyPageProps) => (
  <>
    {registration.reviewed?.message && (
      <div class="stack tight">
        <p>{view.t('my.declined-said')}</p>
        <blockquote class="said">{registration.reviewed.message}</blockquote>
      </div>
    )}
    <p>{view.t('my.declined-more', { contact: hub.contact })}</p>
  </>
);

/** What is left of an event: the certificate, and what one thought of it. */
function After(props: MyPageProps) {
  const { view, registration, certificateHref } = props;
  const hadNoPlace = registration.state !== 'confirmed' && !certificateHref;
  return hadNoPlace ? <p class="lead">{view.t('my.over-no-place')}</p> : <Afterwards {...props} />;
}

const Afterwards = ({ view, certificateHref, feedbackHref }: MyPageProps) => (
  <>
    <p class="lead">{view.t('my.over-more')}</p>
    {certificateHref ? (
      <>
        <p>{view.t('my.certificate-more')}</p>
        <ButtonLink href={certificateHref} big>
          {view.t('my.certificate')}
        </ButtonLink>
      </>
    ) : (
      <p>{view.t('my.certificate-later')}</p>
    )}
    {feedbackHref && (
      <>
        <p>{view.t('my.feedback-more')}</p>
        <ButtonLink href={feedbackHref} quiet={certificateHref !== undefined}>
          {view.t('my.feedback')}
        </ButtonLink>
      </>
    )}
  </>
);

const Wants = ({ view, registration, token, place }: MyPageProps) => (
  <div class="banner waiting">
    <div class="stack wide">
      <p>
        {place
          ? view.t('my.wants', { mode: registration.wants ?? registration.mode, place })
          : view.t('my.wants-plain', { mode: registration.wants ?? registration.mode })}
      </p>
      <form method="post" action={paths.myMode(token)}>
        <input type="hidden" name="mode" value={registration.mode} />
        <button type="submit" class="button quiet">
          {view.t('my.take-back')}
        </button>
      </form>
    </div>
  </div>
);
