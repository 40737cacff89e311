import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDynamodb } from '../../infra/local/dynamodb.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    dynamodb: string;
  }
}

/**
 * One DynamoDB for the whole run; each test makes tables of its own in it. In a file, which has the index that a long
 * stream wants: in memory it takes ten times as long at the end of the run as at the beginning.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(swiftFolder(), 'foyer-test-'));
  const { endpoint, stop } = await startDynamodb(join(folder, 'dynamodb.db'));
  project.provide('dynamodb', endpoint);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

const memory = '/dev/shm';
const enough = 2 ** 30;

/** Where Linux keeps files in memory, if there is room: a disk would be waited for at each of many thousand writes. */
function swiftFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enough ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
