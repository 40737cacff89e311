import { attendanceOf } from '../attendance/read.ts';
import type { Event, Programme } from '../events/event.ts';
import { atMoment } from '../events/moment.ts';
import { programmeOf } from '../events/read.ts';
import { messagePart } from '../mail/outbox.ts';
import { registrationsOf } from '../registration/read.ts';
import type { Registration } from '../registration/registration.ts';
import { writeOnceEach } from '../shared/batch.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Key } from '../shared/db.ts';
import { isAsked } from './asked.ts';

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
  const programme = await programmeOf(ctx, event.id);
  const people = programme ? await present(ctx, programme) : [];
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

/** All whose opinion is asked. */
export async function present(ctx: Ctx, programme: Programme): Promise<Registration[]> {
  const { id } = programme.event;
  const [registrations, records] = await Promise.all([registrationsOf(ctx, id), attendanceOf(ctx, id)]);
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const isKept = records.length > 0;
  return registrations.filter(registration =>
    isAsked(programme, registration, { own: recordsOf.get(registration.id) ?? [], isKept, now: ctx.now() }),
  );
}
