import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a quiet database takes for either way, shorter than anybody notices. */
const evenMs = 200;

/** What `work` answers, but never sooner than this: its time does not tell whether an address was known. */
export const evenly = async <T>(work: Promise<T>): Promise<T> =>
  (await Promise.all([work, pause(evenMs)]))[0];
