import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { NodeFunction } from './node-function.ts';

/** Runs `clock` each minute. A run that fails is not repeated: the next minute looks at the same records. */
export function everyMinute(clock: NodeFunction, deadLetters: Queue): void {
  new Rule(clock, 'EveryMinute', {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(clock, {
        deadLetterQueue: deadLetters,
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    ],
  });
  clock.configureAsyncInvoke({
    onFailure: new SqsDestination(deadLetters),
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
  });
}
