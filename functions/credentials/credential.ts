import type { Hub } from '../accounts/hub.ts';
import type { Language } from '../shared/language.ts';

/** What somebody is certified for. */
export type AwardKind = 'attendance' | 'completion' | 'speaker' | 'mentor' | 'organiser';

/** A place in one of a hub's status lists: the list's number from 1, and the bit's from 0. */
export type StatusEntry = { list: number; index: number };

/**
 * To whom: the name in clear, the mail address only as a salted hash; `as`: whoever an earlier credential was given
 * to, by the hash in it.
 */
export type Recipient = { name: string; email?: string; as?: string };

/** A DigCompEdu competence by its code, `2.1`, with its name in the language of the credential. */
export type Competence = { code: string; name: string };

/** What every credential of ours says. Texts are in `language`; instants are ISO, in UTC. */
type About = {
  /** The public address of what it certifies, which is the credential's id. */
  id: string;
  /** Of this installation: an origin. */
  publicUrl: string;
  hub: Pick<Hub, 'id' | 'name'> & { contact?: string };
  recipient: Recipient;
  title: string;
  description: string;
  /** What had to be done for it, as a sentence. */
  criteria: string;
  issuedAt: string;
  /** Academic hours, of 45 minutes each. */
  hours?: number;
  competences?: Competence[];
  status: StatusEntry;
  language: Language;
};

/** A certificate as its credential says it. */
export type CredentialInput = About & {
  kind: AwardKind;
  /** The event or series and the kind, `evt_…-attendance`: what all who have one of these have in common. */
  achievementId: string;
  startsAt: string;
  endsAt: string;
  /** Whole minutes in the sessions. */
  minutes?: number;
  mode?: 'on-site' | 'online' | 'both';
  /** Titles, in their order. */
  sessions?: string[];
};

/** One line of a transcript: something that somebody took part in, with the certificate if there is one. */
export type TranscriptLine = {
  title: string;
  startsAt: string;
  endsAt: string;
  role: string;
  hours?: number;
  /** Titles, in their order. */
  sessions?: string[];
  /** The public address of the certificate. */
  certificate?: string;
};

/** All that a person did in a hub until it was issued. */
export type TranscriptInput = About & {
  lines: TranscriptLine[];
  /** Academic hours by year, and by series. */
  years: { year: number; hours: number }[];
  series: { title: string; hours: number }[];
};
