import type { console as en } from '../en/console.ts';

export const console = {
  'console.events': 'Minu üritused',
  'console.nav': 'Haldus',
  'console.tabs': 'Selle ürituse lehed',
  'console.event-page': 'Ürituse leht',
  'console.event-preview': 'Ürituse lehe eelvaade',
  'console.state.draft': 'Mustand',
  'console.state.published': 'Avaldatud',
  'console.tab.overview': 'Ülevaade',
  'console.tab.edit': 'Andmed',
  'console.tab.programme': 'Ajakava',
  'console.tab.registrations': 'Registreerunud',
  'console.tab.attendance': 'Osalemine',
  'console.tab.feedback': 'Tagasiside',
  'console.tab.certificates': 'Tõendid',
  'console.tab.mail': 'Kirjad',
  'console.tab.door': 'Uks',
} satisfies Record<keyof typeof en, string>;
