import type { Ctx } from '../../functions/shared/ctx.ts';
import { makeLinks } from '../../functions/shared/links.ts';
import { settingsFor } from '../../test/support/settings.ts';
import { signing } from '../../test/support/signing-key.ts';
import type { Assumptions } from './assumptions.ts';
import type { ScaleTable } from './table.ts';
import type { Frozen, Time } from './time.ts';

/** A process, its own view of the product, and what wakes it. */
type Process = Frozen & { ctx: Ctx; wake?: () => void };

/** There is no process left to take a request. */
export class NoProcess extends Error {
  override name = 'NoProcess';
}

export const settings = settingsFor({});
export const links = makeLinks(Buffer.alloc(32, 7));

/** The processes of one function: one request at a time in each, more of them as they are needed. */
export class Lambdas {
  readonly #idle: Process[] = [];
  readonly #time: Time;
  readonly #table: ScaleTable;
  readonly #given: Assumptions;
  #startable: { count: number; at: number };
  running = 0;

  constructor(time: Time, table: ScaleTable, given: Assumptions) {
    [this.#time, this.#table, this.#given] = [time, table, given];
    this.#startable = { count: given.lambdaBurst, at: time.now };
  }

  /** Does `work` in a process of its own for as long; the process is frozen when it is done. */
  async take<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const process = this.#idle.pop() ?? (await this.#start());
    process.thaw = undefined;
    process.wake?.();
    try {
      return await this.#time.process.run(process, () => work(process.ctx));
    } finally {
      const { promise, resolve } = Promise.withResolvers<void>();
      [process.thaw, process.wake] = [promise, resolve];
      this.#idle.push(process);
    }
  }

  async #start(): Promise<Process> {
    const { lambdas, lambdaBurst, lambdasPerSecond, coldStartMs } = this.#given;
    const { count, at } = this.#startable;
    const now = this.#time.now;
    const startable = Math.min(lambdaBurst, count + ((now - at) / 1_000) * lambdasPerSecond);
    if (this.running >= lambdas || startable < 1) throw new NoProcess();
    this.#startable = { count: startable - 1, at: now };
    this.running += 1;
    await this.#time.pause(coldStartMs);
    const told = () => new Date(this.#time.now);
    const ctx = { db: this.#table.db(), links, signing, settings, now: told, log: () => {} };
    return { ctx };
  }
}
