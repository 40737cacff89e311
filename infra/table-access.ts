import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableShape } from '../functions/shared/table.ts';

/** What the four calls of `Db` need; a transaction is authorised as the single writes it holds. */
const readsAndWrites = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];

/** Reads and writes single records, and lists partitions by key or by the queue. */
export function allowRecords(table: ITableV2, grantee: IGrantable): void {
  const index = `${table.tableArn}/index/${tableShape.queueIndex.name}`;
  allow(grantee, readsAndWrites, [table.tableArn]);
  allow(grantee, ['Query'], [table.tableArn, index]);
}

/** Asks what is due. */
export function allowDue(table: ITableV2, grantee: IGrantable): void {
  allow(grantee, ['Query'], [`${table.tableArn}/index/${tableShape.dueIndex.name}`]);
}

function allow(grantee: IGrantable, actions: string[], resources: string[]): void {
  const named = actions.map(action => `dynamodb:${action}`);
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: named, resources }));
}
