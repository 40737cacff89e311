import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { buildAssets } from '../../infra/assets.ts';
import { freePort } from '../../infra/local/port.ts';
import { serveWeb } from '../../infra/local/web-server.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { registers } from '../support/events.ts';
import { doorKeeper } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { cameraThatSees } from './fake-camera.ts';

/** The morning of the conference: 09:14 in Tallinn. */
export const morning = '2026-11-23T07:14:00Z';

export type DoorHouse = Awaited<ReturnType<typeof doorHouse>>;

/** A house for real browsers whose network can be cut: nobody answers then, as in a cellar. */
export async function doorHouse() {
  const port = await freePort();
  const assets = await buildAssets();
  const app = await foyer({ settings: { publicUrl: `http://localhost:${port}` } });
  const answer = async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.method === 'GET' ? undefined : await request.arrayBuffer();
    return app.request(pathname + search, { method: request.method, headers: request.headers, body });
  };
  const serve = () => serveWeb(answer, assets, port, 'localhost');
  let stop: (() => Promise<void>) | undefined = await serve();
  const cut = async () => {
    await stop?.();
    stop = undefined;
  };
  afterAll(cut);
  return {
    app,
    assets,
    cut,
    async mend() {
      stop ??= await serve();
    },
  };
}

/** Registers somebody well before the day; it is the morning of the day then. */
export async function ticketFor(
  app: Foyer,
  event: Event,
  person: { name: string; email: string; organisation?: string },
): Promise<Registration> {
  app.clock.set('2026-11-02T08:00:00Z');
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  app.clock.set(morning);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

/** What a browser says of a network that is not there, and of a form that comes back with errors. */
const networkCut = /net::ERR_|error occurred when fetching the script|status of 4(04|22)/;

/** Door staff, signed in, at the door with a phone that looks at `sees`. */
export async function atTheDoor(
  house: DoorHouse,
  event: Event,
  sees: string,
  looking: Parameters<typeof cameraThatSees>[2] = {},
): Promise<Page> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-camera-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const flags = await cameraThatSees(sees, join(folder, 'camera.y4m'), looking);
  return openDoor(house, event, { flags, options: { permissions: ['camera'] } });
}

type Opening = {
  flags?: string[];
  options?: BrowserContextOptions;
  /** Before the page is opened. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
};

/** The same with any browser. */
export async function openDoor(
  { app }: DoorHouse,
  event: Event,
  { flags, options, prepare }: Opening,
): Promise<Page> {
  const page = await openPage(await openBrowser(flags), options, networkCut);
  const { cookies } = await signsIn(app, doorKeeper, app.browser());
  const own = [...cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(own);
  await prepare?.(page.context());
  await page.goto(app.url + paths.door(event.id));
  return page;
}
