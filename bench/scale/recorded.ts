import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../../functions/shared/db.ts';
import type { House } from '../house.ts';
import { type Cost, type Images, writeCosts } from './units.ts';

/** A call that was made of the database, and what each partition gave for it. */
export type Call = { name: string; reads: Cost[]; writes: Cost[] };

type Making = Call & { keys: Key[] };
type Marshalled = Parameters<typeof unmarshall>[0];

/**
 * The calls that `work` makes, in the order of their answers. Reads cost what the database says; writes what the
 * stream's images of the items come to. `work` is given what works off the stream, and what is left of it afterwards
 * is worked off with it.
 */
export async function recorded(house: House, work: (pump: () => Promise<void>) => Promise<unknown>) {
  const made: Making[] = [];
  const images: Images[] = [];
  const stop = listen(house.client, call => made.push(call));
  const keep = (records: Awaited<ReturnType<House['stream']['next']>>) => {
    for (const { dynamodb } of records) {
      const image = (of?: object) => (of ? unmarshall(of as Marshalled) : undefined);
      const key = image(dynamodb?.Keys) as Key;
      images.push({ key, before: image(dynamodb?.OldImage), after: image(dynamodb?.NewImage) });
    }
  };
  const pump = () => house.pump(keep);
  await work(pump);
  await pump();
  stop();
  return priced(made, images);
}

/** Each write is found in the stream by its key; those of one key come there in the order in which they were done. */
function priced(made: Making[], images: Images[]): Call[] {
  const left = Map.groupBy(images, ({ key }) => nameOf(key));
  return made.map(({ keys, ...call }) => {
    const done = keys.flatMap(key => left.get(nameOf(key))?.shift() ?? []);
    return { ...call, writes: done.flatMap(each => writeCosts(each, call.name === 'TransactWriteItems')) };
  });
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

/** Tells of each call that was answered, until what it returns is called. */
function listen(client: DynamoDBClient, tell: (call: Making) => void): () => void {
  const name = 'recorded';
  client.middlewareStack.add(
    (next, context) => async args => {
      const called = context.commandName?.replace(/Command$/, '') ?? '';
      const asking = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } };
      const answer = await next(asking as typeof args);
      const input = args.input as Input;
      const units = (answer.output as Output).ConsumedCapacity;
      const partition = input.Key?.pk?.S ?? input.ExpressionAttributeValues?.[':0']?.S ?? '';
      const isRead = called === 'GetItem' || called === 'Query';
      const reads = isRead ? [{ partition, units: [units].flat()[0]?.CapacityUnits ?? 0 }] : [];
      tell({ name: called, reads, writes: [], keys: isRead ? [] : keysOf(input) });
      return answer;
    },
    { step: 'initialize', name },
  );
  return () => client.middlewareStack.remove(name);
}

type Names = Record<string, { S?: string } | undefined>;
type Written = { Key?: Names; Item?: Names };
type Input = Written & {
  ExpressionAttributeValues?: Names;
  TransactItems?: Record<string, Written | undefined>[];
};
type Output = { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] };

const keysOf = (input: Input): Key[] =>
  (input.TransactItems?.flatMap(item => Object.values(item)) ?? [input]).map(each => {
    const names = each?.Key ?? each?.Item;
    return { pk: names?.pk?.S ?? '', sk: names?.sk?.S ?? '' };
  });

/** Units written to each partition of table and index. */
export function writtenUnits(calls: Call[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { partition, units } of calls.flatMap(call => call.writes))
    sums.set(partition, (sums.get(partition) ?? 0) + units);
  return sums;
}

/** The share of the busiest partition in all that is written for an event's registrations, its counters aside. */
export function largestShare(calls: Call[], eventId: string): { partition: string; share: number } {
  const sums = [...writtenUnits(calls)].filter(([partition]) => partition !== eventId);
  const all = sums.reduce((sum, [, units]) => sum + units, 0);
  const [partition = '', units = 0] = sums.sort((a, b) => b[1] - a[1])[0] ?? [];
  return { partition, share: units / all };
}
