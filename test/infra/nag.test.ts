import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { synthesised } from './support.ts';

const findings = (scope: IConstruct) =>
  new AwsSolutionsChecks()
    .validateScope(scope)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );

const acknowledged = (scope: IConstruct): [string, string][] =>
  scope.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>));

const bare = synthesised();
const named = synthesised({
  domainName: 'events.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/a',
});

describe('cdk-nag', () => {
  it('finds nothing in the stacks, without and with a domain name', () => {
    for (const { data, site } of [bare, named]) {
      expect([...findings(data), ...findings(site)]).toEqual([]);
    }
  });

  it('would find a bucket that anybody may read in the clear', () => {
    const stack = new Stack(new App(), 'Careless');
    new Bucket(stack, 'Bucket');
    expect(findings(stack)).toContain('AwsSolutions-S10 at Careless/Bucket/Resource');
  });

  it('is answered with a reason for each finding that stays', () => {
    const all = acknowledged(bare.site);
    expect(all.length).toBeGreaterThan(0);
    for (const [rule, reason] of all)
      expect([rule, reason]).toEqual([rule, expect.stringMatching(/^\S.{30,}\.$/)]);
  });
});
