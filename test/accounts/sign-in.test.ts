import { beforeEach, describe, expect, it } from 'vitest';
import type { Hub } from '../../functions/accounts/hub.ts';
import { removeStaff } from '../../functions/accounts/staff.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub } from '../support/events.ts';
import { maarja, organiser, owner } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let hub: Hub;

beforeEach(async () => {
  app = await foyer();
  hub = await aHub(app.ctx);
});

/** Asks for a link and answers where the mail's button leads. */
async function linkFor(email: string, next?: string): Promise<string> {
  await app.post(paths.signIn, { email, ...(next ? { next } : {}) });
  await app.pump();
  return linkIn(await app.inbox.last(email));
}

const linkIn = ({ links }: { links: string[] }) =>
  new URL(links.find(each => each.includes(`${paths.signIn}/`)) ?? '').pathname;

const landsOn = async (browser = app) => (await browser.get(paths.console)).status;
const signedIn = 200;
const sentToSignIn = 303;

describe('an organiser signs in', () => {
  it('by the link in the mail, and lands where she was going', async () => {
    const wanted = paths.staff(hub.id);
    const sent = await app.get(wanted);
    expect(sent.headers.get('location')).toBe(`${paths.signIn}?next=${encodeURIComponent(wanted)}`);
    const link = await linkFor(owner.email, wanted);
    const page = await (await app.get(link)).text();
    expect(page).toContain(owner.email);
    const answer = await app.post(link);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, wanted]);
    expect((await app.get(wanted)).status).toBe(200);
  });

  it('with a cookie that no script reads and no other site or plain connection gets', async () => {
    const answer = await app.post(await linkFor(owner.email));
    const cookie = answer.headers.getSetCookie().find(each => each.startsWith('__Host-foyer='));
    expect(cookie?.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
    );
    expect(cookie?.split(';')[0]?.split('=')[1]).toMatch(/^[\w-]{22}$/);
  });

  it('on plain http of her own machine, too', async () => {
    const local = await foyer({ settings: { publicUrl: 'http://localhost:3000' } });
    await aHub(local.ctx);
    await local.post(paths.signIn, { email: owner.email });
    await local.pump();
    await local.post(linkIn(await local.inbox.last(owner.email)));
    expect([...local.cookies.keys()]).toEqual(['foyer']);
    expect((await local.get(paths.console)).status).toBe(200);
  });

  it('not when a mail scanner opens or looks at the link: only the button does', async () => {
    const link = await linkFor(owner.email);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await app.request(link, { method });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    }
    expect(await landsOn()).toBe(sentToSignIn);
    expect((await app.post(link)).status).toBe(303);
    expect(await landsOn()).toBe(signedIn);
  });

  it('once by each link: whoever finds it later is offered a new one', async () => {
    const link = await linkFor(owner.email);
    await app.post(link);
    const thief = app.browser();
    for (const answer of [await thief.get(link), await thief.post(link)]) {
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain(`action="${paths.signIn}"`);
    }
    expect((await thief.get(paths.console)).status).toBe(sentToSignIn);
  });

  it('once, even when two press the button in the same moment', async () => {
    const link = await linkFor(owner.email);
    const browsers = Array.from({ length: 8 }, () => app.browser());
    const answers = await Promise.all(browsers.map(browser => browser.post(link)));
    expect(answers.map(answer => answer.status).filter(status => status === 303)).toHaveLength(1);
  });

  it('within ten minutes', async () => {
    const link = await linkFor(owner.email);
    app.clock.advance({ minutes: 9, seconds: 59 });
    expect((await app.get(link)).status).toBe(200);
    app.clock.advance({ seconds: 1 });
    expect((await app.get(link)).status).toBe(410);
    expect((await app.post(link)).status).toBe(410);
  });

  it('and pressing the button twice is signing in once', async () => {
    const link = await linkFor(owner.email);
    await app.post(link);
    const again = await app.post(link);
    expect([again.status, again.headers.get('location')]).toEqual([303, paths.console]);
  });
});

describe('asking for a link', () => {
  const asks = async (email: string, browser = app.browser()) => {
    const answer = await browser.post(paths.signIn, { email });
    return { status: answer.status, page: (await answer.text()).replaceAll(email, '…') };
  };
  const withoutNonce = (page: string) => page.replaceAll(/nonce="[^"]*"/g, '');

  it('answers the same for staff and strangers; only staff get mail', async () => {
    const [staff, stranger] = [await asks(owner.email), await asks(maarja.email)];
    expect(staff.status).toBe(stranger.status);
    expect(withoutNonce(staff.page)).toBe(withoutNonce(stranger.page));
    await app.pump();
    expect((await app.inbox.mails()).map(mail => mail.to)).toEqual([owner.email]);
  });

  it('mails the address that the hub wrote, whatever look-alike was typed', async () => {
    for (const typed of ['OWNER@example.org', ' owner@EXAMPLE.org ', 'owner@\uff45xample.org'])
      await asks(typed);
    await app.pump();
    expect((await app.inbox.mails()).map(mail => mail.to)).toEqual([owner.email, owner.email, owner.email]);
  });

  it('takes no letter for another: a Kelvin sign is no k, a Cyrillic о is no o', async () => {
    for (const typed of ['\u212aadri@example.org', '\u043ewner@example.org', 'owner@ex\u0430mple.org']) {
      const { status } = await asks(typed);
      expect(status, typed).toBeOneOf([200, 422]);
    }
    await app.pump();
    expect(await app.inbox.mails()).toEqual([]);
  });

  it('says what is wrong with something that is no address', async () => {
    const answer = await app.post(paths.signIn, { email: 'owner at example' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('<title>Error: ');
    expect(page).toContain('href="#email"');
    expect(page).toContain('value="owner at example"');
  });

  it('mails five links an hour, and then one each ten minutes: nobody is flooded, nobody is locked out', async () => {
    for (let times = 0; times < 8; times++) await asks(owner.email);
    await app.pump();
    expect(await app.inbox.mails()).toHaveLength(5);
    app.clock.advance({ minutes: 10 });
    for (let times = 0; times < 3; times++) await asks(owner.email);
    await app.pump();
    expect(await app.inbox.mails()).toHaveLength(6);
    app.clock.advance({ minutes: 61 });
    await asks(owner.email);
    await app.pump();
    expect(await app.inbox.mails()).toHaveLength(7);
  });

  it('never leads to another site afterwards', async () => {
    const elsewhere = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '\\/evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      '/@evil.example/../..//evil.example',
    ];
    for (const next of elsewhere) {
      app.clock.advance({ hours: 1 });
      const answer = await app.post(await linkFor(owner.email, next));
      const landed = new URL(answer.headers.get('location') ?? '', app.url);
      expect(landed.origin, next).toBe(new URL(app.url).origin);
      expect(answer.headers.get('location'), next).toMatch(/^\/(?!\/)/);
      await app.post(paths.signOut);
    }
  });

  it('never leads whoever is signed in already to another site', async () => {
    await signsIn(app, owner);
    for (const next of [
      '/..//evil.example',
      '/.//evil.example',
      '/a/..//evil.example',
      '/%2e%2e//evil.example',
    ]) {
      const answer = await app.get(`${paths.signIn}?next=${encodeURIComponent(next)}`);
      expect(answer.headers.get('location'), next).toBe(paths.console);
    }
  });

  it('is refused when another site sends the form', async () => {
    const answer = await app.request(paths.signIn, {
      method: 'POST',
      body: new URLSearchParams({ email: owner.email }),
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    await app.pump();
    expect(await app.inbox.mails()).toEqual([]);
  });
});

describe('being signed in', () => {
  beforeEach(async () => {
    await signsIn(app, owner);
  });

  it('ends with signing out, on the server too', async () => {
    const stolen = [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await app.get(paths.console, { cookie: stolen })).status).toBe(signedIn);
    const answer = await app.post(paths.signOut);
    expect(await (await app.follow(answer)).text()).toContain('You are signed out');
    expect((await app.get(paths.console, { cookie: stolen })).status).toBe(sentToSignIn);
  });

  it('ends after twelve hours of doing nothing', async () => {
    app.clock.advance({ hours: 11 });
    expect(await landsOn()).toBe(signedIn);
    app.clock.advance({ hours: 11 });
    expect(await landsOn()).toBe(signedIn);
    app.clock.advance({ hours: 12 });
    expect(await landsOn()).toBe(sentToSignIn);
  });

  it('ends after seven days, however busy they were', async () => {
    for (let hours = 8; hours < 7 * 24; hours += 8) {
      app.clock.advance({ hours: 8 });
      expect(await landsOn(), `after ${hours} hours`).toBe(signedIn);
    }
    app.clock.advance({ hours: 8 });
    expect(await landsOn()).toBe(sentToSignIn);
  });

  it('opens nothing of a hub any more from the moment that one is removed', async () => {
    const colleague = await signsIn(app, organiser, app.browser());
    expect((await colleague.get(paths.newEvent(hub.id))).status).toBe(200);
    await removeStaff(app.ctx, hub.id, organiser.email);
    expect((await colleague.get(paths.newEvent(hub.id))).status).toBe(404);
  });

  it('is kept from other sites that would sign one out or act in one’s name', async () => {
    const cookie = [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const path of [paths.signOut, paths.staffRemoval(hub.id), paths.newEvent(hub.id)]) {
      const answer = await app.request(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ email: organiser.email }).toString(),
      });
      expect(answer.status, path).toBe(403);
    }
    expect(await landsOn()).toBe(signedIn);
  });

  it('gets a page that says when to come back while the database is busy', async () => {
    app.tap.break('throttled', { times: 1_000 });
    const answer = await app.get(paths.console);
    app.tap.mend();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('leaves no page behind in a cache, and none in another site’s frame', async () => {
    for (const path of [paths.console, paths.staff(hub.id), paths.newEvent(hub.id)]) {
      const { headers } = await app.get(path);
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
    const link = await app.browser().get(paths.signInLink('A'.repeat(22)));
    expect(link.headers.get('cache-control')).toBe('no-store');
  });

  it('is not faked by a made-up cookie', async () => {
    const [name] = app.cookies.keys();
    for (const value of ['', 'x', 'A'.repeat(22), 'SIGNEDIN', '../../etc', 'é'.repeat(22)]) {
      const answer = await app.get(paths.console, { cookie: `${name}=${encodeURIComponent(value)}` });
      expect(answer.status, value).toBe(sentToSignIn);
    }
  });
});
