import type { Event } from '../../../functions/events/event.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

/** The programme as files for other programs; a calendar that is subscribed to follows every change. */
export function TakeAlong({ view, event }: { view: View; event: Pick<Event, 'slug'> }) {
  const { t, language, publicUrl } = view;
  const calendar = `${publicUrl}${paths.programmeCalendar(event.slug)}?lang=${language}`;
  return (
    <nav class="row along" aria-label={t('exchange.take')}>
      <a href={calendar.replace(/^https?:/, 'webcal:')}>{t('exchange.subscribe')}</a>
      <a href={paths.schedule(event.slug)}>{t('exchange.schedule')}</a>
      <a href={paths.programmeCsv(event.slug)}>{t('exchange.table')}</a>
    </nav>
  );
}
