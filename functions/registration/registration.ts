import * as z from 'zod';
import { type Event, type Mode, modes, type Session } from '../events/event.ts';
import type { Agreed, Answers } from '../questions/question.ts';
import { emailSchema, likeness } from '../shared/email.ts';
import { bare, base32, base32Bytes, causedId, type Id } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import { line, requiredLine } from '../shared/text.ts';

/**
 * `applied` awaits an organiser's approval and `declined` did not get it; `pending` is accepted and not yet decided;
 * `waiting` is in line for a seat, or one is held for them by an `offer`.
 */
export type RegistrationState = 'applied' | 'declined' | 'pending' | 'confirmed' | 'waiting' | 'cancelled';

/** A seat held for a person until then; an ISO instant. */
export type Offer = { until: string };

/** That staff moved somebody in line or gave them a seat out of turn: who, why and when. */
export type Moved = { by: string; reason: string; at: string };

/** When somebody came to the line of a session, and where they stand in it when staff moved them. */
type InSessionLine = { arrival: string; position?: string; moved?: Moved };

/**
 * What a person has of a session that asks for sign-up: a wish as long as they have no seat at the event, then a
 * seat, a place in line, or a seat that is held for them.
 */
export type SessionPlace =
  | { state: 'wished' }
  | { state: 'taken'; moved?: Moved }
  | (InSessionLine & { state: 'waiting' })
  | (InSessionLine & { state: 'offered'; offer: Offer });
export type SessionPlaces = Record<Session['id'], SessionPlace>;

/** Why a registration is cancelled, where it was not the person's own wish. */
export type Ended = 'offer-ran-out' | 'offer-declined' | 'by-contact' | 'by-staff';

/** What a person who registered for an event has. One active registration an event and address. */
export type Registration = {
  id: Id<'reg'>;
  eventId: Event['id'];
  /** Punycode domain in lower case, local part as typed: where mail goes. */
  email: string;
  name: string;
  organisation?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  role?: string;
  mode: Mode;
  /** A confirmed person waits for this mode and keeps the seat in `mode` meanwhile. */
  wants?: Mode;
  wantsArrival?: string;
  /** Held for them: the seat in `wants`, or in `mode` of somebody who waits. */
  offer?: Offer;
  /** Where they stand in line, when staff moved them; else they stand where they arrived. */
  position?: string;
  /** In the event's own line. */
  moved?: Moved;
  /** Who approved or declined it, when, and what they wrote. */
  reviewed?: { by: string; at: string; message?: string };
  /** The sessions they chose. */
  sessions?: SessionPlaces;
  /** What they answered to the event's own questions, by the version of the form that they were asked. */
  answers?: Answers;
  formVersion?: number;
  agreed?: Agreed;
  /** The group that they belong to; `together`: they wait as the group does, not by themselves. */
  group?: { id: Id<'grp'>; together: boolean };
  invitation?: Id<'inv'>;
  /** What organisers tell those who stand at the door. */
  doorNote?: string;
  state: RegistrationState;
  ended?: Ended;
  language: Language;
  /** The place in line that a waiting person was told; it is nearer the front by now. */
  place?: number;
  /** Server-given, sorts by arrival (ULID). */
  arrival: string;
  consent: { version: string; at: string };
  /** The form that it came from; the same form sent twice is the same registration. */
  formId: string;
  /** Rises with every write to this record. */
  version: number;
  createdAt: string;
  decidedAt?: string;
  cancelledAt?: string;
};

/** What the page after registering says; the same for an address that is registered already. */
export type Answer = {
  id: Registration['id'];
  state: 'applied' | 'pending' | 'confirmed' | 'waiting';
  place?: number;
  /** How they stand in the sessions that they chose; told in the answer to the form only. */
  sessions?: Record<Session['id'], SessionPlace['state']>;
};

/** It stands in the way of another registration with its address. */
export const isActive = ({ state }: Pick<Registration, 'state'>): boolean =>
  state !== 'cancelled' && state !== 'declined';

/** Only they are counted, are listed as having attended and get a certificate, whatever was seen of others before. */
export const hasSeat = ({ state }: Pick<Registration, 'state'>): boolean => state === 'confirmed';

/** When it came to the line that it stands in; empty when it stands in none. */
export const inLineSince = ({ state, wants, wantsArrival, arrival }: Registration): string =>
  state === 'waiting' ? arrival : wants ? (wantsArrival ?? arrival) : '';

/** What may be done with a registration in each state. */
export const registrationCan = {
  cancel: (r: Registration) => isActive(r),
  rename: (r: Registration) => isActive(r),
  approve: (r: Registration) => r.state === 'applied' || r.state === 'declined',
  decline: (r: Registration) => r.state === 'applied',
  changeMode: (r: Registration) => r.state === 'confirmed' || (r.state === 'waiting' && !r.group?.together),
  choose: (r: Registration) => isActive(r),
  join: (r: Registration) => r.state === 'confirmed' && r.mode === 'online',
  checkIn: (r: Registration) => hasSeat(r),
} as const;

export const consentVersion = '2026-11';

export const participantRoles = [
  'teacher',
  'school-leader',
  'researcher',
  'technology-expert',
  'teacher-trainer',
  'ngo',
  'policy-maker',
  'other',
] as const;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    typed => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    schema.optional(),
  );

/** What the form sends. Messages are field-error codes. */
export const registrationSchema = z.object({
  name: requiredLine(200),
  email: emailSchema,
  organisation: optional(line(200)),
  country: optional(z.string().regex(/^[A-Z]{2}$/, 'choice')),
  role: optional(z.enum(participantRoles, 'choice')),
  mode: z.enum(modes, 'choice'),
  consent: z.literal('yes', 'consent'),
});

/** What a registration has of the event's own questions. */
export type Answered = Pick<Registration, 'answers' | 'formVersion' | 'agreed'>;

/** What a registration is made of; the answers are those that `readAnswers` answered. */
export type RegistrationInput = z.infer<typeof registrationSchema> &
  Answered &
  Partial<Pick<Registration, 'group' | 'invitation'>> & { sessions?: Session['id'][] };

/** The form of somebody who is registered at the door, by the nonce that a device gave it. */
export const doorFormId = (nonce: string): string => `door ${nonce}`;

/** Somebody else filled the form in for them, and may have left open what is theirs to answer. */
export const isOnBehalf = ({ group, formId }: Pick<Registration, 'group' | 'formId'>): boolean =>
  group !== undefined || formId.startsWith(doorFormId(''));

/** One registration an event and address: the id is made of both. */
export const registrationId = (eventId: Event['id'], email: string): Id<'reg'> =>
  causedId('reg', eventId, email);

/** What a link of a registration carries, in 34 bytes: the event, the registration, the day it was made. */
export type LinkContent = { eventId: Event['id']; id: Id<'reg'>; madeOn: Date };

const dayMs = 86_400_000;

export function linkBytes({ eventId, id, madeOn }: LinkContent): Buffer {
  const [event, own] = [base32Bytes(bare(eventId)), base32Bytes(bare(id))];
  if (!event || !own) throw new Error('A registration id that was not made here');
  const day = Buffer.alloc(2);
  day.writeUInt16BE(Math.floor(madeOn.getTime() / dayMs));
  return Buffer.concat([event, own, day]);
}

export const linkContent = (bytes: Buffer): LinkContent => ({
  eventId: `evt_${base32(bytes.subarray(0, 16))}`,
  id: `reg_${base32(bytes.subarray(16, 32))}`,
  madeOn: new Date(bytes.readUInt16BE(32) * dayMs),
});

/** A personal link works for 90 days after the event, and for 30 days after it was made. */
export function linkHasEnded(event: Pick<Event, 'endsAt'>, madeOn: Date, now: Date): boolean {
  const sinceEvent = now.getTime() - Date.parse(event.endsAt);
  return sinceEvent > 90 * dayMs && now.getTime() - madeOn.getTime() > 30 * dayMs;
}

/** Registrations of an event whose addresses are likely one mailbox, to warn staff with. */
export function likelyTwins(registrations: Registration[]): Set<Registration['id']> {
  const groups = Map.groupBy(
    registrations.filter(each => each.state !== 'cancelled'),
    each => likeness(each.email),
  );
  return new Set(
    [...groups.values()].filter(group => group.length > 1).flatMap(group => group.map(r => r.id)),
  );
}
