import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'foyer-synth-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As on a machine with no account, no home and no network: whatever asked for one would fail. */
const nowhere = {
  PATH: process.env.PATH,
  HOME: folder,
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  AWS_EC2_METADATA_DISABLED: 'true',
};

describe('cdk synth', () => {
  it('makes both stacks with no account and no network', { timeout: 180_000 }, async () => {
    const output = join(folder, 'cdk.out');
    const { stderr, stdout } = await promisify(execFile)(
      'npx',
      ['--offline', 'cdk', 'synth', '--quiet', '--output', output],
      { env: nowhere },
    );
    expect(stdout + stderr).not.toMatch(/ERROR|NOTICES|not configured/);
    const { artifacts } = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8'));
    expect(Object.keys(artifacts)).toEqual(expect.arrayContaining(['FoyerData', 'Foyer']));
  });
});
