import type { CredentialInput, TranscriptInput } from '../../functions/credentials/credential.ts';
import { maarja } from '../support/people.ts';

/** Maarja's certificate of attendance as its credential says it. */
export const attended = (own: Partial<CredentialInput> = {}): CredentialInput => ({
  id: 'https://foyer.example.org/certificates/crt_01jd0000000000000000000000',
  publicUrl: 'https://foyer.example.org',
  hub: { id: 'hub_01jd0000000000000000000000', name: 'Näidisvõrgustik', contact: 'hub@example.org' },
  kind: 'attendance',
  achievementId: 'evt_01jd0000000000000000000000-attendance',
  recipient: maarja,
  title: 'Conference of Innovative Education',
  description: 'Took part in Conference of Innovative Education on 12 November 2026.',
  criteria: 'Was at one session of the programme at least.',
  startsAt: '2026-11-12T07:15:00Z',
  endsAt: '2026-11-12T17:00:00Z',
  issuedAt: '2026-11-13T08:00:00Z',
  hours: 8,
  minutes: 372,
  mode: 'both',
  sessions: ['Opening', 'Robots in the classroom'],
  competences: [
    { code: '2.1', name: 'Selecting digital resources' },
    { code: '6.5', name: 'Digital problem solving' },
  ],
  status: { list: 1, index: 4711 },
  language: 'en',
  ...own,
});

/** Maarja's transcript: a certificate, and an event without one. */
export const transcript = (own: Partial<TranscriptInput> = {}): TranscriptInput => ({
  id: 'https://foyer.example.org/transcripts/trs_01jd0000000000000000000000',
  publicUrl: 'https://foyer.example.org',
  hub: { id: 'hub_01jd0000000000000000000000', name: 'Näidisvõrgustik' },
  recipient: maarja,
  title: 'Transcript',
  description: 'What Maarja Näidis took part in, as Näidisvõrgustik knows it.',
  criteria: 'Each line says what it counts.',
  issuedAt: '2026-12-01T08:00:00Z',
  hours: 8,
  years: [
    { year: 2026, hours: 6 },
    { year: 2025, hours: 2 },
  ],
  series: [
    { title: 'Mentoring', hours: 4 },
    { title: 'Robotics', hours: 2 },
  ],
  competences: [{ code: '2.1', name: 'Selecting digital resources' }],
  status: { list: 1, index: 12 },
  language: 'en',
  lines: [
    {
      title: 'Conference of Innovative Education',
      startsAt: '2026-11-12T07:15:00Z',
      endsAt: '2026-11-12T17:00:00Z',
      role: 'participant',
      hours: 8,
      sessions: ['Opening', 'Robots in the classroom'],
      certificate: 'https://foyer.example.org/certificates/crt_01jd0000000000000000000000',
    },
    {
      title: 'Robots in the classroom',
      startsAt: '2026-11-20T13:00:00Z',
      endsAt: '2026-11-20T15:00:00Z',
      role: 'speaker',
    },
  ],
  ...own,
});
