import type { Translate } from '../../web/text/translate.ts';
import type { Language } from '../shared/language.ts';
import { cityOf, clockOf, longDate } from '../shared/time.ts';
import type { Event } from './event.ts';

/** The venue as one line, for calendars and letters. */
export const venueLine = ({ venue }: Pick<Event, 'venue'>): string =>
  [venue?.name, venue?.room, venue?.address, venue?.city].filter(Boolean).join(', ');

/** When it is, as letters say it: label and value. */
export function whenFact(t: Translate, event: Event, language: Language): [string, string] {
  const { startsAt, endsAt, zone } = event;
  const time = { from: clockOf(startsAt, zone), to: clockOf(endsAt, zone), city: cityOf(zone) };
  return [t('mail.fact.when'), `${longDate(startsAt, zone, language)}, ${t('mail.fact.time', time)}`];
}
