import { isDeepStrictEqual } from 'node:util';
import { Busy, type Db, type Key, type Part, type Range, type Written } from '../../functions/shared/db.ts';
import { copied, type MemoryTable } from './memory-table.ts';
import { shown } from './trace.ts';

export type Fault = 'throttled' | 'conflict' | 'timed-out-before' | 'timed-out-after';

/** What stands between a process and the table. */
export type Line = {
  now(): number;
  /** The way of a request to the table, however long it takes. */
  travel(): Promise<void>;
  pause(ms: number): Promise<void>;
  /** What goes wrong with this attempt, if anything. */
  fault(isWrite: boolean): Fault | undefined;
  chance(): number;
  note(what: string): void;
};

/**
 * `Db` over a table in memory, as `makeDb` answers over a line to DynamoDB: what fails for a passing reason is tried
 * again until the patience is at its end, so callers see a late answer or Busy; an attempt that was done and whose
 * answer was lost is told as done for a transaction (its token says that it is the same one) and for a single put
 * of the very item; any other single write finds its own condition failed.
 */
export function memoryDb(table: MemoryTable, line: Line): Db {
  async function patiently<T>(what: string, isWrite: boolean, call: () => T, budgetMs = 5_000): Promise<T> {
    const start = line.now();
    for (let attempt = 0; ; attempt++) {
      await line.travel();
      const fault = line.fault(isWrite);
      if (!fault) return call();
      line.note(`${fault}: ${what}`);
      if (fault === 'timed-out-after') call();
      if (fault.startsWith('timed-out')) await line.pause(1_000 + line.chance() * 2_000);
      const pause = line.chance() * Math.min(1_000, 25 * 2 ** attempt);
      if (line.now() - start + pause > budgetMs) throw new Busy('The database is busy');
      await line.pause(pause);
    }
  }

  async function alone(part: Part, patienceMs?: number): Promise<Written> {
    let attempts = 0;
    const attempt = () => {
      attempts += 1;
      return table.write([part]);
    };
    const written = await patiently(shown(part), true, attempt, patienceMs);
    const wasDone =
      attempts > 1 && 'put' in part && !written.ok && isDeepStrictEqual(written.stored[0], copied(part.put));
    return wasDone ? { ok: true } : written;
  }

  async function together(parts: Part[], patienceMs?: number): Promise<Written> {
    let done: Written | undefined;
    const attempt = () => {
      const written = done ?? table.write(parts);
      if (written.ok) done = written;
      return written;
    };
    return patiently(parts.map(shown).join(', '), true, attempt, patienceMs);
  }

  return {
    get: async <T>(key: Key) => (await patiently(key.sk, false, () => table.get(key))) as T | undefined,
    getMany: async <T>(keys: Key[]) =>
      (await patiently('many', false, () => keys.flatMap(key => table.get(key) ?? []))) as T[],
    query: async <T>(range: Range) =>
      (await patiently(range.index ?? 'query', false, () => table.query(range))) as T[],
    due: (shard, until, limit) => patiently('due', false, () => table.due(shard, until, limit)),
    async write(parts, patienceMs) {
      const [only] = parts;
      const isAlone = parts.length === 1 && only && !('check' in only);
      const written = isAlone ? await alone(only, patienceMs) : await together(parts, patienceMs);
      await line.travel();
      if (!written.ok)
        line.note(`finds changed: ${parts.map(shown).filter((_, index) => written.failed[index])}`);
      return written;
    },
  };
}
