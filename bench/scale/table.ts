import {
  Busy,
  type Db,
  type Item,
  type Key,
  type Part,
  type Range,
  type Written,
} from '../../functions/shared/db.ts';
import { keyOf, MemoryTable } from '../../test/simulation/memory-table.ts';
import type { Random } from '../../test/simulation/random.ts';
import type { Assumptions } from './assumptions.ts';
import { Partitions } from './partitions.ts';
import type { Call } from './recorded.ts';
import type { Time } from './time.ts';
import { type Cost, type Images, itemBytes, readUnits, writeCosts } from './units.ts';

/** What a call met on its way: nothing, a partition at its limit, or another transaction on one of its items. */
type Met = 'throttled' | 'conflict';
type Tried<T> = { done: T } | { met: Met };

/**
 * A table whose partitions have limits: what they give a second, how long calls take, and that a transaction holds
 * its items for two thirds of the time that it takes. Behind `Db` it retries as the product's own client does.
 */
export class ScaleTable {
  readonly table = new MemoryTable();
  readonly partitions: Partitions;
  readonly calls: Record<string, number> = {};
  conflicts = 0;
  onCommit: (images: Images[]) => void = () => {};
  readonly #held = new Set<string>();
  readonly #time: Time;
  readonly #random: Random;
  readonly #given: Assumptions;

  constructor(time: Time, random: Random, given: Assumptions) {
    [this.#time, this.#random, this.#given] = [time, random, given];
    this.partitions = new Partitions(given);
  }

  /** A process's own line to the table. */
  db(): Db {
    const get = async <T>(key: Key) =>
      (await this.#read('get', key.pk, () => this.table.get(key))) as T | undefined;
    return {
      get,
      getMany: async <T>(keys: Key[]) =>
        (await Promise.all(keys.map(key => get<T>(key)))).filter(each => each !== undefined),
      query: async <T>(range: Range) =>
        (await this.#read('query', range.pk, () => this.table.query(range))) as T[],
      due: async () => [],
      write: (parts, patienceMs) => this.#patiently(() => this.#write(parts), patienceMs),
    };
  }

  /** A call as it was recorded, on partitions that `rename` gives. */
  async replay(call: Call, rename: (partition: string) => string): Promise<void> {
    const costs = (of: Cost[]) => of.map(each => ({ ...each, partition: rename(each.partition) }));
    await this.#patiently(async () => {
      await this.#time.pause(this.#latency(this.#given.single));
      const kind = call.writes.length > 0 ? 'writes' : 'reads';
      const short = this.partitions.take(kind, costs(call[kind]), this.#time.now);
      return short ? { met: 'throttled' } : { done: undefined };
    }, Number.POSITIVE_INFINITY);
  }

  #read<T extends object | undefined>(name: string, partition: string, look: () => T): Promise<T> {
    return this.#patiently<T>(async () => {
      this.#count(name);
      await this.#time.pause(this.#latency(this.#given.single));
      const found = look();
      const bytes = [found].flat().reduce((sum, item) => sum + (item ? itemBytes(item) : 0), 0);
      const costs = [{ partition, units: readUnits(bytes) }];
      return this.partitions.take('reads', costs, this.#time.now) ? { met: 'throttled' } : { done: found };
    });
  }

  async #write(parts: Part[]): Promise<Tried<Written>> {
    const isTransaction = parts.length > 1 || 'check' in (parts[0] as Part);
    this.#count(isTransaction ? 'transaction' : 'write');
    const { transaction, single } = this.#given;
    const took = isTransaction
      ? this.#latency(transaction) + Math.max(0, parts.length - 5) * transaction.perItem
      : this.#latency(single);
    await this.#time.pause(took / 6);
    const names = parts.map(part => JSON.stringify(keyOf(part)));
    if (names.some(name => this.#held.has(name))) return this.#conflict(took);
    if (this.partitions.take('writes', this.#costs(parts, isTransaction), this.#time.now)) {
      return { met: 'throttled' };
    }
    if (!isTransaction) return { done: await this.#after(this.#commit(parts), (took * 5) / 6) };
    for (const name of names) this.#held.add(name);
    // Whose condition fails is let go when that is found, which is the first half of what a transaction does.
    await this.#time.pause(this.#wouldHold(parts) ? (took * 2) / 3 : took / 3);
    for (const name of names) this.#held.delete(name);
    return { done: await this.#after(this.#commit(parts), took / 6) };
  }

  #wouldHold(parts: Part[]): boolean {
    const checks = parts.flatMap((part): Part[] => (part.if ? [{ check: keyOf(part), if: part.if }] : []));
    return checks.length === 0 || this.table.write(checks).ok;
  }

  async #conflict(took: number): Promise<Tried<never>> {
    this.conflicts += 1;
    await this.#time.pause((took * 5) / 6);
    return { met: 'conflict' };
  }

  #commit(parts: Part[]): Written {
    const before = parts.map(part => this.table.get(keyOf(part)));
    const written = this.table.write(parts);
    this.table.catchUp();
    if (written.ok) {
      this.onCommit(
        parts.map((part, index) => ({
          key: keyOf(part),
          before: before[index],
          after: this.table.get(keyOf(part)),
        })),
      );
    }
    return written;
  }

  /** What the parts would come to if they were done now; a condition that fails costs as much. */
  #costs(parts: Part[], inTransaction: boolean): Cost[] {
    return parts.flatMap(part => {
      const key = keyOf(part);
      const before = this.table.get(key);
      const after = 'put' in part ? part.put : 'change' in part ? changed(before, part) : undefined;
      if ('check' in part) return [{ partition: key.pk, units: 2 }];
      return writeCosts({ key, before, after: after && JSON.parse(JSON.stringify(after)) }, inTransaction);
    });
  }

  /** As the product's own client: full jitter, and Busy when the patience is at its end. */
  async #patiently<T>(attempt: () => Promise<Tried<T>>, budgetMs = 5_000): Promise<T> {
    const start = this.#time.now;
    for (let attempts = 0; ; attempts++) {
      const tried = await this.#time.outside(attempt);
      if ('done' in tried) return tried.done;
      const pause = this.#random.next() * Math.min(1_000, 25 * 2 ** attempts);
      if (this.#time.now - start + pause > budgetMs) throw new Busy('The database is busy');
      await this.#time.pause(pause);
    }
  }

  async #after<T>(value: T, ms: number): Promise<T> {
    await this.#time.pause(ms);
    return value;
  }

  /** Log-normal through both given points. */
  #latency({ p50, p99 }: { p50: number; p99: number }): number {
    const [a, b] = [1 - this.#random.next(), this.#random.next()];
    const normal = Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b);
    return p50 * Math.exp((normal * Math.log(p99 / p50)) / 2.326);
  }

  #count(name: string): void {
    this.calls[name] = (this.calls[name] ?? 0) + 1;
  }
}

function changed(
  before: Item | undefined,
  { change, set, add, remove }: Extract<Part, { change: Key }>,
): object {
  const after: Record<string, unknown> = { ...change, ...before, ...set };
  for (const [name, amount] of Object.entries(add ?? {})) after[name] = Number(before?.[name] ?? 0) + amount;
  for (const name of remove ?? []) delete after[name];
  return after;
}
