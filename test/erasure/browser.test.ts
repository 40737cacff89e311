import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { linkTo, registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { maarja, owner, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { wholeLife } from './life.ts';

/** No barriers on a phone and at a desk, and nothing that needs the page to be moved sideways. */
async function isOpenToAll(page: Page) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axe(page), `${page.url()}, ${width} pixels wide`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${page.url()}, ${width} pixels wide`).toBeLessThanOrEqual(0);
  }
}

test('a person has their data erased, an owner erases another person and deletes the event', async () => {
  const house = await foyer({ listen: true });
  const { event } = await wholeLife(house);
  const page = await openPage(await openBrowser());
  const registration = await registrationOf(house.ctx, event.id, registrationId(event.id, maarja.email));
  if (!registration) throw new Error('Maarja is not registered');
  await page.goto(linkTo(house.ctx, 'my', registration));
  await page.getByRole('link', { name: en['erasure.mine-link'] }).click();
  await isOpenToAll(page);
  await page.getByRole('button', { name: en['erasure.do'] }).click();
  expect(await page.getByRole('heading', { name: en['erasure.erased'] }).isVisible()).toBe(true);
  await isOpenToAll(page);

  await signsIn(house, owner);
  const cookies = [...house.cookies].map(([name, value]) => ({ name, value, url: house.url }));
  await page.context().addCookies(cookies);
  await page.goto(house.url + paths.registration(event.id, registrationId(event.id, tonu.email)));
  await page.getByRole('link', { name: en['erasure.link'] }).click();
  await isOpenToAll(page);
  await page.getByRole('button', { name: en['erasure.do'] }).click();
  expect(await page.getByText(en['erasure.done']).isVisible()).toBe(true);
  await isOpenToAll(page);

  await page.goto(house.url + paths.manage(event.id));
  await page.getByRole('link', { name: en['deletion.link'] }).click();
  await isOpenToAll(page);
  await page.getByRole('button', { name: en['deletion.do'] }).click();
  await isOpenToAll(page);
  await page.getByLabel(en['deletion.confirm'].replace('{slug}', event.slug)).fill(event.slug);
  await page.getByRole('button', { name: en['deletion.do'] }).click();
  expect(await page.getByText(en['deletion.done']).isVisible()).toBe(true);
}, 120_000);
