import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { afterFile } from './after-file.ts';
import { launchChromium } from './chromium.ts';

const opened = new Map<string, Promise<Browser>>();

/**
 * A real Chromium until the file's last test is done, the same for all of its tests. `flags` as on its command line:
 * with other flags it is another.
 */
export function openBrowser(flags: string[] = []): Promise<Browser> {
  const key = flags.join(' ');
  const open = opened.get(key) ?? launchChromium(flags);
  if (!opened.has(key)) {
    opened.set(key, open);
    afterFile(async () => {
      opened.delete(key);
      await (await open).close();
    });
  }
  return open;
}

/**
 * A page as on a phone, in a profile of its own. The test fails when the page reports an error by its end, but for one
 * that `expected` matches.
 */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  context.on('console', message => {
    if (message.type() === 'error' && !isOwnStatus(message, page) && !expected?.test(message.text()))
      errors.push(`${message.text()} (${message.location().url} on ${page.url()})`);
  });
  context.on('weberror', error => errors.push(`${error.error().message} (${page.url()})`));
  onTestFinished(async () => {
    await context.close();
    expect(errors, 'what the page reported as errors').toEqual([]);
  });
  return page;
}

/** A form shown again or a missing page has a status that Chromium reports; a part of a page has not. */
const isOwnStatus = (message: ConsoleMessage, page: Page): boolean =>
  /the server responded with a status of 4\d\d/.test(message.text()) && message.location().url === page.url();

/** What axe finds against WCAG 2.2 AA and its best practices, one line each: none on a good page. */
export async function axe(page: Page): Promise<string[]> {
  // Where no frame is to be looked into, it needs no second page to put its findings together.
  const alone = page.frames().length === 1;
  const builder = new AxeBuilder({ page }).setLegacyMode(alone).options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  );
}
