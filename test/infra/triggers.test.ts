import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources, synthesised } from './support.ts';

type Mapping = {
  FunctionName: { Ref: string };
  FilterCriteria?: { Filters: { Pattern: string }[] };
  FunctionResponseTypes: string[];
  BisectBatchOnFunctionError?: boolean;
  DestinationConfig?: { OnFailure: { Destination: { 'Fn::GetAtt': [string] } } };
};
type Queue = {
  RedrivePolicy?: { deadLetterTargetArn: { 'Fn::GetAtt': [string] } };
  MessageRetentionPeriod?: number;
};

let template: ReturnType<typeof synthesised>['template'];
beforeAll(() => {
  template = synthesised().template;
}, 180_000);

const mappings = () =>
  resources<Mapping>(template, 'AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);

/** As Lambda matches: each field by a list of values, or by being there. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    return pattern.some(each =>
      each?.exists === undefined ? each === value : each.exists === (value !== undefined),
    );
  }
  const fields = Object.entries(pattern as Record<string, unknown>);
  return fields.every(([name, inner]) =>
    matches(inner, (value as Record<string, unknown> | undefined)?.[name]),
  );
}

/** Which functions a change of `item` wakes. */
function wakes(eventName: string, item: Record<string, unknown>): string[] {
  const record = { eventName, dynamodb: { NewImage: marshall(item) } };
  return mappings()
    .filter(({ FilterCriteria }) =>
      FilterCriteria?.Filters.some(({ Pattern }) => matches(JSON.parse(Pattern), record)),
    )
    .map(({ FunctionName }) => FunctionName.Ref.replace(/[0-9A-F]{8}$/, ''));
}

describe('The table wakes', () => {
  const dueAt = '2026-11-22T08:00:00.000Z';

  it('whoever delivers, decides, invites and deletes, when there is something to do', () => {
    for (const kind of ['message', 'pool', 'group', 'moment', 'deletion']) {
      expect(wakes('INSERT', { kind, dueAt, dueShard: 1 })).toEqual(['Stream']);
      expect(wakes('MODIFY', { kind, dueAt, dueShard: 1 })).toEqual(['Stream']);
    }
  });

  it('whoever issues certificates, by the record of an issuance', () => {
    expect(wakes('INSERT', { kind: 'issuance', dueAt, dueShard: 1 })).toEqual(['Certificates']);
  });

  it('nobody for what is done, for what is gone, and for records that nothing follows from', () => {
    expect(wakes('MODIFY', { kind: 'message', state: 'sent' })).toEqual([]);
    expect(wakes('REMOVE', { kind: 'message', dueAt })).toEqual([]);
    expect(wakes('INSERT', { kind: 'attendance' })).toEqual([]);
  });
});

describe('What fails', () => {
  it('comes again alone, not with the batch it came in', () => {
    expect(mappings()).toHaveLength(3);
    for (const mapping of mappings()) {
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      if (mapping.FilterCriteria) expect(mapping.BisectBatchOnFunctionError).toBe(true);
    }
  });

  it('ends in a queue that is kept for two weeks', () => {
    const queues = Object.fromEntries(resources<Queue>(template, 'AWS::SQS::Queue'));
    const fromStreams = mappings().flatMap(
      each => each.DestinationConfig?.OnFailure.Destination['Fn::GetAtt'][0] ?? [],
    );
    const fromQueues = Object.values(queues).flatMap(
      each => each.RedrivePolicy?.deadLetterTargetArn['Fn::GetAtt'][0] ?? [],
    );
    type Invoke = { DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [string] } } } };
    const fromClock = resources<Invoke>(template, 'AWS::Lambda::EventInvokeConfig').map(
      ([, { DestinationConfig }]) => DestinationConfig.OnFailure.Destination['Fn::GetAtt'][0],
    );
    expect([fromStreams.length, fromQueues.length, fromClock.length]).toEqual([2, 1, 1]);

    const dead = new Set([...fromStreams, ...fromQueues, ...fromClock]);
    for (const id of dead) expect([id, queues[id]?.MessageRetentionPeriod]).toEqual([id, 1_209_600]);
    for (const [id, { RedrivePolicy }] of Object.entries(queues)) {
      expect([id, dead.has(id) !== Boolean(RedrivePolicy)]).toEqual([id, true]);
    }
  });

  it('raises an alarm', () => {
    const names = resources<{ AlarmActions: unknown[] }>(template, 'AWS::CloudWatch::Alarm');
    const watched = ['BehindTheTable', 'Bounces', 'Complaints', 'DeadLetters', 'Errors', 'Throttles'];
    expect(names.map(([id]) => id.replace(/^Alarms|[0-9A-F]{8}$/g, '')).sort()).toEqual(watched);
    for (const [, { AlarmActions }] of names) expect(AlarmActions).toHaveLength(1);
  });
});

describe('The clock', () => {
  it('runs each minute and leaves a failed run to the next', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});

describe('Mail', () => {
  it('comes from a verified domain, returns to its own subdomain, and spares whoever bounced or complained', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: 'school.example',
      MailFromAttributes: { MailFromDomain: 'bounce.school.example' },
    });
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
  });

  it('is followed to its end: each event reaches a queue', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
      },
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'sqs' });
  });
});
