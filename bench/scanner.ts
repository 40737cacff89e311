import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Event } from '../functions/events/event.ts';
import type { Registration } from '../functions/registration/registration.ts';
import { registrationId } from '../functions/registration/registration.ts';
import { ticketCode } from '../functions/registration/ticket.ts';
import { type Assets, buildAssets } from '../infra/assets.ts';
import { freePort } from '../infra/local/port.ts';
import { serveWeb } from '../infra/local/web-server.ts';
import { browsing } from '../test/support/browsing.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { anEvent, registers } from '../test/support/events.ts';
import { crowd, doorKeeper } from '../test/support/people.ts';
import { signsIn } from '../test/support/sign-in.ts';
import { paths } from '../web/paths.ts';
import type { Figure } from './figure.ts';
import { type House, median, openHouse } from './house.ts';

const morning = '2026-11-23T07:14:00Z';
const held = 300;
const scanned = 41;

/**
 * The program of the door: its scripts compressed, with the reader of codes; and in a Chromium that holds a list of
 * 300 and has no network, from the last key of a hand scanner until the answer stands on the page, the scan kept on
 * the disk. The median of 41 tickets.
 */
export async function scannerFigures(): Promise<Figure[]> {
  const assets = await buildAssets();
  const port = await freePort();
  let now = new Date('2026-11-02T08:00:00Z');
  const house = await openHouse({ now: () => now, settings: { publicUrl: `http://localhost:${port}` } });
  const browser = await launchChromium();
  try {
    const event = await anEvent(house.ctx, { capacity: { 'on-site': null, online: null } });
    for (const person of crowd(held)) await registers(house.ctx, event.id, person);
    now = new Date(morning);
    const stop = await serveWeb(house.app.fetch, assets, port, 'localhost');
    const page = await (await browser.newContext()).newPage();
    await openDoor(house, event, page).finally(stop);
    const times: number[] = [];
    for (const { email } of crowd(scanned)) {
      const registration = { eventId: event.id, id: registrationId(event.id, email) };
      times.push(await timeOf(page, codeOf(house, registration)));
    }
    return [
      ['scanner_script_gz_bytes', scriptBytes(assets), 'bytes'],
      ['scan_to_answer_ms', median(times), 'ms'],
    ];
  } finally {
    await browser.close();
    await house.close();
  }
}

const codeOf = (house: House, registration: Pick<Registration, 'id' | 'eventId'>) =>
  ticketCode(house.ctx, registration);

const scriptBytes = (assets: Assets): number =>
  [...assets]
    .filter(([name]) => /scanner|door-worker/.test(name))
    .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);

/** Until the device holds the list. */
async function openDoor(house: House, event: Event, page: Page): Promise<void> {
  const { publicUrl } = house.ctx.settings;
  const staff = browsing(async (path, init) => house.app.request(new URL(path, publicUrl), init), publicUrl);
  const { cookies } = await signsIn({ ...staff, ctx: house.ctx }, doorKeeper, staff);
  const own = [...cookies].map(([name, value]) => ({ name, value, url: publicUrl }));
  await page.context().addCookies(own);
  await page.goto(publicUrl + paths.door(event.id));
  await page.getByText('List from').waitFor();
}

/** Milliseconds from the last key until an answer stands there. */
const timeOf = (page: Page, code: string): Promise<number> =>
  page.evaluate(async keys => {
    const answer = document.querySelector('[data-answer]') as HTMLElement;
    const presses = [...keys, 'Enter'].map(
      key => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    const last = presses.pop() as KeyboardEvent;
    for (const press of presses) document.body.dispatchEvent(press);
    const answered = new Promise<void>((resolve, reject) => {
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        const { said } = (answer.firstElementChild as HTMLElement).dataset;
        if (said === 'welcome') resolve();
        else reject(new Error(`The door said ${said}`));
      });
      watcher.observe(answer, { childList: true });
    });
    const begun = performance.now();
    document.body.dispatchEvent(last);
    await answered;
    return performance.now() - begun;
  }, code);
