import type { AttendedRule, Session } from '../../events/event.ts';
import type { Id } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import {
  type About,
  type AttendedMode,
  type CertificateKind,
  type Holder,
  type Issued,
  isEvent,
} from '../certificate.ts';

/** What an event or a series gives a certificate of one kind for: one a kind. */
export type Achievement = {
  about: About;
  kind: CertificateKind;
  requirement: Requirement;
  hours: HoursRule;
  /** A design of the hub; without one, the house's own. */
  design?: string;
  /** Rises with every save. */
  version: number;
};

/** Why a kind is not removed: certificates of it are `issued`, or some are being issued. */
export type RemovalRefusal = 'issued' | 'issuing';

/** All of it must hold. */
export type Requirement = {
  /** Without it, the event's own rule of who attended; `none`: whoever is marked, or has registered. */
  attendance?: AttendedRule | { kind: 'none' };
  /** Sessions that must be among those they attended. */
  sessions?: Session['id'][];
  /** Of a series: so much over all its events. */
  series?: Partial<Done>;
  /** Feedback was given. */
  feedback?: true;
  /** Staff said so, by hand or by a file: homework accepted, spoke, mentored. */
  mark?: true;
};

/**
 * Academic hours: the length of each session they attended, the minutes that they were there, or the same for all.
 */
export type HoursRule =
  | { kind: 'none' }
  | { kind: 'sessions' }
  | { kind: 'minutes' }
  | { kind: 'fixed'; hours: number };

/** How a hub rounds academic hours: to which step, and which way. */
export type Rounding = { step: 0.1 | 0.25 | 0.5 | 1; way: 'down' | 'nearest' | 'up' };

/** Something that is required and not there. What is counted says how much there is and how much there must be. */
export type Miss =
  | { what: 'seen' }
  | { what: 'sessions' | 'minutes' | 'events' | 'hours'; has: number; needs: number }
  | { what: 'session'; id: Session['id'] }
  | { what: 'feedback' }
  | { what: 'mark' };

/** An organiser's word against the rule, with the reason that is kept. */
export type Exception = { include: boolean; reason: string; by: string; at: string };

/** A word against the rule, or that the rule holds again. Every one is kept. */
export type Said = Exception | (Omit<Exception, 'include'> & { include: null });

/** That staff say that somebody has done what is asked. */
export type Mark = { by: string; at: string };

/** Somebody who is to have a certificate and has no registration for it: named by staff. */
export type Recipient = {
  id: Id<'rcp'>;
  about: About;
  kind: CertificateKind;
  name: string;
  email: string;
  language: Language;
  by: string;
  at: string;
};

/** How somebody stands with a kind of certificate: whether they get it, by what, and what it would say. */
export type Candidate = {
  holder: Holder;
  name: string;
  email: string;
  language: Language;
  passes: boolean;
  misses: Miss[];
  exception?: Exception;
  /** Staff said so. */
  marked: boolean;
  mode?: AttendedMode;
  hours?: number;
  /** Whole minutes in the sessions. */
  minutes: number;
  sessions: Session['id'][];
  /** So much over all events of a series, whatever is asked. */
  done?: Done;
  certificate?: Issued;
};

/** What somebody did over a series: `hours` are academic. */
export type Done = { events: number; sessions: number; hours: number };

/** These are for taking part: whoever has a seat may get one. The others are for a part in the event that staff name. */
export const isForRegistered = (kind: CertificateKind): kind is 'attendance' | 'completion' =>
  kind === 'attendance' || kind === 'completion';

/** As a kind begins, before anybody says more of it. `events`: of a series, so many belong to it. */
export function newAchievement(about: About, kind: CertificateKind, events = 1): Achievement {
  const completion = isEvent(about) ? { mark: true as const } : { series: { events: Math.max(1, events) } };
  const usual: Record<CertificateKind, Pick<Achievement, 'requirement' | 'hours'>> = {
    attendance: { requirement: {}, hours: { kind: 'sessions' } },
    completion: { requirement: completion, hours: { kind: 'sessions' } },
    speaker: { requirement: { attendance: { kind: 'none' } }, hours: { kind: 'none' } },
    mentor: { requirement: { attendance: { kind: 'none' } }, hours: { kind: 'none' } },
    organiser: { requirement: { attendance: { kind: 'none' } }, hours: { kind: 'none' } },
  };
  return { about, kind, ...usual[kind], version: 0 };
}

/** The word against the rule that holds, of all that were said. */
export function exceptionIn(said: readonly Said[] = []): Exception | undefined {
  const last = said.at(-1);
  return last && last.include !== null ? last : undefined;
}
