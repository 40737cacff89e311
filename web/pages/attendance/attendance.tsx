import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Presence } from '../../../functions/attendance/attendance.ts';
import type { Attendee, PresenceFilter } from '../../../functions/attendance/attendees.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { AttendedRuleText } from '../../parts/attended-rule.tsx';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Field, Select } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { AttendanceList } from './list.tsx';

export type AttendanceProps = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  everybody: Attendee[];
  shown: Attendee[];
  query: string;
  show: PresenceFilter;
  filters: readonly PresenceFilter[];
  counts: Presence;
  /** How many were confirmed just now. */
  confirmed?: number;
};

/** Who was there and how we know; what waits for the organiser's word comes first. */
export function AttendancePage(props: AttendanceProps) {
  const { view, everybody } = props;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={view.t('attendance.title')}
      css={css}
      before={<Outcome {...props} />}
      actions={<Actions {...props} />}
    >
      <div class="stack roomy">
        <Counts {...props} />
        <Rule {...props} />
        <ToConfirm {...props} />
        {everybody.length === 0 ? (
          <EmptyState title={view.t('attendance.empty')}>
            <p>{view.t('attendance.empty.text')}</p>
          </EmptyState>
        ) : (
          <section id="list">
            <Filters {...props} />
            <p class="soft small" aria-live="polite">
              {view.t('attendance.shown', { shown: props.shown.length, all: everybody.length })}
            </p>
            <AttendanceList {...props} />
          </section>
        )}
      </div>
    </EventFrame>
  );
}

const css = `@layer page{
.evidence{list-style:none;padding:0;display:grid;gap:.15rem;font-variant-numeric:tabular-nums}
td{overflow-wrap:anywhere}
td:first-child{width:45%}
.person,.seen{display:flex;gap:.25rem .75rem;align-items:baseline}
.seen .status{min-width:4.5rem}
.tickbox{display:grid;place-items:center;flex:none;width:2.75rem;height:2.75rem;margin:-.5rem 0 -.5rem -.5rem;align-self:center}
.tickbox input{width:1.35rem;height:1.35rem}
.who-name{font-weight:600}
.ask{background:var(--waiting-tint);border-left:6px solid var(--waiting);border-radius:var(--round);padding:1rem 1.25rem}
.ask h2{font-size:1.1rem}
.sticky{position:sticky;bottom:0;background:var(--paper);padding-block:.75rem;border-top:1px solid var(--line)}
html{scroll-padding-bottom:6rem}
@media (max-width:40rem){.seen{flex-wrap:wrap}.seen .status{min-width:0}}
@media (max-width:30rem){.numbers>div:last-child:nth-child(odd){grid-column:1/-1}}
}`;

const Outcome = ({ view, confirmed, counts }: AttendanceProps) => {
  if (confirmed === undefined) return null;
  const isWaiting = counts.online > counts.confirmedOnline;
  return (
    <Banner
      meaning={confirmed > 0 ? 'confirmed' : 'note'}
      title={view.t('attendance.confirmed', { count: confirmed })}
    >
      {confirmed === 0 && isWaiting && <p>{view.t('attendance.confirmed.none')}</p>}
    </Banner>
  );
};

const Actions = ({ view, staff, event }: AttendanceProps) => (
  <>
    {staff.may.includes('export-people') && (
      <ButtonLink quiet download href={paths.attendanceCsv(event.id)}>
        {view.t('attendance.csv')}
      </ButtonLink>
    )}
    {event.format !== 'online' && staff.may.includes('work-door') && (
      <ButtonLink href={paths.door(event.id)}>{view.t('attendance.door')}</ButtonLink>
    )}
  </>
);

const Counts = ({ view, event, counts, everybody }: AttendanceProps) => {
  const expected = everybody.filter(each => each.registration.state === 'confirmed').length;
  const hall = [
    view.t('attendance.count.hall'),
    counts.inHall,
    view.t('attendance.count.hall.note'),
  ] as const;
  const online = [
    view.t('attendance.count.online'),
    counts.online,
    view.t('attendance.count.online.note', { count: counts.confirmedOnline }),
  ] as const;
  const numbers = [
    ...(event.format === 'online' ? [] : [hall]),
    ...(event.format === 'on-site' ? [] : [online]),
    [view.t('attendance.count.expected'), expected, view.t('attendance.count.expected.note')] as const,
  ];
  return (
    <dl class="numbers" aria-label={view.t('attendance.counts')}>
      {numbers.map(([label, number, note]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <span class="figure">{number}</span>
            <span class="small">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What the word "attended" of each line means. */
const Rule = ({ view, staff, event }: AttendanceProps) => (
  <p class="soft">
    {view.t('attended.label')}:{' '}
    <AttendedRuleText view={view} event={event} mayEdit={staff.may.includes('edit-event')} />
  </p>
);

/** Attendance never comes from a click alone: a person who saw the meeting says so. */
const ToConfirm = ({ view, staff, event, everybody }: AttendanceProps) => {
  const count = everybody.filter(each => each.awaits).length;
  if (count === 0 || !staff.may.includes('confirm-attendance')) return null;
  return (
    <form class="ask stack" method="post" action={paths.attendanceConfirmation(event.id)}>
      <div>
        <h2>{view.t('attendance.to-confirm.title', { count })}</h2>
        <p>{view.t('attendance.to-confirm.text')}</p>
      </div>
      <div class="row">
        <button type="submit" class="button" name="who" value="all">
          {view.t('attendance.confirm.all', { count })}
        </button>
        <a href={`${paths.attendance(event.id)}?show=to-confirm#list`}>
          {view.t('attendance.show.to-confirm')}
        </a>
      </div>
    </form>
  );
};

const Filters = ({ view, event, query, show, filters }: AttendanceProps) => (
  <form class="filters" method="get" action={`${paths.attendance(event.id)}#list`}>
    <Field view={view} name="q" type="search" label={view.t('attendance.search')} value={query} />
    <Select
      view={view}
      name="show"
      label={view.t('attendance.show')}
      value={show}
      options={filters.map(each => ({ value: each, label: view.t(`attendance.show.${each}`) }))}
    />
    <button type="submit" class="button quiet">
      {view.t('attendance.filter')}
    </button>
  </form>
);
