import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  BatchGetItemCommand,
  type ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ThrottlingException,
  type TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { clientAt } from './endpoint.ts';
import { Expression, pack, writeItem } from './expression.ts';
import type { Settings } from './settings.ts';

export type Key = { pk: string; sk: string };
export type Item = Key & Record<string, unknown>;

/** What must hold of the stored item for a write to happen. Attributes equal the value, or one of the list. */
export type Condition = 'absent' | 'present' | Record<string, unknown>;

/** One write. Several make a transaction; a room hands out parts so that another can join them. */
export type Part =
  | { put: Item; if?: Condition }
  | {
      change: Key;
      set?: Record<string, unknown>;
      add?: Record<string, number>;
      remove?: string[];
      if?: Condition;
    }
  | { drop: Key; if?: Condition }
  | { check: Key; if: Condition };

/** `failed` tells for each part, in order, whether its condition was what stopped the write. */
export type Written = { ok: true } | { ok: false; failed: boolean[]; stored: (Item | undefined)[] };

export type Range = {
  pk: string;
  prefix?: string;
  /** Only sort keys from this one on; instead of `prefix`. */
  from?: string;
  /** `queue`: by the sparse attribute `queue` inside one partition, strongly consistent. */
  index?: 'queue';
  limit?: number;
};

export type Db = {
  /** Strongly consistent. */
  get<T>(key: Key): Promise<T | undefined>;
  /** Each of several that is there, in no order; no key may come twice. Strongly consistent. */
  getMany<T>(keys: Key[]): Promise<T[]>;
  /** Strongly consistent, in sort-key order, every page up to `limit`. */
  query<T>(range: Range): Promise<T[]>;
  /** Keys of what is due at `until` or before, oldest first. Eventually consistent. */
  due(shard: number, until: string, limit: number): Promise<(Key & { dueAt: string })[]>;
  /**
   * All parts or none; up to 100. A condition that fails is an answer, not an error. Throws Busy after
   * `patienceMs` of throttles and conflicts.
   */
  write(parts: Part[], patienceMs?: number): Promise<Written>;
};

/** The database did not answer in time, or is throttling: the same request may pass later. */
export class Busy extends Error {
  override name = 'Busy';
}

/** A record would pass DynamoDB's 400 KB. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/**
 * How many partitions `dueAt` is spread over: mail over the first ones, all that decides anything in the last. Each
 * letter moves its entry four times: over four partitions each would take a tenth of what an event writes.
 */
export const dueShards = 17;

const passing = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'TimeoutError',
]);

const passingReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error.name !== 'TransactionCanceledException') return passing.has(error.name) || isTheirs(error);
  const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
  return reasons.some(reason => passingReasons.has(reason.Code ?? ''));
};

/** The service failed, by whatever name. */
const isTheirs = (error: Error): boolean =>
  ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0) >= 500;

/** Tries again what failed for a passing reason, with full jitter, for `budgetMs` at most. */
async function patiently<T>(call: () => Promise<T>, budgetMs = 5_000): Promise<T> {
  const start = Date.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      const pause = Math.random() * Math.min(1_000, 25 * 2 ** attempt);
      if (Date.now() - start + pause > budgetMs) throw new Busy('The database is busy', { cause: error });
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}

/** The client of the real service, or of the endpoint that the settings name. */
export function makeClient(settings: Pick<Settings, 'dynamodbEndpoint'>): DynamoDBClient {
  const client = new DynamoDBClient({
    ...clientAt(settings.dynamodbEndpoint),
    maxAttempts: 1,
    // A line that went dead is an answer too, well before a Lambda's own time is up.
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  // It copies all that is sent and answered for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

/** As many as DynamoDB gets at once. */
const mostGot = 100;

/** The table `TableName` behind the calls that rooms need. */
export function makeDb(client: DynamoDBClient, TableName: string): Db {
  return {
    async get<T>(key: Key) {
      const { Item } = await patiently(() =>
        client.send(new GetItemCommand({ TableName, Key: pack(key), ConsistentRead: true })),
      );
      return Item && (unmarshall(Item) as T);
    },

    async getMany<T>(keys: Key[]) {
      const starts = Array.from({ length: Math.ceil(keys.length / mostGot) }, (_, index) => index * mostGot);
      const found = await Promise.all(starts.map(at => batch<T>(keys.slice(at, at + mostGot))));
      return found.flat();
    },

    async query<T>({ pk, prefix, from, index, limit }: Range) {
      const found: T[] = [];
      let next: Record<string, AttributeValue> | undefined;
      do {
        const expression = new Expression();
        const partition = `${expression.name('pk')} = ${expression.value(pk)}`;
        const sort = prefix
          ? ` AND begins_with(${expression.name(index ?? 'sk')}, ${expression.value(prefix)})`
          : '';
        const start = from ? ` AND ${expression.name(index ?? 'sk')} >= ${expression.value(from)}` : '';
        const page = await patiently(() =>
          client.send(
            new QueryCommand({
              TableName,
              IndexName: index,
              ConsistentRead: true,
              KeyConditionExpression: partition + sort + start,
              ExpressionAttributeNames: expression.names,
              ExpressionAttributeValues: pack(expression.values),
              ExclusiveStartKey: next,
              Limit: limit && limit - found.length,
            }),
          ),
        );
        for (const item of page.Items ?? []) found.push(unmarshall(item) as T);
        next = page.LastEvaluatedKey;
      } while (next && (limit === undefined || found.length < limit));
      return found;
    },

    async due(shard, until, limit) {
      const page = await patiently(() =>
        client.send(
          new QueryCommand({
            TableName,
            IndexName: 'due',
            KeyConditionExpression: 'dueShard = :shard AND dueAt <= :until',
            ExpressionAttributeValues: pack({ ':shard': shard, ':until': until }),
            Limit: limit,
          }),
        ),
      );
      return (page.Items ?? []).map(item => unmarshall(item) as Key & { dueAt: string });
    },

    async write(parts, patienceMs) {
      const items = parts.map(part => writeItem(part, TableName));
      const [only] = items;
      if (items.length === 1 && only && !only.ConditionCheck) return alone(only, patienceMs);
      // One token for all attempts: a retry after a lost answer is the same transaction, not a second one.
      const request = { TransactItems: items, ClientRequestToken: randomUUID() };
      try {
        await patiently(() => client.send(new TransactWriteItemsCommand(request)), patienceMs);
        return { ok: true };
      } catch (error) {
        refuseTooLarge(error);
        if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') throw error;
        const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
        const failed = reasons.map(reason => reason.Code === 'ConditionalCheckFailed');
        if (!failed.some(Boolean)) throw error;
        return { ok: false, failed, stored: reasons.map(r => r.Item && (unmarshall(r.Item) as Item)) };
      }
    },
  };

  /** What an answer left out, for want of room or of units, is asked for again after a pause. */
  async function batch<T>(keys: Key[]): Promise<T[]> {
    const found: T[] = [];
    let Keys = keys.map(key => pack(key));
    await patiently(async () => {
      const RequestItems = { [TableName]: { Keys, ConsistentRead: true } };
      const answer = await client.send(new BatchGetItemCommand({ RequestItems }));
      for (const item of answer.Responses?.[TableName] ?? []) found.push(unmarshall(item) as T);
      Keys = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
      if (Keys.length > 0) throw new ThrottlingException({ message: 'Not all was read', $metadata: {} });
    });
    return found;
  }

  /** A single write costs half of a transaction of one. */
  async function alone(item: TransactWriteItem, patienceMs?: number): Promise<Written> {
    let attempts = 0;
    try {
      await patiently<unknown>(() => {
        attempts += 1;
        if (item.Put) return client.send(new PutItemCommand(item.Put));
        if (item.Delete) return client.send(new DeleteItemCommand(item.Delete));
        return client.send(new UpdateItemCommand(item.Update as NonNullable<typeof item.Update>));
      }, patienceMs);
      return { ok: true };
    } catch (error) {
      refuseTooLarge(error);
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      const { Item } = error as ConditionalCheckFailedException;
      // An earlier attempt was done and its answer lost: what is stored is what was to be.
      if (attempts > 1 && item.Put && isDeepStrictEqual(Item, item.Put.Item)) return { ok: true };
      return { ok: false, failed: [true], stored: [Item && (unmarshall(Item) as Item)] };
    }
  }
}

/** A transaction says it of the part that is too large, and only there. */
function refuseTooLarge(error: unknown): void {
  if (!(error instanceof Error)) return;
  const reasons = (error as Partial<TransactionCanceledException>).CancellationReasons ?? [];
  const said = [error.message, ...reasons.map(reason => reason.Message ?? '')];
  if (said.some(each => /item size|exceeded the maximum allowed size/i.test(each))) {
    throw new TooLarge('The record is too large', { cause: error });
  }
}

/** The attributes that make an item come back from `Db.due` at `at`. */
export const dueAttributes = (id: string, at: Date | string) => ({
  dueShard: id.startsWith('msg_') ? sumOf(id) % (dueShards - 1) : dueShards - 1,
  dueAt: typeof at === 'string' ? at : at.toISOString(),
});
const sumOf = (id: string) => [...id].reduce((sum, character) => sum + character.charCodeAt(0), 0);
export const dueNames = ['dueShard', 'dueAt'];
