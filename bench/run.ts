import { bundleFigures } from './bundle.ts';
import { certificateFigures } from './certificate.ts';
import type { Figure } from './figure.ts';
import { holderFigures } from './holder.ts';
import { hybridFigures } from './hybrid.ts';
import { issueFigures } from './issue.ts';
import { pageFigures } from './page.ts';
import { registerFigures } from './register.ts';
import { rushFigures } from './rush.ts';
import { scaleFigures } from './scale.ts';

const groups: Record<string, () => Promise<Figure[]>> = {
  bundle: bundleFigures,
  page: pageFigures,
  register: registerFigures,
  certificate: certificateFigures,
};

/** They take long, or drive what a single figure seldom needs: only when they are named. */
const onRequest: typeof groups = {
  rush: rushFigures,
  hybrid: hybridFigures,
  certificates: async () => [
    ...(await certificateFigures()),
    ...(await issueFigures()),
    ...(await holderFigures()),
  ],
  scale: scaleFigures,
};

const wanted = process.argv.slice(2);
const all = { ...groups, ...onRequest };
const unknown = wanted.filter(name => !all[name]);
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${Object.keys(all).join(', ')}.`);
  process.exit(1);
}
for (const [name, figures] of Object.entries(wanted.length > 0 ? all : groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [figure, value, unit] of await figures()) {
    console.log(`${figure} ${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`);
  }
}
