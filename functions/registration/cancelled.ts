import type { Registration } from './registration.ts';

/** The registration without all that it held or waited for. */
export const cancelled = (
  registration: Registration,
  now: Date,
  ended?: Registration['ended'],
): Registration => ({
  ...registration,
  state: 'cancelled',
  wants: undefined,
  wantsArrival: undefined,
  offer: undefined,
  position: undefined,
  sessions: undefined,
  ended,
  cancelledAt: now.toISOString(),
});
