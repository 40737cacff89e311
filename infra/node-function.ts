import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundle, type Entry } from './bundle.ts';

type NodeFunctionProps = {
  entry: Entry;
  description: string;
  environment: Record<string, string>;
  timeout: Duration;
  /** MB; a function's share of the processor grows with it. */
  memorySize?: number;
};

/** A Lambda of `functions/entry` with its log and a role that may write that log and nothing else. */
export class NodeFunction extends Lambda {
  constructor(scope: Construct, id: string, { entry, memorySize = 1024, ...props }: NodeFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const folder = mkdtempSync(join(tmpdir(), 'foyer-'));
    bundle(entry, folder);
    super(scope, id, {
      ...props,
      role,
      logGroup,
      memorySize,
      code: Code.fromAsset(folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      loggingFormat: LoggingFormat.JSON,
    });
    // The CDK has its own copy by now.
    rmSync(folder, { recursive: true });
  }
}
