import { CfnOutput, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** The domain that mail comes from, and the set that its sendings are counted and reported under. */
export class Mail extends Construct {
  readonly set: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, { mailDomain }: Settings) {
    super(scope, id);
    this.set = new ConfigurationSet(this, 'Set', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(mailDomain),
      configurationSet: this.set,
      // A return path under the domain aligns SPF with the From address.
      mailFromDomain: `bounce.${mailDomain}`,
    });
    this.printRecords(mailDomain);
  }

  /** Lets a function send from the domain, under the set. */
  allowSending(grantee: IGrantable): void {
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.set.configurationSetName,
    });
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, set],
      }),
    );
  }

  private printRecords(mailDomain: string): void {
    this.identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { value: `${name} CNAME ${value}` });
    });
    const { region } = Stack.of(this);
    new CfnOutput(this, 'ReturnPathMx', {
      value: `bounce.${mailDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
    });
    new CfnOutput(this, 'ReturnPathSpf', {
      value: `bounce.${mailDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    });
  }
}
