import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DataStack } from '../../infra/data-stack.ts';
import { readSettings } from '../../infra/settings.ts';

function table(given: Record<string, string> = {}) {
  const stack = new DataStack(new App(), 'Data', { settings: readSettings(name => given[name], {}) });
  const [only, ...others] = Object.values(
    Template.fromStack(stack).findResources('AWS::DynamoDB::GlobalTable'),
  );
  expect(others).toEqual([]);
  return { stack, resource: only, properties: only?.Properties, replica: only?.Properties.Replicas[0] };
}

describe('The table', () => {
  it('outlives a mistake: it is protected, kept, and can be brought back to any second', () => {
    const { stack, resource, replica } = table();
    expect(stack.terminationProtection).toBe(true);
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
  });

  it('has the keys and indexes that rooms read by', () => {
    const { properties } = table();
    expect(properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(properties.LocalSecondaryIndexes).toEqual([
      {
        IndexName: 'queue',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'queue', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
    expect(properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'dueShard', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
    expect(properties.AttributeDefinitions).toContainEqual({ AttributeName: 'dueShard', AttributeType: 'N' });
  });

  it('tells of each change, forgets what has expired, and costs only what is used', () => {
    const { properties } = table();
    expect(properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
    expect(properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(properties.WarmThroughput).toBeUndefined();
  });

  it('can be warmed before a rush, with the index that all mail is written to', () => {
    const { properties } = table({ warmWrites: '20000' });
    expect(properties.WarmThroughput).toEqual({ WriteUnitsPerSecond: 20_000 });
    expect(properties.GlobalSecondaryIndexes[0].WarmThroughput).toEqual({ WriteUnitsPerSecond: 20_000 });
  });
});

describe('The keys of credentials', () => {
  const keys = (given: Record<string, string> = {}) => {
    const stack = new DataStack(new App(), 'Data', { settings: readSettings(name => given[name], {}) });
    return { stack, found: Object.entries(Template.fromStack(stack).findResources('AWS::KMS::Key')) };
  };

  it('are Ed25519 for signing, and are kept whatever becomes of the stack', () => {
    const { found } = keys();
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toMatchObject({
      Properties: { KeySpec: 'ECC_NIST_EDWARDS25519', KeyUsage: 'SIGN_VERIFY' },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('stay when another is added, which signs from then on', () => {
    const [[first] = []] = keys().found;
    const { stack, found } = keys({ signingKeys: '2' });
    const ids = found.map(([id]) => id);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(first);
    const signs = JSON.stringify(stack.resolve(stack.signingKey.keyArn));
    expect(ids.filter(id => signs.includes(id))).toEqual(ids.filter(id => id !== first));
  });
});
