import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';

type AlarmsProps = {
  /** Who hears of an alarm; without it alarms only show in CloudWatch. */
  email?: string;
  functions: NodeFunction[];
  streamReaders: NodeFunction[];
  deadLetters: Queue[];
};

const period = Duration.minutes(5);

/** What somebody should look at, even when nobody complains. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, { email, functions, streamReaders, deadLetters }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (email) this.topic.addSubscription(new EmailSubscription(email));

    const errors = functions.map(each => each.metricErrors({ period }));
    this.alarm('Errors', all('SUM', errors), 0);
    // Functions of one account share its concurrency.
    this.alarm('Throttles', Lambda.metricAllThrottles({ period }), 0);
    const ages = streamReaders.map(each => each.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }));
    this.alarm('BehindTheTable', all('MAX', ages), 60_000);
    const dead = deadLetters.map(each => each.metricApproximateNumberOfMessagesVisible({ period }));
    this.alarm('DeadLetters', all('SUM', dead), 0);
    // SES reviews an account at 5 % of bounces and 0.1 % of complaints.
    this.alarm('Bounces', reputation('BounceRate'), 0.02);
    this.alarm('Complaints', reputation('ComplaintRate'), 0.001);
  }

  private alarm(id: string, metric: IMetric, threshold: number): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

const reputation = (rate: string) =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${rate}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });

function all(how: 'SUM' | 'MAX', metrics: IMetric[]): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({
    expression: `${how}([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    period,
  });
}
