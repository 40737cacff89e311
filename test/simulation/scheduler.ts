import { AsyncLocalStorage } from 'node:async_hooks';

/** A running copy of the product: all that it was doing is gone when it crashes. */
export type Process = { name: string; alive: boolean };

/** What became of a task: it ended, or its process crashed under it. */
export type Ended<T> = { ok: true; value: T } | { ok: false; error?: unknown };

type Task = { process: Process; crash: () => void };
type Parked = { at: number; process: Process | null; go: () => void };

/**
 * Time and turns. Whatever waits is parked with the moment at which it goes on; of all that wait the earliest goes
 * next, and runs until all of it waits again. How long each waits is drawn by lot, so the lot decides the order; no
 * real time passes.
 */
export class Scheduler {
  /** Milliseconds since the epoch. */
  now: number;
  steps = 0;
  readonly #parked: Parked[] = [];
  readonly #current = new AsyncLocalStorage<Task>();
  readonly #tasks = new Set<Task>();
  readonly #outside = new Set<Task>();

  constructor(start: number) {
    this.now = start;
  }

  /** How many tasks are under way. */
  get busy(): number {
    return this.#tasks.size;
  }

  /** Where the running code runs. */
  get process(): Process {
    const task = this.#current.getStore();
    if (!task) throw new Error('Outside of any process');
    return task.process;
  }

  /** Goes on after `ms`; never, if the process crashes before. `null`: people and the weather, who do not crash. */
  pause(ms: number, process: Process | null = this.#current.getStore()?.process ?? null): Promise<void> {
    this.#back();
    return new Promise(resolve => {
      this.#parked.push({ at: this.now + Math.max(0, Math.round(ms)), process, go: resolve });
    });
  }

  /** Does `work` in a process. */
  start<T>(process: Process, work: () => Promise<T>): Promise<Ended<T>> {
    return new Promise(resolve => {
      const task: Task = { process, crash: () => end({ ok: false }) };
      const end = (ended: Ended<T>) => {
        this.#tasks.delete(task);
        this.#outside.delete(task);
        resolve(ended);
      };
      this.#tasks.add(task);
      this.#current.run(task, () => {
        work().then(
          value => end({ ok: true, value }),
          error => end({ ok: false, error }),
        );
      });
    });
  }

  /** Ends a process with all that it was doing; who waited for it is told that nothing came. */
  crash(process: Process): void {
    process.alive = false;
    for (const task of [...this.#tasks]) if (task.process === process) task.crash();
  }

  /** The running task goes on by other means than turns (it renders); it is waited for until it comes back. */
  leave(): void {
    const task = this.#current.getStore();
    if (task) this.#outside.add(task);
  }

  #back(): void {
    const task = this.#current.getStore();
    if (task) this.#outside.delete(task);
  }

  /** Lets things go on, one after the other, until nothing waits or `stop` says so before a step. */
  async run(stop: () => boolean): Promise<void> {
    await this.#settled();
    while (this.#parked.length > 0 && !stop()) {
      const next = this.#takeEarliest();
      this.now = Math.max(this.now, next.at);
      if (next.process && !next.process.alive) continue;
      this.steps += 1;
      next.go();
      await this.#settled();
    }
  }

  #takeEarliest(): Parked {
    let earliest = 0;
    for (let index = 1; index < this.#parked.length; index++) {
      if ((this.#parked[index] as Parked).at < (this.#parked[earliest] as Parked).at) earliest = index;
    }
    return this.#parked.splice(earliest, 1)[0] as Parked;
  }

  /** One turn of the event loop leaves no promise unfulfilled that could be. */
  async #settled(): Promise<void> {
    do await new Promise(resolve => setImmediate(resolve));
    while (this.#outside.size > 0);
  }
}
