import type { Event, Programme, Session } from '../events/event.ts';
import { type Registration, registrationCan } from '../registration/registration.ts';
import { addMinutes } from '../shared/time.ts';

/** The door of the online half opens this long before the event begins. */
export const opensMinutesBefore = 15;

export type JoinRefusal =
  | 'too-early'
  | 'over'
  | 'cancelled'
  | 'waiting'
  | 'not-approved'
  | 'on-site'
  | 'no-address';

export const joiningOpensAt = (event: Event): string => addMinutes(event.startsAt, -opensMinutesBefore);

/** Whether the online half is open at `now`: from a quarter of an hour before the start until the end. */
export function joinWindow(event: Event, now: Date): 'before' | 'open' | 'over' {
  const at = now.getTime();
  if (at >= Date.parse(event.endsAt)) return 'over';
  return at < Date.parse(joiningOpensAt(event)) ? 'before' : 'open';
}

/** Why this person cannot join now, or undefined when they can. */
export function refusal(registration: Registration, event: Event, now: Date): JoinRefusal | undefined {
  if (registration.state === 'cancelled') return 'cancelled';
  if (registration.state === 'applied' || registration.state === 'declined') return 'not-approved';
  if (registration.state !== 'confirmed') return 'waiting';
  if (!registrationCan.join(registration)) return 'on-site';
  const window = joinWindow(event, now);
  if (window !== 'open') return window === 'before' ? 'too-early' : 'over';
  return event.onlineRoom ? undefined : 'no-address';
}

/** What runs at `now`, or else what comes next. */
export function currentSessions({ sessions }: Programme, now: Date): { running: Session[]; next: Session[] } {
  const at = now.getTime();
  const running = sessions.filter(each => Date.parse(each.startsAt) <= at && at < Date.parse(each.endsAt));
  const upcoming = sessions.filter(each => Date.parse(each.startsAt) > at);
  const soonest = upcoming.map(each => each.startsAt).sort()[0];
  return { running, next: upcoming.filter(each => each.startsAt === soonest) };
}
