import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { maarja, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer({ listen: true });
  event = await anEvent(house.ctx);
});

/** Programs send what no page of ours gave them. */
async function attack(): Promise<void> {
  for (let form = 0; form < 25; form++) {
    const fields = { ...tonu, mode: 'on-site', consent: 'yes', form: 'made up' };
    await house.browser().post(paths.register(event.slug), fields);
  }
}

async function fillsIn(page: Page): Promise<void> {
  await page.fill('[name="name"]', maarja.name);
  await page.fill('[name="email"]', maarja.email);
  await page.check('[name="mode"][value="on-site"]');
  await page.check('[name="consent"]');
}

const send = (page: Page) => page.locator('button.big').click();
const registered = async () => (await registrationsOf(house.ctx, event.id)).map(each => each.email);

test('while programs send forms a person before a browser registers, and need not know of it', async () => {
  await attack();
  const page = await openPage(await openBrowser());
  await page.goto(house.url + paths.register(event.slug));
  expect(await axe(page)).toEqual([]);
  await fillsIn(page);
  house.clock.advance({ seconds: 20 });
  await send(page);
  await page.waitForURL(/./, { waitUntil: 'load' });
  await page.locator(`text=${maarja.email}`).first().waitFor();
  expect(await registered()).toEqual([maarja.email]);
});

test('whoever had the form open before presses once more, and keeps what they wrote', async () => {
  const page = await openPage(await openBrowser());
  await page.goto(house.url + paths.register(event.slug));
  await fillsIn(page);
  await attack();
  await send(page);
  await page.locator('.summary').waitFor();
  expect(await axe(page)).toEqual([]);
  house.clock.advance({ seconds: 2 });
  await send(page);
  await page.locator('.summary').waitFor({ state: 'detached' });
  expect(await registered()).toEqual([maarja.email]);
});

test('with JavaScript off a code that comes by mail registers', async () => {
  await attack();
  const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
  await page.goto(house.url + paths.register(event.slug));
  await fillsIn(page);
  await page.click('button[name="by"][value="mail"]');
  await house.pump();
  const code = /\b[0-9a-z]{8}\b/.exec((await house.inbox.last(maarja.email)).subject)?.[0] ?? '';
  await page.fill('[name="code"]', code);
  await send(page);
  await page.locator(`text=${maarja.email}`).first().waitFor();
  expect(await registered()).toEqual([maarja.email]);
});
