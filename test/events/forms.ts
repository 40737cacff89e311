import type { Fields } from '../support/browsing.ts';

/** The event form as an organiser fills it in for the conference. */
export const eventForm = (changes: Fields = {}): Fields => ({
  kind: 'conference',
  format: 'hybrid',
  mainLanguage: 'en',
  'title-en': 'Conference of Innovative Education',
  'title-et': 'Uueneva hariduse konverents',
  'description-en': 'A day about **mentoring schools**.',
  'description-et': 'Päev **koolide mentorlusest**.',
  'audience-en': 'Teachers and school leaders',
  'audience-et': 'Õpetajad ja koolijuhid',
  zone: 'Europe/Tallinn',
  startsAt: '2026-11-23T09:15',
  endsAt: '2026-11-23T19:00',
  opensAt: '',
  closesAt: '',
  venueName: 'Tallinn University',
  venueRoom: 'A-002',
  venueAddress: '',
  venueCity: 'Tallinn',
  venueCountry: 'EE',
  'capacity-on-site': '100',
  'capacity-online': '',
  onlineAddress: 'https://meet.example.org/secret-room',
  ...changes,
});

/** The session form as an organiser fills it in for the keynote. */
export const sessionForm = (changes: Fields = {}): Fields => ({
  kind: 'keynote',
  'title-en': 'AI Goes to School',
  'title-et': 'Tehisaru läheb kooli',
  startsAt: '2026-11-23T11:30',
  endsAt: '2026-11-23T12:15',
  room: 'A-002',
  speakers: 'Mutlu Cukurova (University College London)',
  ...changes,
});

/** The errors of a page by the field that each leads to. */
export const errorsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...(/<div class="summary"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '').matchAll(/<a href="#([^"]+)">([^<]*)/g),
    ].map(([, field, words]) => [field, words]),
  );
