import { type Event, phase } from '../../events/event.ts';
import { messagePart } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import type { Language } from '../../shared/language.ts';
import { erasedAt } from '../erasing/tombstone.ts';
import { registrationsOf } from '../read.ts';
import { isActive } from '../registration.ts';
import {
  type CheckedList,
  type Invitation,
  type Invitee,
  invitationCan,
  invitationId,
  type LeftOut,
  readInvitees,
} from './invitation.ts';
import { invitationPart, readInvitation, readInvitations } from './store.ts';

/** So many are invited at once. */
export const mostInvitees = 1_000;

/** What the list says, line by line, against who is invited and registered now. Writes nothing. */
export async function checkList(ctx: Ctx, eventId: Event['id'], text: string): Promise<CheckedList> {
  const [invitations, registrations, isErased] = await Promise.all([
    readInvitations(ctx, eventId),
    registrationsOf(ctx, eventId),
    erasedAt(ctx, eventId),
  ]);
  const invited = addresses(invitations.filter(each => each.state !== 'revoked'));
  const registered = addresses(registrations.filter(isActive));
  const checked: CheckedList = { invitees: [], left: [], unreadable: [] };
  const seen = new Set<string>();
  const reasons: [LeftOut['why'], (address: string) => boolean][] = [
    ['twice', address => seen.has(address)],
    ['registered', address => registered.has(address)],
    ['invited', address => invited.has(address)],
    ['erased', isErased],
  ];
  for (const read of readInvitees(text)) {
    if (!read.ok) {
      checked.unreadable.push(read);
      continue;
    }
    const { email } = read.invitee;
    const address = email.toLowerCase();
    const why = reasons.find(([, holds]) => holds(address))?.[0];
    seen.add(address);
    if (why) checked.left.push({ line: read.line, email, why });
    else checked.invitees.push(read.invitee);
  }
  return checked;
}

const addresses = (people: readonly { email: string }[]) =>
  new Set(people.map(({ email }) => email.toLowerCase()));

export type Inviting = { text: string; language: Language; words?: string; by: string };
export type InviteRefusal = 'unreadable' | 'too-many' | 'nobody' | 'draft' | 'over';

/**
 * Invites all of a list that can be invited: each gets an invitation and the mail with its link, in one write. A
 * list with a line that cannot be read invites nobody; the same list sent again invites only who is left of it.
 */
export async function invite(
  ctx: Ctx,
  event: Event,
  { text, ...common }: Inviting,
): Promise<{ ok: true; invited: number } | { ok: false; why: InviteRefusal }> {
  const now = phase(event, ctx.now());
  if (now === 'draft' || now === 'over') return { ok: false, why: now };
  const { invitees, unreadable } = await checkList(ctx, event.id, text);
  if (unreadable.length > 0) return { ok: false, why: 'unreadable' };
  if (invitees.length > mostInvitees) return { ok: false, why: 'too-many' };
  if (invitees.length === 0) return { ok: false, why: 'nobody' };
  let invited = 0;
  for (let start = 0; start < invitees.length; start += batch) {
    const some = invitees.slice(start, start + batch);
    const parts = await Promise.all(some.map(each => newParts(ctx, event.id, each, common)));
    invited += await writePairs(
      ctx,
      parts.filter(each => each !== undefined),
    );
  }
  return { ok: true, invited };
}

/** Two writes each, well within the 100 of a transaction. */
const batch = 45;

async function newParts(
  ctx: Ctx,
  eventId: Event['id'],
  { email, name }: Invitee,
  { language, words, by }: Omit<Inviting, 'text'>,
): Promise<Part[] | undefined> {
  const id = invitationId(eventId, email);
  const before = await readInvitation(ctx, { eventId, id });
  // Somebody else has invited them since the list was checked.
  if (before && before.state !== 'revoked') return undefined;
  const sends = (before?.sends ?? 0) + 1;
  return sendingParts(ctx, { ...blank, id, eventId, email, name, language, words, by, sends }, before);
}

const blank = { state: 'open', invitedAt: '', version: 0 } as const;

/** The invitation as it is mailed, and its mail. */
function sendingParts(ctx: Ctx, next: Invitation, before?: Invitation): [Part, Part] {
  const now = ctx.now();
  const mail = messagePart(
    {
      template: 'invited',
      cause: [next.id, String(next.sends)],
      to: next.email,
      language: next.language,
      eventId: next.eventId,
      params: { invitation: next.id },
    },
    now,
  );
  return [invitationPart({ ...next, invitedAt: now.toISOString() }, before), mail];
}

/** Writes all but those whose condition fails: somebody else has invited them meanwhile. Answers how many. */
async function writePairs(ctx: Ctx, pairs: Part[][]): Promise<number> {
  let left = pairs;
  while (left.length > 0) {
    const written = await ctx.db.write(left.flat());
    if (written.ok) return left.length;
    left = left.filter((_, index) => !written.failed.slice(index * 2, index * 2 + 2).some(Boolean));
  }
  return 0;
}

type Which = Pick<Invitation, 'eventId' | 'id'>;

/**
 * Mails an invitation once more; one that was revoked opens again. `sends` is how often it had been mailed when
 * somebody chose to: the same choice sent twice mails once.
 */
export async function sendAgain(
  ctx: Ctx,
  which: Which,
  sends: number,
  by: string,
): Promise<{ ok: true } | { ok: false; why: 'used' | 'unknown' }> {
  for (;;) {
    const before = await readInvitation(ctx, which);
    if (!before) return { ok: false, why: 'unknown' };
    if (!invitationCan.send(before)) return { ok: false, why: 'used' };
    if (before.sends !== sends) return { ok: true };
    const next: Invitation = { ...before, state: 'open', by, sends: sends + 1 };
    if ((await ctx.db.write(sendingParts(ctx, next, before))).ok) return { ok: true };
  }
}

/** Its link opens nothing any more. */
export async function revokeInvitation(
  ctx: Ctx,
  which: Which,
): Promise<{ ok: true } | { ok: false; why: 'used' | 'unknown' }> {
  for (;;) {
    const before = await readInvitation(ctx, which);
    if (!before) return { ok: false, why: 'unknown' };
    if (before.state === 'revoked') return { ok: true };
    if (!invitationCan.revoke(before)) return { ok: false, why: 'used' };
    if ((await ctx.db.write([invitationPart({ ...before, state: 'revoked' }, before)])).ok)
      return { ok: true };
  }
}
