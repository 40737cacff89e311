import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import type { Random } from './random.ts';
import type { Scheduler } from './scheduler.ts';

/**
 * While `work` lasts, what the product takes from Node itself comes from the simulation: how long something took,
 * a pause, chance.
 */
export async function inSimulatedTime<T>(
  scheduler: Scheduler,
  random: Random,
  work: () => Promise<T>,
): Promise<T> {
  const kept = { chance: Math.random, time: performance.now, pause: timers.setTimeout };
  Math.random = random.next;
  performance.now = () => scheduler.now;
  timers.setTimeout = async <V>(ms?: number, value?: V): Promise<V> => {
    await scheduler.pause(ms ?? 0);
    return value as V;
  };
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Math.random = kept.chance;
    performance.now = kept.time;
    timers.setTimeout = kept.pause;
    syncBuiltinESMExports();
  }
}
