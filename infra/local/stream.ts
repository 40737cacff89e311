import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type _Record as ChangeRecord,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { clientAt } from '../../functions/shared/endpoint.ts';

export type Stream = {
  /** What was written since the last call, in order for each partition; empty when nothing was. */
  next(): Promise<ChangeRecord[]>;
};

/** The table's stream from now on, as Lambda would hand it over. */
export async function openStream(client: DynamoDBClient, endpoint: string, table: string): Promise<Stream> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  const StreamArn = Table?.LatestStreamArn;
  if (!StreamArn) throw new Error(`The table ${table} has no stream.`);
  // AWS has streams at an address of their own, stand-ins have them at the same.
  const streamsEndpoint = endpoint.replace('://dynamodb.', '://streams.dynamodb.');
  const streams = new DynamoDBStreamsClient(clientAt(streamsEndpoint));
  const iterators = new Map<string, string | undefined>();

  /** The shards known at the opening are read from their end, those that appear later from their start. */
  const follow = async (ShardIteratorType: 'LATEST' | 'TRIM_HORIZON') => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (!ShardId || iterators.has(ShardId)) continue;
      const { ShardIterator } = await streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType }),
      );
      iterators.set(ShardId, ShardIterator);
    }
  };
  await follow('LATEST');

  return {
    async next() {
      const found: ChangeRecord[] = [];
      for (const [shard, iterator] of iterators) {
        if (!iterator) continue;
        const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }));
        iterators.set(shard, page.NextShardIterator);
        found.push(...(page.Records ?? []));
      }
      if (![...iterators.values()].some(Boolean)) await follow('TRIM_HORIZON');
      return found;
    },
  };
}
