import { beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../functions/accounts/create-hub.ts';
import { certificateOf, certificatesOf } from '../../functions/certificates/read.ts';
import { askCorrection } from '../../functions/certificates/requests/ask.ts';
import { openRequests } from '../../functions/certificates/requests/read.ts';
import { erase } from '../../functions/erasure/erase.ts';
import type { Event } from '../../functions/events/event.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { attends, issuesAll } from '../certificates/certified.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser, owner, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { asksForLink } from './holds.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
});

const link = async (of: { email: string }) => {
  const path = await asksForLink(app, event.hubId, of.email);
  if (!path) throw new Error(`No link came to ${of.email}`);
  return path;
};
const idOf = async (of: { name: string }) => {
  const issued = (await certificatesOf(app.ctx, event.id)).find(({ name }) => name === of.name);
  if (!issued) throw new Error(`${of.name} has no certificate`);
  return issued.id;
};
const text = async (path: string) => (await app.get(path)).text();

describe('somebody who lost the mail with the certificate', () => {
  it('asks by mail address, and finds everything behind the link', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const path = await link(maarja);
    const answer = await app.get(path);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain(paths.certificatePdf(await idOf(maarja)));
    expect(page).toContain('https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME');
    expect(page).toContain(maarja.email);
    expect(page).not.toContain(tonu.name);
    expect(path).not.toContain(Buffer.from(maarja.email).toString('base64url').slice(4, -4));
  });

  it('is led there from the mail with the certificate, and from the page of an event that is over', async () => {
    expect(await text(paths.event(event.slug))).not.toContain(paths.askHolder(event.hubId));
    await attends(app, event, maarja);
    await issuesAll(app, event);
    expect(await text(paths.event(event.slug))).toContain(paths.askHolder(event.hubId));
    const { links } = await app.inbox.last(maarja.email);
    const path = new URL(links.find(each => each.includes('/holder/')) ?? '').pathname;
    expect(await text(path)).toContain(paths.certificatePdf(await idOf(maarja)));
  });

  it('is answered the same whether anything is there or not', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const answers = await Promise.all(
      [maarja.email, 'nobody@example.org'].map(async email => {
        const answer = await app.post(paths.askHolder(event.hubId), { email });
        const page = (await answer.text()).replaceAll(email, '').replace(/nonce="[^"]*"/g, '');
        return { status: answer.status, page };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    await app.pump();
    expect(await app.inbox.mails('nobody@example.org')).toEqual([]);
  });

  it('gets it at the address that is kept, however it was typed, and nobody else does', async () => {
    await attends(app, event, maarja);
    await attends(app, event, { ...paivi, email: 'Paivi@example.org' });
    await issuesAll(app, event);
    expect(await asksForLink(app, event.hubId, 'MAARJA@example.org', maarja.email)).toBeDefined();
    expect(await asksForLink(app, event.hubId, 'Paivi@EXAMPLE.org', 'Paivi@example.org')).toBeDefined();
    // One that was kept with a capital is another mailbox than the small one, and may be another person's.
    expect(await asksForLink(app, event.hubId, 'paivi@example.org')).toBeUndefined();
    expect(await app.inbox.mails('MAARJA@example.org')).toEqual([]);
  });

  it('gets one mail in ten minutes, however often somebody asks', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    expect(await asksForLink(app, event.hubId, maarja.email)).toBeDefined();
    expect(await asksForLink(app, event.hubId, maarja.email)).toBeUndefined();
    app.clock.advance({ minutes: 11 });
    expect(await asksForLink(app, event.hubId, maarja.email)).toBeDefined();
  });

  it('is told when it is no address, and keeps what was typed', async () => {
    const answer = await app.post(paths.askHolder(event.hubId), { email: 'maarja' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="maarja"');
    expect((await app.get(paths.askHolder('hub_00000000000000000000000000'))).status).toBe(404);
  });
});

describe('the page of a holder', () => {
  it('tells where somebody attended without a certificate, and not where they only registered', async () => {
    await attends(app, event, maarja);
    await registers(app.ctx, event.id, tonu);
    app.clock.set('2026-11-24T08:00:00Z');
    const page = await text(await link(maarja));
    expect(page).toContain('Where you were too');
    expect(page).toContain('Conference of Innovative Education');
    expect(await asksForLink(app, event.hubId, tonu.email)).toBeUndefined();
  });

  it('shows a revoked certificate as such, and leads to no PDF of it', async () => {
    await attends(app, event, maarja);
    const { console } = await issuesAll(app, event);
    const id = await idOf(maarja);
    await console.post(paths.hubRevocation(event.hubId, id), { reason: 'Issued by mistake' });
    const page = await text(await link(maarja));
    expect(page).toContain('Revoked');
    expect(page).not.toContain(paths.certificatePdf(id));
    expect(page).not.toContain('linkedin.com');
    expect(page).not.toContain('Issued by mistake');
  });

  it('is kept by nobody on the way, found by no search, and not to be guessed', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const path = await link(maarja);
    const answer = await app.get(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await answer.text()).toContain('<meta name="robots" content="noindex"');
    const other = `${path.slice(0, -1)}${path.endsWith('A') ? 'Q' : 'A'}`;
    expect((await app.get(other)).status).toBe(404);
    for (let guess = 0; guess < 40; guess++) await app.get(`/holder/${'A'.repeat(60)}${guess}`);
    expect((await app.get('/holder/again')).status).toBe(429);
    expect((await app.get(path)).status).toBe(200);
  });

  it('opens nothing of another hub', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const other = await anEvent(app.ctx, { title: { en: 'Elsewhere', et: 'Mujal' } });
    expect(other.hubId).not.toBe(event.hubId);
    await attends(app, other, maarja);
    app.clock.set('2026-11-24T09:00:00Z');
    expect(await text(await link(maarja))).not.toContain('Elsewhere');
  });
});

describe('a holder hides the name', () => {
  it('on one certificate, and shows it again; a look changes nothing', async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
    const id = await idOf(maarja);
    const path = await link(maarja);
    const hides = async () => (await certificateOf(app.ctx, id))?.hidesName ?? false;
    await app.get(`${path}/name`);
    expect(await hides()).toBe(false);
    const said = await app.follow(app.post(`${path}/name`, { certificate: id, hides: 'yes' }));
    expect(await said.text()).toContain('Your name is hidden');
    expect(await hides()).toBe(true);
    await app.post(`${path}/name`, { certificate: id, hides: 'no' });
    expect(await hides()).toBe(false);
  });

  it('and not on somebody else’s', async () => {
    await attends(app, event, maarja);
    await attends(app, event, paivi);
    await issuesAll(app, event);
    const theirs = await idOf(paivi);
    const path = await link(maarja);
    for (const certificate of [theirs, 'crt_nonsense', ''])
      expect((await app.post(`${path}/name`, { certificate, hides: 'yes' })).status).toBe(404);
    expect((await certificateOf(app.ctx, theirs))?.hidesName).toBeUndefined();
  });
});

describe('a holder asks for a corrected name', () => {
  const asks = async (fields: Record<string, string>) => {
    const path = new URL(paths.holderCorrection('x', await idOf(maarja)), app.url).pathname;
    return app.post((await link(maarja)) + path.slice('/holder/x'.length), fields);
  };

  beforeEach(async () => {
    await attends(app, event, maarja);
    await issuesAll(app, event);
  });

  it('and the organiser hears of it by mail, and finds it in the console', async () => {
    const asked = await asks({ wish: 'Maarja Näidis-Kask', note: 'I married' });
    const holds = await (await app.follow(asked)).text();
    expect(holds).toContain('Your wish is sent');
    expect(holds).toContain('You asked for the name Maarja Näidis-Kask; the organiser has not answered yet');
    await app.pump();
    const mail = await app.inbox.last(owner.email);
    expect(mail.subject).toContain('A name to correct');
    expect(mail.text).toContain('Maarja Näidis-Kask');
    expect(mail.text).toContain('I married');
    expect(mail.header('reply-to')).toContain(maarja.email);
    const browser = await signsIn(app, organiser, app.browser());
    const one = paths.hubCertificate(event.hubId, await idOf(maarja));
    expect(mail.links).toContain(app.url + one);
    const page = await (await browser.get(one)).text();
    expect(page).toContain('value="Maarja Näidis-Kask"');
    expect(page).toContain('I married');
    expect(page).toContain('The person gets the new one by mail.');
    const list = await (await browser.get(paths.certificates(event.id))).text();
    expect(list).toContain(paths.hubCertificates(event.hubId));
    expect(await (await browser.get(paths.hubCertificates(event.hubId))).text()).toContain(one);
    const viewing = await signsIn(app, viewer, app.browser());
    expect((await viewing.get(one)).status).toBe(403);
  });

  it('and is told what is missing', async () => {
    expect((await asks({ wish: ' ' })).status).toBe(422);
    app.clock.advance({ minutes: 11 });
    const same = await asks({ wish: maarja.name, note: 'Kept' });
    expect(same.status).toBe(422);
    const page = await same.text();
    expect(page).toContain('This is the name that the certificate has already');
    expect(page).toContain('Kept');
    expect(await openRequests(app.ctx, event.hubId, event.id)).toEqual([]);
  });

  it('and nobody is flooded: the same wish is one mail, another wish takes its place', async () => {
    await asks({ wish: 'Maarja Kask' });
    app.clock.advance({ minutes: 11 });
    await asks({ wish: 'Maarja Kask' });
    app.clock.advance({ minutes: 11 });
    await asks({ wish: 'Maarja Näidis-Kask' });
    await app.pump();
    const mails = (await messagesOf(app.ctx, event.id)).filter(each => each.template === 'correction-asked');
    expect(mails).toHaveLength(2);
    expect((await openRequests(app.ctx, event.hubId, event.id)).map(each => each.wish)).toEqual([
      'Maarja Näidis-Kask',
    ]);
  });

  it('also when they are long forgotten, and the event keeps nothing of it', async () => {
    const id = await idOf(maarja);
    await erase(app.ctx, { eventId: event.id, id: registrationId(event.id, maarja.email) }, 'person');
    await asks({ wish: 'Maarja Kask', note: 'I married' });
    await app.pump();
    const mail = await app.inbox.last(owner.email);
    expect(mail.text).toContain('I married');
    const own = (await app.records()).filter(({ eventId }) => eventId === event.id);
    expect(own.filter(record => JSON.stringify(record).includes('I married'))).toEqual([]);
    const browser = await signsIn(app, organiser, app.browser());
    await browser.post(paths.hubCorrection(event.hubId, id), { certName: 'Maarja Kask' });
    await app.pump();
    expect((await app.inbox.last(maarja.email)).text).toContain('Maarja Kask');
  });

  it('and not by the hundred', async () => {
    const path = await link(maarja);
    const wish = `${path}${paths.holderCorrection('x', await idOf(maarja)).slice('/holder/x'.length)}`;
    const answers: number[] = [];
    for (let n = 0; n < 25; n++) answers.push((await app.post(wish, { wish: `Maarja ${n}` })).status);
    expect(answers[0]).toBe(303);
    expect(answers.at(-1)).toBe(429);
    expect(await openRequests(app.ctx, event.hubId)).toHaveLength(1);
  });

  const wishesKept = async () => (await app.records()).filter(({ kind }) => kind === 'correction-request');
  const answered = {
    'leaves it as it is': [paths.hubDismissal, {}, 'The certificate stays as it is'],
    'corrects it otherwise': [paths.hubCorrection, { certName: 'M. Kask' }, 'The corrected certificate'],
    'revokes it': [paths.hubRevocation, { reason: 'Another one' }, 'The certificate is revoked'],
  } as const;

  it.each(Object.entries(answered))(
    'and when the organiser %s, it is answered, and nothing of it is kept',
    async (_what, [answer, fields, said]) => {
      await asks({ wish: 'Maarja Kask', note: 'I married' });
      await app.pump();
      const browser = await signsIn(app, organiser, app.browser());
      const id = await idOf(maarja);
      expect(await wishesKept()).toHaveLength(1);
      expect(await (await browser.follow(browser.post(answer(event.hubId, id), fields))).text()).toContain(
        said,
      );
      expect(await wishesKept()).toEqual([]);
    },
  );

  it('which cannot be asked of one that is revoked', async () => {
    const id = await idOf(maarja);
    const before = await certificateOf(app.ctx, id);
    const browser = await signsIn(app, organiser, app.browser());
    await browser.post(paths.hubRevocation(event.hubId, id), { reason: 'Another one' });
    expect((await asks({ wish: 'Maarja Kask' })).status).toBe(404);
    // Revoked just when it was being asked.
    const asked = { wish: 'Maarja Kask', note: '', email: maarja.email };
    const late = before && (await askCorrection(app.ctx, before, asked));
    expect(late).toEqual({ ok: false, why: 'not-valid' });
    expect(await openRequests(app.ctx, event.hubId)).toEqual([]);
  });
});

it('another hub’s staff cannot put a wish aside', async () => {
  const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
  await createHub(app.ctx, { name: 'Teine', hue: 20, owner: stranger });
  const other = await signsIn(app, stranger, app.browser());
  const path = paths.hubDismissal(event.hubId, 'crt_00000000000000000000000000');
  expect((await other.post(path)).status).toBe(404);
});
