import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { registrationOf, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd, maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 2, online: null } });
});

const filled = (fields: Fields = {}): Fields => ({
  ...maarja,
  mode: 'on-site',
  consent: 'yes',
  form: formToken(house.ctx),
  ...fields,
});
const sends = (fields: Fields) => house.browser().post(paths.register(event.slug), fields);
const all = () => registrationsOf(house.ctx, event.id);
const alike = (page: string) => page.replace(/nonce="[^"]+"/g, '').replace(/\/registered\/[\w-]+/g, '');

describe('the same form sent again', () => {
  test('a double click makes one registration and one mail, and both answers are the same', async () => {
    const form = filled();
    const [first, second] = await Promise.all([sends(form), sends(form)]);
    expect(alike(await second.text())).toBe(alike(await first.text()));
    const third = await sends(form);
    expect(third.status).toBe(200);
    await house.pump();
    expect(await all()).toHaveLength(1);
    expect(await house.inbox.mails(maarja.email)).toHaveLength(1);
  });

  test('an answer lost on its way is given again, though the seat was taken meanwhile', async () => {
    const form = filled();
    house.tap.break('timed-out-after', { times: 1, when: call => call.name === 'TransactWriteItems' });
    expect((await sends(form)).status).toBe(200);
    expect((await sends(form)).status).toBe(200);
    await house.pump();
    expect(await all()).toMatchObject([{ state: 'confirmed', version: 1 }]);
    expect(await house.inbox.mails(maarja.email)).toHaveLength(1);
  });

  test('a form that was made elsewhere, or a day ago, comes back with what was typed', async () => {
    const foreign = await sends(filled({ form: 'x'.repeat(60) }));
    expect(foreign.status).toBe(422);
    expect(await foreign.text()).toContain(maarja.name);
    const old = filled();
    house.clock.advance({ hours: 25 });
    expect((await sends(old)).status).toBe(422);
    expect(await all()).toEqual([]);
  });
});

describe('an address that is registered already', () => {
  test('gets the page that a new one would get, and only the mail says that it is registered', async () => {
    await registers(house.ctx, event.id, maarja);
    await house.pump();
    house.inbox.clear();
    const known = await sends(filled({ name: 'Somebody Else' }));
    const unknown = await sends(filled({ name: 'Somebody Else', email: 'unknown@example.org' }));
    const page = alike(await known.text());
    expect(page).toBe(alike(await unknown.text()).replaceAll('unknown@example.org', maarja.email));
    await house.pump();
    expect(await all()).toMatchObject([{ name: maarja.name }, { email: 'unknown@example.org' }]);
    expect((await house.inbox.last(maarja.email)).subject).toContain('registered already');
  });

  test('is told so once a day at most', async () => {
    await registers(house.ctx, event.id, maarja);
    await house.pump();
    house.inbox.clear();
    for (let time = 0; time < 3; time++) await sends(filled());
    await house.pump();
    expect(await house.inbox.mails(maarja.email)).toHaveLength(1);
  });

  test('gets what a newcomer gets when the hall is full: a place in line', async () => {
    await registers(house.ctx, event.id, maarja);
    for (const person of crowd(3)) await registers(house.ctx, event.id, person);
    const known = alike(await (await sends(filled())).text());
    const unknown = alike(await (await sends(filled({ email: 'unknown@example.org' }))).text());
    expect(known).toBe(unknown.replaceAll('unknown@example.org', maarja.email));
  });
});

describe('what people type', () => {
  test('the domain of an address is lower-cased, what stands before it is kept', async () => {
    await sends(filled({ email: ' Maarja.N+Events@Example.ORG ' }));
    expect(await all()).toMatchObject([{ email: 'Maarja.N+Events@example.org' }]);
  });

  test('a likely twin of an address is a registration of its own, and staff are warned', async () => {
    await sends(filled({ email: 'maarja@example.org' }));
    await sends(filled({ email: 'Maarja+two@example.org' }));
    expect(await all()).toHaveLength(2);
    const staff = await signsIn(house, organiser, house.browser());
    const list = await (await staff.get(paths.registrations(event.id))).text();
    expect(list.match(/Perhaps twice/g)).toHaveLength(2);
  });

  test('a domain with letters that look like others is stored and shown to staff in punycode', async () => {
    await sends(filled({ email: 'maarja@ex\u0430mple.org' }));
    const [stored] = await all();
    expect(stored?.email).toMatch(/^maarja@xn--[a-z0-9-]+\.org$/);
    const staff = await signsIn(house, organiser, house.browser());
    expect(await (await staff.get(paths.registrations(event.id))).text()).toContain(stored?.email);
  });

  test.each([
    ['a Kelvin sign', 'maar\u212aa@example.org'],
    ['a dotless i', 'maarja\u0131@example.org'],
    ['full-width letters', '\uff4daarja@example.org'],
    ['two addresses', 'maarja@example.org,tonu@example.org'],
    ['a line break', 'maarja@example.org\r\nBcc: tonu@example.org'],
    ['a hundred thousand characters', `${'a.'.repeat(50_000)}@example.org`],
  ])('%s before or in an address is refused with a word on the field', async (_, email) => {
    const answer = await sends(filled({ email }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="email"');
    expect(await all()).toEqual([]);
  });

  test.each([
    ['a line break', 'Maarja\r\nBcc: everybody@example.org'],
    ['a right-to-left override', 'Maarja \u202egro.elpmaxe'],
    ['a NUL', 'Maarja\u0000'],
    ['ten thousand characters', 'M'.repeat(10_000)],
    ['nothing but blanks', '   '],
  ])('%s in a name is refused with a word on the field', async (_, name) => {
    const answer = await sends(filled({ name }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/<title>Error: /);
    expect(page).toContain('href="#name"');
    expect(await all()).toEqual([]);
  });

  test.each([
    ['one letter', 'Õ'],
    ['Georgian', 'ნინო მაგალითაძე'],
    ['Arabic', 'ليلى مثال'],
    ['two hundred characters', 'Ü'.repeat(200)],
    ['an apostrophe and a hyphen', "Anne-Mari O'Näidis"],
  ])('a name of %s is welcome', async (_, name) => {
    expect((await sends(filled({ name }))).status).toBe(200);
    expect(await all()).toMatchObject([{ name }]);
  });

  test('markup in a name is text wherever it is shown, and no header of a mail', async () => {
    const name = '<script>alert(1)</script>"><img src=x>';
    const page = await (await sends(filled({ name }))).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    await house.pump();
    const mail = await house.inbox.last(maarja.email);
    expect(mail.html).not.toContain('<script>alert');
    expect(mail.header('bcc')).toBeUndefined();
  });

  test('without consent, or with a mode that is not offered, nothing is written', async () => {
    expect((await sends(filled({ consent: '' }))).status).toBe(422);
    expect((await sends(filled({ mode: 'by-post' }))).status).toBe(422);
    expect(await all()).toEqual([]);
  });

  test('a program that fills in the field that people do not see is turned away', async () => {
    expect((await sends(filled({ website: 'https://spam.example.org' }))).status).toBe(422);
    expect(await all()).toEqual([]);
  });
});

describe('what is too much', () => {
  test('a body over the limit is refused before it is read', async () => {
    const answer = await sends(filled({ organisation: 'x'.repeat(200_000) }));
    expect(answer.status).toBe(413);
    expect(await all()).toEqual([]);
  });

  test('whoever guesses links is slowed down, and a real link still opens', async () => {
    await registers(house.ctx, event.id, tonu);
    await house.pump();
    const link = new URL((await house.inbox.last(tonu.email)).links.find(l => l.includes('/my/')) ?? '')
      .pathname;
    const statuses = new Set<number>();
    for (let guess = 0; guess < 40; guess++) {
      const answer = await house.get(paths.my(`${guess}${'A'.repeat(70)}`));
      statuses.add(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect([...statuses].sort()).toEqual([404, 429]);
    expect((await house.get(link)).status).toBe(200);
  });

  test('a busy database is a page that says when to come back, and nothing is half done', async () => {
    house.tap.break('throttled', { times: 1_000 });
    const answer = await sends(filled());
    house.tap.mend();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await registrationOf(house.ctx, event.id, registrationId(event.id, maarja.email))).toBeUndefined();
  });

  test('no address that a client makes up is a server error', async () => {
    const strange = [
      '/e/%00',
      '/e/%E0%A4%A',
      '/my/..%2f..',
      '/join/',
      '/certificates/crt_x',
      '/feedback/%',
      '/e/a/b/c',
    ];
    for (const path of [...strange, `/e/${'x'.repeat(5_000)}`, '/console/events/evt_x', '/sign-in/%00']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'HEAD']) {
        const answer = await house.request(path, { method });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
  });
});

describe('what a browser is told', () => {
  test('personal pages are not stored, lead nowhere with their address, and cannot be framed', async () => {
    await registers(house.ctx, event.id, tonu);
    await house.pump();
    const { links } = await house.inbox.last(tonu.email);
    for (const link of links.filter(each => /\/(my|join)\//.test(each))) {
      const { headers } = await house.get(new URL(link).pathname);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  test('no page allows a script or style that is not its own', async () => {
    for (const path of [
      paths.home,
      paths.event(event.slug),
      paths.register(event.slug),
      paths.signIn,
      '/nowhere',
    ]) {
      const answer = await house.get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).not.toContain('unsafe');
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      const page = await answer.text();
      for (const [tag] of page.matchAll(/<(script|style)\b[^>]*>/g))
        expect(tag).toContain(`nonce="${nonce}"`);
      expect(page).not.toMatch(/\son\w+="|\sstyle="/);
    }
  });
});
