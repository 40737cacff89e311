import type { Asked, PresenceFilter } from '../../../functions/attendance/attendees.ts';
import type { Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Select } from '../../parts/field.tsx';
import { Pages } from '../../parts/pages.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { paths } from '../../paths.ts';
import type { AttendanceProps } from './attendance.tsx';

const filters = [
  'all',
  'there',
  'hall',
  'online',
  'to-confirm',
  'absent',
  'no-seat',
  'twice',
  'inferred',
  'gates',
  'corrected',
] as const satisfies PresenceFilter[];

/** Which list, which part of it, and whom in it. */
export const Filters = (props: AttendanceProps) => {
  const { view, event, sessions, asked } = props;
  return (
    <SearchForm
      view={view}
      action={`${paths.attendance(event.id)}#list`}
      label={view.t('attendance.search')}
      value={asked.q}
      button={view.t('attendance.filter')}
    >
      {sessions.length > 0 && (
        <Select
          view={view}
          name="list"
          label={view.t('attendance.list')}
          none={view.t('attendance.list.event')}
          value={asked.list === 'event' ? '' : asked.list.id}
          options={sessions.map(session => ({ value: session.id, label: labelOf(props, session) }))}
        />
      )}
      <Select
        view={view}
        name="show"
        label={view.t('attendance.show')}
        value={asked.show}
        options={filters.map(each => ({ value: each, label: view.t(`attendance.show.${each}`) }))}
      />
    </SearchForm>
  );
};

function labelOf({ view, event }: AttendanceProps, { startsAt, title }: Session): string {
  const { zone } = event;
  const isOneDay = dayOf(event.startsAt, zone) === dayOf(event.endsAt, zone);
  const day = isOneDay ? '' : `${shortDate(startsAt, zone, view.language)} `;
  return `${day}${clockOf(startsAt, zone)} ${inLanguage(title, view.language)}`;
}

export const parameters = ({ list, show, q }: Asked): string =>
  new URLSearchParams([
    ...(list === 'event' ? [] : [['list', list.id]]),
    ...(show === 'all' ? [] : [['show', show]]),
    ...(q ? [['q', q]] : []),
  ]).toString();

export function ListPages({ view, event, asked, page, pages }: AttendanceProps) {
  const to = (number: number) => `${paths.attendance(event.id)}?${parameters(asked)}&page=${number}#list`;
  return <Pages view={view} page={page} pages={pages} to={to} />;
}
