import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { tableShape } from '../functions/shared/table.ts';
import type { Entry } from './bundle.ts';

const acts = ['GetItem', 'PutItem', 'UpdateItem', 'Query'];

/**
 * What each function does with records of the table; a transaction is authorised as the single writes it holds. The
 * stream and the clock delete an address that waited for an opening, when its mail is written, sensitive answers, when
 * their time is over, what is left of an event that was deleted, and what a page that forgot somebody has left; all else
 * people delete, through pages.
 */
export const recordActions: Record<Entry, string[]> = {
  web: [...acts, 'BatchGetItem', 'ConditionCheckItem', 'DeleteItem'],
  stream: [...acts, 'DeleteItem'],
  clock: [...acts, 'DeleteItem'],
  certificates: acts,
  'ses-events': ['GetItem', 'PutItem', 'UpdateItem'],
};

/** Lets the function of `entry` do what it does with records, and list partitions by key or by the queue. */
export function allowRecords(table: ITableV2, entry: Entry, grantee: IGrantable): void {
  const actions = recordActions[entry];
  const queue = `${table.tableArn}/index/${tableShape.queueIndex.name}`;
  allow(grantee, actions, [table.tableArn]);
  if (actions.includes('Query')) allow(grantee, ['Query'], [queue]);
}

/** Asks what is due. */
export function allowDue(table: ITableV2, grantee: IGrantable): void {
  allow(grantee, ['Query'], [`${table.tableArn}/index/${tableShape.dueIndex.name}`]);
}

function allow(grantee: IGrantable, actions: string[], resources: string[]): void {
  const named = actions.map(action => `dynamodb:${action}`);
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: named, resources }));
}
