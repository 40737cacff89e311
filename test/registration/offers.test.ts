import { beforeEach, describe, expect, test } from 'vitest';
import type { Event, EventInput, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, paivi, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;
/** The personal page of each, by the first mail that they got. */
let pages: Map<string, string>;

async function withSeats(
  input: Partial<EventInput> = {},
  at = '2026-11-02T08:00:00Z',
  sessions: SessionInput[] = [],
) {
  house = await foyer({ at });
  event = await anEvent(
    house.ctx,
    { capacity: { 'on-site': 1, online: null }, offerHours: 24, ...input },
    sessions,
  );
  pages = new Map();
}

async function come(...people: (typeof maarja)[]) {
  for (const person of people) await comes(person);
}

async function comes(
  person: typeof maarja,
  mode: 'on-site' | 'online' = 'on-site',
  language: 'en' | 'et' = 'en',
) {
  await registers(house.ctx, event.id, person, mode, {
    formId: `${person.email} ${house.clock.now()}`,
    language,
  });
  house.clock.advance({ seconds: 1 });
  await house.pump();
  const link = (await house.inbox.last(person.email)).links.find(each => each.includes('/my/'));
  pages.set(person.email, new URL(link ?? '').pathname);
}

const idOf = (person: { email: string }) => ({
  eventId: event.id,
  id: registrationId(event.id, person.email),
});
const stands = async (person: { email: string }) => registrationOf(house.ctx, event.id, idOf(person).id);
const pageOf = (person: { email: string }) => pages.get(person.email) ?? '';
const read = async (person: { email: string }, query = '') =>
  (await (await house.get(pageOf(person) + query)).text())
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

async function cancels(person: { email: string }) {
  await house.post(`${pageOf(person)}/cancellation`);
  await house.tick();
}

/** Presses one of the two buttons; answers where that leads. */
async function answers(person: { email: string }, answer: 'take' | 'decline', session?: string) {
  const held: Record<string, string> = session ? { session } : { mode: 'on-site' };
  const posted = await house.post(`${pageOf(person)}/offer`, { answer, ...held });
  await house.tick();
  return posted.headers.get('location')?.split('?')[1];
}

const subjects = async (person: { email: string }) =>
  (await house.inbox.mails(person.email)).map(mail => mail.subject.split(':')[0]);

describe('a freed seat', () => {
  beforeEach(async () => {
    await withSeats();
    await come(maarja, tonu, paivi);
    await cancels(maarja);
  });

  test('is offered by mail to the first in line, who takes it by a button', async () => {
    const mail = await house.inbox.last(tonu.email);
    expect(mail.subject).toBe('A seat is held for you: Conference of Innovative Education');
    expect(mail.text).toMatch(
      /a seat in the hall is held for you until 10:01 Tallinn time on Tuesday,? 3 November 2026/,
    );
    expect(mail.text).toContain(pageOf(tonu).slice(0, 8));
    const before = await read(tonu);
    expect(before).toContain('It is your turn');
    expect(before).toMatch(/Until Tuesday,? 3 November 2026, 10:01 Tallinn time \(1 day left\)/);
    expect(before).toMatch(/Take it\s+Decline it/);

    expect(await answers(tonu, 'take')).toBe('done=offer-taken');
    const after = await read(tonu, '?done=offer-taken');
    expect(after).toContain('It is yours.');
    expect(after).toContain('You have a seat in the hall');
    expect(after).not.toContain('Decline it');
    const confirmed = await house.inbox.last(tonu.email);
    expect(confirmed.subject).toContain('You are registered');
    expect(confirmed.calendar?.method).toBe('REQUEST');
    expect(await read(paivi)).toContain('You are number 1 in line');
  });

  test('is nobody else’s meanwhile: whoever registers now waits, and the front page promises no seat', async () => {
    await comes(nino);
    expect(await stands(nino)).toMatchObject({ state: 'waiting' });
    expect((await programmeOf(house.ctx, event.id))?.pool).toMatchObject({
      taken: { 'on-site': 0 },
      held: { 'on-site': 1 },
    });
  });

  test('goes to the next when the time runs out, and the first is told how to get in line again', async () => {
    house.clock.advance({ hours: 24, minutes: 2 });
    await house.tick();
    expect(await subjects(tonu)).toEqual([
      'You are on the waiting list',
      'A seat is held for you',
      'The seat was not taken in time',
    ]);
    expect((await house.inbox.last(tonu.email)).text).toContain('register again');
    expect(await stands(tonu)).toMatchObject({ state: 'cancelled', ended: 'offer-ran-out' });
    const page = await read(tonu);
    expect(page).toContain('The time for your seat ran out');
    expect(page).toContain('Register again');
    expect((await house.inbox.last(paivi.email)).subject).toContain('A seat is held for you');
    expect(await answers(paivi, 'take')).toBe('done=offer-taken');
    expect(await stands(paivi)).toMatchObject({ state: 'confirmed' });
  });

  test('cannot be taken a minute too late, though no clock has ticked', async () => {
    house.clock.advance({ hours: 24, minutes: 2 });
    expect(await read(tonu)).toContain('the time to take it ran out');
    expect(await answers(tonu, 'take')).toBe('done=offer-ran-out');
    expect(await read(tonu, '?done=offer-ran-out')).toContain('ran out a moment ago');
    expect(await stands(tonu)).toMatchObject({ state: 'cancelled' });
    expect(await stands(paivi)).toMatchObject({ state: 'waiting', offer: {} });
  });

  test('goes to the next at once when the first declines', async () => {
    expect(await answers(tonu, 'decline')).toBe('done=offer-declined');
    expect(await stands(tonu)).toMatchObject({ state: 'cancelled', ended: 'offer-declined' });
    expect(await read(tonu, '?done=offer-declined')).toContain('Declined: it goes to the next in line');
    expect((await house.inbox.last(tonu.email)).subject).toContain('Your registration is cancelled');
    expect((await house.inbox.last(paivi.email)).subject).toContain('A seat is held for you');
  });

  test('is answered the same when a button is pressed twice', async () => {
    const both = await Promise.all([answers(tonu, 'take'), answers(tonu, 'take')]);
    expect(both).toEqual(['done=offer-taken', 'done=offer-taken']);
    expect((await subjects(tonu)).filter(each => each === 'You are registered')).toHaveLength(1);
    expect(await answers(tonu, 'decline')).toBe('done=not-now');
    expect(await stands(tonu)).toMatchObject({ state: 'confirmed' });
  });

  test('is neither taken nor declined by a mail scanner that opens every link', async () => {
    const before = await stands(tonu);
    const { links } = await house.inbox.last(tonu.email);
    for (const link of links) await house.get(new URL(link).pathname);
    await house.get(`${pageOf(tonu)}/offer`);
    await house.get(`${pageOf(tonu)}/offer?answer=take`);
    expect(await stands(tonu)).toEqual(before);
  });

  test('is said to have run out to whoever presses a button of a page that is a day old', async () => {
    house.clock.advance({ hours: 24, minutes: 2 });
    await house.tick();
    expect(await answers(tonu, 'take')).toBe('done=offer-ran-out');
    expect(await answers(tonu, 'decline')).toBe('done=offer-ran-out');
  });

  test('is announced as one to be taken, in the mail and on the page of whoever waits', async () => {
    const [first] = await house.inbox.mails(paivi.email);
    expect(first?.text.replace(/\s+/g, ' ')).toContain('it is held for the first in line');
    expect(first?.text).not.toContain('nothing you need to do');
    expect(await read(paivi)).toContain('we hold it for you, and a mail says until when');
  });

  test('is not spoken of in a mail that is sent after it was taken', async () => {
    await house.post(`${pageOf(tonu)}/offer`, { answer: 'decline' });
    expect(await stands(paivi)).toMatchObject({ offer: {} });
    house.inbox.clear();
    await house.post(`${pageOf(paivi)}/offer`, { answer: 'take' });
    await house.pump();
    expect(await subjects(paivi)).toEqual(['You are registered']);
  });
});

test('the nearer the event, the shorter a seat is held', async () => {
  await withSeats({}, '2026-11-23T01:15:00Z');
  await come(maarja, tonu);
  await cancels(maarja);
  const { offer } = (await stands(tonu)) ?? {};
  expect(offer?.until.slice(0, 16)).toBe('2026-11-23T02:46');
  expect((await house.inbox.last(tonu.email)).text).toContain('04:46 Tallinn time');
});

test('in Estonian, the mail and the page say until when to answer', async () => {
  await withSeats();
  await comes(maarja);
  await comes(tonu, 'on-site', 'et');
  await cancels(maarja);
  const mail = await house.inbox.last(tonu.email);
  expect(mail.subject).toBe('Hoiame Teile kohta: Uueneva hariduse konverents');
  expect(mail.text.replace(/\s+/g, ' ')).toContain(
    'Vastake hiljemalt teisipäeval, 3. novembril 2026 kell 10:01 (Tallinna aeg)',
  );
  expect(await read(tonu, '?lang=et')).toContain('Järg on teie käes');
});

describe('somebody who comes online and waits for the hall', () => {
  beforeEach(async () => {
    await withSeats();
    await comes(maarja);
    await comes(nino, 'online');
    await house.post(`${pageOf(nino)}/mode`, { mode: 'on-site' });
    await house.pump();
  });

  test('hears by mail that they stand in line and keep what they have', async () => {
    const mail = await house.inbox.last(nino.email);
    expect(mail.subject).toContain('Your registration has changed');
    expect(mail.text).toContain('Your place online stays yours meanwhile');
    const taken = await house.post(`${pageOf(nino)}/mode`, { mode: 'online' });
    expect(await read(nino, `?${taken.headers.get('location')?.split('?')[1]}`)).toContain(
      'You wait for no other place now',
    );
    await house.pump();
    expect((await house.inbox.last(nino.email)).text).toContain('you no longer wait for another place');
  });

  test('who goes back and forth is written to once, of where they are in the end', async () => {
    await cancels(maarja);
    await answers(nino, 'take');
    house.inbox.clear();
    for (const mode of ['online', 'on-site', 'online']) {
      house.clock.advance({ seconds: 1 });
      await house.post(`${pageOf(nino)}/mode`, { mode });
    }
    await house.pump();
    expect(await subjects(nino)).toEqual(['You are now coming online']);
    await comes(paivi);
    house.inbox.clear();
    for (const mode of ['on-site', 'online', 'on-site']) {
      house.clock.advance({ seconds: 1 });
      await house.post(`${pageOf(nino)}/mode`, { mode });
    }
    await house.pump();
    expect(await subjects(nino)).toEqual(['Your registration has changed']);
    expect((await house.inbox.last(nino.email)).text).toContain('you are now in line for a seat in the hall');
  });

  test('is offered the seat and moves to the hall when they take it', async () => {
    await cancels(maarja);
    expect(await read(nino)).toContain('A seat in the hall is held for you');
    expect(await read(nino)).toContain('What you have already stays yours');
    expect(await answers(nino, 'take')).toBe('done=offer-taken');
    expect(await stands(nino)).toMatchObject({ mode: 'on-site', state: 'confirmed' });
    expect((await house.inbox.last(nino.email)).subject).toContain('to the hall');
  });

  test('hears the same when they press a button twice', async () => {
    await cancels(maarja);
    const both = await Promise.all([answers(nino, 'decline'), answers(nino, 'decline')]);
    expect(both).toEqual(['done=offer-declined', 'done=offer-declined']);
    expect(await answers(nino, 'take')).toBe('done=not-now');
    expect(await stands(nino)).toMatchObject({ mode: 'online', state: 'confirmed' });
  });

  test('keeps the place online when they decline it, or let it run out', async () => {
    await cancels(maarja);
    await answers(nino, 'decline');
    expect(await stands(nino)).toMatchObject({ mode: 'online', state: 'confirmed' });
    expect((await house.inbox.last(nino.email)).text).toContain('Your place online stays yours');
    await comes(paivi);
    await house.post(`${pageOf(nino)}/mode`, { mode: 'on-site' });
    await cancels(paivi);
    house.clock.advance({ hours: 25 });
    await house.tick();
    expect(await stands(nino)).toMatchObject({ mode: 'online', state: 'confirmed' });
    expect((await house.inbox.last(nino.email)).text).toContain('The place that you have stays yours');
  });
});

test('who only waits is told what becomes of their place in line when the other mode is full too', async () => {
  await withSeats({ capacity: { 'on-site': 1, online: 1 } });
  await comes(maarja);
  await comes(nino, 'online');
  await come(tonu, paivi);
  const page = await read(tonu);
  expect(page).toContain('you stand at the end of that line, and leave the line for the hall');
  expect(page).not.toContain('keep what you have');
  await house.post(`${pageOf(tonu)}/mode`, { mode: 'online' });
  expect(await stands(tonu)).toMatchObject({ state: 'waiting', mode: 'online' });
  expect(await read(paivi)).toContain('You are number 1 in line');
});

describe('a place in a session', () => {
  const workshop: SessionInput = {
    kind: 'parallel',
    title: { en: 'Robots in class', et: 'Robotid klassis' },
    startsAt: '2026-11-23T09:00:00Z',
    endsAt: '2026-11-23T10:00:00Z',
    room: 'B-203',
    speakers: [],
    signUp: { capacity: { 'on-site': 1, online: null } },
  };
  const workshopId = async () => (await programmeOf(house.ctx, event.id))?.sessions[0]?.id ?? 'ses_none';

  beforeEach(async () => {
    await withSeats({ capacity: { 'on-site': 10, online: null } }, undefined, [workshop]);
    await come(maarja, tonu, paivi);
    for (const person of [maarja, tonu, paivi]) {
      await chooseSessions(house.ctx, idOf(person), [await workshopId()]);
      house.clock.advance({ seconds: 1 });
    }
    await house.pump();
  });

  test('that was chosen is told by mail: who has one, and who stands in line', async () => {
    expect((await house.inbox.last(maarja.email)).subject).toContain('Your sessions have changed');
    expect((await house.inbox.last(maarja.email)).text).toContain('Robots in class');
    expect((await house.inbox.last(tonu.email)).text).toContain('Robots in class (you are in line)');
  });

  test('is offered to the first in line when it is given up, and taken by a button', async () => {
    await chooseSessions(house.ctx, idOf(maarja), []);
    await house.tick();
    const mail = await house.inbox.last(tonu.email);
    expect(mail.subject).toBe('A place is held for you: Robots in class');
    expect(mail.text).toContain('B-203');
    expect(await read(tonu)).toContain('A place in “Robots in class” is held for you');
    expect(await answers(tonu, 'take', await workshopId())).toBe('done=offer-taken');
    expect((await stands(tonu))?.sessions?.[await workshopId()]).toEqual({ state: 'taken' });
    expect((await house.inbox.last(tonu.email)).subject).toBe('You have a place: Robots in class');
  });

  test('goes on to the next when it is declined or runs out, and the seat at the event stays', async () => {
    await chooseSessions(house.ctx, idOf(maarja), []);
    await house.tick();
    expect(await answers(tonu, 'decline', await workshopId())).toBe('done=offer-declined');
    expect((await house.inbox.last(tonu.email)).text).toContain('you have no sessions chosen now');
    expect(await read(paivi)).toContain('A place in “Robots in class” is held for you');
    house.clock.advance({ hours: 25 });
    await house.tick();
    expect((await house.inbox.last(paivi.email)).subject).toBe(
      'The place was not taken in time: Robots in class',
    );
    for (const person of [tonu, paivi]) expect(await stands(person)).toMatchObject({ state: 'confirmed' });
  });

  test('of a session that there is not is nobody’s to take', async () => {
    expect(await answers(tonu, 'take', 'ses_nonsense')).toBe('done=not-now');
    expect(await answers(tonu, 'take', await workshopId())).toBe('done=not-now');
  });
});
