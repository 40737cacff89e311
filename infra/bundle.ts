import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

/** The Lambdas, each named by its file in `functions/entry`. */
export const entries = ['web', 'stream', 'clock', 'certificates', 'ses-events'] as const;
export type Entry = (typeof entries)[number];

/** How every Lambda is bundled: everything inside, nothing expected of the place where it runs. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
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

/** Bundles one Lambda as `index.mjs`, with the files that it reads, into `folder`, and returns the folder. */
export function bundle(entry: Entry, folder: string): string {
  const { metafile } = buildSync({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [`functions/entry/${entry}.ts`],
    outfile: join(folder, 'index.mjs'),
  });
  copyFilesRead(metafile, folder);
  return folder;
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
