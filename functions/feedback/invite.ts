import { attendanceOf } from '../attendance/read.ts';
import type { Event } from '../events/event.ts';
import { programmeOf } from '../events/read.ts';
import { messagePart } from '../mail/outbox.ts';
import { registrationsOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dueNames, type Item, type Key } from '../shared/db.ts';
import { instantText } from '../shared/time.ts';

type Moment = Item & { dueAt?: string };

/**
 * The event ended: invites those who were there to say how it was, then marks the moment done. Each message has
 * the id of its cause, so firing twice, or again after a crash, invites each person once. An event that was
 * moved meanwhile keeps its later moment.
 */
export async function fireEnded(ctx: Ctx, key: Key): Promise<void> {
  const moment = await ctx.db.get<Moment>(key);
  if (!moment?.dueAt || Date.parse(moment.dueAt) > ctx.now().getTime()) return;
  const event = (await programmeOf(ctx, key.pk as Event['id']))?.event;
  if (event?.state === 'published' && Date.parse(event.endsAt) <= ctx.now().getTime()) {
    const invited = await invite(ctx, event);
    ctx.log('feedback.invited', { event: event.id, invited });
  }
  const done = { doneAt: instantText(ctx.now()) };
  await ctx.db.write([{ change: key, set: done, remove: dueNames, if: { dueAt: moment.dueAt } }]);
}

async function invite(ctx: Ctx, event: Event): Promise<number> {
  const people = await present(ctx, event.id);
  const parts = people.map(registration =>
    messagePart(
      {
        template: 'feedback-invitation',
        cause: [event.id, registration.id],
        to: registration.email,
        language: registration.language,
        eventId: event.id,
        registrationId: registration.id,
      },
      ctx.now(),
    ),
  );
  return writeOnceEach(ctx.db, parts);
}

/** Whose opinion is asked: who was seen at the door or joined; all who had a seat, where nobody kept a list. */
export async function present(ctx: Ctx, eventId: Event['id']): Promise<Registration[]> {
  const [registrations, records] = await Promise.all([
    registrationsOf(ctx, eventId),
    attendanceOf(ctx, eventId),
  ]);
  const seen = new Set(records.map(record => record.registrationId));
  return registrations.filter(
    registration => registrationCan.checkIn(registration) && (seen.size === 0 || seen.has(registration.id)),
  );
}
