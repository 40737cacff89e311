import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

/** The Lambdas, each named by its file in `functions/entry`. */
export const entries = ['web', 'stream', 'clock', 'certificates', 'ses-events'] as const;
export type Entry = (typeof entries)[number];

/**
 * How every Lambda is bundled: everything inside, nothing expected of the place where it runs. What is imported on
 * first use stands in files beside, so that a cold start does not read it.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  mainFields: ['module', 'main'],
  alias: { '@digitalbazaar/http-client': './web/credential/no-network.ts' },
  // CommonJS inside the bundle requires Node's own modules.
  banner: { js: "import{createRequire as _cr}from'node:module';const require=_cr(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles one Lambda as `index.mjs`, with the files that it reads, into `folder`, and tells what is in which file. */
export function bundle(entry: Entry, folder: string): Metafile {
  const { metafile } = buildSync({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [{ in: `functions/entry/${entry}.ts`, out: 'index' }],
    outdir: folder,
  });
  copyFilesRead(metafile, folder);
  return metafile;
}

/** The files of a bundle that a cold start reads: the entry, what that imports at once, and so on. */
export function readAtStart({ outputs }: Metafile): Set<string> {
  const isEntry = (name: string) => outputs[name]?.entryPoint?.startsWith('functions/entry/');
  const read = new Set(Object.keys(outputs).filter(isEntry));
  for (const name of read) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[path]) read.add(path);
    }
  }
  return read;
}

/** Its place beside the bundle → its place in node_modules, of each file that drawing a certificate reads. */
const fileList = 'functions/certificates/pdf/files.json';

function copyFilesRead({ inputs }: Metafile, folder: string): void {
  if (!inputs[fileList]) return;
  const files: Record<string, string> = JSON.parse(readFileSync(join(root, fileList), 'utf8'));
  for (const [beside, from] of Object.entries(files)) {
    cpSync(join(root, 'node_modules', from), join(folder, beside));
  }
}
