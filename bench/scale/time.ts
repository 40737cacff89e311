import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

type Parked = { at: number; go: () => void };

/** A process of Lambda: between two requests it is frozen, and what it was doing waits with it. */
export type Frozen = { thaw?: Promise<void> };

/** Time in which nothing takes any: whatever waits is woken in the order of its moments. */
export class Time {
  /** Milliseconds since the epoch. */
  now: number;
  /** Where the running code runs. */
  readonly process = new AsyncLocalStorage<Frozen>();
  /** A binary heap, the earliest first. */
  readonly #parked: Parked[] = [];

  constructor(now: number) {
    this.now = now;
  }

  async pause(ms: number): Promise<void> {
    await new Promise<void>(go => this.#park({ at: this.now + Math.max(0, ms), go }));
    await this.#thawed(this.process.getStore());
  }

  /** What others do for the running process: it goes on though the process is frozen, which hears of it later. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    const own = this.process.getStore();
    const done = await this.process.run({}, work);
    await this.#thawed(own);
    return done;
  }

  async #thawed(process: Frozen | undefined): Promise<void> {
    while (process?.thaw) await process.thaw;
  }

  /** Runs until nothing waits any more, or `end` has come. */
  async run(end: number): Promise<void> {
    await settled();
    for (let next = this.#take(); next && next.at <= end; next = this.#take()) {
      this.now = next.at;
      next.go();
      await settled();
    }
  }

  /** While `work` lasts, what the product takes of Node's own time comes from here. */
  async rule<T>(work: () => Promise<T>): Promise<T> {
    const kept = { time: performance.now, pause: timers.setTimeout };
    performance.now = () => this.now;
    timers.setTimeout = async <V>(ms?: number, value?: V): Promise<V> => {
      await this.pause(ms ?? 0);
      return value as V;
    };
    syncBuiltinESMExports();
    try {
      return await work();
    } finally {
      performance.now = kept.time;
      timers.setTimeout = kept.pause;
      syncBuiltinESMExports();
    }
  }

  #park(parked: Parked): void {
    const heap = this.#parked;
    let at = heap.push(parked) - 1;
    for (let up = (at - 1) >> 1; at > 0 && (heap[up] as Parked).at > parked.at; up = (at - 1) >> 1) {
      heap[at] = heap[up] as Parked;
      at = up;
    }
    heap[at] = parked;
  }

  #take(): Parked | undefined {
    const heap = this.#parked;
    const [first, last] = [heap[0], heap.pop()];
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && (heap[down + 1] as Parked).at < (heap[down] as Parked).at) down += 1;
      if ((heap[down] as Parked).at >= last.at) break;
      heap[at] = heap[down] as Parked;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}

/** One turn of the event loop leaves no promise unfulfilled that could be. */
const settled = () => new Promise(resolve => setImmediate(resolve));
