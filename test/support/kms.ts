import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterFile } from './after-file.ts';

type Asked = { KeyId?: string; Message?: string; MessageType?: string; SigningAlgorithm?: string };
type Call = { operation: string } & Asked;
type Answer = [status: number, body: object];

/** What it answers instead, for so many calls. */
type Mood = { error: string; status: number; times: number };

/**
 * A KMS with one key for signing, as AWS documents GetPublicKey and Sign (API Reference, JSON 1.1 over HTTP). Stops
 * after the last test of the file.
 */
export async function openKms(secret: KeyObject, arn: string) {
  const calls: Call[] = [];
  let mood: Mood | undefined;
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Asked;
    const operation = `${request.headers['x-amz-target']}`.replace(/^TrentService\./, '');
    calls.push({ operation, ...asked });
    const [status, body] = answer(request, operation, asked);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterFile(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function answer(request: IncomingMessage, operation: string, asked: Asked): Answer {
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
      return failed(400, 'MissingAuthenticationTokenException');
    }
    if (mood && mood.times > 0) {
      mood.times -= 1;
      return failed(mood.status, mood.error);
    }
    if (asked.KeyId !== arn) return failed(400, 'NotFoundException');
    if (operation === 'GetPublicKey') return [200, publicKey()];
    return operation === 'Sign' ? signed(asked) : failed(400, 'UnknownOperationException');
  }

  function publicKey() {
    const der = createPublicKey(secret).export({ format: 'der', type: 'spki' });
    const isEdwards = secret.asymmetricKeyType === 'ed25519';
    return {
      KeyId: arn,
      PublicKey: der.toString('base64'),
      KeySpec: isEdwards ? 'ECC_NIST_EDWARDS25519' : 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: isEdwards ? ['ED25519_SHA_512', 'ED25519_PH_SHA_512'] : ['ECDSA_SHA_256'],
    };
  }

  function signed({ Message = '', MessageType = 'RAW', SigningAlgorithm = '' }: Asked): Answer {
    const message = Buffer.from(Message, 'base64');
    const isFit = message.length > 0 && message.length <= 4_096 && MessageType === 'RAW';
    if (SigningAlgorithm !== 'ED25519_SHA_512' || !isFit) return failed(400, 'ValidationException');
    const Signature = sign(null, message, secret).toString('base64');
    return [200, { KeyId: arn, Signature, SigningAlgorithm }];
  }

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arn,
    /** Everything that was asked, in order. */
    calls,
    /** The next `times` calls are answered by this error. */
    refuse: (error: string, status = 400, times = 1_000) => {
      mood = { error, status, times };
    },
    mend: () => {
      mood = undefined;
    },
  };
}

const failed = (status: number, error: string): Answer => [
  status,
  { __type: error, message: `It is ${error}` },
];
