import { parseArgs } from 'node:util';
import { live } from './history.ts';

/** `npm run simulate -- --seeds N --from K`: N histories from seed K on; what breaks is told with its seed. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
});
const [count, from] = [Number(values.seeds), Number(values.from)];
const tail = values.verbose ? Number.POSITIVE_INFINITY : 60;

const began = performance.now();
let [steps, failures] = [0, 0];
for (let seed = from; seed < from + count; seed++) {
  const history = await live(seed);
  steps += history.steps;
  if (values.verbose || history.broken.length > 0) console.log(history.trace.slice(-tail).join('\n'));
  if (history.broken.length === 0) continue;
  failures += 1;
  for (const { invariant, what } of history.broken) console.log(`seed ${seed} breaks ${invariant}: ${what}`);
  console.log(`again: npm run simulate -- --seeds 1 --from ${seed} --verbose\n`);
}
const seconds = ((performance.now() - began) / 1_000).toFixed(1);
console.log(
  `${count} histories from seed ${from}, ${steps} steps, ${seconds} s: ${failures} break a promise`,
);
process.exitCode = failures > 0 ? 1 : 0;
