import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { contact, states } from './group.ts';

let house: Foyer;
let event: Event;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  house = await foyer({ listen: true, at: new Date().toISOString() });
  const startsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const endsAt = new Date(Date.now() + 31 * 86_400_000).toISOString();
  event = await anEvent(house.ctx, { startsAt, endsAt, capacity: { 'on-site': 3, online: null } });
  browser = await openBrowser();
});

describe('the contact of a school', () => {
  test.each([true, false])(
    'registers a group on a phone, with programs in the browser: %s',
    async javaScriptEnabled => {
      const page = await openPage(browser, { javaScriptEnabled });
      const wide = () => document.documentElement.scrollWidth - window.innerWidth;
      const check = async () => {
        if (!javaScriptEnabled) return;
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
      };
      await page.goto(house.url + paths.registerGroup(event.slug));
      await check();
      await page.fill('#group', contact.group);
      await page.fill('#contact', contact.contact);
      await page.fill('#email', contact.email);
      await page.check('input[name=mode][value=on-site]');
      await page.check('input[name=policy][value=together]');
      const own = javaScriptEnabled ? 'a' : 'b';
      const list = `Nimi;E-post\nMari Õun;mari.${own}@example.org\nJüri Vale;juri.${own}`;
      const buffer = Buffer.from(list);
      await page.setInputFiles('#file', { name: 'list.csv', mimeType: 'text/csv', buffer });
      await page.click('button.big');
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.inputValue('#name-1')).toBe('Mari Õun');
      await check();
      await page.fill('#email-2', `juri.${own}@example.org`);
      await page.getByRole('button', { name: 'More rows' }).click();
      await page.fill('#name-3', 'Õnne Kolmas');
      await page.fill('#email-3', `onne.${own}@example.org`);
      await page
        .getByRole('button', { name: /^Check/ })
        .last()
        .click();
      await page.getByText('3 people, and nothing is wrong').waitFor();
      await check();
      await page.check('#agreed');
      await page.getByRole('button', { name: 'Register 3 people' }).click();
      await page
        .getByText(javaScriptEnabled ? 'All 3 have a place' : 'Your group is number 1 in line')
        .waitFor();
      await check();
      await page.locator('summary', { hasText: 'Õnne Kolmas' }).click();
      await check();
    },
    60_000,
  );

  test('left nobody out', async () => {
    expect(await states(house, event)).toEqual({ confirmed: 3, waiting: 3 });
  });
});
