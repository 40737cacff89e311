import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { conferenceSessions } from '../../functions/demonstration/conference.ts';
import { conferenceQuestions } from '../../functions/demonstration/questions.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { linkTo, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { en } from '../../web/text/en/index.ts';
import { asks } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent } from '../support/events.ts';
import { maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

const ebooks = /Students’ interaction with e-books/;
const ai = /Are schools ready for the age of AI/;
const hubs = /Sustaining regional innovation hubs/;

async function aConference(): Promise<{ house: Foyer; event: Event }> {
  const house = await foyer({ listen: true });
  const event = await anEvent(house.ctx, {}, conferenceSessions('2026-11-23T07:15:00Z'));
  return { house, event };
}

describe('parallel sessions', () => {
  test('are chosen without scripts, on a phone, and chosen anew on the personal page', async () => {
    const { house, event } = await aConference();
    const page = await openPage(await openBrowser(), { javaScriptEnabled: false });
    const chosen = async () => {
      const [{ sessions } = {}] = await registrationsOf(house.ctx, event.id);
      const all = (await programmeOf(house.ctx, event.id))?.sessions ?? [];
      return all.filter(each => sessions?.[each.id]).map(each => each.title.en);
    };
    await page.goto(house.url + paths.register(event.slug));
    await page.getByLabel(en['registration.name'], { exact: true }).fill(maarja.name);
    await page.getByLabel(en['registration.email'], { exact: true }).fill(maarja.email);
    await page.locator('[name="mode"][value="online"]').check();
    await page.getByLabel(ebooks).check();
    await page.getByLabel(ai).check();
    expect(await page.getByLabel(ebooks).isChecked()).toBe(false);
    await page.locator('[name="consent"]').check();
    await page.getByRole('button', { name: en['registration.send'], exact: true }).click();
    await page.getByRole('heading', { name: en['common.error-summary'] }).waitFor();
    expect(await page.getByLabel(ai).isChecked()).toBe(true);
    await page.locator('[name="mode"][value="on-site"]').check();
    await page.getByRole('button', { name: en['registration.send'], exact: true }).click();
    await page.getByRole('heading', { name: en['registration.confirmed'] }).waitFor();
    expect(await chosen()).toEqual([expect.stringMatching(ai)]);

    const id = registrationId(event.id, maarja.email);
    await page.goto(linkTo(house.ctx, 'my', { eventId: event.id, id }));
    await page.getByRole('link', { name: en['sessions.change'] }).click();
    await page.getByRole('group', { name: '13:00–14:00' }).getByLabel(en['sessions.choose.none']).check();
    await page.getByLabel(hubs).check();
    await page.getByRole('button', { name: en['sessions.change-do'] }).click();
    await page.getByText(en['my.done.sessions']).waitFor();
    expect(await chosen()).toEqual([expect.stringMatching(hubs)]);
  });

  test('are without barriers wherever they are seen or set', async () => {
    const { house, event } = await aConference();
    const staff = await signsIn(house, organiser, house.browser());
    const [[name = '', value = ''] = []] = [...staff.cookies];
    const { sessions = [] } = (await programmeOf(house.ctx, event.id)) ?? {};
    const session = sessions.find(each => each.signUp)?.id ?? '';
    await house.post(paths.register(event.slug), {
      ...{ name: maarja.name, email: maarja.email, mode: 'on-site', consent: 'yes', session },
      form: /name="form" value="([^"]+)"/.exec(await formOf(house, event))?.[1] ?? '',
    });
    const my = linkTo(house.ctx, 'my', { eventId: event.id, id: registrationId(event.id, maarja.email) });
    const pages = [
      paths.event(event.slug),
      paths.register(event.slug),
      paths.programme(event.id),
      paths.editSession(event.id, session),
      paths.sessionPeople(event.id, session),
    ].map(path => house.url + path);
    const browser = await openBrowser();
    for (const width of [390, 1280]) {
      const page = await openPage(browser, { viewport: { width, height: 900 } });
      await page.context().addCookies([{ name, value, url: house.url }]);
      for (const address of [...pages, my, `${my}/sessions`]) {
        expect((await page.goto(address))?.status()).toBe(200);
        expect(await axe(page), address).toEqual([]);
      }
    }
  });

  test('leave the pages within the first packets of an answer', async () => {
    const { house, event } = await aConference();
    await asks(house.ctx, event.id, conferenceQuestions(house.clock.now()));
    for (const path of [paths.event(event.slug), paths.register(event.slug)]) {
      for (const lang of ['en', 'et']) {
        const html = await (await house.get(`${path}?lang=${lang}`)).text();
        expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
      }
    }
  });
});

const formOf = async (house: Foyer, event: Event) => (await house.get(paths.register(event.slug))).text();
