import type { Key } from '../../functions/shared/db.ts';

/** One item before and after a write. */
export type Images = { key: Key; before?: object; after?: object };

/** Units that one partition gives for a call. A partition of the index `due` is named `due/` and its shard. */
export type Cost = { partition: string; units: number };

type Attributes = Record<string, unknown>;

/**
 * Bytes of an item as DynamoDB reckons them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemBytes = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (Array.isArray(value)) return 3 + value.reduce((sum, each) => sum + 1 + valueBytes(each), 0);
  if (value !== null && typeof value === 'object') return 3 + Object.keys(value).length + itemBytes(value);
  return value === undefined ? 0 : 1;
}

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_024));
/** Strongly consistent; a query rounds the sum of what it read. */
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4_096));

/**
 * What one write costs each partition: the item itself, the larger of its two images; the local index `queue`,
 * which holds the whole item in the same partition; and the global index `due`, which holds keys. A transaction
 * takes twice for the item and what lies with it; the global index follows by itself.
 */
export function writeCosts({ key, before, after }: Images, inTransaction: boolean): Cost[] {
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
  const own = writeUnits(bytes) + queueWrites(before, after) * writeUnits(bytes);
  return [{ partition: key.pk, units: own * (inTransaction ? 2 : 1) }, ...dueWrites(before, after)];
}

/** An index entry that moves is deleted and put; one that stays is put again, for it holds the whole item. */
function queueWrites(before?: Attributes | object, after?: Attributes | object): number {
  const [was, is] = [queueOf(before), queueOf(after)];
  if (was === is) return was === undefined ? 0 : 1;
  return Number(was !== undefined) + Number(is !== undefined);
}
const queueOf = (image?: object) => (image as { queue?: string } | undefined)?.queue;

function dueWrites(before?: object, after?: object): Cost[] {
  const [was, is] = [dueOf(before), dueOf(after)];
  if (was.entry === is.entry) return [];
  return [was, is].flatMap(each => (each.entry ? [{ partition: `due/${each.shard}`, units: 1 }] : []));
}

function dueOf(image?: object): { entry?: string; shard?: number } {
  const { dueShard, dueAt } = (image ?? {}) as { dueShard?: number; dueAt?: string };
  return dueAt === undefined ? {} : { entry: `${dueShard} ${dueAt}`, shard: dueShard };
}
