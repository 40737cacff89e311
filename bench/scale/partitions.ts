import type { Assumptions } from './assumptions.ts';
import type { Cost } from './units.ts';

/** Units of a second that are left, of each partition and of the table. */
export class Partitions {
  readonly #left = new Map<string, { units: number; at: number }>();
  readonly #limits: Assumptions;
  /** How often each partition, or the table, said no. */
  readonly throttled = new Map<string, number>();

  constructor(limits: Assumptions) {
    this.#limits = limits;
  }

  /** Takes all of `costs` at the moment `now` (ms), or nothing: then it answers which partition said no. */
  take(kind: 'reads' | 'writes', costs: Cost[], now: number): string | undefined {
    const { partitionReads, partitionWrites, tableReads, tableWrites } = this.#limits;
    const [each, whole] = kind === 'reads' ? [partitionReads, tableReads] : [partitionWrites, tableWrites];
    const sums = new Map<string, number>();
    for (const { partition, units } of costs) sums.set(partition, (sums.get(partition) ?? 0) + units);
    const wanted = [...sums].map(([name, units]) => ({ name, units, perSecond: each }));
    const all = wanted.reduce((sum, { units }) => sum + units, 0);
    wanted.push({ name: 'table', units: all, perSecond: whole });
    const buckets = wanted.map(({ name, perSecond }) => this.#bucket(`${kind} of ${name}`, perSecond, now));
    const short = wanted.findIndex(({ units }, index) => (buckets[index]?.units ?? 0) < units);
    if (short >= 0) {
      const name = `${kind} of ${wanted[short]?.name}`;
      this.throttled.set(name, (this.throttled.get(name) ?? 0) + 1);
      return name;
    }
    for (const [index, bucket] of buckets.entries()) bucket.units -= wanted[index]?.units ?? 0;
    return undefined;
  }

  #bucket(name: string, perSecond: number, now: number) {
    const most = perSecond * this.#limits.burstSeconds;
    const bucket = this.#left.get(name) ?? { units: most, at: now };
    bucket.units = Math.min(most, bucket.units + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    this.#left.set(name, bucket);
    return bucket;
  }
}
