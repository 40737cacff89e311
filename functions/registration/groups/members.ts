import { writeOnceEach } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Part } from '../../shared/db.ts';
import { arrivalId } from '../../shared/ids.ts';
import { sensitivePart } from '../answers/sensitive.ts';
import { consentVersion, isActive, type Registration } from '../registration.ts';
import { readRegistration, registrationPart } from '../store.ts';
import { tellPart } from '../tell.ts';
import type { Group, Member } from './group.ts';

/** A row of a group and whatever is registered under its address. */
export type Found = { row: Member; before: Registration | undefined };

export const readMembers = (
  ctx: Ctx,
  { eventId }: Pick<Group, 'eventId'>,
  rows: Member[],
): Promise<Found[]> =>
  Promise.all(rows.map(async row => ({ row, before: await readRegistration(ctx, eventId, row.regId) })));

/**
 * Their address is registered already, by themselves or by another group; that stays as it is. Not by the form that
 * named them: then somebody else has just written them down, of which the row does not tell yet.
 */
export const isTaken = ({ row, before }: Found): boolean =>
  !row.written && before !== undefined && isActive(before) && before.formId !== row.formId;

/** Nothing is in the way of their registration. */
export const isFree = (found: Found): boolean => !found.row.written && !isTaken(found);

/** It waits as its group does. */
export const waitsWithGroup = (registration: Registration): boolean =>
  registration.group?.together === true && registration.state === 'waiting';

/** A row as a new registration, accepted now; the contact agreed to it for them. */
export function memberOf(
  ctx: Ctx,
  group: Group,
  { row, before }: Found,
  state: Registration['state'],
): Registration {
  const now = ctx.now().toISOString();
  return {
    id: row.regId,
    eventId: group.eventId,
    email: row.email,
    name: row.name,
    organisation: group.name,
    mode: group.mode,
    group: { id: group.id, together: state === 'waiting' },
    state,
    language: group.language,
    arrival: row.alone ? arrivalId(ctx.now()) : group.arrival,
    consent: { version: consentVersion, at: now },
    formId: row.formId,
    answers: row.answers,
    formVersion: row.formVersion,
    version: (before?.version ?? 0) + 1,
    createdAt: now,
    ...(state === 'confirmed' ? { decidedAt: now } : {}),
  };
}

/** The write of a new registration; whoever registers again must not keep what they answered before. */
export const memberParts = (ctx: Ctx, next: Registration, before: Registration | undefined): Part[] => [
  registrationPart(next, before),
  ...(before ? [sensitivePart(next, {}, ctx.now())] : []),
];

/** The group's rows, those in `which` changed. */
export const withRows = (group: Group, which: readonly Found[], change: Partial<Member>): Member[] => {
  const ids = new Set(which.map(({ row }) => row.regId));
  return group.rows.map(row => (ids.has(row.regId) ? { ...row, ...change } : row));
};

/** What the group registered for somebody on its list, as long as that is how they are registered. */
export async function ownRegistration(
  ctx: Ctx,
  group: Group,
  regId: Member['regId'],
): Promise<Registration | undefined> {
  const row = group.rows.find(each => each.regId === regId);
  if (!row?.own || row.cancelled) return undefined;
  const registration = await readRegistration(ctx, group.eventId, regId);
  return registration?.group?.id === group.id ? registration : undefined;
}

/** Those whose address is registered already are told so, once a day at most; the page says nothing of it. */
export async function tellTaken(ctx: Ctx, found: Found[]): Promise<Found[]> {
  const taken = found.filter(isTaken);
  const cause = ctx.now().toISOString().slice(0, 10);
  const parts = taken.flatMap(({ before }) =>
    before ? [tellPart(ctx, before, 'already-registered', { cause })] : [],
  );
  await writeOnceEach(ctx.db, parts);
  return taken;
}

const countsUnwritten = (row: Member): boolean => row.own && !row.written && !row.cancelled && !row.alone;
const unwritten = (rows: Member[]): number => rows.filter(countsUnwritten).length;

/** The group with another list: whoever goes off it before being written down counts for it no more. */
export const withList = (group: Group, rows: Member[]): Group =>
  unlessEmpty({ ...group, rows, size: group.size + unwritten(rows) - unwritten(group.rows) });

/** A group that nobody waits with stands in no line; those of it who stand by themselves stay. */
export function unlessEmpty(group: Group): Group {
  const stands = group.state === 'pending' || group.state === 'waiting';
  const left = group.rows.some(row => row.own && !row.cancelled && !row.alone);
  return stands && !left
    ? { ...group, policy: 'as-many', state: 'listed', size: 0, offer: undefined }
    : group;
}
