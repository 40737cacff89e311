import type { Mode, Programme, Session } from '../events/event.ts';
import type { Registration, SessionPlace } from './registration.ts';

/** A seat that is held for a person until then: at the event in that mode, or in one of its sessions. */
export type HeldSeat = { until: string; mode: Mode; session?: Session };

/** The seats that are held for somebody and can still be taken, the event's own first. */
export function heldSeats(
  { sessions }: Pick<Programme, 'sessions'>,
  registration: Registration,
  now: Date,
): HeldSeat[] {
  const { offer, mode, wants } = registration;
  const own: HeldSeat[] = offer ? [{ until: offer.until, mode: wants ?? mode }] : [];
  const inSessions = sessions.flatMap((session): HeldSeat[] => {
    const place: SessionPlace | undefined = registration.sessions?.[session.id];
    return place?.state === 'offered' ? [{ until: place.offer.until, mode, session }] : [];
  });
  return [...own, ...inSessions].filter(({ until }) => Date.parse(until) > now.getTime());
}
