import { isDeepStrictEqual } from 'node:util';
import type { Condition, Item, Key, Part, Range, Written } from '../../functions/shared/db.ts';

/** One item before and after a write that was done. */
export type Change = { key: Key; before?: Item; after?: Item };
type Due = { pk: string; sk: string; dueShard: number; dueAt: string };

/** A request that DynamoDB refuses as such, whatever is stored. */
export class Invalid extends Error {
  override name = 'ValidationException';
}

/**
 * A table in memory that answers as DynamoDB does through `Db`: each call is done at once and whole. What is kept
 * are copies. The index `due` may lag behind: it takes over changes only when `catchUp` is called.
 */
export class MemoryTable {
  readonly #partitions = new Map<string, Map<string, Item>>();
  readonly #due = new Map<string, Due>();
  readonly #lag: { name: string; entry?: Due }[] = [];
  /** Called with all changes of one write, in the order of its parts. */
  onCommit: (changes: Change[]) => void = () => undefined;

  get(key: Key): Item | undefined {
    const item = this.#partitions.get(key.pk)?.get(key.sk);
    return item && copied(item);
  }

  query({ pk, prefix, from, index, limit }: Range): Item[] {
    const by = (item: Item) => String(item[index ?? 'sk']);
    const found = [...(this.#partitions.get(pk)?.values() ?? [])]
      .filter(item => !index || item[index] !== undefined)
      .filter(item => (!prefix || by(item).startsWith(prefix)) && (!from || by(item) >= from))
      .sort((a, b) => compare(by(a), by(b)) || compare(a.sk, b.sk));
    return found.slice(0, limit).map(copied);
  }

  due(shard: number, until: string, limit: number): Due[] {
    return [...this.#due.values()]
      .filter(entry => entry.dueShard === shard && entry.dueAt <= until)
      .sort((a, b) => compare(a.dueAt, b.dueAt))
      .slice(0, limit)
      .map(copied);
  }

  /** The index `due` takes over its next `count` changes, or all. */
  catchUp(count = this.#lag.length): void {
    for (const { name, entry } of this.#lag.splice(0, count)) {
      if (entry) this.#due.set(name, entry);
      else this.#due.delete(name);
    }
  }

  /** How many changes the index `due` is behind. */
  get behind(): number {
    return this.#lag.length;
  }

  /** Whether something in any partition is so. */
  has(isSo: (item: Readonly<Item>) => boolean): boolean {
    return [...this.#partitions.values()].some(partition => [...partition.values()].some(isSo));
  }

  write(parts: Part[]): Written {
    refuseInvalid(parts);
    const before = parts.map(part => this.get(keyOf(part)));
    const failed = parts.map((part, index) => part.if !== undefined && !holds(part.if, before[index]));
    if (failed.some(Boolean)) {
      return { ok: false, failed, stored: before.map((item, index) => (failed[index] ? item : undefined)) };
    }
    const changes = parts.flatMap((part, index): Change[] =>
      'check' in part
        ? []
        : [{ key: keyOf(part), before: before[index], after: afterOf(part, before[index]) }],
    );
    for (const { after } of changes) if (after) refuseBadIndexKeys(after);
    for (const change of changes) this.#keep(change);
    this.onCommit(changes);
    return { ok: true };
  }

  #keep({ key, after }: Change): void {
    const partition = this.#partitions.get(key.pk) ?? new Map<string, Item>();
    this.#partitions.set(key.pk, partition);
    if (after) partition.set(key.sk, after);
    else partition.delete(key.sk);
    const { dueShard, dueAt }: Partial<Item> = after ?? {};
    const name = JSON.stringify([key.pk, key.sk]);
    const isDue = typeof dueShard === 'number' && typeof dueAt === 'string';
    this.#lag.push({ name, entry: isDue ? { ...key, dueShard, dueAt } : undefined });
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** As it comes back from storage: no reference to what was handed in, and nothing undefined in it. */
export const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export function keyOf(part: Part): Key {
  if ('put' in part) return { pk: part.put.pk, sk: part.put.sk };
  if ('change' in part) return part.change;
  return 'drop' in part ? part.drop : part.check;
}

function refuseInvalid(parts: Part[]): void {
  if (parts.length === 0) throw new Invalid('A transaction without parts');
  if (parts.length > 100) throw new Invalid('More than 100 parts');
  const names = new Set(parts.map(part => JSON.stringify([keyOf(part).pk, keyOf(part).sk])));
  if (names.size < parts.length) throw new Invalid('Several parts on one item');
  for (const part of parts) if ('change' in part) refuseOverlap(part);
}

function refuseOverlap({ set = {}, add = {}, remove = [] }: Extract<Part, { change: Key }>): void {
  const sets = Object.keys(set).filter(name => set[name] !== undefined);
  const names = [...sets, ...Object.keys(add), ...remove];
  if (names.length === 0) throw new Invalid('A change of nothing');
  if (new Set(names).size < names.length) throw new Invalid('Two changes of one attribute');
}

function refuseBadIndexKeys({ queue, dueShard, dueAt }: Item): void {
  const isText = (value: unknown) => value === undefined || (typeof value === 'string' && value !== '');
  const isNumber = dueShard === undefined || typeof dueShard === 'number';
  if (!isText(queue) || !isText(dueAt) || !isNumber) throw new Invalid('An index key of another type');
}

function holds(condition: Condition, item: Item | undefined): boolean {
  if (condition === 'absent') return item === undefined;
  if (condition === 'present') return item !== undefined;
  return Object.entries(condition).every(([attribute, expected]) => {
    const value = item?.[attribute];
    if (expected === undefined) return value === undefined;
    const allowed: unknown[] = Array.isArray(expected) ? expected : [expected];
    return value !== undefined && allowed.some(each => isDeepStrictEqual(copied(each), value));
  });
}

function afterOf(part: Exclude<Part, { check: Key }>, before: Item | undefined): Item | undefined {
  if ('drop' in part) return undefined;
  if ('put' in part) return copied(part.put);
  const after: Item = { ...part.change, ...before, ...copied(part.set ?? {}) };
  for (const [name, amount] of Object.entries(part.add ?? {})) after[name] = sum(before?.[name], amount);
  for (const name of part.remove ?? []) delete after[name];
  return after;
}

function sum(stored: unknown, amount: number): number {
  if (stored !== undefined && typeof stored !== 'number') throw new Invalid('Adding to what is no number');
  return (stored ?? 0) + amount;
}
