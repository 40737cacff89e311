import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkTo } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { en } from '../../web/text/en/index.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja } from '../support/people.ts';

const room = 'https://meet.example.org/secret-room';
let app: Foyer;
let browser: Browser;
let link: string;

beforeAll(async () => {
  app = await foyer({ listen: true });
  const event = await anEvent(app.ctx);
  await registers(app.ctx, event.id, maarja, 'online');
  link = linkTo(app.ctx, 'join', { eventId: event.id, id: registrationId(event.id, maarja.email) });
  browser = await openBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});

describe('on a phone', () => {
  it('one tries camera, microphone, sound and connection before, and is told what works', async () => {
    const page = await openPage(browser);
    await page.goto(link);
    await page.getByRole('link', { name: 'Try out camera, microphone and sound' }).click();
    await page.getByText(/^Good: an answer takes \d+ ms\.$/).waitFor();
    await page.getByRole('button', { name: 'Show my picture' }).click();
    await page.getByText('The camera works.').waitFor();
    await page.getByRole('button', { name: 'Test my microphone' }).click();
    await page.getByText('The microphone hears you.').waitFor();
    await page.getByRole('button', { name: 'Play the melody' }).click();
    await page.getByRole('button', { name: 'I hear nothing' }).click();
    await page.getByText('Turn the volume up').waitFor();
    await page.getByRole('button', { name: 'I hear it' }).click();
    await page.getByText('The sound works.').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the door' }).click();
    expect(await axe(page)).toEqual([]);
  });

  it('the meeting opens in a tab of its own, and this page stays beside it', async () => {
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await openPage(browser, {}, /ERR_|net::/);
    await page.goto(link);
    const meeting = page.context().waitForEvent('request', request => request.url() === room);
    await page.getByRole('button', { name: 'Join now' }).click();
    await meeting;
    await page.getByText('The meeting is open in another tab.').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('a page that is left open leads on when what it offers has ended', async () => {
    app.clock.set('2026-11-23T16:59:58Z');
    const page = await openPage(browser);
    await page.goto(link);
    await page.getByRole('button', { name: 'Join now' }).waitFor();
    app.clock.set('2026-11-23T17:00:01Z');
    await page.getByRole('heading', { name: en['joining.over'] }).waitFor();
  });

  it('one joins without JavaScript as well, and has words in place of the tests', async () => {
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await openPage(browser, { javaScriptEnabled: false }, /ERR_|net::/);
    await page.goto(`${link}/check`);
    await page.locator('.by-hand').waitFor();
    expect(await page.getByRole('button', { name: 'Show my picture' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Back to the door' }).click();
    const meeting = page.waitForRequest(room);
    await page.getByRole('button', { name: 'Join now' }).click({ noWaitAfter: true });
    await meeting;
  });
});
