import type { Attendance } from '../attendance/attendance.ts';
import { attendanceOfPerson, isAttendanceKept } from '../attendance/read.ts';
import { attendedBy } from '../attendance/rule.ts';
import type { Programme } from '../events/event.ts';
import { hasSeat, type Registration } from '../registration/registration.ts';
import type { Ctx } from '../shared/ctx.ts';
import { type FeedbackRefusal, feedbackRefusal } from './feedback.ts';
import { hasAnswered } from './read.ts';

/**
 * Whose opinion is asked: who attended by the rule of the event, or joined and may yet prove to have; while it runs,
 * whoever was seen, for who leaves early may have attended; all who have a seat, where nobody kept a list (`isKept`).
 */
export function isAsked(
  programme: Programme,
  registration: Registration,
  { own, isKept, now }: { own: readonly Attendance[]; isKept: boolean; now: Date },
): boolean {
  if (!hasSeat(registration)) return false;
  if (!isKept) return true;
  const { event } = programme;
  const known = attendedBy(event.attendedBy, programme, registration, own, now);
  const runs = now.getTime() < Date.parse(event.endsAt);
  return known.attended || known.awaits || (runs && known.seen);
}

/** Why somebody is not asked for feedback, or cannot give it, now: the form and every page that offers it ask this. */
export async function whyNotAsked(
  ctx: Ctx,
  programme: Programme,
  registration: Registration,
): Promise<FeedbackRefusal | undefined> {
  const why = feedbackRefusal(programme.event, registration, ctx.now());
  if (why) return why;
  if (await hasAnswered(ctx, registration)) return 'answered';
  const own = await attendanceOfPerson(ctx, registration.eventId, registration.id);
  const isKept = own.length > 0 || (await isAttendanceKept(ctx, registration.eventId));
  return isAsked(programme, registration, { own, isKept, now: ctx.now() }) ? undefined : 'not-seen';
}
