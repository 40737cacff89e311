import type { people as en } from '../en/people.ts';

export const people = {
  'people.csv.name': 'Nimi',
  'people.csv.email': 'E-post',
  'people.csv.organisation': 'Asutus',
  'people.csv.country': 'Riik',
  'people.csv.role': 'Roll',
  'people.csv.mode': 'Osaleb',
  'people.csv.wants': 'Ootab kohta',
  'people.csv.state': 'Olek',
  'people.csv.language': 'Keel',
  'people.csv.registered': 'Registreerus (ürituse kohalik aeg)',
  'people.csv.consent': 'Nõusoleku teksti versioon',
  'people.mode.on-site': 'kohapeal',
  'people.mode.online': 'veebis',
  'people.state.pending': 'otsustamata',
  'people.state.confirmed': 'kinnitatud',
  'people.state.waiting': 'ootel',
  'people.state.cancelled': 'tühistatud',
} satisfies Record<keyof typeof en, string>;
