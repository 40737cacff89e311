import type { Child } from 'hono/jsx';
import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { JoinRefusal } from '../../../functions/joining/joining.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf } from '../../../functions/shared/time.ts';
import { Layout } from '../../layout.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { CoverPicture } from '../../parts/cover-picture.tsx';
import { Refresh } from '../../parts/follow.tsx';
import { remaining } from '../../parts/remaining.ts';
import { Time } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { joinCss } from '../../styles/join.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';

export type JoinPageProps = {
  view: View;
  event: Event;
  hub: Hub;
  registration: Registration;
  token: string;
  state: 'open' | JoinRefusal;
  opensAt: string;
  /** What runs now or comes next, to name it beside the button. */
  sessions?: { running: Session[]; next: Session[] };
};

/**
 * One thing: when the door opens, then the button that leads through it. It leads to no other page of the person,
 * for a link to join is easily passed on.
 */
export const JoinPage = (props: JoinPageProps) => {
  const { view, event, hub, registration, state } = props;
  return (
    <Layout
      view={view}
      title={view.t('joining.title', { event: inLanguage(event.title, view.language) })}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={joinCss}
      islands={islands[state]}
      head={comesAgain(state)}
      noindex
    >
      <div class="door">
        <CoverPicture id={event.id} hue={hub.hue} />
        <EventName view={view} event={event} />
        <h1>{view.t(`joining.${state}`)}</h1>
        {bodies[state](props)}
        <p class="soft">{view.t('joining.as', { name: registration.name })}</p>
      </div>
    </Layout>
  );
};

const bodies: Record<JoinPageProps['state'], (props: JoinPageProps) => Child> = {
  open: props => <Open {...props} />,
  'too-early': props => <TooEarly {...props} />,
  over: ({ view }) => <p class="lead">{view.t('joining.over-more')}</p>,
  'no-address': ({ view, token }) => (
    <>
      <p class="lead" data-follow={paths.join(token)} data-every="30">
        {view.t('joining.no-address-more')}
      </p>
      <ButtonLink href={paths.join(token)} quiet>
        {view.t('joining.look-again')}
      </ButtonLink>
    </>
  ),
  waiting: ({ view }) => <p class="lead">{view.t('joining.waiting-more')}</p>,
  'not-approved': ({ view }) => <p class="lead">{view.t('joining.not-approved-more')}</p>,
  cancelled: ({ view }) => <p class="lead">{view.t('joining.cancelled-more')}</p>,
  'on-site': ({ view }) => <p class="lead">{view.t('joining.on-site-more')}</p>,
};

/** Nobody waits before a closed door. */
const comesAgain = (state: JoinPageProps['state']): Child =>
  (state === 'too-early' && <Refresh every={60} />) || (state === 'no-address' && <Refresh every={30} />);

const islands: Partial<Record<JoinPageProps['state'], string[]>> = {
  'too-early': ['countdown', 'viewer-time'],
  'no-address': ['follow'],
};

const Open = ({ view, event, token, sessions }: JoinPageProps) => {
  const [next] = sessions?.next ?? [];
  const running = sessions?.running ?? [];
  return (
    <>
      <form method="post" action={paths.join(token)}>
        <Button big>{view.t('joining.join')}</Button>
      </form>
      <p class="soft">{view.t('joining.open-more')}</p>
      {running.length > 0 && <Named view={view} label={view.t('joining.running')} sessions={running} />}
      {running.length === 0 && next && (
        <Named
          view={view}
          label={view.t('joining.coming', { time: clockOf(next.startsAt, event.zone) })}
          sessions={sessions?.next ?? []}
        />
      )}
    </>
  );
};

const Named = ({ view, label, sessions }: { view: View; label: string; sessions: Session[] }) => (
  <div class="stack tight">
    <p class="kicker">{label}</p>
    <ul class="running">
      {sessions.map(session => (
        <li>
          <Words texts={session.title} view={view} />
        </li>
      ))}
    </ul>
  </div>
);

const TooEarly = ({ view, event, opensAt }: JoinPageProps) => (
  <>
    <p class="soft">{view.t('joining.opens-in')}</p>
    <p class="countdown" role="timer" data-countdown={opensAt} data-now={view.now.toISOString()}>
      {remaining(Date.parse(opensAt) - view.now.getTime(), view.language)}
    </p>
    <p class="lead">
      {view.t('joining.opens-at')}{' '}
      <Time view={view} at={opensAt} zone={event.zone} as="date-and-clock" city on />.
    </p>
    <p class="soft">{view.t('joining.keep')}</p>
  </>
);
