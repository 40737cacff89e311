import type { Attendance, Correction, Interval } from '../../functions/attendance/attendance.ts';
import type { Mode, Session } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { conferenceInput } from '../support/events.ts';

/** `10:30` of the day of the conference, in UTC. */
export const at = (clock: string, day = '2026-11-23') => `${day}T${clock}:00Z`;
export const from = (start: string, end: string): Interval => ({ from: at(start), to: at(end) });

export const session = (id: string, start: string, end: string, more: Partial<Session> = {}): Session => ({
  id: `ses_${id}`,
  eventId: 'evt_1',
  kind: 'plenary',
  title: { en: id },
  startsAt: at(start),
  endsAt: at(end),
  speakers: [],
  version: 1,
  ...more,
});

const { capacity: _, ...content } = conferenceInput();
/** Opening 8–9, a break, two workshops side by side 10–12, closing 13–14: 240 minutes one could be at. */
export const opening = session('opening', '08:00', '09:00');
export const coffee = session('coffee', '09:00', '10:00', { kind: 'break' });
export const [left, right] = [session('left', '10:00', '12:00'), session('right', '10:00', '12:00')];
export const closing = session('closing', '13:00', '14:00');
export const programme = {
  event: {
    ...content,
    id: 'evt_1' as const,
    hubId: 'hub_1' as const,
    slug: 'x',
    state: 'published' as const,
    sequence: 1,
    version: 1,
  },
  sessions: [opening, coffee, left, right, closing],
};

export const person = (mode: Mode = 'online', more: Partial<Registration> = {}) =>
  ({ id: 'reg_1', eventId: 'evt_1', mode, state: 'confirmed', ...more }) as Registration;
export const record = (more: Partial<Attendance>): Attendance => ({
  eventId: 'evt_1',
  registrationId: 'reg_1',
  sessionId: 'event',
  mode: 'online',
  evidence: 'provider',
  at: at('08:00'),
  ...more,
});
export const said = (more: Partial<Correction>, when = '15:00'): Correction => ({
  present: true,
  reason: 'Was seen',
  by: 'kadri@example.ee',
  at: at(when),
  ...more,
});

export const evening = new Date(at('20:00'));
