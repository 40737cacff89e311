import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const all = 'test/**/*.test.{ts,tsx}';
/** What asks the CDK, which takes long to load, for the same stacks. */
const stacks = ['data-stack', 'functions', 'nag', 'site', 'triggers'].map(
  name => `test/infra/${name}.test.ts`,
);
/** What changes the process that it runs in, or needs much of its memory: each file has one of its own. */
const alone = ['bench', 'infra', 'local', 'race', 'simulation'].map(folder => `test/${folder}/**`);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: ['test/support/dynamodb.ts'],
    // For a machine that is slow or has much else to do; a quiet one needs a tenth.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    // One more than there are cores: many tests wait, as an answer does that takes its time on purpose.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['test/support/each-file.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: alone.map(folder => `${folder}/*.test.{ts,tsx}`), exclude: stacks },
      },
      { extends: true, test: { name: 'stacks', isolate: false, include: stacks } },
      // To load the product and all that it needs takes longer than most files do: they share what is loaded.
      { extends: true, test: { name: 'together', isolate: false, include: [all], exclude: alone } },
    ],
  },
});
