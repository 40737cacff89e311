import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { tableShape } from '../functions/shared/table.ts';
import type { NodeFunction } from './node-function.ts';

export type Reading = {
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

function allowStream(reader: NodeFunction, table: ITableV2): void {
  const allow = (actions: string[], resource: string) =>
    reader.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
  allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    table.tableStreamArn as string,
  );
  const arn = Stack.of(table).exportValue(table.tableArn);
  allow(['dynamodb:ListStreams'], `${arn}/stream/*`);
  const { 'Fn::ImportValue': name } = reader.stack.resolve(arn) as { 'Fn::ImportValue': string };
  Validations.of(reader.role as IRole).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${name}/stream/*]`,
    reason: 'Listing is allowed over all streams of a table, never over one of them.',
  });
}
