import type { Event } from '../../events/event.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { type AccessRefusal, accessRefusal } from '../access.ts';
import { erasedAt } from '../erasing/tombstone.ts';

/** Tells why a list may not name somebody. `erased`: they asked to be forgotten, and come by themselves or not at all. */
export async function listRefusal(
  ctx: Ctx,
  event: Event,
): Promise<(email: string) => AccessRefusal | 'erased' | undefined> {
  const isErased = await erasedAt(ctx, event.id);
  return email => accessRefusal(event, email) ?? (isErased(email) ? 'erased' : undefined);
}
