import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, tonu } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { contact, one, poolOf, pupils, raiseTo, registersGroup, rowsOf, sends, states } from './group.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 10, online: null } });
});

const read = async (path: string) => (await house.get(path)).text();

describe('a group that is registered', () => {
  test('has seats for everybody at once, each with a mail, a link and a ticket of their own', async () => {
    const page = await registersGroup(house, event, pupils(6));
    expect(await states(house, event)).toEqual({ confirmed: 6 });
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 6 }, held: { 'on-site': 0 } });
    await house.tick();
    for (const { email } of pupils(6)) {
      const mail = await house.inbox.last(email);
      expect(mail.subject).toContain('You are registered');
      expect(mail.links.some(link => link.includes('/my/'))).toBe(true);
    }
    const mail = await house.inbox.last(contact.email);
    expect(mail.text).toContain('Õpilane 6 (opilane.6@example.org)');
    expect(mail.links.some(link => link.includes('/group/'))).toBe(true);
    expect((await house.inbox.mails()).length).toBe(7);
    expect(await read(page)).toContain('All 6 have a place');
  });

  test('is the same group when its form is sent twice, also with another list', async () => {
    const html = await read(paths.registerGroup(event.slug));
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const fields = { ...rowsOf(pupils(3)), agreed: 'yes', step: 'register', form };
    const [first, second] = [
      await sends(house, event, fields),
      await sends(house, event, { ...fields, ...rowsOf(pupils(3, 50)) }),
    ];
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await states(house, event)).toEqual({ confirmed: 3 });
    await house.tick();
    expect(await house.inbox.mails(contact.email)).toHaveLength(1);
  });

  test('stays together: all wait when there are too few seats, and get them when there are enough', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await registersGroup(house, event, pupils(10));
    expect(await states(house, event)).toEqual({ confirmed: 1, waiting: 10 });
    expect(await poolOf(house, event)).toMatchObject({ waiting: { 'on-site': 10 }, held: { 'on-site': 0 } });
    expect(await read(page)).toContain('Your group is number 1 in line');
    await house.tick();
    expect((await house.inbox.last('opilane.4@example.org')).subject).toContain('waiting list');

    await registers(house.ctx, event.id, tonu);
    expect(await one(house, event, tonu.email)).toMatchObject({ state: 'waiting' });
    await raiseTo(house, event, 12);
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 12 });
    expect(await poolOf(house, event)).toMatchObject({
      taken: { 'on-site': 12 },
      held: { 'on-site': 0 },
      waiting: { 'on-site': 0 },
    });
    const subjects = (await house.inbox.mails('opilane.10@example.org')).map(mail => mail.subject);
    expect(subjects.at(-1)).toContain('A place became free');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('takes fewer when its contact says so: who is first on the list is first in line', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await registersGroup(house, event, pupils(10));
    expect(await states(house, event)).toEqual({ confirmed: 1, waiting: 10 });
    const answer = await house.post(`${page}/fewer`);
    expect(answer.headers.get('location')).toContain('done=fewer');
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 10, waiting: 1 });
    for (const { email } of pupils(9))
      expect(await one(house, event, email)).toMatchObject({ state: 'confirmed' });
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
    expect(await read(page)).toContain('9 of 10 have a place');
  });

  test('that can never fit together is told so, and may come as many as there are', async () => {
    const fields = { ...rowsOf(pupils(11)), agreed: 'yes', step: 'register' };
    const refused = await sends(house, event, fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('There are more people on the list than places in all');
    expect(await states(house, event)).toEqual({});
    await registersGroup(house, event, pupils(11), { policy: 'as-many' });
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 10, waiting: 1 });
  });

  test('of people who each stand by themselves takes as many seats as there are, in the order of the list', async () => {
    const page = await registersGroup(house, event, pupils(13), { policy: 'as-many' });
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 10, waiting: 3 });
    for (const { email } of pupils(3, 11))
      expect(await one(house, event, email)).toMatchObject({ state: 'waiting' });
    expect(await read(page)).toContain('10 of 13 have a place');
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });

  test('of a hundred people is registered whole, and not of more', async () => {
    event = await anEvent(house.ctx, { format: 'online' });
    await registersGroup(house, event, pupils(100), { mode: 'online' });
    expect(await states(house, event)).toEqual({ confirmed: 100 });
    expect(await messagesOf(house.ctx, event.id)).toHaveLength(101);
  });

  test('becomes an application of each where the organisers decide who comes', async () => {
    event = await anEvent(house.ctx, { access: { kind: 'approval' } });
    const page = await registersGroup(house, event, pupils(3));
    expect(await states(house, event)).toEqual({ applied: 3 });
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 0 }, waiting: { 'on-site': 0 } });
    expect(await read(page)).toContain('Each application is looked at');
    await house.tick();
    expect(await house.inbox.mails('opilane.1@example.org')).toHaveLength(1);
  });

  test('is not one where people come by invitation, or before registration opens', async () => {
    event = await anEvent(house.ctx, { access: { kind: 'invitation' } });
    expect(await read(paths.registerGroup(event.slug))).toContain('Groups cannot register here');
    const later = await anEvent(house.ctx, { registration: { opensAt: '2026-11-10T08:00:00Z' } });
    expect(await read(paths.registerGroup(later.slug))).toContain('Registration is not open yet');
  });
});

describe('an address that is registered already', () => {
  test('stays as it is, hears of it by mail, and stands on the list like the others', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await registersGroup(house, event, [...pupils(3), { name: 'Keegi', email: maarja.email }]);
    await house.tick();
    expect(await one(house, event, maarja.email)).toMatchObject({ name: maarja.name, state: 'confirmed' });
    expect(await poolOf(house, event)).toMatchObject({ taken: { 'on-site': 4 }, held: { 'on-site': 0 } });
    const subjects = (await house.inbox.mails(maarja.email)).map(mail => mail.subject);
    expect(subjects.filter(subject => /registered already/.test(subject))).toHaveLength(1);
    const html = await read(page);
    expect(html).toContain('All 4 have a place');
    expect(html).toContain('Keegi');
    expect(html).not.toContain(maarja.name);
  });

  test('cannot be cancelled, renamed or exchanged by the contact, who is not told so', async () => {
    await registers(house.ctx, event.id, maarja);
    const page = await registersGroup(house, event, [...pupils(1), { name: 'Keegi', email: maarja.email }]);
    const before = await one(house, event, maarja.email);
    const member = before?.id ?? '';
    const renamed = await house.post(`${page}/member/name`, { member, name: 'Teine Nimi' });
    expect(renamed.headers.get('location')).toContain('done=renamed');
    expect(await read(page)).toContain('Teine Nimi');
    const cancelled = await house.post(`${page}/member/cancellation`, { member });
    expect(cancelled.headers.get('location')).toContain('done=cancelled');
    expect(await one(house, event, maarja.email)).toEqual(before);
    await house.post(`${page}/cancellation`);
    await house.tick();
    expect(await one(house, event, maarja.email)).toEqual(before);
    expect(await states(house, event)).toEqual({ confirmed: 1, cancelled: 1 });
  });

  test('does not keep a group waiting that fits without them', async () => {
    await registers(house.ctx, event.id, maarja);
    await registersGroup(house, event, [...pupils(9), { name: 'Keegi', email: maarja.email }]);
    await house.tick();
    expect(await states(house, event)).toEqual({ confirmed: 10 });
    expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
  });
});
