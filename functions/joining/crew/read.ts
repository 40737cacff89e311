import { paths } from '../../../web/paths.ts';
import type { Event } from '../../events/event.ts';
import { type Standing, standingOf } from '../../mail/message.ts';
import { messagesToOthers } from '../../mail/outbox.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { bare, base32, base32Bytes, isId } from '../../shared/ids.ts';
import type { Crew } from './crew.ts';
import { readAllCrew, readCrew } from './store.ts';

/** Who speaks and moderates at an event, in the order in which they were added. */
export const crewOf: (ctx: Ctx, eventId: Event['id']) => Promise<Crew[]> = readAllCrew;

/** How the last mail with a link stands, by whom it is for. */
export async function crewMails(ctx: Ctx, eventId: Event['id']): Promise<Record<string, Standing>> {
  const mails = (await messagesToOthers(ctx, eventId)).filter(({ template }) => template === 'crew');
  const inOrder = mails.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  return Object.fromEntries(inOrder.map(each => [each.params.crew ?? '', standingOf(each)]));
}

/** `id` may be anything that a form sent. */
export const crewMember = async (ctx: Ctx, eventId: Event['id'], id: string): Promise<Crew | undefined> =>
  isId('crw', id) ? readCrew(ctx, { eventId, id }) : undefined;

/** The address that lets somebody in as what they are; it opens nothing once they are removed. */
export function crewLink(ctx: Ctx, { eventId, id }: Pick<Crew, 'eventId' | 'id'>): string {
  const parts = [base32Bytes(bare(eventId)), base32Bytes(bare(id))];
  if (!parts[0] || !parts[1]) throw new Error('A crew id that was not made here');
  return ctx.settings.publicUrl + paths.crew(ctx.links.sign('crew', Buffer.concat([parts[0], parts[1]])));
}

/** Whose link it is, or undefined. */
export async function openCrewLink(ctx: Ctx, token: string): Promise<Crew | undefined> {
  const bytes = ctx.links.open('crew', token);
  if (bytes?.length !== 32) return undefined;
  return readCrew(ctx, {
    eventId: `evt_${base32(bytes.subarray(0, 16))}`,
    id: `crw_${base32(bytes.subarray(16))}`,
  });
}
