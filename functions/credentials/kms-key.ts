import { clientAt } from '../shared/endpoint.ts';
import type { SigningKey } from '../shared/signing-key.ts';

/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410, 4). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * A key of AWS KMS (ECC_NIST_EDWARDS25519), by its ARN; `endpoint` instead of the region's own. What KMS refuses is
 * thrown, after the client's own tries.
 */
export function kmsKey(arn: string, endpoint?: string): SigningKey {
  const region = arn.split(':')[3];
  let kms: ReturnType<typeof load> | undefined;
  let publicKey: Promise<Uint8Array> | undefined;

  /** The client is loaded by whoever signs: all other cold starts do without. */
  async function load() {
    const { GetPublicKeyCommand, KMSClient, SignCommand } = await import('@aws-sdk/client-kms');
    const client = new KMSClient({
      region,
      ...clientAt(endpoint),
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    });
    return {
      publicKey: () => client.send(new GetPublicKeyCommand({ KeyId: arn })),
      sign: (Message: Uint8Array) =>
        client.send(
          new SignCommand({
            KeyId: arn,
            Message,
            MessageType: 'RAW',
            SigningAlgorithm: 'ED25519_SHA_512',
          }),
        ),
    };
  }
  const loaded = () => {
    kms ??= load();
    return kms;
  };

  async function askPublicKey(): Promise<Uint8Array> {
    const { PublicKey = new Uint8Array() } = await (await loaded()).publicKey();
    if (PublicKey.length !== 44 || !spki.equals(PublicKey.subarray(0, 12))) {
      throw new Error('The key of KMS that signs credentials is not Ed25519');
    }
    return new Uint8Array(PublicKey.subarray(12));
  }

  return {
    async publicKey() {
      publicKey ??= askPublicKey();
      try {
        return await publicKey;
      } catch (error) {
        publicKey = undefined;
        throw error;
      }
    },
    async sign(bytes) {
      const { Signature = new Uint8Array() } = await (await loaded()).sign(bytes);
      if (Signature.length !== 64) throw new Error('KMS answered no signature');
      return new Uint8Array(Signature);
    },
  };
}
