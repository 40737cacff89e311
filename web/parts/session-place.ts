import type { Event } from '../../functions/events/event.ts';
import type { SessionPlace } from '../../functions/registration/registration.ts';
import { clockOf, shortDate } from '../../functions/shared/time.ts';
import type { View } from '../view.ts';

/** How somebody stands in a session: "Waiting list, 3rd"; without `number`, no place in line is said. */
export function sessionPlace(
  view: View,
  { zone }: Pick<Event, 'zone'>,
  place: SessionPlace | { state: SessionPlace['state'] },
  number = 0,
): string {
  const until =
    place.state === 'offered' && 'offer' in place
      ? `${shortDate(place.offer.until, zone, view.language)} ${clockOf(place.offer.until, zone)}`
      : '';
  return view.t(`sessions.state.${place.state}`, { place: number, until });
}
