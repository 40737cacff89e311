import { attendanceOf } from '../attendance/read.ts';
import { attendedBy } from '../attendance/rule.ts';
import type { Event, Programme } from '../events/event.ts';
import { atMoment } from '../events/moment.ts';
import { programmeOf } from '../events/read.ts';
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

/**
 * Whose opinion is asked: who attended by the rule of the event, or joined and may yet prove to have; all who had a
 * seat, where nobody kept a list.
 */
export async function present(ctx: Ctx, programme: Programme): Promise<Registration[]> {
  const { event } = programme;
  const [registrations, records] = await Promise.all([
    registrationsOf(ctx, event.id),
    attendanceOf(ctx, event.id),
  ]);
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const wasThere = (registration: Registration) => {
    const own = recordsOf.get(registration.id) ?? [];
    const { attended, awaits } = attendedBy(event.attendedBy, programme, registration, own, ctx.now());
    return attended || awaits;
  };
  return registrations.filter(
    registration => registrationCan.checkIn(registration) && (records.length === 0 || wasThere(registration)),
  );
}
