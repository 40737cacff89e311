import { describe, expect, test } from 'vitest';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { maarja } from '../support/people.ts';

const opensAt = '2026-11-10T07:00:00Z';

describe('somebody who wants to hear when registration opens', () => {
  test('leaves an address on a phone without scripts, and corrects it where it is wrong', async () => {
    const house = await foyer({ listen: true });
    const event = await anEvent(house.ctx, { registration: { opensAt } });
    const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
    await page.goto(house.url + paths.event(event.slug));
    const send = () => page.getByRole('button', { name: en['event.notice-send'] }).click();
    await page.getByLabel(en['event.notice-email'], { exact: true }).fill('maarja at example');
    await send();
    await page.getByRole('link', { name: en['error.email'] }).waitFor();
    await page.getByLabel(en['event.notice-email'], { exact: true }).fill(maarja.email);
    await send();
    await page.getByRole('heading', { name: en['event.notice-left'] }).waitFor();
    house.clock.set(opensAt);
    await house.tick();
    const letter = await house.inbox.last(maarja.email);
    const link = letter.links.find(each => each.endsWith(paths.register(event.slug))) ?? '';
    await page.goto(link);
    await page.getByLabel(en['registration.name']).waitFor();
  });

  test('finds every page on the way without barriers', async () => {
    const house = await foyer({ listen: true });
    const event = await anEvent(house.ctx, { registration: { opensAt } });
    const browser = await openBrowser();
    for (const width of [390, 1280]) {
      const page = await openPage(browser, { viewport: { width, height: 900 } });
      for (const path of [paths.event(event.slug), paths.register(event.slug)]) {
        await page.goto(house.url + path);
        expect(await axe(page), path).toEqual([]);
      }
      for (const email of ['maarja at example', maarja.email]) {
        await page.locator('[name="noticeEmail"]').fill(email);
        await page.getByRole('button', { name: en['event.notice-send'] }).click();
        expect(await axe(page), `after ${email}`).toEqual([]);
      }
    }
    const page = await openPage(browser);
    await page.goto(house.url + paths.register(event.slug));
    house.clock.set(opensAt);
    await page.locator('[name="noticeEmail"]').fill(maarja.email);
    await page.getByRole('button', { name: en['event.notice-send'] }).click();
    await page.getByRole('heading', { name: en['event.notice-open'] }).waitFor();
    expect(await axe(page), 'when it is open').toEqual([]);
  });
});
