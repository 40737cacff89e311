import * as z from 'zod';
import type { Hub } from '../accounts/hub.ts';
import type { StatusEntry } from '../credentials/credential.ts';
import type { Competence } from '../events/competences.ts';
import type { Event, Mode } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import { emailSchema } from '../shared/email.ts';
import type { Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { requiredLine } from '../shared/text.ts';
import type { Matching } from './achievements/list.ts';

export const certificateKinds = ['attendance', 'completion', 'speaker', 'mentor', 'organiser'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export type AttendedMode = 'on-site' | 'online' | 'both';

/** What a certificate is about: an event, or a series of events. */
export type About = Id<'evt'> | Id<'ser'>;

/** Who gets one: whoever registered, holds a session, or was added by name; over a series, the person. */
export type Holder = Registration['id'] | Id<'crw'> | Id<'rcp'>;

/** Who somebody is to one event or series. */
export type HolderOf = { about: About; holder: Holder };

/**
 * The record that a certificate is: everything its page, its PDF and its credential show, so that it outlives the
 * event and the registration. The id is 128 random bits: the public address. It is never rewritten but for what may
 * become of it: a correction makes a new one.
 */
export type Certificate = {
  id: Id<'crt'>;
  kind: CertificateKind;
  hubId: Hub['id'];
  hubName: string;
  hue: number;
  about: About;
  holder: Holder;
  /** Finds all of a person's in a hub; a keyed hash of the hub and the mail address, which is not kept. */
  person: string;
  name: string;
  /** Of the event or the series, in `language`. */
  title: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** '' for an event without a venue. */
  place: string;
  /** Without it, taking part is not what it is about. */
  mode?: AttendedMode;
  language: Language;
  /** Academic hours, of 45 minutes each. */
  hours?: number;
  /** What had to be done for it, in `language`. */
  criteria: string;
  /** Titles of the sessions it counts, in `language` and in their order. */
  sessions?: string[];
  /** DigCompEdu competences of those sessions, by code: `2.1`. */
  competences?: Competence[];
  issuedAt: string;
  /** What it looks like: the design as it was then, which never changes. Without one, the house's own. */
  design?: Id<'dsg'>;
  /** Where its credential's status stands. */
  status: StatusEntry;
  /** The signed credential, as it is attached and downloaded: JSON. */
  credential: string;
  /** 1, and one more with each correction. */
  edition: number;
  /** The edition before. */
  replaces?: Id<'crt'>;
  /** Staff who corrected it. */
  correctedBy?: string;
  replaced?: { at: string; by: Id<'crt'> };
  revoked?: Revocation;
  /** The holder does not want the page to tell whose it is. */
  hidesName?: boolean;
};

/** The reason is for the hub: the public page says only that a certificate is revoked, and when. */
export type Revocation = { at: string; reason: string; by: string };

/** Whose certificates: of one person, in one hub. */
export type Whose = Pick<Certificate, 'hubId' | 'person'>;

/** A document of a person's that tells of certificates, and is valid no longer than each of them. */
export type Telling = { id: string; madeAt: string; of: Certificate['id'][]; status: StatusEntry };

/** All that there are of a person's, as they were read. `version`: one more with each, and with each revocation. */
export type Tellings = { all: Telling[]; version: number };

/** A certificate as lists show it. */
export type Issued = Pick<
  Certificate,
  'id' | 'kind' | 'holder' | 'name' | 'mode' | 'hours' | 'issuedAt' | 'edition' | 'revoked'
>;

/**
 * Why a person who is to have a certificate got none: the name has `characters` that no font of ours can print, or
 * writing met an `error`.
 */
export type IssueFailure = { holder: Holder; name: string; why: 'characters' | 'error' };

/** One run of issuing: who is left is derived from what is written, so it can stop and go on anywhere. */
export type Issuance = {
  id: Id<'iss'>;
  about: About;
  kind: CertificateKind;
  /** Only these, of those who pass. */
  chosen?: Holder[];
  /** Only whoever is meant by it, of those who pass; what was looked for may be a name, and goes when the run is done. */
  matching?: Matching;
  state: 'running' | 'done';
  startedAt: string;
  finishedAt?: string;
  startedBy: string;
  /** How many people are to have one, and how many of them have. */
  total: number;
  issued: number;
  failed: number;
  /** The first fifty of those. */
  failures: IssueFailure[];
};

/** Why issuing does not start: the event is `not-over`, or `nobody` who passes is without a certificate. */
export type IssueRefusal = 'not-over' | 'nobody';

/** `replaced`: corrected since, so that another is valid in its place. */
export const certificateState = (
  certificate: Pick<Certificate, 'revoked' | 'replaced'> | undefined,
): 'unknown' | 'revoked' | 'replaced' | 'valid' => {
  if (!certificate) return 'unknown';
  if (certificate.revoked) return 'revoked';
  return certificate.replaced ? 'replaced' : 'valid';
};

/** How a person took part, by the modes in which they were seen. */
export const attendedMode = (modes: readonly Mode[]): AttendedMode | undefined =>
  modes.length > 1 ? 'both' : modes[0];

/** What the fonts of the PDF cover: Latin, Greek, Cyrillic and Georgian, with the signs that names have. */
const letters =
  '\\u00c0-\\u024f\\u1e00-\\u1eff\\u0370-\\u03e1\\u03f0-\\u03ff\\u0400-\\u052f\\u10a0-\\u10ff\\u1c90-\\u1cbf';
const signs = ` \u00a0'’‘ʻʼ"“”„«»(),./&+·ªº‐‑–—-`;
const printable = new RegExp(`^(?:[A-Za-z\\d${letters}${signs}]|[\\u0300-\\u036f])+$`, 'u');

export const canBePrinted = (name: string): boolean => printable.test(name.normalize('NFC'));

export const isEvent = (about: About): about is Event['id'] => about.startsWith('evt_');

export const revocationSchema = z.object({ reason: requiredLine(300) });
export const correctionSchema = z.object({ certName: requiredLine(200) });
/** The same with where to tell of it; nowhere, when left empty. */
export const addressedCorrectionSchema = correctionSchema.extend({
  certEmail: z
    .union([z.literal(''), emailSchema], 'email')
    .optional()
    .transform(typed => typed || undefined),
});
