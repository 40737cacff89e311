import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { endBound, spawnBound } from './child.ts';
import { freePort } from './port.ts';
import { indexStream } from './stream-index.ts';

export type Dynamodb = {
  endpoint: string;
  stop: () => Promise<void>;
  /** When it ended, by `stop` or by itself. */
  ended: Promise<void>;
};

/** DynamoDB's API on a free port of this machine: in `file`, or in memory. */
export async function startDynamodb(file?: string): Promise<Dynamodb> {
  const binary = findBinary();
  const port = await freePort();
  const child = spawnBound(binary, ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])]);
  let said = '';
  child.stderr?.on('data', chunk => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  for (let waited = 0; !(await answers(port)); waited += 20) {
    if (child.exitCode !== null || waited > 15_000) {
      await endBound(child);
      throw new CannotStart(`The embedded DynamoDB does not start: ${lastLine(said)}.`);
    }
    await pause(20);
  }
  if (file) indexStream(file);
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => endBound(child), ended };
}

/** The dynoxide binary: the one `DYNOXIDE` names, else the one npm installed, else one on the PATH. */
function findBinary(): string {
  const named = process.env.DYNOXIDE;
  const found = (named ? [named] : [installed(), ...onPath()]).find(isProgram);
  if (found) return found;
  throw new CannotStart(
    named
      ? `There is no program at ${named}, which DYNOXIDE names.`
      : `npm has no DynamoDB binary for ${process.platform}-${process.arch}: install dynoxide ` +
          '(cargo install dynoxide-rs, or https://github.com/nubo-db/dynoxide) or set DYNAMODB_ENDPOINT.',
  );
}

function installed(): string | undefined {
  try {
    const from = createRequire(import.meta.url);
    const manifest = from.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return undefined;
  }
}

const onPath = () => (process.env.PATH ?? '').split(':').map(folder => join(folder, 'dynoxide'));

function isProgram(path: string | undefined): path is string {
  try {
    accessSync(path as string, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.replace(/\.$/, '') || 'it says nothing';

/** Whether a server listens on the port. */
function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
