import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** Makes the folder if need be and holds it for this process alone. Returns what gives it free. */
export async function holdDataFolder(folder: string): Promise<() => Promise<void>> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(`The data folder ${folder} cannot be read and written (${code}): set DATA_DIR.`);
  }
  return hold(folder);
}

const mark = (folder: string) => join(folder, 'first-start');

/** Before the database is opened. A first start that was cut short had let nobody in yet: it begins anew. */
export function beginFirstStart(folder: string): void {
  if (existsSync(mark(folder))) {
    for (const name of ['foyer.db', 'foyer.db-wal', 'foyer.db-shm', 'inbox.jsonl']) {
      rmSync(join(folder, name), { force: true });
    }
  }
  if (!existsSync(join(folder, 'foyer.db'))) writeFileSync(mark(folder), '');
}

/** When all that a first start brings is there. */
export const endFirstStart = (folder: string): void => rmSync(mark(folder), { force: true });

/** A socket that lives exactly as long as its process, unlike a file with a process id in it. */
async function hold(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `foyer-${name}.sock`);
  if (await answers(path)) {
    throw new CannotStart(
      `Another Foyer is running with the data folder ${folder}: stop it, or set DATA_DIR.`,
    );
  }
  rmSync(path, { force: true });
  const server = createServer(socket => socket.end());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  server.unref();
  return () => new Promise(resolve => server.close(() => resolve()));
}

function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
