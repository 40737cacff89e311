import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, paivi, tonu } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { contact, one, poolOf, pupils, raiseTo, registersGroup, rowsOf, sendsForm, states } from './group.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 4, online: null } });
});

const read = async (path: string) => (await house.get(path)).text();
const idOf = (email: string) => registrationId(event.id, email);
const done = (answer: Response) => /done=([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1];
const [first, second] = pupils(2) as [{ name: string; email: string }, { name: string; email: string }];
/** The mail to somebody whose subject says so, in whatever order mails were sent. */
const mailTo = async (email: string, words: string) =>
  (await house.inbox.mails(email)).find(({ subject }) => subject.includes(words));

const exchanges = async (page: string, email: string, by: { name: string; email: string }) => {
  const { form = '' } = formFields(await read(page)) as Record<string, string>;
  return house.post(`${page}/member/exchange`, { form, member: idOf(email), ...by });
};
const adds = async (page: string, people: { name: string; email: string }[], step = 'add') => {
  const { form = '' } = formFields(await read(`${page}/people`)) as Record<string, string>;
  return sendsForm(house, `${page}/people`, { form, step, agreed: 'yes', ...rowsOf(people) });
};

describe('the page of a group', () => {
  test('opens by the link in the mail, and by no other link', async () => {
    await registersGroup(house, event, pupils(2));
    await house.tick();
    const { links } = await house.inbox.last(contact.email);
    const path = new URL(links.find(link => link.includes('/group/')) ?? '').pathname;
    const answer = await house.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await answer.text()).toContain(first.email);
    const mine = (await house.inbox.last(first.email)).links.find(link => link.includes('/my/')) ?? '';
    expect((await house.get(`/group/${mine.split('/').at(-1)}`)).status).toBe(404);
    expect((await house.get('/group/made-up-token-of-some-length')).status).toBe(404);
  });

  test('opens by a link that its contact asks for anew, as anybody does', async () => {
    await registersGroup(house, event, pupils(2));
    await house.tick();
    house.inbox.clear();
    const asksAnew = (email: string) => house.post(paths.newLink(event.slug), { email });
    await asksAnew('stranger@example.org');
    for (let times = 0; times < 2; times++) await asksAnew(contact.email);
    await house.tick();
    const mails = await house.inbox.mails();
    expect(mails.map(mail => mail.to)).toEqual([contact.email]);
    const link = mails[0]?.links.find(each => each.includes('/group/')) ?? '';
    expect((await house.get(new URL(link).pathname)).status).toBe(200);
  });

  test('corrects a name, which the ticket and the person’s own page say too', async () => {
    const page = await registersGroup(house, event, pupils(2));
    const answer = await house.post(`${page}/member/name`, { member: idOf(first.email), name: 'Õige Nimi' });
    expect(done(answer)).toBe('renamed');
    expect(await one(house, event, first.email)).toMatchObject({ name: 'Õige Nimi' });
    await house.tick();
    expect(await mailTo(first.email, 'Your name is corrected')).toBeDefined();
    const stranger = await house.post(`${page}/member/name`, { member: idOf(tonu.email), name: 'Kes' });
    expect(done(stranger)).toBe('not-now');
  });

  test('takes one off the list: their seat goes to who waits, and they hear of it', async () => {
    const page = await registersGroup(house, event, pupils(4));
    await registers(house.ctx, event.id, maarja);
    const answer = await house.post(`${page}/member/cancellation`, { member: idOf(first.email) });
    expect(done(answer)).toBe('cancelled');
    await house.tick();
    expect(await one(house, event, first.email)).toMatchObject({ state: 'cancelled', ended: 'by-contact' });
    expect(await one(house, event, maarja.email)).toMatchObject({ state: 'confirmed' });
    expect(await mailTo(first.email, 'cancelled')).toBeDefined();
    expect(await read(page)).toContain('All 3 have a place');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('exchanges a person for another, who gets the seat that nobody else can get between', async () => {
    const page = await registersGroup(house, event, pupils(4));
    await registers(house.ctx, event.id, maarja);
    expect(done(await exchanges(page, first.email, tonu))).toBe('exchanged');
    await house.tick();
    expect(await one(house, event, tonu.email)).toMatchObject({ state: 'confirmed', name: tonu.name });
    expect(await one(house, event, first.email)).toMatchObject({ state: 'cancelled' });
    expect(await one(house, event, maarja.email)).toMatchObject({ state: 'waiting' });
    expect(await mailTo(tonu.email, 'You are registered')).toBeDefined();
    expect(await mailTo(first.email, 'cancelled')).toBeDefined();
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
    expect(await read(page)).toContain(tonu.email);
    expect(await read(page)).not.toContain(first.email);
  });

  test('exchanges a person who waits with the group', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await registersGroup(house, event, pupils(4));
    expect(done(await exchanges(page, first.email, tonu))).toBe('exchanged');
    expect(await states(house, event)).toEqual({ confirmed: 1, waiting: 4, cancelled: 1 });
    await raiseTo(house, event, 5);
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 5, cancelled: 1 });
    expect(await one(house, event, tonu.email)).toMatchObject({ state: 'confirmed' });
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('gives the place of a person to nobody who is registered already', async () => {
    await registers(house.ctx, event.id, maarja);
    const before = await one(house, event, maarja.email);
    const page = await registersGroup(house, event, pupils(2));
    expect(done(await exchanges(page, first.email, maarja))).toBe('exchanged');
    await house.tick();
    expect(await one(house, event, maarja.email)).toEqual(before);
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 2 } });
    const subjects = (await house.inbox.mails(maarja.email)).map(mail => mail.subject);
    expect(subjects.filter(subject => /registered already/.test(subject))).toHaveLength(1);
    expect(await read(page)).toContain(maarja.email);
  });

  test('adds people, checked as the first were, who come after those in line', async () => {
    const page = await registersGroup(house, event, pupils(3));
    await registers(house.ctx, event.id, paivi);
    await registers(house.ctx, event.id, maarja);
    expect((await adds(page, [first])).status).toBe(422);
    expect((await adds(page, [{ name: '', email: tonu.email }])).status).toBe(422);
    expect(await one(house, event, tonu.email)).toBeUndefined();
    expect(done(await adds(page, [tonu]))).toBe('added');
    await house.tick();
    expect(await one(house, event, tonu.email)).toMatchObject({ state: 'waiting' });
    expect(await one(house, event, maarja.email)).toMatchObject({ state: 'waiting', place: 1 });
    expect(await mailTo(tonu.email, 'waiting list')).toBeDefined();
    expect(await read(page)).toContain('3 of 4 have a place');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('has room for a hundred and no more', async () => {
    event = await anEvent(house.ctx, { format: 'online' });
    const page = await registersGroup(house, event, pupils(98), { mode: 'online' });
    const answer = await adds(page, pupils(3, 200));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The list has 3 people; a group may have 2 at most');
    expect(done(await adds(page, pupils(2, 200)))).toBe('added');
    expect(await states(house, event)).toEqual({ confirmed: 100 });
    expect(await read(`${page}/people`)).toContain('there may be no more');
  });

  test('takes somebody back who was taken off the list', async () => {
    const page = await registersGroup(house, event, pupils(2));
    await house.post(`${page}/member/cancellation`, { member: idOf(first.email) });
    expect(done(await adds(page, [first]))).toBe('added');
    await house.tick();
    expect(await one(house, event, first.email)).toMatchObject({ state: 'confirmed' });
    expect(await read(page)).toContain('All 2 have a place');
  });

  test('cancels all at once, seated or waiting, and whoever waits gets their seats', async () => {
    const page = await registersGroup(house, event, pupils(4));
    await registers(house.ctx, event.id, maarja);
    const waits = await registersGroup(house, event, pupils(3, 20));
    expect(done(await house.post(`${waits}/cancellation`))).toBe('all-cancelled');
    expect(await poolOf(house, event)).toMatchObject({ waiting: { 'on-site': 1 } });
    expect(done(await house.post(`${page}/cancellation`))).toBe('all-cancelled');
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 1, cancelled: 7 });
    expect(await mailTo(first.email, 'cancelled')).toBeDefined();
    expect(await read(page)).toContain('Your group is not registered any more');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('changes nothing after the organiser’s deadline, but gives up places in line', async () => {
    event = await anEvent(house.ctx, {
      capacity: { 'on-site': 2, online: null },
      deadlines: { cancel: '2026-11-05T08:00:00Z', change: '2026-11-05T08:00:00Z' },
    });
    const page = await registersGroup(house, event, pupils(2));
    const waits = await registersGroup(house, event, pupils(2, 10));
    house.clock.set('2026-11-06T08:00:00Z');
    expect(done(await house.post(`${page}/member/cancellation`, { member: idOf(first.email) }))).toBe(
      'too-late',
    );
    expect(done(await house.post(`${page}/cancellation`))).toBe('too-late');
    const late = await read(page);
    expect(late).toContain('The time to exchange people ended');
    expect(late).toContain('The time to give up places by yourself ended');
    expect(late).not.toContain('/member/exchange');
    expect(late).not.toContain(`${page}/cancellation`);
    const { form = '' } = formFields(await read(`${page}/people`)) as Record<string, string>;
    const exchange = await house.post(`${page}/member/exchange`, {
      form,
      member: idOf(first.email),
      ...tonu,
    });
    expect(done(exchange)).toBe('too-late');
    expect(done(await house.post(`${waits}/cancellation`))).toBe('all-cancelled');
    expect(await states(house, event)).toEqual({ confirmed: 2, cancelled: 2 });
  });
});

describe('a person of a group', () => {
  test('who waits with it and cancels makes it smaller, so that the others fit', async () => {
    await registers(house.ctx, event.id, maarja);
    await registersGroup(house, event, pupils(4));
    expect(await states(house, event)).toEqual({ confirmed: 1, waiting: 4 });
    await cancel(house.ctx, { eventId: event.id, id: idOf(second.email) });
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 4, cancelled: 1 });
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('who has a seat manages it by their own link as anybody does', async () => {
    const page = await registersGroup(house, event, pupils(2));
    await house.tick();
    const { links } = await house.inbox.last(first.email);
    const my = new URL(links.find(link => link.includes('/my/')) ?? '').pathname;
    await house.post(`${my}/mode`, { mode: 'online' });
    expect(await one(house, event, first.email)).toMatchObject({ mode: 'online', state: 'confirmed' });
    await house.post(`${my}/cancellation`);
    expect(await read(page)).toContain('Everybody has a place: 1 person');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('who cancelled and registered anew by themselves is the contact’s no more', async () => {
    const page = await registersGroup(house, event, pupils(2));
    await cancel(house.ctx, { eventId: event.id, id: idOf(first.email) });
    await registers(house.ctx, event.id, first);
    const before = await one(house, event, first.email);
    await house.post(`${page}/member/cancellation`, { member: idOf(first.email) });
    await house.post(`${page}/cancellation`);
    await house.tick();
    expect(await one(house, event, first.email)).toEqual(before);
  });
});

describe('seats that are offered to a group', () => {
  let page: string;
  beforeEach(async () => {
    event = await anEvent(house.ctx, { capacity: { 'on-site': 6, online: null }, offerHours: 24 });
    await registers(house.ctx, event.id, paivi);
    page = await registersGroup(house, event, pupils(6));
    await registers(house.ctx, event.id, maarja);
    await cancel(house.ctx, { eventId: event.id, id: idOf(paivi.email) });
    await house.tick();
  });

  test('are held for all of it until the time that the contact is told', async () => {
    expect(await poolOf(house, event)).toMatchObject({ held: { 'on-site': 6 }, waiting: { 'on-site': 1 } });
    const mail = await mailTo(contact.email, 'Places are held for your group');
    expect(mail?.text).toContain('3 November');
    expect(await read(page)).toContain('Take the 6 places');
  });

  test('are taken by one button, and everybody gets a ticket', async () => {
    expect(done(await house.post(`${page}/seats`, { answer: 'take' }))).toBe('taken');
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 6, waiting: 1, cancelled: 1 });
    expect(await poolOf(house, event)).toMatchObject({ held: { 'on-site': 0 }, taken: { 'on-site': 6 } });
    expect(await mailTo('opilane.6@example.org', 'A place became free')).toBeDefined();
    expect(done(await house.post(`${page}/seats`, { answer: 'decline' }))).toBe('not-now');
  });

  test('are declined by one button, and go to whoever is next', async () => {
    expect(done(await house.post(`${page}/seats`, { answer: 'decline' }))).toBe('declined');
    await house.tick();
    expect(await states(house, event)).toEqual({ cancelled: 7, waiting: 1 });
    expect(await one(house, event, maarja.email)).toMatchObject({ offer: { until: expect.any(String) } });
    expect(await mailTo('opilane.6@example.org', 'cancelled')).toBeDefined();
  });

  test('run out when nobody takes them, and go to whoever is next', async () => {
    house.clock.set('2026-11-04T08:00:00Z');
    expect(done(await house.post(`${page}/seats`, { answer: 'take' }))).toBe('ran-out');
    await house.tick();
    await house.tick();
    expect(await states(house, event)).toEqual({ cancelled: 7, waiting: 1 });
    expect(await poolOf(house, event)).toMatchObject({ held: { 'on-site': 1 }, waiting: { 'on-site': 0 } });
    expect(await mailTo(contact.email, 'The places for your group ran out')).toBeDefined();
    expect(await one(house, event, 'opilane.1@example.org')).toMatchObject({ ended: 'offer-ran-out' });
  });

  test('are counted right when somebody of the group leaves meanwhile', async () => {
    await cancel(house.ctx, { eventId: event.id, id: idOf(first.email) });
    await house.tick();
    expect(await poolOf(house, event)).toMatchObject({ held: { 'on-site': 6 }, waiting: { 'on-site': 0 } });
    expect(done(await house.post(`${page}/seats`, { answer: 'take' }))).toBe('taken');
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 5, cancelled: 2, waiting: 1 });
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 5 }, held: { 'on-site': 1 } });
  });
});
