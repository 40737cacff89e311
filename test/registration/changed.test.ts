import { beforeEach, describe, expect, test } from 'vitest';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { fireChanged } from '../../functions/registration/event-changed.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { rename } from '../../functions/registration/rename.ts';
import { paths } from '../../web/paths.ts';
import { eventForm } from '../events/forms.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { crowd, maarja, nino, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;

async function anEventWith(input: Partial<EventInput> = {}) {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 1, online: null }, ...input });
}

async function comes(person: typeof maarja, mode: 'on-site' | 'online' = 'on-site', formId = person.email) {
  await registers(house.ctx, event.id, person, mode, { formId });
}

const stands = (person: { email: string }) =>
  registrationOf(house.ctx, event.id, registrationId(event.id, person.email));
const subjects = async (person: { email: string }) =>
  (await house.inbox.mails(person.email)).map(mail => mail.subject.split(':')[0]);

async function pageOf(person: { email: string }) {
  const { links } = await house.inbox.last(person.email);
  return new URL(links.find(each => each.includes('/my/')) ?? '').pathname;
}
const read = async (path: string) =>
  (await (await house.get(path)).text())
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Saves the event's form as it stands, with changes, and people told unless the box is unticked. */
async function saves(changes: Fields) {
  const { version } = (await programmeOf(house.ctx, event.id))?.event ?? {};
  const form = eventForm({ version: `${version}`, 'capacity-on-site': '1', tell: 'yes', ...changes });
  return house.follow(house.post(paths.editEvent(event.id), form));
}

async function later(minutes: number) {
  house.clock.advance({ minutes });
  await house.tick();
}

describe('when an organiser changes a published event', () => {
  beforeEach(async () => {
    await anEventWith();
    await comes(maarja);
    await comes(tonu);
    await comes(nino, 'online');
    await house.pump();
    await signsIn(house, organiser);
    house.inbox.clear();
  });

  test('everybody who has a place or waits is told the old and the new time, by one mail', async () => {
    const answer = await saves({ startsAt: '2026-11-24T10:00', endsAt: '2026-11-24T16:00' });
    expect(await answer.text()).toContain('told by mail in about five minutes');
    await later(1);
    expect(await house.inbox.mails()).toEqual([]);
    await later(5);
    for (const person of [maarja, tonu, nino]) expect(await subjects(person)).toEqual(['New time']);
    const { text } = await house.inbox.last(maarja.email);
    expect(text).toMatch(/When: Tuesday,? 24 November 2026, 10:00–16:00/);
    expect(text).toMatch(/When, before: Monday,? 23 November 2026, 09:15–19:00/);
    expect(text).not.toContain('Where, before');
    await later(10);
    expect(await house.inbox.mails()).toHaveLength(3);
  });

  test('calendars take the change: the same entry, a higher number; those in line get none', async () => {
    const [before, waiting] = [await stands(maarja), await stands(tonu)];
    await saves({ venueRoom: 'A-121' });
    await later(6);
    const { calendar, subject } = await house.inbox.last(maarja.email);
    expect(subject).toContain('New place');
    expect(calendar?.method).toBe('REQUEST');
    expect(calendar?.content).toContain(`UID:${before?.id}@`);
    expect(Number(/SEQUENCE:(\d+)/.exec(calendar?.content ?? '')?.[1])).toBe((before?.version ?? 0) + 1);
    expect(calendar?.content.replace(/\r?\n /g, '')).toContain('A-121');
    expect((await house.inbox.last(tonu.email)).calendar).toBeUndefined();
    expect((await house.inbox.last(tonu.email)).text).toContain('You keep your place in line');
    expect(await stands(tonu)).toEqual(waiting);
  });

  test('a new room is told to whoever comes to the hall, not to whoever comes online', async () => {
    await saves({ venueRoom: 'A-121' });
    await later(6);
    expect(await subjects(maarja)).toEqual(['New place']);
    expect(await subjects(nino)).toEqual([]);
    await saves({ venueRoom: 'A-121', startsAt: '2026-11-23T10:00' });
    await later(6);
    expect(await subjects(nino)).toEqual(['New time']);
    expect((await house.inbox.last(nino.email)).text).not.toContain('A-121');
  });

  test('several saves are one mail, from what people knew to what is so in the end', async () => {
    await saves({ startsAt: '2026-11-23T10:00' });
    await later(3);
    await saves({ startsAt: '2026-11-23T10:00', venueRoom: 'A-121' });
    await later(3);
    expect(await house.inbox.mails()).toEqual([]);
    await later(3);
    expect(await subjects(maarja)).toEqual(['New time and place']);
    const { text } = await house.inbox.last(maarja.email);
    expect(text).toContain('10:00–19:00');
    expect(text).toContain('09:15–19:00');
    expect(text).toContain('A-121');
    expect(text).toContain('A-002');
  });

  test('nobody is told of what was put back in time, of other words, or when the box is unticked', async () => {
    await saves({ startsAt: '2026-11-23T10:00' });
    await saves({});
    await later(6);
    await saves({ 'description-en': 'Other words' });
    await later(6);
    await saves({ startsAt: '2026-11-23T10:00', tell: '' });
    await later(6);
    expect(await house.inbox.mails()).toEqual([]);
  });

  test('the box is ticked unless somebody unticks it, and stays as it was when the form comes back', async () => {
    const form = await (await house.get(paths.editEvent(event.id))).text();
    expect(formFields(form).tell).toBe('yes');
    const { version } = (await programmeOf(house.ctx, event.id))?.event ?? {};
    const sent = eventForm({ version: `${version}`, endsAt: '' });
    const refused = await (await house.post(paths.editEvent(event.id), sent)).text();
    expect(formFields(refused).tell).toBeUndefined();
  });

  test('a change after a change is a mail of its own', async () => {
    await saves({ startsAt: '2026-11-23T10:00' });
    await later(6);
    await saves({ startsAt: '2026-11-23T11:00' });
    await later(6);
    expect(await subjects(maarja)).toEqual(['New time', 'New time']);
    expect((await house.inbox.last(maarja.email)).text).toMatch(/When, before: .*10:00–19:00/);
  });

  test('who registered since has seen it, who cancelled since hears nothing', async () => {
    await saves({ startsAt: '2026-11-23T10:00' });
    house.clock.advance({ minutes: 2 });
    await comes(paivi, 'online');
    await house.post(`${await pageOfOnly(nino)}/cancellation`);
    await later(4);
    expect(await subjects(paivi)).toEqual(['You are registered']);
    expect(await subjects(nino)).not.toContain('New time');
  });

  test('a run that broke off half-way is finished by the clock, each told once', async () => {
    const people = crowd(60);
    for (const person of people) await comes(person, 'online');
    await house.pump();
    house.inbox.clear();
    await saves({ startsAt: '2026-11-23T10:00' });
    house.clock.advance({ minutes: 6 });
    const moment = { pk: event.id, sk: 'MOMENT#changed' };
    let batches = 0;
    // The second and all later batches of this run are lost: as if the process had died there.
    house.tap.break('timed-out-before', {
      times: Number.POSITIVE_INFINITY,
      when: ({ name }) => name === 'TransactWriteItems' && ++batches > 1,
    });
    await expect(fireChanged(house.ctx, moment)).rejects.toThrow();
    const mails = await messagesOf(house.ctx, event.id);
    expect(mails.filter(mail => mail.template === 'event-changed')).toHaveLength(50);
    house.tap.mend();
    await later(1);
    await later(1);
    for (const person of people) expect(await subjects(person)).toEqual(['New time']);
  });

  async function pageOfOnly(person: { email: string }) {
    await house.post(paths.newLink(event.slug), { email: person.email });
    await house.pump();
    return pageOf(person);
  }
});

describe('who cancels and registers again before the first mail is sent', () => {
  test('gets one confirmation, that of the new registration', async () => {
    await anEventWith();
    await comes(maarja);
    await comes(tonu, 'online');
    const first = await stands(maarja);
    if (!first) throw new Error('Not registered');
    await cancel(house.ctx, first);
    house.clock.advance({ seconds: 20 });
    await comes(maarja, 'online', 'another form');
    await house.pump();
    expect(await subjects(maarja)).toEqual(['You are registered']);
    expect((await house.inbox.last(maarja.email)).text).toContain('/join/');
    expect(await subjects(tonu)).toEqual(['You are registered']);
  });

  test('and a correction of the name in between does not swallow the confirmation', async () => {
    await anEventWith();
    await comes(maarja);
    const registered = await stands(maarja);
    if (!registered) throw new Error('Not registered');
    await rename(house.ctx, registered, 'Maarja Uus');
    await house.pump();
    expect((await subjects(maarja)).sort()).toEqual(['You are registered', 'Your name is corrected']);
  });
});

describe('a cancellation', () => {
  test('takes the event out of the calendar that it was put into', async () => {
    await anEventWith();
    await comes(maarja);
    await house.pump();
    const put = (await house.inbox.last(maarja.email)).calendar?.content ?? '';
    await house.post(`${await pageOf(maarja)}/cancellation`);
    await house.pump();
    const { calendar } = await house.inbox.last(maarja.email);
    expect(calendar?.method).toBe('CANCEL');
    const [uid, sequence] = [/UID:\S+/, /SEQUENCE:(\d+)/];
    expect(uid.exec(calendar?.content ?? '')?.[0]).toBe(uid.exec(put)?.[0]);
    expect(Number(sequence.exec(calendar?.content ?? '')?.[1])).toBeGreaterThan(
      Number(sequence.exec(put)?.[1]),
    );
  });
});

describe('the organiser’s deadlines', () => {
  beforeEach(async () => {
    await anEventWith({
      deadlines: { change: '2026-11-16T22:00:00Z', cancel: '2026-11-20T10:00:00Z' },
      capacity: { 'on-site': 1, online: 1 },
    });
    await comes(maarja);
    await house.pump();
  });

  test('stand on the personal page ahead of time', async () => {
    const page = await read(await pageOf(maarja));
    expect(page).toMatch(/change what you chose until\s+Tuesday,? 17 November 2026, 00:00 Tallinn time/);
    expect(page).toMatch(/give up your place until\s+Friday,? 20 November 2026, 12:00 Tallinn time/);
  });

  test('end changes first: the page names whom to write to, and a form that was open is refused', async () => {
    const path = await pageOf(maarja);
    house.clock.set('2026-11-17T08:00:00Z');
    const page = await read(path);
    expect(page).toContain('The time to change what you chose ended');
    expect(page).toContain('owner@example.org');
    expect(page).not.toContain('Join online instead');
    const answer = await house.post(`${path}/mode`, { mode: 'online' });
    expect(answer.headers.get('location')).toBe(`${path}?done=too-late`);
    expect(await read(`${path}?done=too-late`)).toContain('Write to the organiser');
    expect(await stands(maarja)).toMatchObject({ mode: 'on-site' });
  });

  test('never stand in the way of a corrected name', async () => {
    const path = await pageOf(maarja);
    house.clock.set('2026-11-21T08:00:00Z');
    await house.post(`${path}/name`, { name: 'Maarja Uus' });
    expect(await stands(maarja)).toMatchObject({ name: 'Maarja Uus' });
  });

  test('end giving up a seat too, but nobody is kept in a line', async () => {
    await comes(tonu);
    await house.pump();
    const [seated, waiting] = [await pageOf(maarja), await pageOf(tonu)];
    house.clock.set('2026-11-20T10:00:00Z');
    expect(await read(seated)).toContain('If you cannot come, tell the organiser all the same');
    const refused = await house.post(`${seated}/cancellation`);
    expect(refused.headers.get('location')).toBe(`${seated}?done=too-late`);
    expect(await stands(maarja)).toMatchObject({ state: 'confirmed' });
    await house.post(`${waiting}/cancellation`);
    expect(await stands(tonu)).toMatchObject({ state: 'cancelled' });
  });

  test('let somebody take back a wish: what they have does not change', async () => {
    await comes(tonu, 'online');
    await house.pump();
    const path = await pageOf(maarja);
    await comes(nino, 'online');
    await house.post(`${path}/mode`, { mode: 'online' });
    expect(await stands(maarja)).toMatchObject({ wants: 'online' });
    house.clock.set('2026-11-18T08:00:00Z');
    await house.post(`${path}/mode`, { mode: 'on-site' });
    expect((await stands(maarja))?.wants).toBeUndefined();
  });
});
