import type { Event, Mode, Session } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';

/** Why we believe it. `join`: pressed Join, which alone proves nothing; the others are somebody's act. */
export type Evidence = 'scan' | 'search' | 'join' | 'confirmed';

/** One record a person, session and mode. */
export type Attendance = {
  eventId: Event['id'];
  registrationId: Registration['id'];
  /** `event` is the event as a whole. */
  sessionId: Session['id'] | 'event';
  mode: Mode;
  evidence: Evidence;
  /** First seen. */
  at: string;
  /** Staff who recorded or confirmed it. */
  by?: string;
  confirmedAt?: string;
};

/** Whether the records of one person make them present: at the door, or online and confirmed by staff. */
export const attended = (records: readonly Attendance[]): boolean =>
  records.some(record => record.evidence !== 'join');
