import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableV2,
  type WarmThroughput,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { tableShape } from '../functions/shared/table.ts';
import type { Settings } from './settings.ts';
import { signingKeys } from './signing-keys.ts';

const { STRING, NUMBER } = AttributeType;

/** What outlives every deployment: the one table, and the keys that credentials are signed with. */
export class DataStack extends Stack {
  readonly table: TableV2;
  /** What signs now. */
  readonly signingKey: IKey;

  constructor(scope: Construct, id: string, { settings }: { settings: Settings }) {
    super(scope, id, {
      description: 'Foyer: the records, and the keys of credentials',
      terminationProtection: true,
    });
    const { queueIndex, dueIndex } = tableShape;
    const warmThroughput = warmed(settings);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: tableShape.partitionKey, type: STRING },
      sortKey: { name: tableShape.sortKey, type: STRING },
      localSecondaryIndexes: [
        {
          indexName: queueIndex.name,
          sortKey: { name: queueIndex.sortKey, type: STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
      globalSecondaryIndexes: [
        {
          indexName: dueIndex.name,
          partitionKey: { name: dueIndex.partitionKey, type: NUMBER },
          sortKey: { name: dueIndex.sortKey, type: STRING },
          projectionType: ProjectionType.KEYS_ONLY,
          warmThroughput,
        },
      ],
      billing: Billing.onDemand(),
      warmThroughput,
      timeToLiveAttribute: tableShape.expiry,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.signingKey = signingKeys(this, settings.signingKeys).at(-1) as IKey;
  }
}

function warmed({ warmReads, warmWrites }: Settings): WarmThroughput | undefined {
  if (!warmReads && !warmWrites) return undefined;
  return {
    ...(warmReads ? { readUnitsPerSecond: warmReads } : {}),
    ...(warmWrites ? { writeUnitsPerSecond: warmWrites } : {}),
  };
}
