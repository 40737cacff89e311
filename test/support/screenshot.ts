import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';

/** Pictures of a page on a phone and on a desk: `tsx test/support/screenshot.ts <url> <prefix> [--lang et] [--dark]`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' }, dark: { type: 'boolean', default: false } },
});
const [url, prefix] = positionals;
if (!url || !prefix)
  throw new Error('Say which page and where to: screenshot.ts <url> <prefix> [--lang et] [--dark]');

const browser = await launchChromium();
for (const width of [390, 1280]) {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    deviceScaleFactor: width === 390 ? 2 : 1,
    locale: values.lang === 'en' ? 'en-GB' : values.lang,
    colorScheme: values.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const path = `${prefix}-${width}.png`;
  await page.screenshot({ path, fullPage: true });
  console.log(path);
  await context.close();
}
await browser.close();
