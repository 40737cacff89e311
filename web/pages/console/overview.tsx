import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Board } from '../../../functions/attendance/board.ts';
import type { Event, Missing, Mode, Pool, phase } from '../../../functions/events/event.ts';
import { AttendedRuleText } from '../../parts/attended-rule.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Time } from '../../parts/time.tsx';
import { isByInvitation } from '../../parts/way-in.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { presenceFigures } from '../attendance/figures.ts';
import { EventFrame } from './frame.tsx';
import { PublishList } from './publish-list.tsx';

/** What an act on the whole event came to; kept in `?said=` over the redirect. */
export const said = {
  created: 'confirmed',
  saved: 'confirmed',
  'saved-told': 'confirmed',
  published: 'confirmed',
  unpublished: 'confirmed',
  'not-ready': 'wrong',
  'has-people': 'wrong',
} as const;
export type Said = keyof typeof said;

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  pool: Pool;
  phase: ReturnType<typeof phase>;
  /** What stands between a draft and its publication. */
  missing: Missing[];
  sessions: number;
  /** What rooms further along know; left out where nothing is known yet. */
  counts?: {
    applied?: number;
    board?: Board;
    attended?: number;
    answers?: number;
    certificates?: number;
  };
  said?: string;
};

/** One event at a glance: what happens now on top, then what to do next, then its facts. */
export function OverviewPage(props: Props) {
  const { view, event, staff } = props;
  const mayEdit = staff.may.includes('edit-event');
  return (
    <EventFrame
      {...props}
      tab="overview"
      heading={view.t('console.tab.overview')}
      before={<Outcome view={view} said={props.said} />}
      actions={<Actions {...props} />}
    >
      <div class="stack roomy">
        {event.state === 'draft' && mayEdit && <PublishList {...props} />}
        <Numbers {...props} />
        <Situation {...props} />
        {event.state === 'published' && mayEdit && isEmpty(props) && <Unpublish {...props} />}
        {staff.may.includes('delete-event') && (
          <p class="links">
            <a href={paths.eventDeletion(event.id)}>{view.t('deletion.link')}</a>
          </p>
        )}
      </div>
    </EventFrame>
  );
}

const isSaid = (text: string | undefined): text is Said => text !== undefined && Object.hasOwn(said, text);

const Outcome = ({ view, said: text }: { view: View; said?: string }) =>
  isSaid(text) ? <Banner meaning={said[text]}>{view.t(`console.said.${text}`)}</Banner> : null;

const Actions = ({ view, event, staff, phase }: Props) => (
  <>
    {event.state === 'published' && (
      <ButtonLink quiet href={paths.poster(event.slug)}>
        {view.t('console.poster')}
      </ButtonLink>
    )}
    {event.access?.kind === 'approval' && staff.may.includes('let-people-in') && (
      <ButtonLink quiet href={paths.applications(event.id)}>
        {view.t('applications.link')}
      </ButtonLink>
    )}
    {isByInvitation(event) && staff.may.includes('let-people-in') && (
      <ButtonLink quiet href={paths.invitations(event.id)}>
        {view.t('invitations.title')}
      </ButtonLink>
    )}
    {staff.may.includes('work-door') && phase === 'running' && event.format !== 'online' && (
      <ButtonLink href={paths.door(event.id)}>{view.t('console.open-door')}</ButtonLink>
    )}
    {staff.may.includes('issue-certificates') && phase === 'over' && (
      <ButtonLink href={paths.certificates(event.id)}>{view.t('console.issue')}</ButtonLink>
    )}
  </>
);

function Numbers(props: Props) {
  const { view, event, pool, counts = {} } = props;
  const t = view.t;
  const offered = (mode: Mode) => event.format === 'hybrid' || event.format === mode;
  const list = paths.registrations(event.id);
  return (
    <dl class="numbers" aria-label={t('console.numbers')}>
      {(['on-site', 'online'] as const).filter(offered).map(mode => (
        <Figure
          label={t(`console.registered.${mode}`)}
          number={pool.taken[mode]}
          note={seatsNote(view, pool, mode)}
          href={`${list}?state=confirmed&mode=${mode}`}
        />
      ))}
      {counts.applied !== undefined && (
        <Figure
          label={t('applications.waiting')}
          number={counts.applied}
          href={paths.applications(event.id)}
        />
      )}
      <Figure
        label={t('console.waiting')}
        number={pool.waiting['on-site'] + pool.waiting.online}
        href={paths.waitingList(event.id)}
      />
      {counts.board &&
        presenceFigures(view, event, counts.board).map(({ label, figure, note }) => (
          <Figure label={label} number={figure} note={note} href={paths.attendance(event.id)} />
        ))}
      {counts.attended !== undefined && (
        <Figure label={t('attended.count')} number={counts.attended} href={paths.attendance(event.id)} />
      )}
      {counts.answers !== undefined && (
        <Figure label={t('console.answers')} number={counts.answers} href={paths.feedbackSummary(event.id)} />
      )}
      {counts.certificates !== undefined && (
        <Figure
          label={t('console.issued')}
          number={counts.certificates}
          href={paths.certificates(event.id)}
        />
      )}
    </dl>
  );
}

const Figure = (props: { label: string; number: number; note?: Child; href: string }) => (
  <div>
    <dt>{props.label}</dt>
    <dd>
      <a class="figure" href={props.href}>
        {props.number}
      </a>
      {props.note && <span class="small">{props.note}</span>}
    </dd>
  </div>
);

function seatsNote(view: View, pool: Pool, mode: Mode): string {
  const capacity = pool.capacity[mode];
  return capacity === null ? view.t('console.no-limit') : view.t('console.of-seats', { seats: capacity });
}

const now = (view: View, event: Event, phase: Props['phase']): string =>
  view.t(
    phase === 'open' && isByInvitation(event) ? 'console.phase.by-invitation' : `console.phase.${phase}`,
  );

function Situation({ view, event, staff, phase, sessions }: Props) {
  const { zone, venue, registration } = event;
  const t = view.t;
  const at = (instant: string | undefined) =>
    instant && <Time view={view} at={instant} zone={zone} as="date-and-clock" />;
  const link = view.publicUrl + paths.event(event.slug);
  return (
    <Facts
      facts={[
        [t('console.now'), now(view, event, phase)],
        [t('console.starts'), <Time view={view} at={event.startsAt} zone={zone} as="date-and-clock" city />],
        [t('console.ends'), at(event.endsAt)],
        [t('console.venue'), venue && [venue.name, venue.room, venue.city].filter(Boolean).join(', ')],
        [t('console.opens'), at(registration.opensAt)],
        [t('console.closes'), at(registration.closesAt)],
        [t('console.access.kind'), t(`console.access.${event.access?.kind ?? 'open'}`)],
        [t('console.tab.programme'), t('console.sessions', { sessions })],
        [
          t('attended.label'),
          <AttendedRuleText view={view} event={event} mayEdit={staff.may.includes('edit-event')} />,
        ],
        [t('console.address'), <a href={link}>{link}</a>],
      ]}
    />
  );
}

const isEmpty = ({ pool, counts }: Props) =>
  [...Object.values(pool.taken), ...Object.values(pool.waiting), counts?.applied ?? 0].every(
    count => count === 0,
  );

const Unpublish = ({ view, event }: Props) => (
  <form method="post" action={paths.publication(event.id)} class="stack tight">
    <p class="soft">{view.t('console.unpublish.text')}</p>
    <input type="hidden" name="state" value="draft" />
    <div>
      <Button quiet>{view.t('console.unpublish')}</Button>
    </div>
  </form>
);
