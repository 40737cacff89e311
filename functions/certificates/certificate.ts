import * as z from 'zod';
import type { Event, Mode } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { requiredLine } from '../shared/text.ts';

export type AttendedMode = 'on-site' | 'online' | 'both';

/**
 * The record that a certificate is: everything its page and its PDF show, so that it outlives the event.
 * The id is 128 random bits: the public address.
 */
export type Certificate = {
  id: Id<'crt'>;
  kind: 'attendance';
  eventId: Event['id'];
  registrationId: Registration['id'];
  name: string;
  /** In `language`. */
  eventTitle: string;
  hubName: string;
  hue: number;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** '' for an event without a venue. */
  place: string;
  mode: AttendedMode;
  language: Language;
  issuedAt: string;
  revoked?: Revocation;
};

/** The reason is for the hub: the public page says only that a certificate is revoked, and when. */
export type Revocation = { at: string; reason: string; by: string };

/** A certificate as lists show it. */
export type Issued = Pick<Certificate, 'id' | 'registrationId' | 'name' | 'mode' | 'issuedAt' | 'revoked'>;

/**
 * Why a person who attended got none: the name has `characters` that no font of ours can print, or writing met
 * an `error`.
 */
export type IssueFailure = { registrationId: Registration['id']; why: 'characters' | 'error' };

/** One run of issuing: who is left is derived from what is written, so it can stop and go on anywhere. */
export type Issuance = {
  id: Id<'iss'>;
  eventId: Event['id'];
  state: 'running' | 'done';
  startedAt: string;
  finishedAt?: string;
  startedBy: string;
  /** How many people attended, and how many of them have a certificate. */
  total: number;
  issued: number;
  failed: number;
  /** The first fifty of those. */
  failures: IssueFailure[];
};

/** Why issuing does not start: the event is `not-over`, or `nobody` who attended is without a certificate. */
export type IssueRefusal = 'not-over' | 'nobody';

export const certificateState = (certificate: Certificate | undefined): 'unknown' | 'revoked' | 'valid' => {
  if (!certificate) return 'unknown';
  return certificate.revoked ? 'revoked' : 'valid';
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

/** A person who attended, and what came of it. */
export type Standing = {
  registrationId: Registration['id'];
  name: string;
  mode: AttendedMode;
  certificate?: Issued;
};

export const revocationSchema = z.object({ reason: requiredLine(300) });
