import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { addPeople } from '../../functions/registration/groups/change-member.ts';
import { continueGroup } from '../../functions/registration/groups/continue.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { maarja, nino, tonu } from '../support/people.ts';
import { one, poolOf, pupils, registersGroup, sendsForm, states } from './group.ts';

let house: Foyer;
let event: Event;
let page: string;
beforeAll(async () => {
  house = await foyer();
});

// Nobody is slowed down for what others did.
beforeEach(() => house.clock.advance({ minutes: 1 }));

const read = async (path = page) => (await house.get(path)).text();
const idOf = (email: string) => registrationId(event.id, email);
const done = (answer: Response) => /done=([\w-]+)/.exec(answer.headers.get('location') ?? '')?.[1];
const [mari, juri] = pupils(2) as [{ name: string; email: string }, { name: string; email: string }];
const formIn = async (path = page) => (formFields(await read(path)) as Record<string, string>).form ?? '';

/** What the page says is wrong, and the fields that it leads to. */
const wrongIn = (html: string) =>
  [...(/class="summary".*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/href="#([^"]+)">([^<]+)/g)].map(
    ([, to, text]) => [to, text],
  );
const typedIn = (html: string, id: string) =>
  new RegExp(`<input[^>]*id="${id}"[^>]*value="([^"]*)"`).exec(html)?.[1];

describe('a form about one person that comes with mistakes', () => {
  beforeEach(async () => {
    event = await anEvent(house.ctx);
    page = await registersGroup(house, event, pupils(2));
  });

  test('is shown again with what was typed, opened, and what is wrong at its field', async () => {
    const answer = await house.post(`${page}/member/name`, { member: idOf(juri.email), name: ' ' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    const field = `rename-name-${idOf(juri.email)}`;
    expect(wrongIn(html)).toEqual([[field, `${juri.name}: Enter a name`]]);
    expect(typedIn(html, field)).toBe(' ');
    expect(typedIn(html, `rename-name-${idOf(mari.email)}`)).toBe(mari.name);
    expect(html.match(/<details open/g)).toHaveLength(1);
    expect(await one(house, event, juri.email)).toMatchObject({ name: juri.name });
  });

  test('exchanges nobody by a wrong address, nor by one that is on the list, nor by an old form', async () => {
    const tries: [Record<string, string>, string, string][] = [
      [{ email: 'tonu(at)example.org' }, 'email', 'Enter an address like name@example.org'],
      [{ email: '', name: '' }, 'name', 'Enter a name'],
      [{ email: juri.email }, 'email', 'This address is on the list already; each person needs their own'],
      [{ form: 'old' }, 'name', 'This form was open for more than a day. Check it and send it again'],
    ];
    for (const [fields, field, words] of tries) {
      const sent = { form: await formIn(), member: idOf(mari.email), ...tonu, ...fields };
      const answer = await house.post(`${page}/member/exchange`, sent);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      const at = `exchange-${field}-${idOf(mari.email)}`;
      expect(wrongIn(html)[0]).toEqual([at, `${mari.name}: ${words}`]);
      expect(typedIn(html, `exchange-email-${idOf(mari.email)}`)).toBe(sent.email);
      expect(html).not.toContain('This cannot be changed');
    }
    expect(await states(house, event)).toEqual({ confirmed: 2 });
  });

  test('is not found when it is about nobody', async () => {
    expect((await house.post(`${page}/member/name`, { member: 'x', name: '' })).status).toBe(404);
  });
});

describe('a button that is pressed twice', () => {
  test('takes somebody off, exchanges, and cancels once, and says the same again', async () => {
    event = await anEvent(house.ctx);
    page = await registersGroup(house, event, pupils(2));
    const twice = async (path: string, fields: Record<string, string> = {}) => [
      done(await house.post(path, fields)),
      done(await house.post(path, fields)),
    ];
    const form = await formIn();
    const exchange = { form, member: idOf(mari.email), name: tonu.name, email: tonu.email };
    expect(await twice(`${page}/member/exchange`, exchange)).toEqual(['exchanged', 'exchanged']);
    expect(await twice(`${page}/member/cancellation`, { member: idOf(juri.email) })).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await twice(`${page}/cancellation`)).toEqual(['all-cancelled', 'all-cancelled']);
    expect(await states(house, event)).toEqual({ cancelled: 3 });
  });

  test('exchanges two people by one page that was opened before, each of them', async () => {
    event = await anEvent(house.ctx);
    page = await registersGroup(house, event, pupils(2));
    const form = await formIn();
    const exchange = (email: string, by: { name: string; email: string }) =>
      house.post(`${page}/member/exchange`, { form, member: idOf(email), name: by.name, email: by.email });
    expect(done(await exchange(mari.email, tonu))).toBe('exchanged');
    expect((await exchange(juri.email, tonu)).status).toBe(422);
    expect(done(await exchange(juri.email, nino))).toBe('exchanged');
    expect(await one(house, event, nino.email)).toMatchObject({ state: 'confirmed' });
  });

  test('takes seats that are held once, and declines them once', async () => {
    for (const [answer, outcome] of [
      ['take', 'taken'],
      ['decline', 'declined'],
    ] as const) {
      event = await anEvent(house.ctx, { capacity: { 'on-site': 2, online: null }, offerHours: 24 });
      await registers(house.ctx, event.id, maarja);
      page = await registersGroup(house, event, pupils(2));
      await cancel(house.ctx, { eventId: event.id, id: idOf(maarja.email) });
      await house.tick();
      const press = async () => done(await house.post(`${page}/seats`, { answer }));
      expect([await press(), await press()]).toEqual([outcome, outcome]);
      expect(await poolOf(house, event)).toMatchObject({
        taken: { 'on-site': answer === 'take' ? 2 : 0 },
        held: { 'on-site': 0 },
      });
    }
  });
});

test('nobody is asked to name more people once registration is closed', async () => {
  event = await anEvent(house.ctx);
  page = await registersGroup(house, event, pupils(1));
  expect(await read()).toContain(`${page}/people`);
  const form = await formIn(`${page}/people`);
  const registration = { closesAt: house.clock.now().toISOString() };
  await editEvent(house.ctx, event.id, event.version + 1, conferenceInput({ registration }));
  house.clock.advance({ minutes: 1 });
  expect(await read()).not.toContain(`${page}/people`);
  const closed = await read(`${page}/people`);
  expect(closed).toContain('Registration is closed, so nobody can be added');
  expect(closed).not.toContain('<form class="form');
  const fields = { form, step: 'add', agreed: 'yes', 'name-1': tonu.name, 'email-1': tonu.email };
  expect((await sendsForm(house, `${page}/people`, fields)).status).toBe(409);
  expect(await states(house, event)).toEqual({ confirmed: 1 });
});

test('whoever is added is not told that they were registered already, though two write them down at once', async () => {
  event = await anEvent(house.ctx);
  page = await registersGroup(house, event, pupils(1));
  const { group } = (await one(house, event, mari.email)) ?? {};
  const id = { eventId: event.id, id: group?.id ?? 'grp_' } as const;
  const { db } = house.ctx;
  let isFirst = true;
  /** Somebody else continues the group between the read of it and that of the person. */
  const get: typeof db.get = async key => {
    if (isFirst && key.sk === `REG#${idOf(tonu.email)}`) {
      isFirst = false;
      await continueGroup(house.ctx, id);
    }
    return db.get(key);
  };
  house.inbox.clear();
  await addPeople({ ...house.ctx, db: { ...db, get } }, id, [tonu], 'one more');
  expect(isFirst).toBe(false);
  await house.tick();
  expect((await house.inbox.mails(tonu.email)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('You are registered'),
  ]);
});
