import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { unpublish } from '../../functions/events/publish.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { approve, decline } from '../../functions/registration/approve.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import {
  isAnybodyThere,
  linkTo,
  registrationOf,
  registrationsOf,
} from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { errorsOf } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { crowd, maarja, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let event: Event;

const begins = async (input: Partial<EventInput> = {}) => {
  event = await anEvent(app.ctx, {
    access: { kind: 'approval' },
    capacity: { 'on-site': 2, online: null },
    ...input,
  });
  await signsIn(app, organiser);
};
beforeEach(async () => {
  app = await foyer();
  await begins();
});

const filled = (person: Fields): Fields => ({
  ...person,
  mode: 'on-site',
  consent: 'yes',
  form: formToken(app.ctx),
});
const applies = (person: Fields) => app.browser().post(paths.register(event.slug), filled(person));
const which = ({ email }: { email: string }) => ({ eventId: event.id, id: registrationId(event.id, email) });
const stateOf = async (person: { email: string }) =>
  (await registrationOf(app.ctx, event.id, which(person).id))?.state;
const approves = async (...people: { email: string }[]) => {
  const answer = await app.post(paths.approval(event.id), { who: people.map(each => which(each).id) });
  await app.pump();
  return answer;
};
const declines = async (message: string, ...people: { email: string }[]) => {
  const who = people.map(each => which(each).id);
  const answer = await app.post(paths.declining(event.id), { who, message });
  await app.pump();
  return answer;
};
const queue = async (query = '') => (await app.get(paths.applications(event.id) + query)).text();
const pool = async () => (await programmeOf(app.ctx, event.id))?.pool;
const myPage = async (person: { email: string }) =>
  (await app.browser().get(new URL(linkTo(app.ctx, 'my', which(person))).pathname)).text();
const subjects = async (to: string) => (await app.inbox.mails(to)).map(mail => mail.subject);

describe('whoever registers where organisers approve', () => {
  test('applies: no seat is taken, and page and mail say what comes next', async () => {
    const form = await (await app.browser().get(paths.register(event.slug))).text();
    expect(form).toContain('The organisers confirm each registration');
    expect(form).toContain('Send my application');
    const answer = await applies(maarja);
    expect(await answer.text()).toContain('Your application has arrived');
    await app.pump();
    expect(await stateOf(maarja)).toBe('applied');
    expect((await pool())?.taken['on-site']).toBe(0);
    expect((await app.inbox.last(maarja.email)).subject).toContain('Your application has arrived');
    expect(await myPage(maarja)).toContain('Your application is with the organisers');
  });

  test('keeps the event public for as long as they await an answer', async () => {
    await applies(maarja);
    expect(await unpublish(app.ctx, event.id, isAnybodyThere)).toEqual({ ok: false, why: 'has-people' });
    const said = await app.follow(app.post(paths.publication(event.id), { state: 'draft' }));
    expect(await said.text()).toContain('so the event stays published');
    await cancel(app.ctx, which(maarja));
    expect(await unpublish(app.ctx, event.id, isAnybodyThere)).toEqual({ ok: true });
  });

  test('gets the same answer for the same form, and a registered address the same as a new one', async () => {
    const browser = app.browser();
    const fields = filled(maarja);
    const alike = (page: string) => page.replace(/nonce="[^"]+"/g, '').replace(/\/registered\/[\w-]+/g, '');
    const send = async (sent: Fields) =>
      alike(await (await browser.post(paths.register(event.slug), sent)).text());
    const first = await send(fields);
    expect(await send(fields)).toBe(first);
    expect(await send(filled(maarja))).toBe(first);
    await app.pump();
    expect(await registrationsOf(app.ctx, event.id)).toHaveLength(1);
  });

  test('can open the page that follows the answer again', async () => {
    const page = await (await applies(maarja)).text();
    const follow = /(\/e\/[^"]*\/registered\/[\w-]+)/.exec(page)?.[1] ?? '';
    expect(await (await app.browser().get(follow)).text()).toContain('Your application has arrived');
  });

  test('may withdraw it, and apply again', async () => {
    await applies(maarja);
    expect(await myPage(maarja)).toContain('Withdraw my application');
    expect(await cancel(app.ctx, which(maarja))).toMatchObject({ ok: true });
    expect((await pool())?.taken['on-site']).toBe(0);
    await applies(maarja);
    expect(await stateOf(maarja)).toBe('applied');
  });

  test('cannot come in at the door', async () => {
    await applies(maarja);
    app.clock.set('2026-11-23T08:00:00Z');
    const answer = await app.post(paths.checkIn(event.id), { registration: which(maarja).id, on: 'event' });
    expect(await answer.text()).not.toContain('data-tone="welcome"');
  });
});

describe('an organiser', () => {
  test('sees the applications in the order of arrival, and approves those ticked', async () => {
    for (const person of [tonu, maarja, paivi]) {
      await applies(person);
      app.clock.advance({ minutes: 1 });
    }
    const page = await queue();
    const places = [tonu, maarja, paivi].map(each => page.indexOf(each.email));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain('3 people await your answer.');
    const answer = await approves(tonu, paivi);
    expect(await (await app.follow(answer)).text()).toContain('2 people have a place');
    expect([await stateOf(tonu), await stateOf(maarja), await stateOf(paivi)]).toEqual([
      'confirmed',
      'applied',
      'confirmed',
    ]);
    expect((await pool())?.taken['on-site']).toBe(2);
    expect((await subjects(tonu.email)).at(-1)).toContain('You are registered');
    expect(await registrationOf(app.ctx, event.id, which(tonu).id)).toMatchObject({
      reviewed: { by: organiser.email },
    });
  });

  test('sees at a glance how many await an answer, and does not take the event back over their heads', async () => {
    const glance = async () => (await app.get(paths.manage(event.id))).text();
    expect(await glance()).toContain('Take it back to a draft');
    await applies(maarja);
    await applies(tonu);
    const page = await glance();
    expect(page).toMatch(/Await your answer<\/dt><dd><a class="figure" href="[^"]*applications">2<\/a>/);
    expect(page).not.toContain('Take it back to a draft');
  });

  test('ticks all without a script', async () => {
    await applies(tonu);
    await applies(maarja);
    expect([...(await queue('?all=yes')).matchAll(/name="who"[^>]*checked/g)]).toHaveLength(2);
    expect([...(await queue()).matchAll(/name="who"[^>]*checked/g)]).toHaveLength(0);
  });

  test('is told when nobody is ticked', async () => {
    await applies(maarja);
    const answer = await app.post(paths.approval(event.id), {});
    expect(answer.status).toBe(422);
    expect(errorsOf(await answer.text())).toEqual({ who: 'Tick at least one person' });
  });

  test('approves past the seats: the last are in line, in the order in which they were approved', async () => {
    for (const person of [maarja, tonu, paivi]) await applies(person);
    const answer = await approves(paivi, maarja, tonu);
    expect(await (await app.follow(answer)).text()).toContain('2 people have a place, 1 is in line');
    expect([await stateOf(paivi), await stateOf(maarja), await stateOf(tonu)]).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
    ]);
    expect((await subjects(tonu.email)).at(-1)).toContain('waiting list');
  });

  test('approves with words of their own, to a seat and to a place in line, and they are said once', async () => {
    for (const person of [maarja, tonu, paivi]) await applies(person);
    await approves(maarja);
    const who = [tonu, paivi].map(each => which(each).id);
    await app.post(paths.approval(event.id), { who, welcome: 'Võtke rääkija kaasa.\n\n<b>Tere</b>' });
    await app.pump();
    expect((await app.inbox.last(maarja.email)).text).not.toContain('The organisers wrote');
    for (const person of [tonu, paivi]) {
      const mail = await app.inbox.last(person.email);
      expect(mail.text).toContain('The organisers wrote:\n\nVõtke rääkija kaasa.');
      expect(mail.html).not.toContain('<b>Tere</b>');
    }
    await cancel(app.ctx, which(maarja));
    await app.pump();
    const promoted = await app.inbox.last(paivi.email);
    expect(promoted.subject).not.toContain('waiting list');
    expect(promoted.text).not.toContain('The organisers wrote');
  });

  test('is told when the words are too long, and they stay', async () => {
    await applies(maarja);
    const welcome = 'x'.repeat(2_001);
    const answer = await app.post(paths.approval(event.id), { who: [which(maarja).id], welcome });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(errorsOf(page)).toEqual({ welcome: 'The words must be 2,000 characters or less' });
    expect(page).toContain(welcome);
    expect(await stateOf(maarja)).toBe('applied');
  });

  test('declines with words of their own, which are words and nothing else', async () => {
    await applies(maarja);
    await declines('Kahjuks on kohti vähe.\n\n<b>Tulge kevadel.</b>', maarja);
    expect(await stateOf(maarja)).toBe('declined');
    const mail = await app.inbox.last(maarja.email);
    expect(mail.subject).toContain('About your application');
    expect(mail.text).toContain('Kahjuks on kohti vähe.');
    expect(mail.html).toContain('&lt;b&gt;Tulge kevadel.');
    const page = await myPage(maarja);
    expect(page).toContain('The organisers could not give you a place');
    expect(page).toContain('&lt;b&gt;Tulge kevadel.');
    expect(page).not.toContain('Withdraw my application');
    expect(await queue()).toContain('Approve after all');
  });

  test('approves somebody who was declined, after all', async () => {
    await applies(maarja);
    await app.pump();
    await declines('', maarja);
    await approves(maarja);
    expect(await stateOf(maarja)).toBe('confirmed');
    expect((await pool())?.taken['on-site']).toBe(1);
    expect(await subjects(maarja.email)).toHaveLength(3);
    expect(await queue()).not.toContain('Approve after all');
  });

  test('finds those who applied or were declined in the list of registrations', async () => {
    await applies(maarja);
    await applies(tonu);
    await declines('', tonu);
    const list = async (state: string) =>
      (await app.get(`${paths.registrations(event.id)}?state=${state}`)).text();
    expect(await list('applied')).toContain(maarja.email);
    expect(await list('applied')).not.toContain(tonu.email);
    expect(await list('declined')).toContain(tonu.email);
    const csv = await (await app.get(paths.registrationsCsv(event.id))).text();
    expect(csv).toContain('awaits approval');
    expect(csv).toContain('declined');
  });

  test('cannot approve into a half that the event no longer has', async () => {
    await applies(maarja);
    const before = (await programmeOf(app.ctx, event.id))?.event.version ?? 0;
    const online = conferenceInput({ format: 'online', access: { kind: 'approval' } });
    expect(await editEvent(app.ctx, event.id, before, online)).toMatchObject({ ok: true });
    expect(await approve(app.ctx, which(maarja), organiser.email)).toEqual({ ok: false, why: 'mode' });
    expect(await stateOf(maarja)).toBe('applied');
    const page = await (await app.follow(approves(maarja))).text();
    expect(page).toContain('1 person was left as they are');
  });
});

describe('several organisers at once', () => {
  test('approve one person once: one seat, one mail', async () => {
    await applies(maarja);
    await app.pump();
    app.inbox.clear();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => approve(app.ctx, which(maarja), organiser.email)),
    );
    await app.pump();
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await pool())?.taken['on-site']).toBe(1);
    expect(await app.inbox.mails(maarja.email)).toHaveLength(1);
  });

  test('approve and decline the same person: what is kept is what the pool counts', async () => {
    for (const person of [maarja, tonu]) await applies(person);
    await Promise.all(
      [maarja, tonu].flatMap(person => [
        approve(app.ctx, which(person), organiser.email),
        decline(app.ctx, which(person), organiser.email),
      ]),
    );
    await app.pump();
    const states = [await stateOf(maarja), await stateOf(tonu)];
    expect((await pool())?.taken['on-site']).toBe(states.filter(state => state === 'confirmed').length);
    expect(states).not.toContain('applied');
  });

  test('approve a crowd while some withdraw: no seat is given twice, and none to who left', async () => {
    const people = crowd(12);
    for (const person of people) await applies(person);
    await Promise.all([
      ...people.map(person => approve(app.ctx, which(person), organiser.email)),
      ...people.slice(0, 4).map(person => cancel(app.ctx, which(person))),
    ]);
    await app.pump();
    await app.tick();
    const all = await registrationsOf(app.ctx, event.id);
    const confirmed = all.filter(({ state }) => state === 'confirmed').length;
    const now = await pool();
    expect(confirmed).toBe(2);
    expect(now?.taken['on-site']).toBe(confirmed);
    expect(now?.waiting['on-site']).toBe(all.filter(({ state }) => state === 'waiting').length);
    for (const person of people.slice(0, 4)) expect(await stateOf(person)).toBe('cancelled');
  });
});

describe('who waits already', () => {
  test('is not passed by whoever is approved', async () => {
    await begins({ capacity: { 'on-site': 1, online: null }, access: { kind: 'open' } });
    await registers(app.ctx, event.id, maarja);
    await registers(app.ctx, event.id, tonu);
    const { event: before } = (await programmeOf(app.ctx, event.id)) ?? { event };
    const input = conferenceInput({ capacity: { 'on-site': 1, online: null }, access: { kind: 'approval' } });
    await editEvent(app.ctx, event.id, before.version, input);
    await applies(paivi);
    await approves(paivi);
    expect(await stateOf(paivi)).toBe('waiting');
    await cancel(app.ctx, which(maarja));
    await app.pump();
    expect([await stateOf(tonu), await stateOf(paivi)]).toEqual(['confirmed', 'waiting']);
  });
});
