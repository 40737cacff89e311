import { RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/**
 * The keys that credentials are signed with, Ed25519 each, the last of which signs. A key that has signed stays: the
 * secret half never leaves KMS, and nobody can make another that would sign the same.
 */
export function signingKeys(scope: Construct, count: number): [Key, ...Key[]] {
  const [first, ...others] = Array.from({ length: count }, (_, index) => signingKey(scope, index + 1));
  if (!first) throw new Error('Credentials are signed with one key at least');
  return [first, ...others];
}

const signingKey = (scope: Construct, number: number) =>
  new Key(scope, `SigningKey${number}`, {
    description: `Foyer: signs credentials (${number})`,
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Lets a function sign with `key`, and read its public half. */
export function allowSigning(key: IKey, grantee: IGrantable): void {
  const actions = ['kms:Sign', 'kms:GetPublicKey'];
  grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [key.keyArn] }));
}
