import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll } from 'vitest';
import type { Browsing } from '../support/browsing.ts';

export type Lambda = { invoke: <T>(event: unknown) => Promise<T> };
type Answer = { id: number; result?: unknown; error?: string };

const runtime = fileURLToPath(new URL('lambda-runtime.ts', import.meta.url));

/**
 * Loads the bundle in `folder` in a process of its own that has nothing but `env`. Rejects with what the process
 * said when it does not load. Ends after the last test of the file.
 */
export async function load(folder: string, env: Record<string, string>): Promise<Lambda> {
  const child = fork(runtime, [join(folder, 'index.mjs')], { cwd: folder, env, execArgv: [], silent: true });
  afterAll(() => {
    child.kill();
  });
  let said = '';
  child.stderr?.on('data', chunk => {
    said += chunk;
  });
  const started = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (started[0] !== 'ready') throw new Error(`The bundle does not load: ${said}`);
  let last = 0;
  return {
    invoke: async <T>(event: unknown) => {
      last += 1;
      const answer = answerTo(child, last);
      child.send({ id: last, event });
      return (await answer) as T;
    },
  };
}

function answerTo(child: ChildProcess, id: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (answer: Answer) => {
      if (answer.id !== id) return;
      child.off('message', listen);
      if (answer.error) reject(new Error(answer.error));
      else resolve(answer.result);
    };
    child.on('message', listen);
  });
}

/** Requests as API Gateway hands them to a Lambda behind CloudFront, and its results as answers. */
export const through =
  (lambda: Lambda): Browsing['request'] =>
  async (path, init) => {
    const result = await lambda.invoke<APIGatewayProxyStructuredResultV2>(await httpEvent(path, init));
    const headers = new Headers(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, `${value}`]),
    );
    for (const cookie of result.cookies ?? []) headers.append('set-cookie', cookie);
    const body = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8');
    return new Response(body.length > 0 ? body : null, { status: result.statusCode, headers });
  };

const host = 'a1b2c3d4e5.execute-api.eu-north-1.amazonaws.com';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
async function httpEvent(path: string, init?: RequestInit): Promise<APIGatewayProxyEventV2> {
  const request = new Request(new URL(path, `https://${host}`), init);
  const { pathname, search } = new URL(request.url);
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const body = Buffer.from(await request.arrayBuffer());
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    headers: {
      ...headers,
      host,
      'x-forwarded-for': '203.0.113.7, 130.176.0.1',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    requestContext: {
      accountId: '111111111111',
      apiId: 'a1b2c3d4e5',
      domainName: host,
      domainPrefix: 'a1b2c3d4e5',
      http: {
        method: request.method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '130.176.0.1',
        userAgent: 'test',
      },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: '$default',
      stage: '$default',
      time: '22/Nov/2026:08:00:00 +0000',
      timeEpoch: 1_795_334_400_000,
    },
    // A form arrives in base64, as everything that is neither text nor JSON.
    ...(body.length > 0 ? { body: body.toString('base64') } : {}),
    isBase64Encoded: body.length > 0,
  };
}
