import type { Programme } from '../events/event.ts';
import { registrationsOf } from '../registration/read.ts';
import { registrationCan } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Attendance } from './attendance.ts';
import { attendedBy } from './rule.ts';

/** How many of those who have a seat attended, by the rule of the event. */
export async function countAttended(
  ctx: Ctx,
  programme: Programme,
  records: readonly Attendance[],
): Promise<number> {
  const { event } = programme;
  const recordsOf = Map.groupBy(records, record => record.registrationId);
  const attended = (await registrationsOf(ctx, event.id)).filter(registration => {
    const own = recordsOf.get(registration.id);
    if (!own || !registrationCan.checkIn(registration)) return false;
    return attendedBy(event.attendedBy, programme, registration, own, ctx.now()).attended;
  });
  return attended.length;
}
