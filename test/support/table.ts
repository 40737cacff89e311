import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeClient } from '../../functions/shared/db.ts';
import { prepareTable } from '../../infra/local/table.ts';

/** A new empty table, as `npm start` makes it, and a client of its own for it. */
export async function freshTable(endpoint: string): Promise<{ table: string; client: DynamoDBClient }> {
  const table = `foyer-${randomUUID()}`;
  const client = makeClient({ dynamodbEndpoint: endpoint });
  await prepareTable(client, table);
  return { table, client };
}
