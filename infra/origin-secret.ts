import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * What CloudFront says to the app so that nobody else can call it: without, whoever knows the API's own address
 * could make up where a request comes from. AWS makes it up; the template only refers to it.
 */
export class OriginSecret extends Construct {
  /** A reference that CloudFormation resolves when it deploys. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'Foyer: what CloudFront says to the app',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    this.value = secret.secretValue.unsafeUnwrap();
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Both who says it and who hears it take it at a deployment: it is renewed by one, not by a timer.',
    });
  }
}
