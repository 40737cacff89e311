import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Event } from './event.ts';
import { noticeId } from './opening-notice.ts';
import { droppedNoticePart } from './store.ts';

export { eventPartitions, removedEventParts } from './store.ts';

/** An address waits no more for registration to open. */
export async function forgetNotice(ctx: Ctx, eventId: Event['id'], email: string): Promise<void> {
  await writeOnceEach(ctx.db, [droppedNoticePart({ eventId, id: noticeId(eventId, email) })]);
}
