import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import type * as Ses from 'aws-ses-v2-local';
import type * as SesStore from 'aws-ses-v2-local/dist/store.js';
import { CannotStart } from './cannot-start.ts';
import { isFree } from './port.ts';

const load = createRequire(import.meta.url);

export type LocalSes = { endpoint: string; stop: () => Promise<void> };

type Options = {
  port: number;
  host?: string;
  /** Told of each mail that was accepted, as its MIME message. */
  onMail?: (mime: Buffer) => void;
  /** Keeps the inbox over a restart: one line of JSON a mail. */
  file?: string;
};

/** SES's API with an inbox that a browser can open, on a port of this machine. Nothing leaves it. */
export async function startSes({ port, host = '127.0.0.1', onMail, file }: Options): Promise<LocalSes> {
  if (!(await isFree(port, host))) {
    throw new CannotStart(`Port ${port}, where the inbox would be, is in use: set MAIL_PORT to another.`);
  }
  if (file) keepInbox(file);
  const { default: start } = load('aws-ses-v2-local') as typeof Ses;
  const server = await start({ host, port });
  if (onMail) listen(server, onMail);
  return { endpoint: `http://${host}:${port}`, stop: () => close(server) };
}

/** The library holds its inbox in memory: what it held is put back, and what comes is written down. */
function keepInbox(file: string): void {
  const store = load('aws-ses-v2-local/dist/store.js') as typeof SesStore;
  const { emails } = store.getStoreReadonly();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  emails.push(...lines.flatMap(parsed));
  const push = emails.push.bind(emails);
  emails.push = (...arrived) => {
    for (const email of arrived) appendFileSync(file, `${JSON.stringify(email)}\n`);
    return push(...arrived);
  };
}

/** A line half written when the power went is left out. */
function parsed(line: string): SesStore.Email[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

/** The library keeps only its own reading of a mail: its MIME is read from the request as it comes in. */
function listen(server: Server, onMail: (mime: Buffer) => void): void {
  server.prependListener('request', (request: IncomingMessage, response) => {
    if (request.method !== 'POST' || request.url !== '/') return;
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    response.once('finish', () => {
      const sent = new URLSearchParams(Buffer.concat(chunks).toString()).get('RawMessage.Data');
      if (sent && response.statusCode === 200) onMail(Buffer.from(sent, 'base64'));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
