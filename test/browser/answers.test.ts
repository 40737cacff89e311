import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { conferenceQuestions } from '../../functions/demonstration/questions.ts';
import type { Event } from '../../functions/events/event.ts';
import { allSensitive } from '../../functions/registration/answers/sensitive.ts';
import { linkTo, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { buildAssets } from '../../infra/assets.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { asks } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

async function aConference(): Promise<{ house: Foyer; event: Event }> {
  const house = await foyer({ listen: true });
  const event = await anEvent(house.ctx);
  await asks(house.ctx, event.id, conferenceQuestions(house.clock.now()));
  return { house, event };
}

const diet = 'What should the caterer know?';
const shows = 'Would you show something of your school in the foyer?';
const what = 'What would you show?';

describe('the questions of a conference', () => {
  test('come and go as somebody fills in the form', async () => {
    const { house, event } = await aConference();
    const page = await openPage(await openBrowser(), { viewport: { width: 390, height: 844 } });
    await page.goto(house.url + paths.register(event.slug));
    const seen = (words: string) => page.getByText(words).first().isVisible();
    expect([await seen(diet), await seen(what)]).toEqual([false, false]);
    expect(await page.getByText('Only if').count()).toBe(0);
    await page.locator('[name="mode"][value="on-site"]').check();
    expect([await seen(diet), await seen(shows), await seen(what)]).toEqual([true, true, false]);
    const show = page.getByRole('group', { name: shows });
    await show.getByLabel('Yes').check();
    expect(await seen(what)).toBe(true);
    await page.getByLabel(what).fill('A robot');
    await page.locator('[name="mode"][value="online"]').check();
    expect([await seen(diet), await seen(what)]).toEqual([false, false]);
    await page.locator('[name="mode"][value="on-site"]').check();
    expect(await page.getByLabel(what).inputValue()).toBe('A robot');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: en['registration.send'], exact: true }).click();
    await page.getByRole('heading', { name: en['common.error-summary'] }).waitFor();
    expect([await seen(diet), await page.getByLabel(what).inputValue()]).toEqual([true, 'A robot']);
    expect(await axe(page)).toEqual([]);
  });

  test('are answered without scripts, on a phone, and changed on the personal page', async () => {
    const { house, event } = await aConference();
    const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
    await page.goto(house.url + paths.register(event.slug));
    await page.getByLabel(en['registration.name'], { exact: true }).fill(maarja.name);
    await page.getByLabel(en['registration.email'], { exact: true }).fill(maarja.email);
    await page.locator('[name="mode"][value="on-site"]').check();
    await page.getByLabel('Vegan').check();
    await page.getByLabel('No nuts').check();
    await page.locator('[name="consent"]').check();
    await page.getByRole('button', { name: en['registration.send'], exact: true }).click();
    await page.getByRole('heading', { name: en['registration.confirmed'] }).waitFor();
    const [kept] = await allSensitive(house.ctx, event.id);
    expect(Object.values(kept?.answers ?? {})).toEqual([['vegan', 'no-nuts']]);

    const id = registrationId(event.id, maarja.email);
    await page.goto(linkTo(house.ctx, 'my', { eventId: event.id, id }));
    await page.getByRole('link', { name: en['answers.mine-open'] }).click();
    expect(await page.getByLabel('Vegan').isChecked()).toBe(true);
    await page.getByRole('group', { name: shows }).getByLabel('Yes').check();
    await page.getByRole('button', { name: en['answers.mine-send'] }).click();
    await page.getByRole('link', { name: `Answer “${what}”` }).waitFor();
    await page.getByLabel(what).fill('A robot');
    await page.getByRole('button', { name: en['answers.mine-send'] }).click();
    await page.getByText(en['answers.done.saved']).waitFor();
    const [registration] = await registrationsOf(house.ctx, event.id);
    // A record of the table keeps no order.
    expect(new Set(Object.values(registration?.answers ?? {}))).toEqual(new Set(['yes', 'A robot']));
  });

  test('and what people and staff see of them is without barriers', async () => {
    const { house, event } = await aConference();
    await registers(house.ctx, event.id, maarja);
    const id = registrationId(event.id, maarja.email);
    const mine = `${linkTo(house.ctx, 'my', { eventId: event.id, id })}/answers`;
    const staff = await signsIn(house, organiser, house.browser());
    const [[name = '', value = ''] = []] = [...staff.cookies];
    const browser = await openBrowser();
    for (const width of [390, 1280]) {
      const page = await openPage(browser, { viewport: { width, height: 900 } });
      await page.context().addCookies([{ name, value, url: house.url }]);
      await page.goto(house.url + paths.needs(event.id));
      await page.getByRole('heading', { name: en['needs.title'] }).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.goto(house.url + paths.registration(event.id, id));
      await page.getByRole('heading', { name: en['answers.title'] }).waitFor();
      expect(await axe(page)).toEqual([]);
      await page.goto(mine);
      await page.getByRole('heading', { name: en['answers.mine'] }).waitFor();
      expect(await axe(page)).toEqual([]);
    }
  });

  test('fit into the first packets of an answer, and their script into one', async () => {
    const { house, event } = await aConference();
    for (const lang of ['en', 'et']) {
      const html = await (await house.get(`${paths.register(event.slug)}?lang=${lang}`)).text();
      expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
    }
    const script = (await buildAssets()).get('conditions.js') ?? new Uint8Array();
    expect(script.length).toBeGreaterThan(100);
    expect(gzipSync(script).length).toBeLessThanOrEqual(1_024);
  });
});
