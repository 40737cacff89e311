import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work`, waits `ms`, and again, until stopped. A failure does not end it, and is told a second later: if
 * all stops by then, it was only the first to notice.
 */
export function repeat(ms: number, work: () => Promise<unknown>): () => Promise<void> {
  const stopping = new AbortController();
  const wait = (time: number) => pause(time, undefined, { signal: stopping.signal }).catch(() => {});
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch(async error => {
        await wait(1_000);
        if (!stopping.signal.aborted) console.error(error instanceof Error ? error.message : error);
      });
      await wait(ms);
    }
  })();
  return () => {
    stopping.abort();
    return loop;
  };
}
