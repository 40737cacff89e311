import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { pupils, registersGroup } from '../groups/group.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser, paivi, tonu } from '../support/people.ts';

/** A hall with one seat, taken by Maarja; Tõnu and Päivi wait for it. */
async function aFullHall() {
  const house = await foyer({ listen: true });
  const input = {
    capacity: { 'on-site': 1, online: null },
    offerHours: 24,
    deadlines: { change: '2026-11-20T10:00:00Z', cancel: '2026-11-21T10:00:00Z' },
  };
  const event = await anEvent(house.ctx, input);
  for (const person of [maarja, tonu, paivi]) {
    await registers(house.ctx, event.id, person);
    house.clock.advance({ minutes: 1 });
  }
  await house.pump();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const linkOf = async (person: { email: string }, prefix: string) =>
    (await house.inbox.last(person.email)).links.find(each => each.includes(prefix)) ?? '';
  return {
    house,
    event,
    button,
    linkOf,
    async seatIsFreed() {
      await cancel(house.ctx, { eventId: event.id, id: registrationId(event.id, maarja.email) });
      await house.tick();
    },
    async signIn(page: Page) {
      await page.goto(house.url + paths.signIn);
      await page.getByLabel(en['common.email']).fill(organiser.email);
      await page.locator('main form button').click();
      await house.pump();
      await page.goto(await linkOf(organiser, `${paths.signIn}/`));
      await page.locator('main form button').click();
      await page.waitForURL(`**${paths.console}`);
    },
  };
}

describe('a seat that is held for somebody', () => {
  test('is taken on a phone without scripts, by one button of the page that the mail leads to', async () => {
    const { house, button, linkOf, seatIsFreed } = await aFullHall();
    await seatIsFreed();
    const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
    await page.goto(await linkOf(tonu, '/my/'));
    await page.getByRole('heading', { name: en['offer.headline'] }).waitFor();
    await button(page, en['offer.take']).click();
    await page.getByText(en['my.done.offer-taken']).waitFor();
    await house.pump();
    expect((await house.inbox.last(tonu.email)).subject).toContain('You are registered');
  });

  test('is told without barriers, as are the deadlines, before and after they have passed', async () => {
    const { house, linkOf, seatIsFreed } = await aFullHall();
    const seated = await linkOf(maarja, '/my/');
    const browser = await openBrowser();
    for (const width of [390, 1280]) {
      const page = await openPage(browser, { viewport: { width, height: 900 } });
      await page.goto(seated);
      expect(await axe(page), 'deadlines').toEqual([]);
    }
    await seatIsFreed();
    const page = await openPage(browser);
    await page.goto(await linkOf(tonu, '/my/'));
    expect(await axe(page), 'an offer').toEqual([]);
    await page.getByRole('button', { name: en['offer.take'], exact: true }).click();
    house.clock.set('2026-11-22T08:00:00Z');
    await page.reload();
    await page.locator('details', { hasText: en['my.cancel'] }).locator('summary').click();
    expect(await axe(page), 'too late').toEqual([]);
  });
});

describe('an organiser', () => {
  test('moves somebody in line and raises the number of seats on a phone, without barriers', async () => {
    const { house, event, button, signIn } = await aFullHall();
    const page = await openPage(await openBrowser());
    await signIn(page);
    await page.goto(house.url + paths.waitingList(event.id));
    expect(await axe(page), 'the list').toEqual([]);
    await page.getByRole('link', { name: new RegExp(`${en['line.act']}.*${paivi.name}`) }).click();
    expect(await axe(page), 'one person').toEqual([]);
    await button(page, en['line.move.do']).click();
    await page.getByRole('link', { name: en['error.why.missing'] }).click();
    expect(await axe(page), 'without a reason').toEqual([]);
    await page.keyboard.type('Speaks at the event');
    await button(page, en['line.move.do']).click();
    await page.getByText(en['line.said.moved']).waitFor();
    expect(await page.locator('ol .entry').first().textContent()).toMatch(/Päivi[\s\S]*Speaks at the event/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByLabel(en['line.set-seats']).first().fill('2');
    await button(page, en['common.save']).first().click();
    await page.getByText(en['line.said.seats']).waitFor();
    await house.tick();
    await page.reload();
    await page.getByRole('heading', { name: en['line.offers'] }).waitFor();
    expect(await axe(page), 'with an offer').toEqual([]);
    expect((await house.inbox.last(paivi.email)).subject).toContain('A seat is held for you');

    await registersGroup(house, event, pupils(2));
    await page.reload();
    await page.getByRole('link', { name: en['line.act-group'] }).click();
    await page.getByText('This group needs 2 seats; none is free.').waitFor();
    expect(await axe(page), 'a group in line').toEqual([]);
    await page.getByLabel(en['line.reason'], { exact: true }).fill('Comes from far');
    await button(page, en['line.move.do']).click();
    await page.getByText(en['line.said.moved']).waitFor();
    expect(await axe(page), 'with a group').toEqual([]);
  });
});
