import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { maarja, tonu } from '../support/people.ts';
import { readQr } from '../support/qr.ts';

const founder = { name: 'Kadri Asutaja', email: 'kadri@example.org' };
const realAddress = 'https://meet.example.org/the-secret-room';

/** One visitor or member of staff before a browser, whose every page is checked by axe. */
class Person {
  readonly house: Foyer;
  readonly page: Page;
  readonly #runsScripts: boolean;
  constructor(house: Foyer, page: Page, runsScripts: boolean) {
    this.house = house;
    this.page = page;
    this.#runsScripts = runsScripts;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.house.url).href);
    await this.checks();
  }

  /** Fills in fields by name; a choice or a tick by its value. */
  async fills(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`);
      await this.#unfolds(this.page.locator(`[name="${name}"]`));
      const type = await field.first().getAttribute('type');
      if (type === 'radio' || type === 'checkbox') {
        await this.page.locator(`main [name="${name}"][value="${value}"]`).check();
      } else if ((await field.evaluate(element => element.tagName)) === 'SELECT') {
        await field.selectOption(value);
      } else await field.fill(value);
    }
  }

  /** Presses the button of the form that posts to `path`, wherever on the page it is. */
  async sends(path: string): Promise<void> {
    const form = this.page.locator(`form[action="${path}"]`).first();
    await this.#unfolds(this.page.locator(`form[action="${path}"]`));
    await Promise.all([
      this.page.waitForLoadState('load'),
      form.locator('button:not([name]), button[type=submit]').last().click(),
    ]);
    await this.page.waitForLoadState('load');
    await this.checks();
  }

  /** Opens the folded part that holds `what`, if it is in one. */
  async #unfolds(what: Locator): Promise<void> {
    const folded = this.page.locator('details:not([open])', { has: what });
    if ((await folded.count()) > 0) await folded.first().locator('summary').click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** axe is a program of the page: it runs where programs do. */
  async checks(): Promise<void> {
    if (!this.#runsScripts) return;
    expect(await axe(this.page), this.page.url()).toEqual([]);
  }

  /** The path of the newest mail's link that begins with `prefix`. */
  async linkMailed(to: string, prefix: string): Promise<string> {
    await this.house.pump();
    const { links, text } = await this.house.inbox.last(to);
    const link = links.find(each => new URL(each).pathname.startsWith(prefix));
    if (!link) throw new Error(`No link to ${prefix} in: ${text}`);
    return new URL(link).pathname;
  }
}

describe.each([
  ['with JavaScript', true],
  ['with JavaScript off', false],
])('a person before a browser, %s', (_, javaScriptEnabled) => {
  let house: Foyer;
  let launch: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    house = await foyer({ at: '2026-11-02T08:00:00Z', listen: true });
    launch = await openBrowser();
  });

  test('walks from the poster to the verified certificate', { timeout: 300_000 }, async () => {
    const kadri = new Person(house, await openPage(launch, { javaScriptEnabled }), javaScriptEnabled);
    const guest = new Person(house, await openPage(launch, { javaScriptEnabled }), javaScriptEnabled);
    await signsIn(kadri);

    // A hub, an event, its programme; then everybody may see it.
    await kadri.opens(paths.newHub);
    await kadri.fills({ hubName: 'Näidisvõrgustik', ownerName: founder.name });
    await kadri.sends(paths.newHub);
    const hubId = /hub_\w{26}/.exec(await kadri.page.content())?.[0] ?? '';
    await kadri.opens(paths.newEvent(hubId));
    await kadri.fills({
      kind: 'conference',
      format: 'hybrid',
      mainLanguage: 'en',
      'title-en': 'Conference of Innovative Education',
      'description-en': 'A day about **mentoring**.',
      zone: 'Europe/Tallinn',
      startsAt: '2026-11-23T09:15',
      endsAt: '2026-11-23T17:00',
      venueName: 'Tallinn University',
      venueCity: 'Tallinn',
      venueCountry: 'EE',
      'capacity-on-site': '20',
      onlineAddress: realAddress,
    });
    await kadri.sends(paths.newEvent(hubId));
    const eventId = /evt_\w{26}/.exec(kadri.page.url())?.[0] ?? '';
    await kadri.opens(paths.newSession(eventId));
    await kadri.fills({
      kind: 'keynote',
      'title-en': 'AI goes to school',
      startsAt: '2026-11-23T10:00',
      endsAt: '2026-11-23T11:00',
      speakers: 'Robin Sample (University College London)',
    });
    await kadri.sends(paths.newSession(eventId));
    await kadri.opens(paths.manage(eventId));
    await kadri.sends(paths.publication(eventId));

    // The poster leads to the form; a mistake comes back with a word on it.
    await guest.opens(paths.home);
    const slug = /\/e\/([a-z0-9-]+)/.exec(await guest.page.content())?.[1] ?? '';
    await guest.opens(paths.event(slug));
    await guest.sees('AI goes to school');
    await guest.opens(paths.poster(slug));
    await guest.opens(paths.register(slug));
    await guest.sends(paths.register(slug));
    expect(await guest.page.title()).toMatch(/^Error: /);
    await guest.fills({ name: maarja.name, email: maarja.email, mode: 'on-site', consent: 'yes' });
    await guest.sends(paths.register(slug));
    await guest.sees(maarja.email);
    await guest.opens(paths.register(slug));
    await guest.fills({ name: tonu.name, email: tonu.email, mode: 'online', consent: 'yes' });
    await guest.sends(paths.register(slug));

    // Maarja corrects her name on her page.
    const myPath = await guest.linkMailed(maarja.email, '/my/');
    await guest.opens(myPath);
    await guest.fills({ name: 'Maarja-Liis Näidis' });
    await guest.sends(`${myPath}/name`);
    await guest.sees('Maarja-Liis Näidis');

    // Tõnu joins when the door is open, and only then learns the real address.
    const joinPath = await guest.linkMailed(tonu.email, '/join/');
    await guest.opens(joinPath);
    expect(await guest.page.content()).not.toContain(realAddress);
    house.clock.set('2026-11-23T07:10:00Z');
    await guest.opens(joinPath);
    const meeting = guest.page.context().waitForEvent('request', request => request.url() === realAddress);
    await guest.page.locator(`form[action="${joinPath}"] button`).click({ noWaitAfter: true });
    await meeting;

    // The door: her code, as a hand scanner types it.
    await signsIn(kadri);
    const confirmation = (await house.inbox.mails(maarja.email)).find(mail =>
      mail.attachments.some(a => a.contentType === 'image/png'),
    );
    const picture = confirmation?.attachments.find(each => each.contentType === 'image/png');
    await kadri.opens(paths.door(eventId));
    await kadri.fills({ code: readQr(PNG.sync.read(picture?.content as Buffer)) });
    await kadri.page.keyboard.press('Enter');
    await kadri.sees('Maarja-Liis Näidis');
    await kadri.checks();
    for (const page of [
      paths.registrations,
      paths.attendance,
      paths.mail,
      paths.editEvent,
      paths.programme,
    ]) {
      await kadri.opens(page(eventId));
    }
    await kadri.opens(paths.attendance(eventId));
    await kadri.sends(paths.attendanceConfirmation(eventId));

    // The end: feedback, certificates.
    house.clock.set('2026-11-23T15:20:00Z');
    await house.tick();
    const feedbackPath = await guest.linkMailed(tonu.email, '/feedback/');
    await guest.opens(feedbackPath);
    await guest.fills({ overall: '5', content: '4', organisation: '5', usefulness: '4', participation: '3' });
    await guest.fills({ willUse: 'The mentoring circle' });
    await guest.sends(feedbackPath);
    await kadri.opens(paths.feedbackSummary(eventId));
    await kadri.sees('The mentoring circle');
    await kadri.opens(paths.certificates(eventId));
    await kadri.sends(paths.issuance(eventId));
    await house.pump();
    await kadri.opens(paths.certificates(eventId));
    const certificate = await guest.linkMailed(maarja.email, '/certificates/');
    await guest.opens(paths.certificate(certificate.split('/')[2] ?? ''));
    await guest.sees('Maarja-Liis Näidis');
    await guest.opens(paths.certificate('crt_nothing'));
    await guest.opens('/nowhere');
  });

  async function signsIn(staff: Person): Promise<void> {
    await staff.page.context().clearCookies();
    await staff.opens(paths.signIn);
    await staff.fills({ email: founder.email });
    await staff.sends(paths.signIn);
    const link = await staff.linkMailed(founder.email, `${paths.signIn}/`);
    await staff.opens(link);
    await staff.sends(link);
  }
});
