import { attendanceOf } from '../attendance/read.ts';
import type { Event } from '../events/event.ts';
import { atMoment } from '../events/moment.ts';
import { messagePart } from '../mail/outbox.ts';
import { registrationsOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';

/**
 * The event ended: invites those who were there to say how it was. Each message has the id of its cause, so
 * firing twice, or again after a crash, invites each person once.
 */
export const fireEnded = (ctx: Ctx, key: Key): Promise<void> =>
  atMoment(ctx, key, async event => {
    if (event.state !== 'published' || Date.parse(event.endsAt) > ctx.now().getTime()) return;
    const invited = await invite(ctx, event);
    ctx.log('feedback.invited', { event: event.id, invited });
  });

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
