import type { Mode, Session } from '../../../functions/events/event.ts';
import { Button } from '../../parts/button.tsx';
import { remaining } from '../../parts/remaining.ts';
import { Time } from '../../parts/time.tsx';
import { languageOf } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import type { MyPageProps } from './my.tsx';

/** A seat that is held for the person until then: at the event in that mode, or in one of its sessions. */
export type HeldSeat = { until: string; mode: Mode; session?: Session };

/** What is held for a person now, each with its two buttons. */
export const Offers = (props: MyPageProps) => (
  <>
    {props.held.map(seat => (
      <Offer {...props} seat={seat} />
    ))}
    {props.ranOut && <p class="lead">{props.view.t('offer.ran-out')}</p>}
  </>
);

function Offer({ view, programme: { event }, registration, token, seat }: MyPageProps & { seat: HeldSeat }) {
  const { until, session } = seat;
  const left = timeLeft(view, until);
  const keeps = session || registration.state === 'confirmed';
  return (
    <section class="card stack offer">
      <h2>{nameOf(view, seat)}</h2>
      <p class="lead">
        {view.t('offer.until')} <Time view={view} at={until} zone={event.zone} as="date-and-clock" city on />
        <span class="left"> {view.t('offer.left', { left })}</span>
      </p>
      <p>{view.t(keeps ? 'offer.then-keeps' : 'offer.then-ends')}</p>
      <form method="post" action={paths.myOffer(token)} class="row">
        {session ? (
          <input type="hidden" name="session" value={session.id} />
        ) : (
          <input type="hidden" name="mode" value={seat.mode} />
        )}
        <Button name="answer" value="take" big>
          {view.t('offer.take')}
        </Button>
        <Button name="answer" value="decline" quiet>
          {view.t('offer.decline')}
        </Button>
      </form>
    </section>
  );
}

/** As exact as it matters: by whole days or hours while there is time. */
export function timeLeft(view: View, until: string): string {
  const left = Math.max(0, Date.parse(until) - view.now.getTime());
  const whole = left >= 48 * hourMs ? 24 * hourMs : left >= 2 * hourMs ? hourMs : 1;
  return remaining(Math.round(left / whole) * whole, view.language);
}

const hourMs = 3_600_000;

function nameOf(view: View, { mode, session }: HeldSeat): string {
  if (!session) return view.t('offer.of-mode', { mode });
  return view.t('offer.of-session', { session: session.title[languageOf(session.title, view)] ?? '' });
}
