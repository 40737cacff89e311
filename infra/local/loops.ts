import { setTimeout as pause } from 'node:timers/promises';

/** Runs `work`, waits `ms`, and again, until stopped; a failure is told and does not end it. */
export function repeat(ms: number, work: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch(error => {
        if (!stopping.signal.aborted) console.error(error instanceof Error ? error.message : error);
      });
      await pause(ms, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return () => {
    stopping.abort();
    return loop;
  };
}
