import type { Event } from '../../events/event.ts';
import { emailAddress } from '../../shared/email.ts';
import { bare, base32, base32Bytes, causedId, type Id } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { line } from '../../shared/text.ts';
import { isActive, type Registration, registrationId } from '../registration.ts';

export const invitationStates = ['open', 'used', 'revoked'] as const;

/** One person asked to an event: who has its link registers once, whatever the way in. One an event and address. */
export type Invitation = {
  id: Id<'inv'>;
  eventId: Event['id'];
  email: string;
  name?: string;
  language: Language;
  /** What the organisers write beside the usual, plain text. */
  words?: string;
  state: (typeof invitationStates)[number];
  /** The member of staff who invited last, by address. */
  by: string;
  /** When it was last mailed, and how often it has been. */
  invitedAt: string;
  sends: number;
  /** The registration that it was used for. */
  usedBy?: Registration['id'];
  usedAt?: string;
  /** Rises with every write but its use. */
  version: number;
};

export const invitationCan = {
  revoke: ({ state }: Invitation) => state === 'open',
  /** One that is revoked is given anew by it. */
  send: ({ state }: Invitation) => state !== 'used',
} as const;

/**
 * Whether a link of it lets `email` in: once, and again the same address that gave the place up. `holder` is the
 * registration that it was used for.
 */
export function letsIn(
  { eventId, state, usedBy }: Invitation,
  email: string,
  holder?: Registration,
): boolean {
  if (state === 'open') return true;
  // The same form sent twice is answered as it was, so whoever used it may ask again.
  return state === 'used' && usedBy === registrationId(eventId, email) && holder?.id === usedBy;
}

/** Its link leads to a form and not to an answer: nobody has used it, or who did gave the place up. */
export const isFresh = ({ state }: Invitation, holder?: Registration): boolean =>
  state === 'open' || (state === 'used' && holder !== undefined && !isActive(holder));

export const invitationId = (eventId: Event['id'], email: string): Id<'inv'> =>
  causedId('inv', eventId, email);

/** What the link of an invitation carries: the event and the invitation, 32 bytes. */
export function invitationBytes({ eventId, id }: Pick<Invitation, 'eventId' | 'id'>): Buffer {
  const [event, own] = [base32Bytes(bare(eventId)), base32Bytes(bare(id))];
  if (!event || !own) throw new Error('An invitation id that was not made here');
  return Buffer.concat([event, own]);
}

export const invitationKey = (bytes: Buffer): Pick<Invitation, 'eventId' | 'id'> => ({
  eventId: `evt_${base32(bytes.subarray(0, 16))}`,
  id: `inv_${base32(bytes.subarray(16, 32))}`,
});

export type Invitee = { email: string; name?: string };
/** One line of a list of people to invite, from 1; what it says, or why it cannot be read. */
export type ReadLine = { line: number; typed: string } & (
  | { ok: true; invitee: Invitee }
  | { ok: false; why: 'email' | 'name' }
);

/**
 * Why somebody on the list gets no invitation: the list has them twice, or they have one, or they are in, or they asked
 * to be forgotten.
 */
export type LeftOut = { line: number; email: string; why: 'twice' | 'invited' | 'registered' | 'erased' };

/** A list as checked: whom it would invite, whom not, and what in it cannot be read. */
export type CheckedList = {
  invitees: Invitee[];
  left: LeftOut[];
  unreadable: Extract<ReadLine, { ok: false }>[];
};

const name = line(200);
const heading = /e-?(mail|post)/i;

/**
 * Reads a list, a person a line: "Name <address>", an address alone, or the columns of a CSV in any order, with a
 * line of headings or without. Empty lines are none.
 */
export function readInvitees(text: string): ReadLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((typed, index) => ({ typed: typed.trim(), line: index + 1 }))
    .filter(({ typed }) => typed !== '');
  return lines
    .filter(({ typed }, index) => index > 0 || typed.includes('@') || !heading.test(typed))
    .map(each => ({ ...each, typed: each.typed.slice(0, 300), ...readLine(each.typed) }));
}

function readLine(typed: string): { ok: true; invitee: Invitee } | { ok: false; why: 'email' | 'name' } {
  const named = /^(.*)<([^<>]+)>[\s,;]*$/.exec(typed);
  const cells = named ? [unquoted(named[1] ?? ''), named[2] ?? ''] : cellsOf(typed);
  const at = cells.findIndex(cell => cell.includes('@'));
  const email = emailAddress(cells[at] ?? '');
  if (!email) return { ok: false, why: 'email' };
  // The name stands before the address, in one column or in two; else in the next.
  const said = cells.slice(0, at).filter(Boolean).join(' ') || (cells[at + 1] ?? '');
  const read = name.safeParse(said);
  if (!read.success) return { ok: false, why: 'name' };
  return { ok: true, invitee: { email, ...(read.data ? { name: read.data } : {}) } };
}

const unquoted = (cell: string) =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', '"')
    .trim();

/** The cells of a line of CSV, by comma, semicolon or tab; those in quotes may hold them. */
const cellsOf = (typed: string): string[] =>
  [...typed.matchAll(/("(?:[^"]|"")*"|[^,;\t]*)(?:[,;\t]|$)/g)]
    .map(([, cell = '']) => unquoted(cell))
    .slice(0, -1);
