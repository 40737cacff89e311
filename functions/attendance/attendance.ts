import type { Event, Mode, Session } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';

/**
 * Why we believe it. `join`: pressed Join, which alone proves nothing. `confirmed`: pressed Join, and staff said that
 * they took part. `correction`: only staff said so. The others name who saw them; of several, the surest.
 */
export const evidences = [
  'correction',
  'join',
  'beat',
  'file',
  'provider',
  'confirmed',
  'search',
  'scan',
] as const;
export type Evidence = (typeof evidences)[number];

/**
 * From and until when, instants to the second (`2026-05-14T09:00:00Z`); `to` is later than `from`. `inferred`: nobody
 * saw the end, and it follows from something else.
 */
export type Interval = { from: string; to: string; inferred?: true };

/** Without `to`, nobody has seen the end: it counts until what they were at ends, and is said to be inferred. */
export type Span = { from: string; to?: string; inferred?: true };

/**
 * Who says when somebody was there: the scans of the door, the server of an online room, a file from one, or the page
 * that the person had open, in front or behind others (which is their own word).
 */
export const sources = ['door', 'provider', 'file', 'beat', 'beat-behind'] as const;
export type Source = (typeof sources)[number];

/**
 * What staff say instead, with their reason; the last one holds. Without `minutes`, as long as is known otherwise, and
 * all of the time if nothing is.
 */
export type Correction = { present: boolean; minutes?: number; reason: string; by: string; at: string };

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
  /** By source: apart, and in order of time. */
  intervals?: Partial<Record<Source, Span[]>>;
  /** When two were there by one link at the same time. */
  twice?: Interval[];
  /** The pages that were open for it, by a mark of each: from when to when. */
  pages?: Record<string, Interval>;
  corrections?: Correction[];
  /** Rises with every write. */
  version?: number;
};

/** By somebody or something else than their own press of Join; corrections are not read. */
export const isSeen = ({ evidence }: Attendance): boolean => evidence !== 'join' && evidence !== 'correction';
