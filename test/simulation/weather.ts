import type { Random } from './random.ts';

/** What may go wrong with one call, each with its probability, and how long calls take. */
export type Weather = {
  throttled: number;
  conflict: number;
  timedOutBefore: number;
  timedOutAfter: number;
  /** A call that takes up to a second and a half. */
  slow: number;
  /** A process that sleeps for up to a minute before a call, as a laptop that is shut. */
  sleep: number;
  /** A crash of a process, at each step. */
  crash: number;
  /** The mail provider says no for the moment, or takes a mail and does not say so. */
  mailRefused: number;
  mailUnsaid: number;
  /** Batches of the stream that come once more. */
  repeated: number;
  /** Times in which nearly every write fails for a passing reason; from the start, in milliseconds. */
  outages: { from: number; to: number }[];
};

export const calm: Weather = {
  throttled: 0,
  conflict: 0,
  timedOutBefore: 0,
  timedOutAfter: 0,
  slow: 0,
  sleep: 0,
  crash: 0,
  mailRefused: 0,
  mailUnsaid: 0,
  repeated: 0,
  outages: [],
};

/** Each history has weather of its own: some kinds of trouble often, some seldom, some not at all. */
export function drawWeather(random: Random, lengthMs: number): Weather {
  const some = (most: number) => random.pick([0, most / 10, most / 3, most]);
  return {
    throttled: some(0.15),
    conflict: some(0.3),
    timedOutBefore: some(0.05),
    timedOutAfter: some(0.1),
    slow: some(0.1),
    sleep: random.chance(0.15) ? 0.003 : 0,
    crash: some(0.01),
    mailRefused: some(0.3),
    mailUnsaid: some(0.05),
    repeated: some(0.3),
    outages: Array.from({ length: random.pick([0, 0, 1, 2]) }, () => {
      const from = random.between(0, lengthMs);
      return { from, to: from + random.between(500, 15_000) };
    }),
  };
}
