import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build/assets');

/** Name under `/assets/` → content. */
export type Assets = Map<string, Uint8Array>;

/**
 * Makes the static files in `build/assets`: each program of `web/islands` as one script, and `web/static` as it
 * is. A file whose content stays is not touched, so that several processes may do this at once.
 */
export async function buildAssets(): Promise<Assets> {
  const assets: Assets = new Map([...(await islands()), ...staticFiles()]);
  for (const [name, content] of assets) writeIfNew(join(folder, name), content);
  for (const stale of globSync('**/*.*', { cwd: folder })) {
    if (!assets.has(stale)) rmSync(join(folder, stale));
  }
  return assets;
}

/** Changes when any file does. */
export function versionOf(assets: Assets): string {
  const hash = createHash('sha256');
  for (const [name, content] of [...assets].sort()) hash.update(name).update(content);
  return hash.digest('hex').slice(0, 12);
}

/** Programs that are one file each: what people keep of them works without the others. */
const whole = new Set(['checker.ts']);

async function islands(): Promise<[string, Uint8Array][]> {
  const found = globSync('web/islands/*.{ts,tsx}', { cwd: root });
  const [alone, together] = [found.filter(isWhole), found.filter(path => !isWhole(path))];
  return (await Promise.all([built(together, true), built(alone, false)])).flat();
}

const isWhole = (path: string) => whole.has(basename(path));

async function built(entryPoints: string[], splitting: boolean): Promise<[string, Uint8Array][]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting,
    format: 'esm',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

function staticFiles(): [string, Uint8Array][] {
  const cwd = join(root, 'web/static');
  return globSync('**/*.*', { cwd }).map(name => [name, readFileSync(join(cwd, name))]);
}

function writeIfNew(path: string, content: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const assets = await buildAssets();
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of assets) {
    console.log(`${name}  ${content.length} bytes, ${gzipSync(content).length} compressed`);
  }
}
