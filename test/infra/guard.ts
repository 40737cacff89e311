import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/**
 * A DynamoDB in front of the one at `endpoint` that refuses what `actions` do not name, as IAM would: the embedded
 * one lets everybody do everything. Ends after the last test of the file.
 */
export async function guard(endpoint: string, actions: string[]): Promise<string> {
  const server = createServer((request, response) => {
    pass(request, response, endpoint, actions).catch(error => response.destroy(error));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function pass(request: IncomingMessage, response: ServerResponse, endpoint: string, actions: string[]) {
  const body = Buffer.concat(await request.toArray());
  const refused = actionsOf(request, body).filter(action => !actions.includes(action));
  if (refused.length > 0) {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    const message = `not authorized to perform: ${refused.join(', ')}`;
    response.end(JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message }));
    return;
  }
  const {
    'x-amz-target': target,
    'content-type': type,
    authorization = '',
    'x-amz-date': date,
  } = request.headers;
  const headers = {
    'x-amz-target': `${target}`,
    'content-type': `${type}`,
    authorization,
    'x-amz-date': `${date}`,
  };
  const answer = await fetch(endpoint, { method: 'POST', headers, body });
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** What IAM would ask for: the operation, or the writes inside a transaction. */
function actionsOf(request: IncomingMessage, body: Buffer): string[] {
  const operation = `${request.headers['x-amz-target']}`.split('.')[1] ?? '';
  if (operation !== 'TransactWriteItems') return [operation];
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: Record<string, unknown>[] };
  const names: Record<string, string> = { ConditionCheck: 'ConditionCheckItem' };
  return TransactItems.flatMap(item => Object.keys(item)).map(name => names[name] ?? `${name}Item`);
}
