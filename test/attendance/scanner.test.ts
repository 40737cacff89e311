import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAllScans } from '../../functions/attendance/door/store.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { axe } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, paivi, tonu } from '../support/people.ts';
import { atTheDoor, type DoorHouse, doorHouse, ticketFor } from './door-house.ts';

let house: DoorHouse;
let event: Event;

beforeAll(async () => {
  house = await doorHouse();
  event = await anEvent(house.app.ctx);
});

const word = (page: Page) => page.locator('.result .word');
const says = (page: Page) => expect.poll(() => word(page).textContent(), { timeout: 20_000 });
const unsent = (page: Page) =>
  expect.poll(() => page.locator('[data-news]').getAttribute('data-unsent'), { timeout: 20_000 });
const standing = (page: Page) =>
  expect.poll(() => page.locator('[data-news]').getAttribute('data-standing'), { timeout: 20_000 });
const records = () => attendanceOf(house.app.ctx, event.id);
const scans = () => readAllScans(house.app.ctx, event.id);

/** What a hand scanner does: the keys of a code faster than anybody types, then Enter. */
const wedge = async (page: Page, code: string) => {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
};

/** The worker has the page and its files. */
const isInstalled = (page: Page) =>
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

describe('the door in a browser', () => {
  it('reads a ticket, goes on without a network and over a reload, and sends every scan once', async () => {
    const [first, second, third] = [
      await ticketFor(house.app, event, maarja),
      await ticketFor(house.app, event, tonu),
      await ticketFor(house.app, event, paivi),
    ];
    const page = await atTheDoor(house, event, ticketCode(house.app.ctx, first));
    await says(page).toBe('Welcome');
    expect(await page.locator('.result .name').textContent()).toBe(maarja.name);
    expect(await records()).toMatchObject([{ evidence: 'scan', by: doorKeeper.email }]);
    await expect.poll(() => page.locator('[data-inside]').textContent()).toBe('1 here');
    await isInstalled(page);
    expect(await axe(page)).toEqual([]);

    await house.cut();
    await wedge(page, ticketCode(house.app.ctx, second));
    await says(page).toBe('Welcome');
    expect(await page.locator('.result .name').textContent()).toBe(tonu.name);
    await unsent(page).toBe('1');
    await standing(page).toBe('offline');

    await page.reload();
    // The camera still sees the first ticket.
    await says(page).toBe('Already here');
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    await unsent(page).toBe('2');
    await wedge(page, ticketCode(house.app.ctx, third));
    await says(page).toBe('Welcome');
    expect(await page.locator('[data-inside]').textContent()).toBe('3 here');
    await unsent(page).toBe('3');
    expect(await axe(page)).toEqual([]);
    expect(await records()).toHaveLength(1);

    await house.mend();
    await unsent(page).toBe('0');
    await standing(page).toBe('connected');
    const kept = await scans();
    expect(kept.map(({ nonce }) => nonce)).toHaveLength(4);
    expect(kept.filter(({ registrationId }) => registrationId === first.id)).toHaveLength(2);
    expect((await records()).map(({ registrationId }) => registrationId).sort()).toEqual(
      [first.id, second.id, third.id].sort(),
    );
  }, 90_000);
});
