import * as z from 'zod';
import { type Event, type Mode, modes } from '../../events/event.ts';
import type { Answers } from '../../questions/question.ts';
import { emailSchema } from '../../shared/email.ts';
import { bare, base32, base32Bytes, causedId, type Id } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { requiredLine } from '../../shared/text.ts';
import type { Ended, Moved, Offer, Registration, RegistrationState } from '../registration.ts';

/** `together`: all get seats at once or wait as one; `as-many`: each stands in line by themselves. */
export const groupPolicies = ['together', 'as-many'] as const;
export type GroupPolicy = (typeof groupPolicies)[number];

/**
 * `gathering`: accepted, its people are being written down; `listed`: they are, each with a place of their own.
 * A group that stays together is `pending` until it is decided, `waiting` in line for all of its seats (or they are
 * held for it by an `offer`), and `seated` when they are its own.
 */
export type GroupState = 'gathering' | 'pending' | 'waiting' | 'seated' | 'listed' | 'cancelled';

/** A person that the contact named, in the order of the list. */
export type Member = {
  regId: Registration['id'];
  name: string;
  email: string;
  /** Registered by this group; else by themselves before, which the contact is not told. */
  own: boolean;
  /** Stands in line by themselves: in a group of that policy, or because they were added later. */
  alone: boolean;
  /** The form that named them. */
  formId: string;
  /** What the contact answered for them, to which version of the event's questions. */
  answers?: Answers;
  formVersion?: number;
  /** Their registration is written; from then on it is theirs to change. */
  written?: boolean;
  /** The contact took them off the list. */
  cancelled?: boolean;
};

/** How a person of a group stands, as its contact is told. */
export type MemberState = RegistrationState;

/** A person of a group as its contact sees them. */
export type Person = Pick<Member, 'regId' | 'name' | 'email'> & {
  state: MemberState;
  /** Their seat is held for them, to be taken by themselves. */
  until?: string;
};

/** A person of a group as organisers see them: `registration` is what stands under their address, whoever made it. */
export type ListedMember = Member & { registration?: Registration };

/** What the last act of a contact came to. */
export const groupOutcomes = [
  'registered',
  'added',
  'renamed',
  'exchanged',
  'cancelled',
  'all-cancelled',
  'taken',
  'declined',
  'fewer',
  'not-now',
  'too-late',
  'ran-out',
] as const;
export type GroupOutcome = (typeof groupOutcomes)[number];

/** People whom one contact registered at once, of a school mostly. The contact manages them by a link of its own. */
export type Group = {
  id: Id<'grp'>;
  eventId: Event['id'];
  /** The school or organisation. */
  name: string;
  contact: { name: string; email: string };
  language: Language;
  mode: Mode;
  policy: GroupPolicy;
  rows: Member[];
  /**
   * How many seats it needs as one: in the pool it counts for so many in `waiting` while it waits, and in `held` while
   * an offer is held for it or its seats are not yet in its people's names. 0 when all stand by themselves.
   */
  size: number;
  state: GroupState;
  ended?: Ended;
  /** Server-given, sorts by arrival (ULID). */
  arrival: string;
  /** Where it stands in line, when staff moved it; else where it arrived. */
  position?: string;
  moved?: Moved;
  /** The place in line that it was told. */
  place?: number;
  /** Its seats are held for it until then. */
  offer?: Offer;
  formId: string;
  /** Rises with every write to this record. */
  version: number;
  createdAt: string;
};

/** So many people may be in one group. */
export const mostMembers = 100;

/** What may be done with a group in each state. */
export const groupCan = {
  takeOffer: (g: Group) => g.state === 'waiting' && g.offer !== undefined,
  takeFewer: (g: Group) => g.state === 'waiting' && g.offer === undefined,
  change: (g: Group) => g.state !== 'cancelled',
} as const;

/** The same form sent again is the same group. */
export const groupId = (eventId: Event['id'], formId: string): Id<'grp'> => causedId('grp', eventId, formId);

/** What the form says of the group as a whole. Messages are field-error codes. */
export const groupSchema = z.object({
  group: requiredLine(200),
  contact: requiredLine(200),
  email: emailSchema,
  mode: z.enum(modes, 'choice'),
  policy: z.enum(groupPolicies, 'choice'),
});
export type GroupInput = z.infer<typeof groupSchema>;

/** What a link of a group carries, in 34 bytes: the event, the group, the day it was made. */
export type GroupLink = { eventId: Event['id']; id: Group['id']; madeOn: Date };

const dayMs = 86_400_000;

export function groupLinkBytes({ eventId, id, madeOn }: GroupLink): Buffer {
  const [event, own] = [base32Bytes(bare(eventId)), base32Bytes(bare(id))];
  if (!event || !own) throw new Error('A group id that was not made here');
  const day = Buffer.alloc(2);
  day.writeUInt16BE(Math.floor(madeOn.getTime() / dayMs));
  return Buffer.concat([event, own, day]);
}

export const groupLinkContent = (bytes: Buffer): GroupLink => ({
  eventId: `evt_${base32(bytes.subarray(0, 16))}`,
  id: `grp_${base32(bytes.subarray(16, 32))}`,
  madeOn: new Date(bytes.readUInt16BE(32) * dayMs),
});
