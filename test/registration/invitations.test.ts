import { beforeEach, describe, expect, test } from 'vitest';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { unpublish } from '../../functions/events/publish.ts';
import { suppress } from '../../functions/mail/suppression.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { readInvitees } from '../../functions/registration/invitations/invitation.ts';
import { readInvitations } from '../../functions/registration/invitations/store.ts';
import { isAnybodyThere, registrationsOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing, Fields } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, organiser, paivi, ruta, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

const begins = async (input: Partial<EventInput> = {}) => {
  event = await anEvent(app.ctx, { access: { kind: 'invitation' }, ...input });
  await signsIn(app, organiser);
};

beforeEach(async () => {
  app = await foyer();
});

const invites = async (list: string, fields: Fields = {}) => {
  const answer = await app.post(paths.invitations(event.id), { list, language: 'en', words: '', ...fields });
  await app.pump();
  return answer;
};
const checks = (list: string) =>
  app.post(paths.newInvitations(event.id), { list, language: 'en', words: '' });
const list = async (query = '') => (await app.get(paths.invitations(event.id) + query)).text();
const linkTo = async (email: string) => {
  const mail = await app.inbox.last(email);
  const link = new URL(mail.links.find(each => each.includes('invitation=')) ?? '');
  return link.pathname + link.search;
};
const opens = async (link: string, browser: Browsing = app.browser()) => (await browser.get(link)).text();
/** Fills in the form that the link opens. */
const registersBy = async (link: string, person: Fields = {}) => {
  const browser = app.browser();
  const fields = { ...formFields(await opens(link, browser)), mode: 'on-site', consent: 'yes', ...person };
  return { fields, send: () => browser.post(paths.register(event.slug), fields) };
};
const all = () => registrationsOf(app.ctx, event.id);
const invitations = () => readInvitations(app.ctx, event.id);

describe('a list of people is read', () => {
  test('as people write such lists', () => {
    const read = readInvitees(
      [
        'Nimi;E-post',
        'Maarja Näidis <maarja@example.org>',
        '"Proovitu, Tõnu" <tonu@Example.ORG>,',
        'paivi@example.org',
        '',
        'Rūta;Pavyzdytė;ruta@example.org;Pavyzdžio gimnazija',
        'nino@example.org,"ნინო, მაგალითაძე"',
        'Kool\tkool@põhikool.ee',
      ].join('\r\n'),
    );
    expect(read.map(each => (each.ok ? [each.line, each.invitee.name, each.invitee.email] : each))).toEqual([
      [2, 'Maarja Näidis', 'maarja@example.org'],
      [3, 'Proovitu, Tõnu', 'tonu@example.org'],
      [4, undefined, 'paivi@example.org'],
      [6, 'Rūta Pavyzdytė', 'ruta@example.org'],
      [7, 'ნინო, მაგალითაძე', 'nino@example.org'],
      [8, 'Kool', 'kool@xn--phikool-10a.ee'],
    ]);
  });

  test('and what cannot be read is told by its line', () => {
    const read = readInvitees(`Maarja\nTõnu <tonu@example>\n${'x'.repeat(201)} <a@example.org>`);
    expect(read.map(each => (each.ok ? '' : [each.line, each.why]))).toEqual([
      [1, 'email'],
      [2, 'email'],
      [3, 'name'],
    ]);
  });
});

describe('an organiser invites people', () => {
  test('and sees first whom, and who is left out and why; nothing is sent by looking', async () => {
    await begins({ access: { kind: 'open' } });
    await registers(app.ctx, event.id, tonu);
    await invites(`${paivi.email}`);
    app.inbox.clear();
    const answer = await checks(
      `Maarja <${maarja.email}>\n${maarja.email.toUpperCase().replace('EXAMPLE.ORG', 'example.org')}\n${tonu.email}\n${paivi.email}`,
    );
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('1 person gets an invitation');
    expect(page).toContain('3 people get none');
    expect(page).toMatch(/Line 2:.*on the list already/);
    expect(page).toMatch(/Line 3:.*registered already/);
    expect(page).toMatch(/Line 4:.*invited already/);
    await app.pump();
    expect(await app.inbox.mails()).toEqual([]);
    expect(await invitations()).toHaveLength(1);
  });

  test('and a line that cannot be read stops all of it', async () => {
    await begins();
    const text = `${maarja.email}\nTõnu Proovitu\n`;
    const checked = await checks(text);
    expect(checked.status).toBe(422);
    const page = await checked.text();
    expect(errorsOf(page)).toEqual({ list: 'Correct the line that cannot be read' });
    expect(page).toMatch(/Line 2:.*Tõnu Proovitu.*no e-mail address/);
    expect((await invites(text)).status).toBe(409);
    expect(await invitations()).toEqual([]);
    expect(await app.inbox.mails(maarja.email)).toEqual([]);
  });

  test('from a file that a spreadsheet saved', async () => {
    await begins();
    const form = new FormData();
    form.set('list', paivi.email);
    form.set('language', 'en');
    form.set('words', '');
    form.set('file', new File([`Nimi;E-post\r\nTõnu Proovitu;${tonu.email}\r\n`], 'inimesed.csv'));
    const cookie = [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(paths.newInvitations(event.id), {
      method: 'POST',
      body: form,
      headers: { cookie, origin: app.url, 'sec-fetch-site': 'same-origin' },
    });
    const page = await answer.text();
    expect(page).toContain('2 people get an invitation');
    expect(page).toContain(`Tõnu Proovitu &lt;${tonu.email}&gt;`);
  });

  test('each by a mail with their own words, in the language chosen, with a link of their own', async () => {
    await begins();
    const words = 'Esimene lõik.\n\nTeine <b>lõik</b>.';
    await invites(`Maarja Näidis <${maarja.email}>\n${tonu.email}`, { language: 'et', words });
    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toContain('Kutse');
    expect(mail.text).toContain('Maarja Näidis, Näidisvõrgustik kutsub Teid');
    expect(mail.text).toContain('Teine <b>lõik</b>.');
    expect(mail.html).toContain('Teine &lt;b&gt;lõik&lt;/b&gt;.');
    expect(await linkTo(maarja.email)).not.toBe(await linkTo(tonu.email));
  });

  test('once: the same list sent twice, or by two at the same time, is one invitation each', async () => {
    await begins();
    const text = [maarja, tonu, paivi].map(each => each.email).join('\n');
    await Promise.all([invites(text), invites(text)]);
    expect((await invites(text)).status).toBe(409);
    expect(await invitations()).toHaveLength(3);
    for (const { email } of [maarja, tonu, paivi]) expect(await app.inbox.mails(email)).toHaveLength(1);
  });

  test('up to a thousand at once', async () => {
    await begins();
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => `Õpetaja ${index} <opetaja.${index}@example.org>`).join(
        '\n',
      );
    const tooMany = await checks(people(1_001));
    expect(errorsOf(await tooMany.text())).toEqual({ list: 'Invite 1,000 people at most at once' });
    const answer = await app.post(paths.invitations(event.id), {
      list: people(1_000),
      language: 'en',
      words: '',
    });
    expect(answer.headers.get('location')).toContain('count=1000');
    expect(await invitations()).toHaveLength(1_000);
  });

  test('not before the event is published', async () => {
    await begins();
    await unpublish(app.ctx, event.id, isAnybodyThere);
    expect(await list()).toContain('Publish the event first');
    const answer = await invites(maarja.email);
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text())).toEqual({ list: 'Publish the event first' });
    expect(await invitations()).toEqual([]);
  });
});

describe('whoever is invited', () => {
  test('finds the form filled in, and opening it changes nothing', async () => {
    await begins();
    await invites(`Maarja Näidis <${maarja.email}>`);
    const link = await linkTo(maarja.email);
    for (let times = 0; times < 3; times++) {
      const page = await opens(link);
      expect(page).toContain('value="Maarja Näidis"');
      expect(page).toContain(`value="${maarja.email}"`);
      expect(page).toContain('You are invited');
    }
    expect(await invitations()).toMatchObject([{ state: 'open' }]);
    const answer = await app.browser().get(link);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['invitation', 'closed', 'approval', 'domain', 'open'] as const)(
    'gets a place where the way in is: %s',
    async kind => {
      await begins({ access: { kind, ...(kind === 'domain' ? { domains: ['tlu.ee'] } : {}) } });
      await invites(maarja.email);
      const { send } = await registersBy(await linkTo(maarja.email), { name: maarja.name });
      const answer = await send();
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('You have a place');
      expect(await all()).toMatchObject([{ state: 'confirmed', email: maarja.email }]);
      expect(await invitations()).toMatchObject([{ state: 'used' }]);
    },
  );

  test('gets a place though they had applied for one before, by another form', async () => {
    await begins({ access: { kind: 'approval' } });
    await invites(maarja.email);
    await registers(app.ctx, event.id, maarja);
    expect(await all()).toMatchObject([{ state: 'applied' }]);
    const { send } = await registersBy(await linkTo(maarja.email), { name: maarja.name });
    expect(await (await send()).text()).toContain('You have a place');
    expect(await all()).toMatchObject([{ state: 'confirmed', email: maarja.email }]);
    await app.pump();
    expect((await app.inbox.last(maarja.email)).subject).toContain('You are registered');
  });

  test('may use another address', async () => {
    await begins();
    await invites(maarja.email);
    const { send } = await registersBy(await linkTo(maarja.email), {
      name: maarja.name,
      email: 'maarja@kodu.example.org',
    });
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(await list()).toContain(maarja.name);
    const page = await answer.text();
    expect(page).toContain('they invite the right address');
    expect(page).not.toContain('Register again');
  });

  test('does not get in before registration opens, nor after it closed', async () => {
    await begins({
      registration: { opensAt: '2026-11-10T08:00:00Z', closesAt: '2026-11-20T08:00:00Z' },
    });
    await invites(maarja.email);
    expect((await app.inbox.last(maarja.email)).text).toContain(
      'Registration opens on Tuesday, 10 November 2026 at 10:00, Tallinn time',
    );
    const link = await linkTo(maarja.email);
    expect(await opens(link)).toContain('Registration is not open yet');
    app.clock.set('2026-11-10T08:00:00Z');
    const { send, fields } = await registersBy(link, { name: maarja.name });
    app.clock.set('2026-11-20T08:00:00Z');
    expect(await opens(link)).toContain('Registration is closed');
    expect(
      (await app.browser().post(paths.register(event.slug), { ...fields, form: formToken(app.ctx) })).status,
    ).toBe(409);
    expect((await send()).status).not.toBe(200);
    expect(await all()).toEqual([]);
    expect(await invitations()).toMatchObject([{ state: 'open' }]);
  });

  test('who makes a mistake in the form keeps the invitation', async () => {
    await begins();
    await invites(maarja.email);
    const { send } = await registersBy(await linkTo(maarja.email), { name: '' });
    const answer = await send();
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/name="invitation" value="[\w-]{60,}"/);
    expect(await invitations()).toMatchObject([{ state: 'open' }]);
  });
});

describe('an invitation lets in one', () => {
  test('however many use it at the same moment', async () => {
    await begins();
    await invites(maarja.email);
    const link = await linkTo(maarja.email);
    const forms = await Promise.all(
      [maarja, tonu, paivi, ruta].map(({ name, email }) => registersBy(link, { name, email })),
    );
    const answers = await Promise.all(forms.map(({ send }) => send()));
    await app.pump();
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await all()).toHaveLength(1);
    const [used] = await invitations();
    expect(used?.usedBy).toBe((await all())[0]?.id);
    const late = answers.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('This invitation has been used');
  });

  test('and the same form sent twice gives the same answer', async () => {
    await begins();
    await invites(maarja.email);
    const { send } = await registersBy(await linkTo(maarja.email), { name: maarja.name });
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    for (const answer of [first, second, third]) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('You have a place');
    }
    await app.pump();
    expect(await all()).toHaveLength(1);
    expect((await app.inbox.mails(maarja.email)).map(mail => mail.subject)).toHaveLength(2);
  });

  test('and again the same address, when it gave the place up; nobody else', async () => {
    await begins();
    await invites(maarja.email);
    const link = await linkTo(maarja.email);
    await (await registersBy(link, { name: maarja.name })).send();
    expect(await opens(link)).toContain('This invitation has been used');
    const [registration] = await all();
    if (!registration) throw new Error('Not registered');
    await cancel(app.ctx, registration);
    const other = await registersBy(link, { name: tonu.name, email: tonu.email });
    expect((await other.send()).status).toBe(409);
    const own = await registersBy(link, { name: maarja.name });
    expect((await own.send()).status).toBe(200);
    expect(await all()).toMatchObject([{ email: maarja.email, state: 'confirmed' }]);
  });

  test('in a rush too', async () => {
    await begins({ capacity: { 'on-site': 5, online: null }, access: { kind: 'open' } });
    await invites(maarja.email);
    const link = await linkTo(maarja.email);
    const forms = await Promise.all(
      [maarja, tonu, paivi].map(({ name, email }) => registersBy(link, { name, email })),
    );
    const others = Array.from({ length: 30 }, (_, index) => ({
      name: `Osaleja ${index}`,
      email: `o${index}@example.org`,
    }));
    const answers = await Promise.all([
      ...others.map(each => registers(app.ctx, event.id, each)),
      ...forms.map(({ send }) => send()),
    ]);
    await app.pump();
    expect(answers.filter(each => each instanceof Response && each.status === 200)).toHaveLength(1);
    expect((await all()).filter(each => each.invitation)).toHaveLength(1);
  });
});

describe('a link that is no good', () => {
  test('one that was withdrawn, cut off, or of another event says so in words, and lets nobody in', async () => {
    await begins();
    await invites(maarja.email);
    const link = await linkTo(maarja.email);
    const { fields } = await registersBy(link, { name: maarja.name });
    const [invitation] = await invitations();
    await app.post(paths.invitationRevocation(event.id, invitation?.id ?? ''));
    expect(await opens(link)).toContain('This invitation is not valid');
    const answer = await app.browser().post(paths.register(event.slug), fields);
    expect(answer.status).toBe(409);
    expect(await opens(`${paths.register(event.slug)}?invitation=${'x'.repeat(64)}`)).toContain(
      'This invitation is not valid',
    );
    const other = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    const elsewhere = link.replace(event.slug, other.slug);
    expect(await opens(elsewhere)).toContain('This invitation is not valid');
    expect(await all()).toEqual([]);
  });
});

describe('an organiser follows the invitations', () => {
  test('by name, by state, and by who used them', async () => {
    await begins();
    await invites(`Maarja Näidis <${maarja.email}>\nTõnu Proovitu <${tonu.email}>`);
    await (await registersBy(await linkTo(maarja.email), { name: 'Maarja N.' })).send();
    const page = await list();
    expect(page).toContain('Maarja N.');
    expect(page).toContain('2 of 2 invitations');
    expect(await list('?show=used')).toContain('1 of 2 invitations');
    expect(await list('?show=open')).toContain(tonu.email);
    expect(await list('?q=naidis')).toContain('1 of 2 invitations');
    const csv = await (await app.get(paths.invitationsCsv(event.id))).text();
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('Maarja N.');
  });

  test('in the order of their names, however long the sending took', async () => {
    await begins();
    await invites(['Person 10 <c@example.org>', 'Person 9 <b@example.org>', 'a@example.org'].join('\n'));
    app.clock.advance({ minutes: 5 });
    await invites('Later <d@example.org>');
    const names = [...(await list()).matchAll(/<td><b>([^<]*)/g)].map(([, name]) => name);
    expect(names).toEqual(['Later', 'a@example.org', 'Person 9', 'Person 10']);
  });

  test('leads there from the event at a glance, which says who may register', async () => {
    await begins({ access: { kind: 'closed' } });
    const page = await (await app.get(paths.manage(event.id))).text();
    expect(page).toContain(`href="${paths.invitations(event.id)}"`);
    expect(page).toContain('Registration is open to those who are invited');
  });

  test('and sees which mail did not arrive', async () => {
    await begins();
    await suppress(app.ctx, tonu.email, 'bounced');
    await invites(`${maarja.email}\n${tonu.email}`);
    const page = await list('?show=trouble');
    expect(page).toContain('1 of 2 invitations');
    expect(page).toContain(tonu.email);
    expect(page).toContain('Held back');
  });

  test('sends one again, once for a double click, and gives a withdrawn one anew', async () => {
    await begins();
    await invites(maarja.email);
    const [first] = await invitations();
    const id = first?.id ?? '';
    const again = (sends: string) => app.post(paths.invitationSending(event.id, id), { sends });
    await Promise.all([again('1'), again('1')]);
    await app.pump();
    expect(await app.inbox.mails(maarja.email)).toHaveLength(2);
    await app.post(paths.invitationRevocation(event.id, id));
    expect(await list()).toContain('Withdrawn');
    await again('2');
    await app.pump();
    expect(await app.inbox.mails(maarja.email)).toHaveLength(3);
    expect(await invitations()).toMatchObject([{ state: 'open', sends: 3 }]);
  });

  test('cannot withdraw one that was used', async () => {
    await begins();
    await invites(maarja.email);
    await (await registersBy(await linkTo(maarja.email), { name: maarja.name })).send();
    const [used] = await invitations();
    const answer = await app.post(paths.invitationRevocation(event.id, used?.id ?? ''));
    expect(await (await app.follow(answer)).text()).toContain('has been used meanwhile');
    expect(await invitations()).toMatchObject([{ state: 'used' }]);
  });

  test('and a withdrawn one is not mailed, though it was promised', async () => {
    await begins();
    await app.post(paths.invitations(event.id), { list: maarja.email, language: 'en', words: '' });
    const [open] = await invitations();
    await app.post(paths.invitationRevocation(event.id, open?.id ?? ''));
    await app.pump();
    expect(await app.inbox.mails(maarja.email)).toEqual([]);
  });
});
