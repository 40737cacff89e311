import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A real Chromium that needs nothing of the system: it and its libraries come out of an npm package. */
export async function launchChromium(flags: string[] = []): Promise<Browser> {
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...flags],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
    },
  });
}

/** Where Chromium is unpacked: once for each version, into a place of its own first, for others may do the same. */
async function unpacked(): Promise<string> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const home = join(tmpdir(), `foyer-chromium-${version}`);
  if (existsSync(home)) return home;
  const unfinished = await mkdtemp(`${home}-`);
  const before = process.env.TMPDIR;
  // The package unpacks into the folder for temporary files, whichever that is.
  process.env.TMPDIR = unfinished;
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'])
      await inflate(join(root, 'bin', name));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true }));
  return home;
}
