import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../../functions/shared/db.ts';

/** A call that the database answered: the partition and units that it read, or the items that it wrote. */
export type Answered = { name: string; read?: { partition: string; units: number }; wrote: Key[] };

type Names = Record<string, { S?: string } | undefined>;
type Written = { Key?: Names; Item?: Names };
type Input = Written & {
  ExpressionAttributeValues?: Names;
  TransactItems?: Record<string, Written | undefined>[];
};
type Output = { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] };

/** Tells of each call that the database answers, until what it returns is called. */
export function listenTo(client: DynamoDBClient, tell: (call: Answered) => void): () => void {
  client.middlewareStack.add(
    (next, context) => async args => {
      const name = context.commandName?.replace(/Command$/, '') ?? '';
      const asking = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } };
      const answer = await next(asking as typeof args);
      const [input, { ConsumedCapacity }] = [args.input as Input, answer.output as Output];
      if (name === 'GetItem' || name === 'Query') {
        const partition = input.Key?.pk?.S ?? input.ExpressionAttributeValues?.[':0']?.S ?? '';
        const units = [ConsumedCapacity].flat()[0]?.CapacityUnits ?? 0;
        tell({ name, read: { partition, units }, wrote: [] });
      } else tell({ name, wrote: keysOf(input) });
      return answer;
    },
    { step: 'initialize', name: 'listen' },
  );
  return () => client.middlewareStack.remove('listen');
}

const keysOf = (input: Input): Key[] =>
  (input.TransactItems?.flatMap(item => Object.values(item)) ?? [input]).map(each => {
    const names = each?.Key ?? each?.Item;
    return { pk: names?.pk?.S ?? '', sk: names?.sk?.S ?? '' };
  });

type Change = { Keys?: object; OldImage?: object; NewImage?: object };
type Marshalled = Parameters<typeof unmarshall>[0];

/** An item before and after a change that the stream tells of. */
export function imagesOf({ Keys, OldImage, NewImage }: Change) {
  const plain = (image?: object) => image && unmarshall(image as Marshalled);
  return { key: plain(Keys) as Key, before: plain(OldImage), after: plain(NewImage) };
}
