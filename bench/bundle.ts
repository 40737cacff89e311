import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import { makeClient } from '../functions/shared/db.ts';
import { bundle, readAtStart } from '../infra/bundle.ts';
import { startDynamodb } from '../infra/local/dynamodb.ts';
import { prepareTable } from '../infra/local/table.ts';
import type { Figure } from './figure.ts';
import { median } from './house.ts';

const starts = 11;
const table = 'foyer-bench';

/**
 * The bundle of the web Lambda: its size, with what of it is read at the start, and how long a process takes to start
 * with it, as a multiple of what a handler takes that does nothing. Medians over fresh processes that take turns, with a table on this machine.
 */
export async function bundleFigures(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'));
  const dynamodb = await startDynamodb();
  try {
    await prepareTable(makeClient({ dynamodbEndpoint: dynamodb.endpoint }), table);
    const built = bundle('web', join(folder, 'web'));
    const programs = Object.keys(built.outputs).filter(name => name.endsWith('.mjs'));
    const web = join(folder, 'web', 'index.mjs');
    const empty = join(folder, 'empty.mjs');
    await writeFile(empty, 'export const handler = async () => ({ statusCode: 204 });\n');
    return [
      ['web_bundle_kib', kib(built, programs), 'KiB'],
      ['web_start_kib', kib(built, readAtStart(built)), 'KiB'],
      ['web_init_ratio', await ratio(web, empty, dynamodb.endpoint), 'x'],
    ];
  } finally {
    await dynamodb.stop();
    await rm(folder, { recursive: true });
  }
}

const kib = ({ outputs }: Metafile, names: Iterable<string>): number =>
  Math.ceil([...names].reduce((bytes, name) => bytes + (outputs[name]?.bytes ?? 0), 0) / 1024);

async function ratio(web: string, empty: string, endpoint: string): Promise<number> {
  const times = { web: [] as number[], empty: [] as number[] };
  for (let start = 0; start < starts; start++) {
    times.empty.push(await startOf(empty, endpoint));
    times.web.push(await startOf(web, endpoint));
  }
  return median(times.web) / median(times.empty);
}

/** Milliseconds from the birth of a Node process until the handler of `module` could be called. */
async function startOf(module: string, endpoint: string): Promise<number> {
  const program = `
    const { handler } = await import(${JSON.stringify(module)});
    if (typeof handler !== 'function') throw new Error('There is no handler');
    process.exit(0);`;
  const env = {
    TABLE_NAME: table,
    PUBLIC_URL: 'https://foyer.example.org',
    MAIL_FROM: 'foyer@example.org',
    SIGNING_KEY: 'file:/dev/null',
    DYNAMODB_ENDPOINT: endpoint,
  };
  const began = performance.now();
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
  return performance.now() - began;
}
