import { gzipSync } from 'node:zlib';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readAllScans } from '../../functions/attendance/door/store.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import { axe } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja, nino, paivi, ruta, tonu } from '../support/people.ts';
import { atTheDoor, type DoorHouse, doorHouse, openDoor, ticketFor } from './door-house.ts';

import { hasList, isInstalled, names, says, standing, unsent, wedge, word } from './door-page.ts';

let house: DoorHouse;
let event: Event;

beforeAll(async () => {
  house = await doorHouse();
  event = await anEvent(house.app.ctx);
});

afterEach(() => house.mend());

const records = () => attendanceOf(house.app.ctx, event.id);
const scans = () => readAllScans(house.app.ctx, event.id);

/** A device without a camera, at the door. */
const withoutCamera = (
  prepare?: (context: BrowserContext) => Promise<unknown>,
  options: BrowserContextOptions = {},
) => openDoor(house, event, { options, prepare });

/** The network is there again, and the browser notices at once. */
const comesBack = async (page: Page) => {
  await house.mend();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
};

describe('the door in a browser', () => {
  it('reads a ticket, goes on without a network and over a reload, and sends every scan once', async () => {
    const [first, second, third] = [
      await ticketFor(house.app, event, maarja),
      await ticketFor(house.app, event, tonu),
      await ticketFor(house.app, event, paivi),
    ];
    const page = await atTheDoor(house, event, ticketCode(house.app.ctx, first));
    await says(page).toBe('Welcome');
    await names(page).toBe(maarja.name);
    expect(await records()).toMatchObject([{ evidence: 'scan', by: doorKeeper.email }]);
    await expect.poll(() => page.locator('[data-inside]').textContent()).toBe('1 here');
    await isInstalled(page);
    expect(await axe(page)).toEqual([]);

    await house.cut();
    await wedge(page, ticketCode(house.app.ctx, second));
    await says(page).toBe('Welcome');
    await names(page).toBe(tonu.name);
    await unsent(page).toBe('1');
    await standing(page).toBe('offline');

    await page.reload();
    // The camera still sees the first ticket.
    await says(page).toBe('Already here');
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    await unsent(page).toBe('2');
    await wedge(page, ticketCode(house.app.ctx, third));
    await says(page).toBe('Welcome');
    await names(page).toBe(paivi.name);
    await expect.poll(() => page.locator('[data-inside]').textContent()).toBe('3 here');
    await unsent(page).toBe('3');
    expect(await axe(page)).toEqual([]);
    expect(await records()).toHaveLength(1);

    await comesBack(page);
    await unsent(page).toBe('0');
    await standing(page).toBe('connected');
    const kept = await scans();
    expect(kept.map(({ nonce }) => nonce)).toHaveLength(4);
    expect(kept.filter(({ registrationId }) => registrationId === first.id)).toHaveLength(2);
    expect((await records()).map(({ registrationId }) => registrationId).sort()).toEqual(
      [first.id, second.id, third.id].sort(),
    );
  }, 90_000);

  it('lets two devices without a network both go on by one ticket, and shows it to both when they are back', async () => {
    const ticket = await ticketFor(house.app, event, ruta);
    const [north, south] = [await withoutCamera(), await withoutCamera()];
    for (const [page, gate] of [
      [north, 'North'],
      [south, 'South'],
    ] as const) {
      await page.fill('.setup [name=gate]', gate);
      await page.press('.setup [name=gate]', 'Tab');
      await hasList(page);
    }
    const before = (await scans()).length;
    await house.cut();
    for (const page of [north, south]) {
      await wedge(page, ticketCode(house.app.ctx, ticket));
      await says(page).toBe('Welcome');
      await unsent(page).toBe('1');
    }
    await comesBack(north);
    await unsent(north).toBe('0');
    await comesBack(south);
    await unsent(south).toBe('0');
    await comesBack(north);
    for (const page of [north, south]) {
      const doubts = page.locator('[data-doubts]');
      await expect.poll(() => doubts.textContent(), { timeout: 20_000 }).toContain(ruta.name);
      expect(await doubts.textContent()).toContain('To look at: 1');
    }
    expect(await scans()).toHaveLength(before + 2);
    expect(await records()).toSatisfy(
      (all: { registrationId: string }[]) =>
        all.filter(each => each.registrationId === ticket.id).length === 1,
    );
  });

  it('finds people in its own list, keeps a code out of the field that a hand scanner types into, and undoes', async () => {
    const ticket = await ticketFor(house.app, event, nino);
    const page = await withoutCamera();
    await hasList(page);
    await page.fill('#q', 'ნინო');
    await wedge(page, ticketCode(house.app.ctx, ticket));
    await says(page).toBe('Welcome');
    expect(await page.inputValue('#q')).toBe('ნინო');
    await expect.poll(() => page.locator('#found .since').textContent()).toBe('Here since 09:14');
    await page.locator('.result').getByRole('button', { name: 'Undo' }).click();
    await says(page).toBe('Undone');
    await expect
      .poll(() => page.locator('[data-latest]').textContent(), { timeout: 20_000 })
      .toContain(`Undone at 09:14: ${doorKeeper.name}`);
    await page.getByRole('button', { name: `Check in ${nino.name}` }).click();
    await says(page).toBe('Welcome');
    await expect.poll(() => page.locator('#found .since').textContent()).toBe('Here since 09:14');
  });

  it('is not taken in by a network that answers with a page of its own', async () => {
    const ticket = await ticketFor(house.app, event, { name: 'Õie Näidis', email: 'oie@example.org' });
    const page = await withoutCamera();
    await hasList(page);
    await page.route('**/door/{scans,news}*', route => route.fulfill({ body: 'Sign in to the Wi-Fi' }));
    await wedge(page, ticketCode(house.app.ctx, ticket));
    await says(page).toBe('Welcome');
    await unsent(page).toBe('1');
    await standing(page).toBe('offline');
    await page.unroute('**/door/{scans,news}*');
    await comesBack(page);
    await unsent(page).toBe('0');
    expect((await records()).some(({ registrationId }) => registrationId === ticket.id)).toBe(true);
  });

  it('goes on when its user has been signed out, and sends what it kept when they are back', async () => {
    const ticket = await ticketFor(house.app, event, {
      name: 'Ragnhild Testnes',
      email: 'ragnhild@example.org',
    });
    const page = await withoutCamera();
    await hasList(page);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await wedge(page, ticketCode(house.app.ctx, ticket));
    await says(page).toBe('Welcome');
    await standing(page).toBe('signed-out');
    await unsent(page).toBe('1');
    await page.getByRole('link', { name: /Signed out: sign in again/ }).click();
    await page.waitForURL(/sign-in/);
    await page.context().addCookies(cookies);
    await page.goto(house.app.url + paths.door(event.id));
    await unsent(page).toBe('0');
    expect((await records()).some(({ registrationId }) => registrationId === ticket.id)).toBe(true);
  });

  it('reads a ticket that a shaking hand holds in poor light', async () => {
    const ticket = await ticketFor(house.app, event, { name: 'Saskia Toets', email: 'saskia@example.org' });
    const page = await atTheDoor(house, event, ticketCode(house.app.ctx, ticket), { shaken: true });
    await says(page).toBe('Welcome');
    await names(page).toBe('Saskia Toets');
  });

  it('registers somebody on the spot without leaving the page', async () => {
    const page = await withoutCamera();
    await page.getByText('Somebody without a registration').click();
    await page.getByRole('button', { name: 'Register and check in' }).click();
    await expect.poll(() => page.locator('.walk-in .has-error').count()).toBeGreaterThan(1);
    expect(await axe(page)).toEqual([]);
    await page.fill('#name', 'Bjørn Prøvesen');
    await page.fill('#email', 'bjorn@example.org');
    await page.check('#consent');
    await page.getByRole('button', { name: 'Register and check in' }).click();
    await says(page).toBe('Welcome');
    await names(page).toBe('Bjørn Prøvesen');
    expect(await page.locator('details.walk-in').getAttribute('open')).toBeNull();
  });

  it('lets somebody in without a network, registers them when it is back, and says when the hall was full', async () => {
    const small = await anEvent(house.app.ctx, { capacity: { 'on-site': 2, online: null } });
    await ticketFor(house.app, small, maarja);
    const page = await openDoor(house, small, {});
    await hasList(page);
    await isInstalled(page);
    await house.cut();
    await page.reload();
    await standing(page).toBe('offline');
    const comes = async (name: string, email: string) => {
      await page.getByText('Somebody without a registration').click();
      await page.fill('#name', name);
      await page.fill('#email', email);
      await page.check('#consent');
      await page.getByRole('button', { name: 'Register and check in' }).click();
    };
    await page.getByText('Somebody without a registration').click();
    await expect
      .poll(() => page.locator('.walk-in').textContent())
      .toContain('Without a connection this device lets them in');
    await page.getByRole('button', { name: 'Register and check in' }).click();
    await expect.poll(() => page.locator('.walk-in .has-error').count()).toBe(3);
    expect(await axe(page)).toEqual([]);
    await page.getByText('Somebody without a registration').click();

    await comes('Bjørn Prøvesen', 'bjorn@example.org');
    await says(page).toBe('Welcome');
    await names(page).toBe('Bjørn Prøvesen');
    expect(await page.locator('.result .hint').textContent()).toContain(
      'registered when the connection is back',
    );
    await comes('Saskia Toets', 'saskia@example.org');
    await names(page).toBe('Saskia Toets');
    await unsent(page).toBe('2');
    await page.reload();
    await unsent(page).toBe('2');
    await expect.poll(() => page.locator('[data-latest]').textContent()).toContain('Bjørn Prøvesen');
    await expect.poll(() => page.locator('[data-inside]').textContent()).toBe('2 here');

    await comesBack(page);
    await unsent(page).toBe('0');
    const doubts = () => page.locator('[data-doubts]').textContent();
    await expect.poll(doubts).toMatch(/(Bjørn|Saskia).*without a connection, though: No seat yet/);
    await expect.poll(() => page.locator('[data-inside]').textContent()).toBe('1 here');
    const { pool } = (await programmeOf(house.app.ctx, small.id)) ?? {};
    expect(pool?.taken['on-site']).toBe(2);
    expect(pool?.waiting['on-site']).toBe(1);
    await page.fill('#q', 'saskia');
    await expect.poll(() => page.locator('#found li').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
  }, 90_000);

  it('works without scripts by name', async () => {
    await ticketFor(house.app, event, { name: 'Külli Proovitu', email: 'kulli@example.org' });
    const page = await withoutCamera(undefined, { javaScriptEnabled: false });
    await page.fill('#q', 'kulli');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Check in Külli Proovitu' }).click();
    expect(await word(page).textContent()).toBe('Welcome');
    await page.locator('.result').getByRole('button', { name: 'Undo' }).click();
    expect(await word(page).textContent()).toBe('Undone');
  });

  it('loads no more than 60 KB, with the reader for browsers that have none', async () => {
    const scripts = [...house.assets].filter(([name]) => /scanner|door/.test(name));
    const bytes = scripts.reduce((sum, [, content]) => sum + gzipSync(content).length, 0);
    expect(scripts.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(61_440);
  });
});
