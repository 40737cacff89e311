import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { tableShape } from '../functions/shared/table.ts';
import type { NodeFunction } from './node-function.ts';

type Reading = {
  table: ITableV2;
  /** Which kinds of record wake the function when something has become due with them. */
  kinds: [string, ...string[]];
  batchSize: number;
  deadLetters: Queue;
};

/** Wakes `reader` by the table's stream; a record that fails five times goes to the dead letters. */
export function readStream(reader: NodeFunction, { table, kinds, batchSize, deadLetters }: Reading): void {
  allowStream(reader, table);
  const mapping = new EventSourceMapping(reader, 'Stream', {
    target: reader,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    filters: [due(kinds)],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(6),
    onFailure: new SqsDlq(deadLetters),
  });
  // Lambda tries the role's rights when it makes the mapping.
  if (reader.role) mapping.node.addDependency(reader.role);
}

/** Only what is due has the attribute: a record that is done wakes nobody, and costs nothing. */
const due = (kinds: string[]) =>
  FilterCriteria.filter({
    eventName: FilterRule.or('INSERT', 'MODIFY'),
    dynamodb: {
      NewImage: {
        kind: { S: FilterRule.or(...kinds) },
        [tableShape.dueIndex.sortKey]: { S: FilterRule.exists() },
      },
    },
  });

function allowStream(reader: NodeFunction, { tableStreamArn }: ITableV2): void {
  if (!tableStreamArn) throw new Error('The table has no stream');
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  reader.addToRolePolicy(
    new PolicyStatement({ actions: actions.map(each => `dynamodb:${each}`), resources: [tableStreamArn] }),
  );
}
