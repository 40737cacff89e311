import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Access, EventInput } from '../../functions/events/event.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { maarja, organiser, paivi, tonu } from '../support/people.ts';

/** An event with a way in, the people who come by it, and who lets them. */
async function anEventBy(kind: Access['kind'], input: Partial<EventInput> = {}) {
  const house = await foyer({ listen: true });
  const event = await anEvent(house.ctx, { access: { kind }, ...input });
  const linkOf = async ({ email }: { email: string }, part: string) =>
    (await house.inbox.last(email)).links.find(each => each.includes(part)) ?? '';
  return {
    house,
    event,
    linkOf,
    at: (path: string) => house.url + path,
    async signIn(page: Page) {
      await page.goto(house.url + paths.signIn);
      await page.getByLabel(en['common.email']).fill(organiser.email);
      await page.locator('main form button').click();
      await house.pump();
      await page.goto(await linkOf(organiser, `${paths.signIn}/`));
      await page.locator('main form button').click();
      await page.waitForURL(`**${paths.console}`);
    },
    /** Sends the form that the page shows. */
    async fillsIn(page: Page, person: { name: string; email: string }, send: string | RegExp) {
      await page.getByLabel(en['registration.name']).fill(person.name);
      await page.getByLabel(en['registration.email'], { exact: true }).fill(person.email);
      await page.locator('[name="mode"][value="on-site"]').check();
      await page.locator('[name="consent"]').check();
      await page.getByRole('button', { name: send }).click();
    },
  };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const widths = [390, 1280];

/** No barriers on a phone and at a desk, and nothing that needs the page to be moved sideways. */
async function isOpenToAll(page: Page, what: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axe(page), `${what}, ${width} pixels wide`).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${what}, ${width} pixels wide`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 390, height: 844 });
}

describe('with approval, without scripts', () => {
  test('people apply, and an organiser lets one in and turns another down', async () => {
    const { house, event, at, linkOf, signIn, fillsIn } = await anEventBy('approval');
    const browser = await openBrowser();
    const theirs = await openPage(browser, { javaScriptEnabled: false });
    for (const person of [maarja, tonu]) {
      await theirs.goto(at(paths.register(event.slug)));
      await fillsIn(theirs, person, en['registration.send-approval']);
      await theirs.getByRole('heading', { name: en['registration.applied'] }).waitFor();
    }
    await house.pump();
    const page = await openPage(browser, { javaScriptEnabled: false });
    await signIn(page);
    await page.goto(at(paths.manage(event.id)));
    await page.getByRole('link', { name: '2', exact: true }).click();
    await button(page, en['applications.approve']).click();
    await page.getByText(en['error.who.nobody']).first().waitFor();
    await page.getByLabel(maarja.name).check();
    await page.getByText(en['applications.welcome'], { exact: true }).click();
    await page.getByLabel(en['applications.welcome.label']).fill('Bring a friend.');
    await button(page, en['applications.approve']).click();
    await page.getByText('1 person has a place').waitFor();
    await page.getByLabel(tonu.name).check();
    await page.getByText(en['applications.decline-them']).click();
    await page.getByLabel(en['applications.message']).fill('We have no room.');
    await button(page, en['applications.decline']).click();
    await page.getByText(en['applications.none']).waitFor();
    await house.pump();
    expect((await house.inbox.last(maarja.email)).subject).toContain('You are registered');
    expect((await house.inbox.last(maarja.email)).text).toContain('Bring a friend.');
    expect((await house.inbox.last(tonu.email)).text).toContain('We have no room.');
    await theirs.goto(await linkOf(maarja, '/my/'));
    await theirs
      .getByRole('heading', { name: maarja.name })
      .or(theirs.getByText(maarja.name))
      .first()
      .waitFor();
  });

  test('nothing of it is a barrier', async () => {
    const { house, event, at, linkOf, signIn, fillsIn } = await anEventBy('approval');
    const browser = await openBrowser();
    const theirs = await openPage(browser);
    for (const person of [maarja, tonu]) {
      await theirs.goto(at(paths.register(event.slug)));
      await isOpenToAll(theirs, 'the form');
      await fillsIn(theirs, person, en['registration.send-approval']);
      await theirs.getByRole('heading', { name: en['registration.applied'] }).waitFor();
      await isOpenToAll(theirs, 'the answer');
    }
    await house.pump();
    await theirs.goto(await linkOf(tonu, '/my/'));
    await isOpenToAll(theirs, 'the page of who applied');
    const page = await openPage(browser);
    await signIn(page);
    await page.goto(at(paths.applications(event.id)));
    await isOpenToAll(page, 'the applications');
    await button(page, en['applications.approve']).click();
    await isOpenToAll(page, 'the applications, with an error');
    await page.getByLabel(tonu.name).check();
    await page.getByText(en['applications.welcome'], { exact: true }).click();
    await page.getByText(en['applications.decline-them']).click();
    await isOpenToAll(page, 'the messages');
    await button(page, en['applications.decline']).click();
    await page.getByText(en['applications.approve-after-all']).waitFor();
    await isOpenToAll(page, 'who was declined');
    await theirs.reload();
    await isOpenToAll(theirs, 'the page of who was declined');
  });
});

describe('by invitation, on a phone', () => {
  test('an organiser invites, follows and withdraws; nothing of it is a barrier or out of sight', async () => {
    const { house, event, at, linkOf, signIn, fillsIn } = await anEventBy('invitation');
    const browser = await openBrowser();
    const page = await openPage(browser);
    await signIn(page);
    await page.goto(at(paths.manage(event.id)));
    await page.getByRole('link', { name: en['invitations.title'], exact: true }).click();
    await isOpenToAll(page, 'no invitations');
    await page.getByRole('link', { name: en['invitations.new'] }).click();
    await isOpenToAll(page, 'the list to type');
    await page.getByLabel(en['invitations.list']).fill('Somebody');
    await button(page, en['invitations.check']).click();
    await isOpenToAll(page, 'a list with an error');
    const list = [maarja, tonu, paivi].map(({ name, email }) => `${name} <${email}>`).join('\n');
    await page.getByLabel(en['invitations.list']).fill(list);
    await button(page, en['invitations.check']).click();
    await page.getByRole('heading', { name: '3 people get an invitation' }).waitFor();
    await isOpenToAll(page, 'a list that is checked');
    await button(page, 'Send 3 invitations').click();
    await page.getByText('3 people are invited').waitFor();
    await house.pump();

    const theirs = await openPage(browser);
    await theirs.goto(at(paths.register(event.slug)));
    await isOpenToAll(theirs, 'the form, without an invitation');
    const link = await linkOf(maarja, 'invitation=');
    await theirs.goto(link);
    await fillsIn(theirs, maarja, /^Register/);
    await theirs.getByRole('heading', { name: en['registration.confirmed'] }).waitFor();
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: en['registration.refused.used'] }).waitFor();
    await isOpenToAll(theirs, 'a used invitation');

    await page.goto(at(paths.invitations(event.id)));
    await isOpenToAll(page, 'the invitations');
    const revoke = button(page, `${en['invitations.revoke']} ${tonu.email}`);
    const box = await revoke.boundingBox();
    expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await revoke.click();
    await page.getByText(en['invitations.done.revoked']).waitFor();
    await theirs.goto(await linkOf(tonu, 'invitation='));
    await theirs.getByRole('heading', { name: en['registration.refused.ended'] }).waitFor();
  });
});

test('the way in is chosen where it is folded away, and an error in it is in sight', async () => {
  const { event, at, signIn } = await anEventBy('open');
  const page = await openPage(await openBrowser());
  await signIn(page);
  await page.goto(at(paths.editEvent(event.id)));
  await page.getByText(en['console.access'], { exact: true }).click();
  await page.getByRole('radio', { name: en['console.access.domain'] }).check();
  await page.getByLabel(en['console.domains']).fill('not a domain');
  await button(page, en['common.save']).click();
  await page.getByRole('link', { name: '“not a domain” is not a domain' }).click();
  expect(await page.getByLabel(en['console.domains']).isVisible()).toBe(true);
  await isOpenToAll(page, 'the form of an event');
});
