import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { type Assets, buildAssets } from '../../infra/assets.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { cameraThatSees } from './fake-camera.ts';

let app: Foyer;
let assets: Assets;
let event: Event;

beforeAll(async () => {
  assets = await buildAssets();
  app = await foyer({ listen: true });
  event = await anEvent(app.ctx);
});

async function ticketOf(person: typeof maarja): Promise<Registration> {
  app.clock.set('2026-11-02T08:00:00Z');
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  app.clock.set('2026-11-23T07:14:00Z');
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

/** Door staff, signed in, at the door with a phone that looks at `ticket`. */
async function atTheDoor(sees: string, options: BrowserContextOptions = {}): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-camera-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const browser = await openBrowser(await cameraThatSees(sees, join(folder, 'camera.y4m')));
  const page = await openPage(browser, { permissions: ['camera'], ...options });
  await page.route('**/assets/*', route => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const body = assets.get(name);
    return body
      ? route.fulfill({ body: Buffer.from(body), contentType: 'text/javascript' })
      : route.continue();
  });
  const { cookies } = await signsIn(app, doorKeeper, app.browser());
  const own = [...cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(own);
  await page.goto(app.url + paths.door(event.id));
  return page;
}

const word = (page: Page) => page.locator('.result .word');

describe('the door in a browser', () => {
  it('scans a ticket with the camera and says welcome, then that the person is here', async () => {
    const ticket = await ticketOf(maarja);
    const page = await atTheDoor(ticketCode(app.ctx, ticket));
    await expect.poll(() => word(page).textContent(), { timeout: 20_000 }).toBe('Welcome');
    expect(await page.locator('.result .name').textContent()).toBe(maarja.name);
    expect(await page.locator('[data-inside]').textContent()).toBe('1 here');
    expect(await attendanceOf(app.ctx, event.id)).toMatchObject([{ evidence: 'scan', by: doorKeeper.email }]);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => word(page).textContent(), { timeout: 20_000 }).toBe('Already here');
    expect(await attendanceOf(app.ctx, event.id)).toHaveLength(1);
  });

  it('says that nothing was recorded when a network answers with a page of its own', async () => {
    const page = await atTheDoor('nothing of ours');
    await expect.poll(() => word(page).textContent(), { timeout: 20_000 }).toBe('Unknown ticket');
    await page.route('**/check-in', route => route.fulfill({ body: 'Sign in to the Wi-Fi' }));
    await page.fill('#code', 'FOYER.x');
    await page.press('#code', 'Enter');
    await expect.poll(() => word(page).textContent()).toBe('Not recorded');
  }, 60_000);

  it('leaves word in place of the button for whoever was found by name', async () => {
    await ticketOf(paivi);
    const page = await atTheDoor('nothing');
    await page.fill('#q', paivi.name);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: `Check in ${paivi.name}` }).click();
    await expect.poll(() => word(page).textContent()).toBe('Welcome');
    expect(await page.locator('.people .since').textContent()).toBe('Already here');
    expect(await page.getByRole('button', { name: `Check in ${paivi.name}` }).count()).toBe(0);
  }, 60_000);

  it('without scripts finds a person by name and checks them in', async () => {
    await ticketOf(tonu);
    const page = await atTheDoor('nothing', { javaScriptEnabled: false });
    await page.fill('#q', 'proov');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: `Check in ${tonu.name}` }).click();
    expect(await word(page).textContent()).toBe('Welcome');
    expect(await page.locator('.result .name').textContent()).toBe(tonu.name);
  });

  it('loads no more than 60 KB, with the reader for browsers that have none', async () => {
    const scripts = [...assets].filter(([name]) => /scanner/.test(name));
    const bytes = scripts.reduce((sum, [, content]) => sum + gzipSync(content).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(60_000);
  });
});
