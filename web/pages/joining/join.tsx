import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Door } from '../../../functions/joining/joining.ts';
import { clockOf, dayOf } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Refresh } from '../../parts/follow.tsx';
import { remaining } from '../../parts/remaining.ts';
import { ClockRange, Time } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { DoorFrame, type DoorProps } from './frame.tsx';
import { Open } from './open.tsx';

type State = Door['state'];
export type JoinPageProps = DoorProps & {
  /** Somebody whose link it is not can still register. */
  registrationOpen: boolean;
  /** What was chosen has closed meanwhile. */
  changed?: boolean;
  unreachable?: boolean;
};
/** The page of one state, which says what there is in it. */
type Of<S extends State> = JoinPageProps & { door: Extract<Door, { state: S }> };

/**
 * One thing: when the door opens, then the button that leads through it. As long as it lasts, it leads to no other
 * page of the person, for a link to join is easily passed on.
 */
export const JoinPage = (props: JoinPageProps) => {
  const { view, door, changed, unreachable } = props;
  return (
    <DoorFrame
      {...props}
      islands={islands[door.state]}
      head={comesAgain(door.state)}
      help={helped.includes(door.state)}
      whose
    >
      {changed && <Banner meaning="warning">{view.t('joining.changed')}</Banner>}
      {unreachable && (
        <Banner meaning="warning" title={view.t('joining.unreachable')}>
          {view.t('joining.unreachable-more')}
        </Banner>
      )}
      {body(props)}
    </DoorFrame>
  );
};

function body(props: JoinPageProps): Child {
  const { view, door, person } = props;
  if (door.state === 'open') return <Open {...props} door={door} />;
  const heading = <h1>{view.t(`joining.${door.state}`)}</h1>;
  if (door.state === 'before' || door.state === 'break') return [heading, <Closed {...props} door={door} />];
  if (door.state === 'over') return [heading, <Over {...props} />];
  if (door.state === 'no-room') return [heading, <NoRoom {...props} />];
  const forCrew = door.state === 'none' && person.role !== 'attendee';
  const more = forCrew ? 'joining.none-crew' : (`joining.${door.state}-more` as const);
  return [heading, <p class="lead">{view.t(more)}</p>];
}

/** Nobody waits before a closed door, or looks at what is over. */
const comesAgain = (state: State): Child =>
  ((state === 'before' || state === 'open' || state === 'break') && <Refresh every={60} />) ||
  (state === 'no-room' && <Refresh every={30} />);

/** Where somebody could be kept from getting in. */
const helped: State[] = ['before', 'break', 'open', 'no-room', 'none'];

const islands: Partial<Record<State, string[]>> = {
  before: ['countdown', 'viewer-time'],
  break: ['countdown', 'viewer-time'],
  'no-room': ['follow'],
  open: ['join', 'countdown'],
};

/** How long it takes until the door opens, what comes then, and what can be done meanwhile. */
const Closed = ({ view, event, door, paths: own }: Of<'before' | 'break'>) => (
  <>
    {door.state === 'break' && door.meanwhile.length > 0 && (
      <Named label={view.t('joining.meanwhile')}>
        {door.meanwhile.map(session => (
          <li>
            <Words texts={session.title} view={view} />{' '}
            <span class="soft">
              <ClockRange {...session} zone={event.zone} />
            </span>
          </li>
        ))}
      </Named>
    )}
    <div class="stack tight">
      <p class="soft">{view.t('joining.opens-in')}</p>
      <p class="countdown" role="timer" data-countdown={door.opensAt} data-now={view.now.toISOString()}>
        {remaining(Date.parse(door.opensAt) - view.now.getTime(), view.language)}
      </p>
      <p class="lead">
        <OpensAt view={view} event={event} door={door} />
      </p>
    </div>
    <Upcoming view={view} event={event} door={door} />
    <ul class="todo-now">
      <li>{view.t('joining.todo-keep')}</li>
      <li>
        <a href={own.check}>{view.t('joining.todo-check')}</a>
      </li>
      {door.state === 'before' && (
        <li>
          <a href={paths.eventCalendar(event.slug)}>{view.t('joining.todo-calendar')}</a>
        </li>
      )}
    </ul>
  </>
);

/** With its day, unless it is a break in this one. */
function OpensAt({ view, event: { zone }, door }: Pick<Of<'before' | 'break'>, 'view' | 'event' | 'door'>) {
  const isToday = dayOf(door.opensAt, zone) === dayOf(view.now.toISOString(), zone);
  const again = door.state === 'break' && isToday;
  return (
    <>
      {view.t(again ? 'joining.opens-again' : 'joining.opens-at')}{' '}
      <Time view={view} at={door.opensAt} zone={zone} as={again ? 'clock' : 'date-and-clock'} city on />.
    </>
  );
}

function Upcoming({ view, event, door }: Pick<Of<'before' | 'break'>, 'view' | 'event' | 'door'>) {
  const sessions = door.next.flatMap(each => each.session ?? []);
  const [first] = sessions;
  if (!first) return null;
  const label = door.state === 'before' ? 'joining.first' : 'joining.next';
  return (
    <Named label={view.t(label, { time: clockOf(first.startsAt, event.zone) })}>
      {sessions.map(session => (
        <li>
          <Words texts={session.title} view={view} />
        </li>
      ))}
    </Named>
  );
}

const Named = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <div class="stack tight">
    <p class="kicker">{label}</p>
    <ul class="running">{children}</ul>
  </div>
);

const Over = ({ view, person, afterwards }: JoinPageProps) => {
  const { feedbackHref, certificateHref, seen = true } = afterwards ?? {};
  return (
    <>
      <p class="lead">{view.t(seen ? 'joining.over-more' : 'joining.over-unseen')}</p>
      {certificateHref && (
        <ButtonLink href={certificateHref} big>
          {view.t('joining.certificate')}
        </ButtonLink>
      )}
      {feedbackHref && (
        <div class="stack tight">
          <div>
            <ButtonLink href={feedbackHref} big={!certificateHref} quiet={certificateHref !== undefined}>
              {view.t('joining.feedback')}
            </ButtonLink>
          </div>
          <p class="soft">{view.t('joining.feedback-more')}</p>
        </div>
      )}
      {person.role === 'attendee' && !certificateHref && (
        <p class="soft">{view.t('joining.certificate-later')}</p>
      )}
    </>
  );
};

const NoRoom = ({ view, paths: { own } }: JoinPageProps) => (
  <>
    <p class="lead" data-follow={own} data-every="30">
      {view.t('joining.no-room-more')}
    </p>
    <ButtonLink href={own} quiet>
      {view.t('joining.look-again')}
    </ButtonLink>
  </>
);
