import { paths } from '../../web/paths.ts';
import type { Event, Line } from '../events/event.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { lineOf } from './line/line.ts';
import { isActive, linkBytes, linkContent, type Registration, registrationId } from './registration.ts';
import { positionOf, readQueue, readRegistration, readRegistrations, readRegistrationsBy } from './store.ts';

/** `id` may be anything that somebody put into an address. */
export const registrationOf = async (
  ctx: Ctx,
  eventId: Event['id'],
  id: string,
): Promise<Registration | undefined> => (isId('reg', id) ? readRegistration(ctx, eventId, id) : undefined);

/** Of one mail address, at any of several events. */
export const registrationsOfAddress = (
  ctx: Ctx,
  events: readonly Event['id'][],
  email: string,
): Promise<Registration[]> =>
  readRegistrationsBy(
    ctx,
    events.map(eventId => ({ eventId, id: registrationId(eventId, email) })),
  );

/** All of an event, in order of arrival. */
export const registrationsOf: (ctx: Ctx, eventId: Event['id']) => Promise<Registration[]> = readRegistrations;

/** Whether somebody is registered, or has applied: whoever awaits an approval has no seat, and stands in no line. */
export const isAnybodyThere = async (ctx: Ctx, eventId: Event['id']): Promise<boolean> =>
  (await readRegistrations(ctx, eventId)).some(isActive);

/**
 * Place in line for the mode it waits for, from 1; undefined when it waits for none. Of somebody far back it is what
 * they were told when they came to it.
 */
export async function placeInLine(ctx: Ctx, registration: Registration): Promise<number | undefined> {
  const line = lineOf(registration);
  if (!line) return undefined;
  const number = await numberInLine(ctx, registration.eventId, line, positionOf(registration));
  return number ?? (registration.state === 'waiting' ? registration.place : undefined);
}

/** So far from the front a place in line is counted, in each of sixteen partitions. */
const counted = 100;

/** The number of whoever stands in a line at `position`, from 1; undefined too far back to be worth counting. */
export async function numberInLine(
  ctx: Ctx,
  eventId: Event['id'],
  line: Line,
  position: string,
): Promise<number | undefined> {
  const queue = await readQueue(ctx, eventId, line, counted);
  const ahead = queue.filter(each => each.queue < `waiting#${line}#${position}`);
  if (queue.length >= counted && ahead.length === queue.length) return undefined;
  return ahead.reduce((sum, { kind, size }) => sum + (kind === 'group' ? Number(size) : 1), 1);
}

export type LinkPurpose = 'my' | 'join' | 'feedback';

/** The address that opens one door to a registration: whoever has it may use it. */
export function linkTo(
  ctx: Ctx,
  purpose: LinkPurpose,
  registration: Pick<Registration, 'id' | 'eventId'>,
): string {
  const token = ctx.links.sign(purpose, linkBytes({ ...registration, madeOn: ctx.now() }));
  return ctx.settings.publicUrl + paths[purpose](token);
}

/** The registration behind a link of one purpose and when the link was made, or undefined. */
export async function openLink(ctx: Ctx, purpose: LinkPurpose, token: string) {
  const bytes = ctx.links.open(purpose, token);
  if (bytes?.length !== 34) return undefined;
  const content = linkContent(bytes);
  const registration = await readRegistration(ctx, content.eventId, content.id);
  return registration && { registration, madeOn: content.madeOn };
}
