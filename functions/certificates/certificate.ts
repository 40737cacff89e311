import type { Event } from '../events/event.ts';
import type { Registration } from '../registration/registration.ts';
import type { Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';

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
  place: string;
  mode: 'on-site' | 'online' | 'both';
  language: Language;
  issuedAt: string;
  revoked?: { at: string; reason: string };
};

/** One run of issuing: who is left is derived from what is written, so it can stop and go on anywhere. */
export type Issuance = {
  id: Id<'iss'>;
  eventId: Event['id'];
  state: 'running' | 'done';
  startedAt: string;
  finishedAt?: string;
  startedBy: string;
  total: number;
  issued: number;
  failed: { registrationId: Registration['id']; reason: string }[];
};

export const certificateState = (certificate: Certificate | undefined): 'unknown' | 'revoked' | 'valid' => {
  if (!certificate) return 'unknown';
  return certificate.revoked ? 'revoked' : 'valid';
};
