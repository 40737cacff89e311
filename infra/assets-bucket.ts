import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration, FileSystem, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';

const folder = fileURLToPath(new URL('../build/assets', import.meta.url));

/** The static files as `npm run assets` made them, under `assets/` in a bucket that only CloudFront reads. */
export class AssetsBucket extends Construct {
  readonly bucket: Bucket;
  /** Changes with the files. */
  readonly version: string;
  /** Whoever names the new version in a page waits until its files are there. */
  readonly uploaded: BucketDeployment;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    mkdirSync(folder, { recursive: true });
    this.version = FileSystem.fingerprint(folder).slice(0, 12);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only CloudFront reads these public files; a log would only collect the addresses of visitors.',
    });
    this.uploaded = this.upload();
  }

  private upload(): BucketDeployment {
    const logGroup = new LogGroup(this, 'UploadLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'UploadRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const uploaded = new BucketDeployment(this, 'Upload', {
      sources: [Source.asset(folder)],
      destinationBucket: this.bucket,
      destinationKeyPrefix: 'assets',
      // Each address carries the version, so a file is never out of date under its address.
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
      // A page that is open during a deployment still finds its files.
      prune: false,
      retainOnDelete: false,
      role,
      logGroup,
    });
    this.acknowledgeUpload(role);
    return uploaded;
  }

  private acknowledgeUpload(role: IRole): void {
    const reason =
      "The CDK's own uploader reads the files that were deployed and writes this bucket, as a whole.";
    const actions = ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*'];
    const stack = Stack.of(this);
    const bucket = stack.getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const deployed = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';
    const findings = [
      ...actions.map(action => `Action::${action}`),
      ...[deployed, `<${bucket}.Arn>/*`].map(resource => `Resource::${resource}`),
    ];
    Validations.of(role).acknowledge(
      ...findings.map(finding => ({ id: `AwsSolutions-IAM5[${finding}]`, reason })),
    );
    const [uploader] = stack.node.children.filter(child =>
      child.node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    if (!uploader) throw new Error('The CDK names its uploader otherwise');
    Validations.of(uploader).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'The runtime of this function is chosen by the CDK and runs during deployments only.',
    });
  }
}
