import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { designsOf } from '../../functions/certificates/designs/read.ts';
import { addDesign } from '../../functions/certificates/designs/save.ts';
import { startingLook } from '../../functions/certificates/designs/starting.ts';
import { conferenceSessions } from '../../functions/demonstration/conference.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** No barriers on a phone and at a desk, and nothing that needs the page to be moved sideways. */
async function isOpenToAll(page: Page) {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axe(page), `${page.url()}, ${width} pixels wide`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${page.url()}, ${width} pixels wide`).toBeLessThanOrEqual(0);
  }
}

/** A conference with somebody who comes, and the browser of its organiser. */
async function atTheDesk(expected?: RegExp) {
  const house = await foyer({ listen: true });
  const event = await anEvent(house.ctx, {}, conferenceSessions('2026-11-23T07:15:00Z'));
  await registers(house.ctx, event.id, maarja);
  await signsIn(house, organiser);
  const page = await openPage(await openBrowser(), {}, expected);
  const cookies = [...house.cookies].map(([name, value]) => ({ name, value, url: house.url }));
  await page.context().addCookies(cookies);
  return { house, event, page };
}

test('an organiser takes the programme out, brings it in changed, and prints badges', async () => {
  const { house, event, page } = await atTheDesk();
  await page.goto(house.url + paths.programme(event.id));
  await isOpenToAll(page);
  const table = await (await page.request.get(house.url + paths.programmeCsv(event.slug))).text();
  await page.getByRole('link', { name: en['exchange.in'] }).click();
  await isOpenToAll(page);
  const send = async (text: string) => {
    const buffer = Buffer.from(text);
    await page.getByLabel(en['exchange.file']).setInputFiles({ name: 'p.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: en['exchange.check'] }).click();
  };
  await send(table.replaceAll(' 10:00"', ' soon"'));
  await isOpenToAll(page);
  expect(await page.getByRole('button', { name: en['exchange.do'] }).count()).toBe(0);
  const [head, ...rows] = table.split('\r\n');
  await send([head, ...rows.slice(2)].join('\r\n').replaceAll('A-121', 'B-204'));
  await isOpenToAll(page);
  await page.getByLabel(en['exchange.rest.remove']).check();
  await page.getByRole('button', { name: en['exchange.do'] }).click();
  expect(await page.getByText(en['exchange.said']).isVisible()).toBe(true);
  expect(await page.getByText('B-204').count()).toBeGreaterThan(0);
  expect(await page.getByText('A-121').count()).toBe(0);

  await page.goto(house.url + paths.registrations(event.id));
  await page.getByRole('link', { name: en['badges.title'] }).click();
  await isOpenToAll(page);
});

test('a picture is seen in a design as soon as it is chosen, and a file that is none is refused at once', async () => {
  const { house, event, page } = await atTheDesk(/status of 413/);
  const look = startingLook('modern', 'landscape');
  if (!look) throw new Error('There is no such layout');
  const design = await addDesign(house.ctx, event.hubId, 'Diploma', look);
  await page.goto(house.url + paths.design(event.hubId, design.id));
  await page.locator('#designName').fill('Diploma of the year');
  const logo = page.getByLabel(en['designs.logo']);
  const send = (name: string, buffer: Buffer) => logo.setInputFiles({ name, mimeType: 'image/png', buffer });
  const drawn = page.locator('[data-preview] img');

  await send('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.getByText(en['error.svg']).first().waitFor();
  expect(await drawn.getAttribute('src')).not.toContain('logoKept');

  await send('logo.png', Buffer.alloc(5 * 1024 * 1024));
  await page.getByText(en['error.logo.too-large']).first().waitFor();

  // As large as a photographed signature is: noise does not compress.
  const png = new PNG({ width: 300, height: 300 });
  png.data.set(randomBytes(png.data.length));
  await send('logo.png', PNG.sync.write(png));
  await page.locator('[data-preview] img[src*="logoKept=pic_"]').waitFor();
  expect(await logo.getAttribute('aria-invalid')).toBeNull();
  await page.getByLabel(en['designs.picture.remove']).check();
  await page.locator('[data-preview] img:not([src*="logoKept"])').waitFor();
  expect(await page.locator('#designName').inputValue()).toBe('Diploma of the year');
  await isOpenToAll(page);
  expect((await designsOf(house.ctx, event.hubId)).map(({ look }) => look.logo)).toEqual([undefined]);
});
