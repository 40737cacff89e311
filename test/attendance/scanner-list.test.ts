import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, removeStaff } from '../../functions/accounts/staff.ts';
import type { Event } from '../../functions/events/event.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, maarja } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { type DoorHouse, doorHouse, morning, openDoor, ticketFor } from './door-house.ts';

import { hasList, isForgotten, says, standing, unsent, wedge } from './door-page.ts';

let house: DoorHouse;
let event: Event;

beforeAll(async () => {
  house = await doorHouse();
  event = await anEvent(house.app.ctx);
});

afterEach(() => house.mend());

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

describe('a device without a network, or with another clock', () => {
  it('says so where the browser knows no signatures: then it lets in whom it has on its list, and nobody else', async () => {
    const ticket = await ticketFor(house.app, event, { name: 'Jüri Proovitu', email: 'juri@example.org' });
    const page = await withoutCamera(context =>
      context.addInitScript(() => {
        crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
      }),
    );
    await hasList(page);
    expect(await page.locator('[data-news]').textContent()).toContain('cannot check the signature');
    const later = await ticketFor(house.app, event, { name: 'Pille Katseline', email: 'pille@example.org' });
    await house.cut();
    await wedge(page, ticketCode(house.app.ctx, ticket));
    await says(page).toBe('Welcome');
    expect(await page.locator('.result .hint').textContent()).toContain(
      'is checked once there is a connection',
    );
    await wedge(page, ticketCode(house.app.ctx, later));
    await says(page).toBe('Cannot be checked');
    await comesBack(page);
    await unsent(page).toBe('0');
  });

  it('knows without a network a ticket newer than its list, a forged one, one of another event, and what is no ticket', async () => {
    const page = await withoutCamera();
    await hasList(page);
    const other = await anEvent(house.app.ctx);
    const later = await ticketFor(house.app, event, { name: 'Märt Harjutus', email: 'mart@example.org' });
    const elsewhere = await ticketFor(house.app, other, maarja);
    await house.cut();
    const code = ticketCode(house.app.ctx, later);
    await wedge(page, code);
    await says(page).toBe('Welcome');
    expect(await page.locator('.result .hint').textContent()).toContain('newer than the list');
    await wedge(page, `${code.slice(0, -8)}AAAAAAAA`);
    await says(page).toBe('Unknown ticket');
    await wedge(page, ticketCode(house.app.ctx, elsewhere));
    await says(page).toBe('Another event');
    await page.focus('.setup select');
    await wedge(page, 'https://example.org/a-code-of-somebody-else');
    await says(page).toBe('Unknown ticket');
    expect(await page.inputValue('.setup select')).toBe('event');
    await comesBack(page);
    await unsent(page).toBe('0');
    await expect
      .poll(() => page.locator('[data-latest]').textContent(), { timeout: 20_000 })
      .toContain('Märt Harjutus');
  });

  it('says that its list is old, and forgets everybody when its user no longer works at the door', async () => {
    const seat = await ticketFor(house.app, event, { name: 'Eglė Bandytė', email: 'egle@example.org' });
    const page = await withoutCamera();
    await hasList(page);
    await house.cut();
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 13 * 3_600_000;
    });
    await wedge(page, ticketCode(house.app.ctx, seat));
    await says(page).toBe('Welcome');
    expect(await page.locator('[data-news]').textContent()).toContain('The list is old, from 09:14');
    await comesBack(page);
    await unsent(page).toBe('0');
    await removeStaff(house.app.ctx, event.hubId, doorKeeper.email);
    await standing(page).toBe('no-entry');
    await isForgotten(page);
    await page.fill('#q', 'bandyte');
    await expect.poll(() => page.locator('#found').textContent()).not.toContain('Bandytė');
    await addStaff(house.app.ctx, { hubId: event.hubId, ...doorKeeper, role: 'door' });
  });

  it('keeps its list though its own clock is weeks ahead, and leaves everybody days after the event by the server’s', async () => {
    const fresh = await anEvent(house.app.ctx);
    await ticketFor(house.app, fresh, maarja);
    const ahead = (context: BrowserContext) =>
      context.addInitScript(() => {
        const now = Date.now;
        Date.now = () => now() + 30 * 86_400_000;
      });
    const page = await openDoor(house, fresh, { prepare: ahead });
    await hasList(page);
    await page.fill('#q', 'maarja');
    await expect.poll(() => page.locator('#found li').count()).toBe(1);
    house.app.clock.set('2026-11-27T08:00:00Z');
    const { cookies } = await signsIn(house.app, doorKeeper, house.app.browser());
    const own = [...cookies].map(([name, value]) => ({ name, value, url: house.app.url }));
    await page.context().addCookies(own);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => page.locator('#found li').count(), { timeout: 20_000 }).toBe(0);
    await isForgotten(page);
    house.app.clock.set(morning);
  }, 60_000);
});
