import type { Hub } from '../accounts/hub.ts';
import type { Ctx } from '../shared/ctx.ts';
import { newId } from '../shared/ids.ts';
import { inLanguage } from '../shared/language.ts';
import { capacityOf, type Event, type EventInput } from './event.ts';
import { emptyPool } from './pool.ts';
import { anotherSlug, slugOf } from './slug.ts';
import { newEventParts } from './store.ts';

/** A new draft of a hub, with an address of its own made of the title. */
export async function createEvent(
  ctx: Ctx,
  hubId: Hub['id'],
  input: EventInput,
): Promise<{ ok: true; event: Event }> {
  const { capacity: _, ...content } = input;
  const id = newId('evt', ctx.now());
  const wish = slugOf(inLanguage(input.title, input.languages[0] ?? 'en'));
  for (let slug = wish; ; slug = anotherSlug(wish)) {
    const event: Event = { ...content, id, hubId, slug, state: 'draft', sequence: 0, version: 1 };
    const written = await ctx.db.write(newEventParts(event, emptyPool(id, capacityOf(input))));
    if (written.ok) return { ok: true, event };
    if (!written.failed[0]) throw new Error('A new event id was taken');
  }
}
