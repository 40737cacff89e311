import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableShape } from '../../functions/shared/table.ts';

const { partitionKey, sortKey, queueIndex, dueIndex, expiry } = tableShape;

const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const });
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' as const });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const number = (AttributeName: string) => ({ AttributeName, AttributeType: 'N' as const });

/** Makes the table with its indexes, stream and expiry; leaves one that is there as it is. */
export async function prepareTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand({ TableName, ...definition }));
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 30 }, { TableName });
  const TimeToLiveSpecification = { AttributeName: expiry, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

const definition = {
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [hash(partitionKey), range(sortKey)],
  AttributeDefinitions: [
    text(partitionKey),
    text(sortKey),
    text(queueIndex.sortKey),
    number(dueIndex.partitionKey),
    text(dueIndex.sortKey),
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: queueIndex.name,
      KeySchema: [hash(partitionKey), range(queueIndex.sortKey)],
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: dueIndex.name,
      KeySchema: [hash(dueIndex.partitionKey), range(dueIndex.sortKey)],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
};
