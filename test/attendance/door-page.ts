import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the page of the door says and has, as soon as it does. */

export const word = (page: Page) => page.locator('.result .word');
export const says = (page: Page) => expect.poll(() => word(page).textContent(), { timeout: 20_000 });
export const names = (page: Page) =>
  expect.poll(() => page.locator('.result .name').textContent(), { timeout: 20_000 });
export const unsent = (page: Page) =>
  expect.poll(() => page.locator('[data-news]').getAttribute('data-unsent'), { timeout: 20_000 });
export const standing = (page: Page) =>
  expect.poll(() => page.locator('[data-news]').getAttribute('data-standing'), { timeout: 20_000 });
export const hasList = (page: Page) =>
  expect
    .poll(() => page.locator('[data-news]').textContent(), { timeout: 20_000 })
    .toContain('List from 09:14');
/** What a hand scanner does: the keys of a code faster than anybody types, then Enter. */
export const wedge = async (page: Page, code: string) => {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
};

/** The worker has the page and its files. */
export const isInstalled = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const own = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
          const urls = own.flat().map(({ url }) => url);
          return urls.some(url => url.endsWith('/door')) && urls.some(url => /scanner\.js/.test(url));
        }),
      { timeout: 20_000 },
    )
    .toBe(true);

/** The page does not open without a network any more. */
export const isForgotten = (page: Page) =>
  expect.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 }).toBe(0);
