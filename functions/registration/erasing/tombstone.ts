import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Key, Part } from '../../shared/db.ts';
import { base32 } from '../../shared/ids.ts';

/**
 * That somebody asked to be forgotten at an event, so that no list brings them back: a keyed hash of the address, which
 * finds it when a list names it, and is no address. Letter case makes no other address of it.
 */
const markOf = (ctx: Pick<Ctx, 'links'>, eventId: Event['id'], email: string): string =>
  base32(ctx.links.mark('erased', `${eventId} ${email.toLowerCase()}`));

export const tombstonePartition = (eventId: Event['id']): string => `${eventId}#E`;
const prefix = 'ERASED#';

export const tombstonePart = (ctx: Ctx, eventId: Event['id'], email: string): Part => ({
  put: {
    pk: tombstonePartition(eventId),
    sk: prefix + markOf(ctx, eventId, email),
    kind: 'erased',
    at: ctx.now().toISOString(),
  },
});

/** Tells of an address whether its person asked to be forgotten. Registering by oneself it does not stand in the way of. */
export async function erasedAt(ctx: Ctx, eventId: Event['id']): Promise<(email: string) => boolean> {
  const found = await ctx.db.query<Key>({ pk: tombstonePartition(eventId), prefix });
  if (found.length === 0) return () => false;
  const marks = new Set(found.map(({ sk }) => sk.slice(prefix.length)));
  return email => marks.has(markOf(ctx, eventId, email));
}
