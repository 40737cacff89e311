import type { Event } from '../events/event.ts';

/** Whether people may no longer cancel, or change what they chose, by themselves. */
export function isTooLate(
  { deadlines }: Pick<Event, 'deadlines'>,
  what: 'cancel' | 'change',
  now: Date,
): boolean {
  const end = deadlines?.[what];
  return end !== undefined && now.getTime() >= Date.parse(end);
}
