import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

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
  // CommonJS inside the bundle requires Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
} satisfies BuildOptions;

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Bundles one Lambda as `index.mjs` into `folder` and returns the folder. */
export function bundle(entry: Entry, folder = fromRoot(`build/functions/${entry}`)): string {
  buildSync({
    ...bundleOptions,
    absWorkingDir: fromRoot('.'),
    entryPoints: [`functions/entry/${entry}.ts`],
    outfile: `${folder}/index.mjs`,
  });
  return folder;
}
