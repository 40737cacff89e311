import type { Ctx } from '../shared/ctx.ts';
import type { Registration } from './registration.ts';
import { readRegistration, registrationPart } from './store.ts';

/** So long a note may be: it is read at a glance. */
export const longestNote = 200;

/** Writes what the door is told of somebody, or takes it away when there is nothing to tell. `note` is validated. */
export async function writeDoorNote(
  ctx: Ctx,
  { eventId, id }: Pick<Registration, 'eventId' | 'id'>,
  note: string,
): Promise<{ ok: true } | { ok: false; why: 'gone' }> {
  for (;;) {
    const registration = await readRegistration(ctx, eventId, id);
    if (!registration) return { ok: false, why: 'gone' };
    if ((registration.doorNote ?? '') === note) return { ok: true };
    const next = { ...registration, doorNote: note || undefined, version: registration.version + 1 };
    if ((await ctx.db.write([registrationPart(next, registration)])).ok) return { ok: true };
  }
}
