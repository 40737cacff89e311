import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import type { Filled } from '../../parts/field.tsx';
import { FileForm } from '../../parts/file-form.tsx';
import { paths } from '../../paths.ts';
import { cityBeforeTime } from '../../text/inflected.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

export type ImportProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** So many sessions a programme has at most. */
  most: number;
};

/** Where a programme is brought in from a file: what the file needs, and the way to see what it would do. */
export function ImportPage(props: ImportProps) {
  const { view, event, errors } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="programme"
      heading={t('exchange.in')}
      error={errors !== undefined}
      before={<ErrorSummary view={view} errors={errors} />}
    >
      <div class="stack roomy">
        <ProgrammeFileForm {...props} />
        <section class="prose" aria-labelledby="how">
          <h2 id="how">{t('exchange.how')}</h2>
          <ul>
            <li>{t('exchange.how.columns', { columns: columnNames(view, event) })}</li>
            <li>{t('exchange.how.times', { city: cityBeforeTime(event.zone, view.language) })}</li>
            <li>{t('exchange.how.same')}</li>
          </ul>
        </section>
        <p class="row">
          <a href={paths.programmeCsv(event.slug)} download="">
            {t('exchange.how.start')}
          </a>
          <a href={paths.programme(event.id)}>{t('exchange.back')}</a>
        </p>
      </div>
    </EventFrame>
  );
}

/** Chooses a file and sends it to be looked through. */
export const ProgrammeFileForm = ({ view, event, most, errors }: ImportProps) => (
  <FileForm
    view={view}
    action={paths.programmeImport(event.id)}
    file={{
      name: 'programme',
      error: errors?.programme,
      label: view.t('exchange.file'),
      hint: view.t('exchange.file.hint', { most }),
      accept: '.csv,.json,.txt,.tsv,text/csv,text/plain,application/json',
    }}
    button={view.t('exchange.check')}
    hint={view.t('exchange.check.hint')}
  />
);

/** The headings that the table of this event would have. */
const columnNames = ({ t }: View, event: Event): string =>
  [
    t('exchange.column.title'),
    ...event.languages.map(language => t(`exchange.column.title-${language}`)),
    t('exchange.column.starts'),
    t('exchange.column.ends'),
    t('exchange.column.date'),
    t('exchange.column.duration'),
    t('exchange.column.speakers'),
    t('exchange.column.room'),
    t('exchange.column.kind'),
    ...(event.format === 'hybrid' ? [t('exchange.column.format')] : []),
    t('exchange.column.competences'),
    t('exchange.column.sign-up'),
    ...(event.format === 'online' ? [] : [t('exchange.column.seats-on-site')]),
    ...(event.format === 'on-site' ? [] : [t('exchange.column.seats-online')]),
    t('exchange.column.id'),
  ].join(', ');
