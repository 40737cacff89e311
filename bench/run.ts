import { bundleFigures } from './bundle.ts';
import { certificateFigures } from './certificate.ts';
import { pageFigures } from './page.ts';
import { registerFigures } from './register.ts';

/** What a group of figures gives: name, value, unit. */
export type Figure = readonly [name: string, value: number, unit: string];

const groups: Record<string, () => Promise<Figure[]>> = {
  bundle: bundleFigures,
  page: pageFigures,
  register: registerFigures,
  certificate: certificateFigures,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !groups[name]);
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`);
  process.exit(1);
}
for (const [name, figures] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [figure, value, unit] of await figures()) {
    console.log(`${figure} ${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`);
  }
}
