import type { Translate } from '../../web/text/translate.ts';
import type { Event } from '../events/event.ts';
import type { Cell } from '../shared/csv.ts';
import { localOf } from '../shared/time.ts';
import type { Registration } from './registration.ts';

/** The registrations for a spreadsheet, a row a person, in order of arrival. */
export function registrationTable(t: Translate, { zone }: Event, registrations: Registration[]) {
  const header = [
    t('people.csv.name'),
    t('people.csv.email'),
    t('people.csv.organisation'),
    t('people.csv.country'),
    t('people.csv.role'),
    t('people.csv.mode'),
    t('people.csv.wants'),
    t('people.csv.state'),
    t('people.csv.language'),
    t('people.csv.registered'),
    t('people.csv.consent'),
  ];
  const rows = registrations.map((each): Cell[] => [
    each.name,
    each.email,
    each.organisation,
    each.country,
    each.role,
    t(`people.mode.${each.mode}`),
    each.wants && t(`people.mode.${each.wants}`),
    t(`people.state.${each.state}`),
    each.language,
    localOf(each.createdAt, zone).replace('T', ' '),
    each.consent.version,
  ]);
  return { header, rows };
}
