import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { clockOf, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled, Select } from '../../parts/field.tsx';
import { FileForm } from '../../parts/file-form.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

export type FileProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** Those that are held online. */
  sessions: readonly Session[];
  /** IANA zones to choose from. */
  zones: readonly string[];
};

/** Where the report of a meeting is chosen, to be looked through first. */
export function FilePage(props: FileProps & { noted?: number }) {
  const { view, event, errors, noted } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={t('attendance.file.title')}
      error={errors !== undefined}
      before={
        <>
          {noted !== undefined && (
            <Banner
              meaning={noted > 0 ? 'confirmed' : 'note'}
              title={t('attendance.file.noted', { count: noted })}
            >
              <a href={paths.attendance(event.id)}>{t('attendance.file.see')}</a>
            </Banner>
          )}
          <ErrorSummary view={view} errors={errors} />
        </>
      }
    >
      <div class="stack roomy">
        <ReportForm {...props} />
        <section class="prose" aria-labelledby="which">
          <h2 id="which">{t('attendance.file.which')}</h2>
          <ul>
            <li>{t('attendance.file.which.zoom-meeting')}</li>
            <li>{t('attendance.file.which.zoom-webinar')}</li>
            <li>{t('attendance.file.which.teams')}</li>
          </ul>
          <p>{t('attendance.file.which.same')}</p>
        </section>
        <p>
          <a href={paths.attendance(event.id)}>{t('attendance.file.back')}</a>
        </p>
      </div>
    </EventFrame>
  );
}

const ReportForm = ({ view, event, sessions, zones, typed, errors }: FileProps) => (
  <FileForm
    view={view}
    action={paths.attendanceFile(event.id)}
    file={{
      name: 'report',
      error: errors?.report,
      label: view.t('attendance.file.report'),
      hint: view.t('attendance.file.report.hint'),
      accept: '.csv,.tsv,.txt,text/csv,text/plain',
    }}
    button={view.t('attendance.file.check')}
    hint={view.t('attendance.file.check.hint')}
  >
    <Select
      view={view}
      name="target"
      error={errors?.target}
      label={view.t('attendance.file.target')}
      hint={view.t('attendance.file.target.hint')}
      value={typed?.target}
      options={[
        { value: 'event', label: view.t('attendance.list.event') },
        ...sessions.map(session => ({ value: session.id, label: targetName(view, event, session) })),
      ]}
    />
    <Field
      view={view}
      name="zone"
      list="zones"
      spellcheck={false}
      error={errors?.zone}
      label={view.t('attendance.file.zone')}
      hint={view.t('attendance.file.zone.hint')}
      value={typed?.zone}
    />
    <datalist id="zones">
      {zones.map(zone => (
        <option value={zone} />
      ))}
    </datalist>
  </FileForm>
);

/** "23 November, 10:00: Opening", or the whole event. */
export function targetName(view: View, { zone }: Event, session: Session | undefined): string {
  if (!session) return view.t('attendance.list.event');
  const { startsAt, title } = session;
  const when = `${shortDate(startsAt, zone, view.language)}, ${clockOf(startsAt, zone)}`;
  return `${when}: ${inLanguage(title, view.language)}`;
}

/** "09:14–11:02", with the day when it is not the event's first. */
export function spanText(
  { language }: View,
  { zone, startsAt }: Pick<Event, 'zone' | 'startsAt'>,
  { from, to }: { from: string; to?: string },
): string {
  const clocks = `${clockOf(from, zone)}–${to ? clockOf(to, zone) : ''}`;
  return dayOf(from, zone) === dayOf(startsAt, zone)
    ? clocks
    : `${shortDate(from, zone, language)} ${clocks}`;
}
