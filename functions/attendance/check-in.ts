import type { Staff } from '../accounts/hub.ts';
import type { Event, Programme, Session } from '../events/event.ts';
import { registrationOf } from '../registration/read.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import { openTicket } from '../registration/ticket.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf, instantText } from '../shared/time.ts';
import type { Attendance, CheckedIn, CheckInRefusal } from './attendance.ts';
import { attendancePart, recordOf, type StoredAttendance } from './store.ts';

export type CheckIn = {
  programme: Programme;
  /** Whose ticket was scanned, or whom staff found by name. */
  who: { code: string } | { registrationId: string };
  /** The list that is being kept: one session, or the event as a whole. */
  sessionId: Session['id'] | 'event';
  staff: Pick<Staff, 'email'>;
};

/**
 * Lets a person in who has a seat in the hall, today. Two gates at once make one record: the second is told
 * when the first saw them. Time is the server's, so no device's wrong clock enters it.
 */
export async function checkIn(ctx: Ctx, input: CheckIn): Promise<CheckedIn> {
  const { event } = input.programme;
  const ticket = ticketOf(ctx, event, input.who);
  if (!ticket) return { ok: false, why: 'unknown' };
  if (ticket.eventId !== event.id) return { ok: false, why: 'other-event' };
  const registration = await registrationOf(ctx, event.id, ticket.id);
  if (!registration) return { ok: false, why: 'unknown' };
  const why = refusal(ctx, input, registration);
  return why ? { ok: false, why, registration } : record(ctx, input, registration);
}

function ticketOf(ctx: Ctx, event: Event, who: CheckIn['who']) {
  if ('code' in who) return openTicket(ctx, who.code);
  return /^reg_[0-9a-z]{26}$/.test(who.registrationId)
    ? { eventId: event.id, id: who.registrationId as Registration['id'] }
    : undefined;
}

function refusal(ctx: Ctx, input: CheckIn, registration: Registration): CheckInRefusal | undefined {
  const { event, sessions } = input.programme;
  if (!registrationCan.checkIn(registration)) {
    const { state } = registration;
    if (state === 'applied' || state === 'declined') return 'not-approved';
    return state === 'cancelled' ? 'cancelled' : 'waiting';
  }
  if (registration.mode === 'online') return 'online';
  const when = sessions.find(session => session.id === input.sessionId) ?? event;
  const today = dayOf(ctx.now().toISOString(), event.zone);
  const isOn = dayOf(when.startsAt, event.zone) <= today && today <= dayOf(when.endsAt, event.zone);
  return isOn ? undefined : 'not-today';
}

async function record(ctx: Ctx, input: CheckIn, registration: Registration): Promise<CheckedIn> {
  const seen: Attendance = {
    eventId: registration.eventId,
    registrationId: registration.id,
    sessionId: input.sessionId,
    mode: 'on-site',
    evidence: 'code' in input.who ? 'scan' : 'search',
    at: instantText(ctx.now()),
    by: input.staff.email,
  };
  const written = await ctx.db.write([attendancePart(seen)]);
  if (written.ok) return { ok: true, as: 'welcome', registration, at: seen.at };
  const first = recordOf(written.stored[0] as StoredAttendance);
  return { ok: true, as: 'already', registration, at: first.at };
}
