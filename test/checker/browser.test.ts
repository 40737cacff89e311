import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../../infra/assets.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { axe, openBrowser, openPage } from '../support/browser.ts';
import { aHub, pdfWith } from './house.ts';
import { anIssuer } from './issuer.ts';

let app: Foyer;
let hub: Awaited<ReturnType<typeof aHub>>;

beforeAll(async () => {
  app = await foyer({ at: new Date().toISOString(), listen: true });
  hub = await aHub(app);
});

const open = async (options: Parameters<typeof openPage>[1] = {}, expected?: RegExp) => {
  const page = await openPage(await openBrowser(), options, expected);
  await page.goto(app.url + paths.checker);
  return page;
};

const fileOf = (content: Buffer | string, name = 'certificate.pdf') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** What the page answers to a file that somebody chooses. */
async function answers(page: Page, content: Buffer | string, name?: string): Promise<string> {
  await page.locator('[data-answers]').evaluate(element => element.replaceChildren());
  await page.setInputFiles('input[type=file]', fileOf(content, name));
  const heading = page.locator('[data-answers] h2').first();
  await heading.waitFor();
  return (await heading.textContent()) ?? '';
}

const lost = /net::ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to load resource/;

describe('in a browser', () => {
  it('a certificate is checked without being sent anywhere', async () => {
    const { text } = await hub.gives();
    const page = await open();
    const sent: string[] = [];
    page.on('request', request => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    expect(await answers(page, await pdfWith(text))).toBe('Valid');
    expect(await page.locator('[data-answers]').textContent()).toContain('Maarja Näidis');
    expect(sent.every(each => /^GET \/hubs\/hub_\w+\/status\/1$/.test(each))).toBe(true);
    expect(sent.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Valid');
    expect(await axe(page)).toEqual([]);
  });

  it('it is revoked from the moment that it is', async () => {
    const page = await open();
    const { text, status } = await hub.gives();
    expect(await answers(page, text, 'credential.json')).toBe('Valid');
    await hub.revokes(status);
    expect(await answers(page, text, 'credential.json')).toBe('Revoked');
    expect(await axe(page)).toEqual([]);
  });

  it('one that was changed is not genuine', async () => {
    const page = await open();
    const { text } = await hub.gives();
    expect(await answers(page, await pdfWith(text.replaceAll('Maarja', 'Someone')))).toBe('Not genuine');
    expect(await page.locator('main').textContent()).not.toContain('Someone');
    expect(await axe(page)).toEqual([]);
  });

  it('without a network it says what it could not ask', async () => {
    const page = await open({}, lost);
    await page.context().setOffline(true);
    const { text } = await hub.gives();
    expect(await answers(page, await pdfWith(text))).toBe('Genuine');
    const said = await page.locator('[data-answers]').textContent();
    expect(said).toContain('Holds. It was signed with a key of this site');
    expect(said).toContain('the issuer’s list could not be asked');
    expect(await answers(page, text.replaceAll('Maarja', 'Someone'))).toBe('Not genuine');
  });

  it('a foreign one is checked with what its issuer’s site publishes', async () => {
    const page = await open();
    const school = anIssuer();
    await publishes(page, school, await school.list());
    const text = JSON.stringify(await school.gives());
    expect(await answers(page, text, 'credential.json')).toBe('Valid');
    expect(await page.locator('[data-answers]').textContent()).toContain(
      'a key that school.example.org publishes',
    );
    await publishes(page, school, await school.list([42]));
    expect(await answers(page, text, 'credential.json')).toBe('Revoked');
  });

  it('nobody on the network of whoever checks is asked, whatever a file says', async () => {
    const page = await open();
    const asked: string[] = [];
    await page.route(/.*/, route => {
      asked.push(route.request().url());
      return route.abort();
    });
    for (const host of ['192.168.1.1', 'localhost%3A8443', 'router', 'printer.local', '[%3A%3A1]']) {
      const inside = JSON.stringify(await anIssuer(`did:web:${host}`).gives());
      expect(await answers(page, inside, 'credential.json')).toMatch(/could not be checked|Not genuine/);
    }
    expect(asked).toEqual([]);
  });

  it.each([
    ['no PDF', Buffer.from('Certificate'), 'neither a PDF nor a credential'],
    ['nothing', Buffer.alloc(0), 'The file is empty'],
  ])('%s is said to be so', async (_what, content, said) => {
    const page = await open();
    expect(await answers(page, content)).toBe('Nothing to check');
    expect(await page.locator('[data-answers]').textContent()).toContain(said);
  });

  it.each(['DecompressionStream', 'crypto'])('where it knows no %s, the server checks', async missing => {
    const page = await openPage(await openBrowser());
    await page.addInitScript(name => Object.defineProperty(globalThis, name, { value: undefined }), missing);
    await page.goto(app.url + paths.checker);
    const { text } = await hub.gives();
    await page.setInputFiles('input[type=file]', fileOf(await pdfWith(text)));
    await page.getByText('The file is checked on the server and not kept.').waitFor();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('heading', { name: 'Valid', exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('20 MB are not even read', async () => {
    const page = await open();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(20 * 1024 * 1024)], 'film.pdf'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await page.getByText('The file is larger than 4 MB').waitFor();
  });

  it('a protected PDF and one of somebody else have an answer', async () => {
    const page = await open();
    const foreign = (name: string) => readFile(new URL(`files/${name}.pdf`, import.meta.url));
    expect(await answers(page, await foreign('qpdf-encrypted'))).toBe('Nothing to check');
    // Its credential is not signed.
    expect(await answers(page, await foreign('qpdf-object-streams'))).toBe('Not genuine');
  });

  it('a file may be dropped anywhere on the page', async () => {
    const page = await open();
    const { text } = await hub.gives();
    const dropped = await page.evaluateHandle(content => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'credential.json'));
      return data;
    }, text);
    await page.dispatchEvent('footer', 'drop', { dataTransfer: dropped });
    await page.getByRole('heading', { name: 'Valid', exact: true }).waitFor();
  });

  it('in Estonian too, at 320 px and in the dark', async () => {
    const page = await open({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
    await page.goto(`${app.url}${paths.checker}?lang=et`);
    const { text } = await hub.gives();
    expect(await answers(page, await pdfWith(text))).toBe('Kehtib');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
  });
});

describe('the checker that is kept', () => {
  /** Saves the checker, and opens it from the disk without a network. */
  async function kept() {
    const page = await open({}, lost);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the checker' }).click();
    const path = await (await saving).path();
    await page.context().setOffline(true);
    const html = await readFile(path, 'utf8');
    await writeFile(`${path}.html`, html);
    await page.goto(`file://${path}.html`);
    return { page, html };
  }

  it('is one file that checks without a network, and says where it is from', async () => {
    const { text } = await hub.gives();
    const { page, html } = await kept();
    expect(await page.locator('[data-keep]').textContent()).toContain(`Saved from ${app.url}`);
    expect(await answers(page, await pdfWith(text))).toBe('Genuine');
    expect(await page.locator('[data-answers]').textContent()).toContain('Maarja Näidis');
    expect(await answers(page, text.replaceAll('Maarja', 'Someone'))).toBe('Not genuine');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(await axe(page)).toEqual([]);
  });

  it('asks the issuer when there is a network', async () => {
    const { text, status } = await hub.gives();
    const { page } = await kept();
    await page.context().setOffline(false);
    expect(await answers(page, text, 'credential.json')).toBe('Valid');
    await hub.revokes(status);
    expect(await answers(page, text, 'credential.json')).toBe('Revoked');
  });
});

it('the program and its page are small', async () => {
  const program = (await buildAssets()).get('checker.js');
  const html = await (await app.get(paths.checker)).text();
  const bytes = gzipSync(program ?? '', { level: 9 }).length + gzipSync(html, { level: 9 }).length;
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(80_000);
});

/** The network has the issuer's site, and nothing else that is not ours. */
async function publishes(page: Page, issuer: ReturnType<typeof anIssuer>, list: Json): Promise<void> {
  await page.unroute(/school\.example\.org/).catch(() => undefined);
  await page.route(/school\.example\.org/, route => {
    const json = route.request().url() === issuer.listAddress ? list : issuer.document;
    return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
  });
}
