import { randomUUID } from 'node:crypto';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
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
export async function everything(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of page.Items ?? []) found.push(unmarshall(item) as Item);
  }
  return found;
}
