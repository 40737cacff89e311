import type { ListedEvent } from '../../functions/events/event.ts';
import type { View } from '../view.ts';

/** "Tallinn and online": where an event is, in a few words. */
export function whereShort(view: View, { format, venue }: Pick<ListedEvent, 'format' | 'venue'>): string {
  const city = venue?.city ?? view.t('common.on-site');
  if (format === 'online') return view.t('common.online');
  return format === 'on-site' ? city : view.t('event.city-and-online', { city });
}
