import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  type ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { NodeFunction } from './node-function.ts';

const { SEND, DELIVERY, BOUNCE, COMPLAINT, REJECT } = EmailSendingEvent;

/** What becomes of each mail: SES tells a topic, a queue keeps it, a function reads the queue. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, set: ConfigurationSet, reader: NodeFunction, deadLetters: Queue) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    new ConfigurationSetEventDestination(this, 'Destination', {
      configurationSet: set,
      destination: EventDestination.snsTopic(topic),
      events: [SEND, DELIVERY, BOUNCE, COMPLAINT, REJECT],
    });
    const queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.minutes(3),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    topic.addSubscription(new SqsSubscription(queue));
    reader.addEventSource(
      new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }
}
