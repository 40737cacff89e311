import { randomUUID } from 'node:crypto';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Item, makeClient } from '../../functions/shared/db.ts';
import { prepareTable } from '../../infra/local/table.ts';

/** A new empty table, as `npm start` makes it, and a client of its own for it. */
export async function freshTable(endpoint: string): Promise<{ table: string; client: DynamoDBClient }> {
  const table = `foyer-${randomUUID()}`;
  const client = makeClient({ dynamodbEndpoint: endpoint });
  await prepareTable(client, table);
  return { table, client };
}

/** Every record of a table, of every kind. */
export const everything = async (client: DynamoDBClient, table: string): Promise<Item[]> =>
  (await stored(client, table)).map(item => unmarshall(item) as Item);

type Stored = Record<string, AttributeValue>;

/** As the database has them. */
export async function stored(client: DynamoDBClient, TableName: string): Promise<Stored[]> {
  const found: Stored[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
    found.push(...(page.Items ?? []));
  return found;
}

/** Makes `kept` all that a table has. */
export async function restore(client: DynamoDBClient, table: string, kept: Stored[]): Promise<void> {
  const keyOf = ({ pk = { S: '' }, sk = { S: '' } }: Stored) => ({ pk, sk });
  const named = (item: Stored) => `${item.pk?.S} ${item.sk?.S}`;
  const staying = new Set(kept.map(named));
  const gone = (await stored(client, table)).filter(item => !staying.has(named(item)));
  const writes = [
    ...gone.map(item => ({ DeleteRequest: { Key: keyOf(item) } })),
    ...kept.map(Item => ({ PutRequest: { Item } })),
  ];
  for (let at = 0; at < writes.length; at += 25) {
    const RequestItems = { [table]: writes.slice(at, at + 25) };
    const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems }));
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('Not all was restored');
  }
}
