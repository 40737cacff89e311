import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/shared/settings.ts';
import { resources, synthesised } from './support.ts';

type FunctionProperties = {
  Runtime: string;
  Architectures: string[];
  Handler: string;
  Role: { 'Fn::GetAtt': [string] };
  LoggingConfig: { LogFormat: string; LogGroup: { Ref: string } };
  Environment: { Variables: Record<string, unknown> };
};
type Statement = { Action: string | string[]; Resource: unknown; Effect: string };
type Policy = { PolicyDocument: { Statement: Statement[] }; Roles: { Ref: string }[] };

const ours = ['Web', 'Stream', 'Clock', 'Certificates', 'SesEvents'];

let built: ReturnType<typeof synthesised>;
beforeAll(() => {
  built = synthesised({
    domainName: 'events.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/a',
  });
}, 180_000);

const nameOf = (id: string) => id.replace(/(Role.*|[0-9A-F]{8})$/, '');
const functions = () =>
  resources<FunctionProperties>(built.template, 'AWS::Lambda::Function').filter(([id]) =>
    ours.includes(nameOf(id)),
  );
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What the role of a function may do: action → resources. */
function rights(name: string): [string, string][] {
  return resources<Policy>(built.template, 'AWS::IAM::Policy')
    .filter(([, policy]) => policy.Roles.some(role => nameOf(role.Ref) === name))
    .flatMap(([, policy]) => policy.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap(action =>
        list(Resource).map(each => [action, JSON.stringify(each)] as [string, string]),
      ),
    );
}
const actions = (name: string, service: string) =>
  [...new Set(rights(name).map(([action]) => action))].filter(each => each.startsWith(`${service}:`)).sort();

describe('Every function', () => {
  it('is one of the entries, on Node 24 and arm64', () => {
    expect(
      functions()
        .map(([id]) => nameOf(id))
        .sort(),
    ).toEqual([...ours].sort());
    for (const [, { Runtime, Architectures, Handler }] of functions()) {
      expect({ Runtime, Architectures, Handler }).toEqual({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
  });

  it('is given all that it reads from its environment', () => {
    for (const [, { Environment }] of functions()) {
      const entries = Object.entries(Environment.Variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'made-by-aws',
      ]);
      const { SIGNING_KEY, ...given } = Object.fromEntries(entries);
      expect(JSON.stringify(Environment.Variables.SIGNING_KEY)).toContain('"kms:"');
      expect(SIGNING_KEY).toBe('made-by-aws');
      const settings = readSettings({ ...given, SIGNING_KEY: 'kms:arn:aws:kms:eu-north-1:1:key/a' });
      expect(settings).toMatchObject({
        publicUrl: 'https://events.example.org',
        mailFrom: 'foyer@school.example',
        founderEmail: 'kadri@example.org',
        sesConfigurationSet: 'made-by-aws',
      });
      expect(settings.assetsVersion).toMatch(/^[0-9a-f]{12}$/);
    }
  });

  it('writes JSON to a log of its own that is kept for a month', () => {
    const logs = new Set(functions().map(([, { LoggingConfig }]) => LoggingConfig.LogGroup.Ref));
    expect(logs.size).toBe(ours.length);
    for (const [, { LoggingConfig }] of functions()) expect(LoggingConfig.LogFormat).toBe('JSON');
    for (const [id, { RetentionInDays }] of resources<{ RetentionInDays?: number }>(
      built.template,
      'AWS::Logs::LogGroup',
    )) {
      expect([id, RetentionInDays]).toEqual([id, 30]);
    }
  });
});

describe('Every role', () => {
  it('belongs to one function and has no policy that somebody else may change', () => {
    expect(new Set(functions().map(([, { Role }]) => Role['Fn::GetAtt'][0])).size).toBe(ours.length);
    for (const [, role] of resources<{ ManagedPolicyArns?: unknown }>(built.template, 'AWS::IAM::Role')) {
      expect(role.ManagedPolicyArns).toBeUndefined();
    }
  });

  it('does with records what its function does: only the clock asks what is due', () => {
    const acts = ['GetItem', 'PutItem', 'Query', 'UpdateItem'];
    const reads = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
    const expected: Record<string, string[]> = {
      Web: [...acts, 'BatchGetItem', 'ConditionCheckItem', 'DeleteItem'],
      Stream: [...acts, 'DeleteItem', ...reads],
      Clock: [...acts, 'DeleteItem'],
      Certificates: [...acts, ...reads],
      SesEvents: ['GetItem', 'PutItem', 'UpdateItem'],
    };
    for (const name of ours) {
      expect([name, actions(name, 'dynamodb')]).toEqual([
        name,
        expected[name]?.map(action => `dynamodb:${action}`).sort(),
      ]);
      expect(rights(name).some(([, resource]) => resource.includes('/index/due'))).toBe(name === 'Clock');
    }
  });

  it('sends mail only where letters are delivered, and only from our domain under our set', () => {
    const senders = ours.filter(name => actions(name, 'ses').length > 0);
    expect(senders.sort()).toEqual(['Clock', 'Stream']);
    for (const name of senders) {
      expect(actions(name, 'ses')).toEqual(['ses:SendRawEmail']);
      const resources = rights(name).filter(([action]) => action === 'ses:SendRawEmail');
      expect(resources).toHaveLength(2);
      for (const [, resource] of resources) expect(resource).toMatch(/:(identity|configuration-set)\/"/);
    }
  });

  it('signs credentials only where they are issued, revoked or corrected, with the one key', () => {
    const signers = ours.filter(name => actions(name, 'kms').length > 0);
    expect(signers).toEqual(['Web', 'Clock', 'Certificates']);
    for (const name of signers) {
      expect(actions(name, 'kms')).toEqual(['kms:GetPublicKey', 'kms:Sign']);
      const keys = rights(name).filter(([action]) => action.startsWith('kms:'));
      for (const [, resource] of keys) expect(resource).toContain('SigningKey1');
    }
  });

  it('names what it touches, one by one', () => {
    for (const name of ours) {
      expect(rights(name).length).toBeGreaterThan(5);
      for (const [action, resource] of rights(name)) {
        expect([name, action, resource]).toEqual([name, action, expect.stringMatching(/^[^*]+$/)]);
        expect(action).not.toContain('*');
      }
    }
  });
});
