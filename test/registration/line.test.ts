import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, EventInput, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { editSession } from '../../functions/events/session.ts';
import { changeMode } from '../../functions/registration/change-mode.ts';
import { between } from '../../functions/registration/line/line.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { doorKeeper, maarja, nino, organiser, paivi, ruta, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;

async function withSeats(input: Partial<EventInput> = {}, sessions: SessionInput[] = []) {
  house = await foyer();
  event = await anEvent(
    house.ctx,
    { capacity: { 'on-site': 1, online: null }, offerHours: 24, ...input },
    sessions,
  );
  await signsIn(house, organiser);
}

async function come(...people: (typeof maarja)[]) {
  for (const person of people) {
    await registers(house.ctx, event.id, person);
    house.clock.advance({ minutes: 1 });
  }
  await house.pump();
}

const idOf = (person: { email: string }) => registrationId(event.id, person.email);
const stands = (person: { email: string }) => registrationOf(house.ctx, event.id, idOf(person));
const words = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const read = async (path = paths.waitingList(event.id), browser: Browsing = house) =>
  words(await (await browser.get(path)).text());

/** Names on the page, in the order of the line. */
const order = async () =>
  [...(await read()).matchAll(/(\d+)\. since .*?\d\d:\d\d (\p{Lu}\p{L}+)/gu)].map(([, place, name]) => [
    Number(place),
    name,
  ]);

const acts = (person: { email: string }, fields: Record<string, string>, query = '') =>
  house.post(paths.inLine(event.id, idOf(person)) + query, { why: 'Speaks at the event', ...fields });
const said = (answer: Response) => answer.headers.get('location')?.split('?')[1];
const sets = (line: string, seats: string) =>
  house.post(paths.lineSeats(event.id), { line, [`seats-${line}`]: seats });

describe('the waiting list in the console', () => {
  beforeEach(async () => {
    await withSeats();
    await come(maarja, tonu, paivi, ruta);
  });

  test('shows who waits for what, in order, with the seats there are', async () => {
    const page = await read();
    expect(page).toMatch(/On site Seats 1 Taken 1 Held 0 Free 0 Waiting 3/);
    expect(page).toMatch(/Online Seats no limit Taken 0 Held 0 Free – Waiting 0/);
    expect(await order()).toEqual([
      [1, 'Tõnu'],
      [2, 'Päivi'],
      [3, 'Rūta'],
    ]);
    expect(page).toContain('since 2 November 2026, 10:01');
  });

  test('says of somebody who is online meanwhile that they keep that', async () => {
    await registers(house.ctx, event.id, nino, 'online');
    await house.pump();
    const { links } = await house.inbox.last(nino.email);
    const page = new URL(links.find(each => each.includes('/my/')) ?? '').pathname;
    await house.post(`${page}/mode`, { mode: 'on-site' });
    expect(await read()).toMatch(/4\. since .* has a place online meanwhile/);
  });

  test('moves somebody to the front, for a reason that stands beside the name', async () => {
    const form = await read(paths.inLine(event.id, idOf(ruta)));
    expect(form).toContain('3 of 3');
    expect(form).toContain('In front of 2. Päivi');
    expect(said(await acts(ruta, { act: 'move', before: 'front' }))).toBe('said=moved');
    expect(await order()).toEqual([
      [1, 'Rūta'],
      [2, 'Tõnu'],
      [3, 'Päivi'],
    ]);
    expect(await read()).toMatch(/Moved by Olli Järjestäjä, 2 November 2026, 10:04 : Speaks at the event/);
    expect(await stands(ruta)).toMatchObject({
      moved: { by: 'Olli Järjestäjä', reason: 'Speaks at the event' },
    });
  });

  test('keeps the reason on the page of the person too', async () => {
    await acts(ruta, { act: 'move', before: 'front' });
    expect(await read(paths.registration(event.id, idOf(ruta)))).toContain(
      'by Olli Järjestäjä, 2 November 2026, 10:04 : Speaks at the event',
    );
  });

  test('moves somebody in front of another, or to the end, as often as it takes', async () => {
    await acts(ruta, { act: 'move', before: idOf(paivi) });
    expect((await order()).map(([, name]) => name)).toEqual(['Tõnu', 'Rūta', 'Päivi']);
    await acts(tonu, { act: 'move', before: 'end' });
    expect((await order()).map(([, name]) => name)).toEqual(['Rūta', 'Päivi', 'Tõnu']);
    await acts(tonu, { act: 'move', before: idOf(paivi) });
    await acts(paivi, { act: 'move', before: idOf(tonu) });
    expect((await order()).map(([, name]) => name)).toEqual(['Rūta', 'Päivi', 'Tõnu']);
  });

  test('gives a freed seat to whoever was moved to the front', async () => {
    await acts(ruta, { act: 'move', before: 'front' });
    await sets('on-site', '2');
    await house.tick();
    expect(await stands(ruta)).toMatchObject({ offer: {} });
    expect((await stands(tonu))?.offer).toBeUndefined();
  });

  test('forgets it once the person stands in another line', async () => {
    await acts(ruta, { act: 'move', before: 'front' });
    await changeMode(house.ctx, { eventId: event.id, id: idOf(ruta) }, 'online');
    await changeMode(house.ctx, { eventId: event.id, id: idOf(ruta) }, 'on-site');
    expect(await stands(ruta)).toMatchObject({ wants: 'on-site' });
    expect(await stands(ruta)).not.toHaveProperty('moved');
    expect(await read()).not.toContain('Moved by');
  });

  test('wants a reason, and one that can be read', async () => {
    for (const why of ['', '   ', 'x'.repeat(301)]) {
      const answer = await acts(ruta, { act: 'move', before: 'front', why });
      expect(answer.status).toBe(422);
    }
    expect(words(await (await acts(ruta, { act: 'move', why: '' })).text())).toContain('Enter the reason');
    expect((await order()).map(([, name]) => name)).toEqual(['Tõnu', 'Päivi', 'Rūta']);
  });

  test('says so when somebody has left the line meanwhile', async () => {
    await house.post(paths.newLink(event.slug), { email: paivi.email });
    await house.pump();
    const { links } = await house.inbox.last(paivi.email);
    await house.post(`${new URL(links.find(each => each.includes('/my/')) ?? '').pathname}/cancellation`);
    expect((await acts(ruta, { act: 'move', before: idOf(paivi) })).status).toBe(409);
    expect(said(await acts(paivi, { act: 'move', before: 'front' }))).toBe('said=gone');
    expect(said(await house.get(paths.inLine(event.id, idOf(maarja))))).toBe('said=gone');
    expect(await read(`${paths.waitingList(event.id)}?said=gone`)).toContain('no longer stand in that line');
  });

  test('offers a seat by hand only when one is free', async () => {
    expect(await read(paths.inLine(event.id, idOf(paivi)))).toContain('Raise the number first');
    const refused = await acts(paivi, { act: 'offer' });
    expect(refused.status).toBe(409);
    expect((await stands(paivi))?.offer).toBeUndefined();
  });

  test('raises the number of seats while people wait: the first in line is offered one', async () => {
    expect(said(await sets('on-site', '2'))).toBe('said=seats');
    await house.tick();
    expect((await house.inbox.last(tonu.email)).subject).toContain('A seat is held for you');
    const page = await read();
    expect(page).toMatch(/On site Seats 2 Taken 1 Held 1 Free 0 Waiting 2/);
    expect(page).toMatch(/Offered now On site Tõnu Proovitu until 3 November 2026, 10:0\d \(1 day left\)/);
  });

  test('keeps as many seats as are taken or offered', async () => {
    await sets('on-site', '3');
    await house.tick();
    const refused = await sets('on-site', '2');
    expect(refused.status).toBe(409);
    expect(words(await refused.text())).toContain('3 seats are taken already');
    for (const seats of ['0', '-1', 'many', '1.5', '99999999']) {
      expect((await sets('on-site', seats)).status, seats).toBe(422);
    }
    expect((await sets('ses_none/on-site', '5')).status).toBe(404);
    expect((await programmeOf(house.ctx, event.id))?.pool.capacity['on-site']).toBe(3);
  });

  test('tells a colleague whose form of the event was open that the seats were changed', async () => {
    const { version } = (await programmeOf(house.ctx, event.id))?.event ?? { version: 0 };
    await sets('on-site', '5');
    expect(await editEvent(house.ctx, event.id, version, conferenceInput())).toEqual({
      ok: false,
      why: 'stale',
    });
  });

  test('can be downloaded as a table', async () => {
    await acts(ruta, { act: 'move', before: 'front' });
    const answer = await house.get(paths.waitingListCsv(event.id));
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const rows = (await answer.text()).split('\r\n');
    expect(rows[1]).toContain('"Rūta Pavyzdytė","ruta@example.org"');
    expect(rows[1]).toContain('"Olli Järjestäjä","Speaks at the event"');
    expect(rows).toHaveLength(5);
  });

  test('is changed by organisers, looked at by viewers, and not for door staff', async () => {
    const looks = await signsIn(house, viewer, house.browser());
    expect(await read(undefined, looks)).toContain('Päivi');
    expect(await read(undefined, looks)).not.toContain('Move or offer');
    expect((await looks.get(paths.inLine(event.id, idOf(paivi)))).status).toBe(403);
    const seats = { line: 'on-site', 'seats-on-site': '9' };
    expect((await looks.post(paths.lineSeats(event.id), seats)).status).toBe(403);
    expect((await looks.post(paths.inLine(event.id, idOf(paivi)), { act: 'offer', why: 'x' })).status).toBe(
      403,
    );
    expect((await looks.get(paths.waitingListCsv(event.id))).status).toBe(403);
    const door = await signsIn(house, doorKeeper, house.browser());
    expect((await door.get(paths.waitingList(event.id))).status).toBe(403);
    const nobody = await house.browser().get(paths.waitingList(event.id));
    expect(nobody.headers.get('location')).toContain(paths.signIn);
  });

  test('speaks Estonian', async () => {
    const page = await read(`${paths.waitingList(event.id)}?lang=et`);
    expect(page).toContain('Ootejärjekord');
    expect(page).toMatch(/Kohti 1 Võetud 1 Hoitud 0 Vaba 0 Ootel 3/);
  });
});

test('a seat is offered by hand to somebody who is not first, where one is free that nobody was offered yet', async () => {
  await withSeats({ capacity: { 'on-site': 1, online: 1 } });
  await come(maarja, tonu, paivi);
  // In a moment between two decisions a seat is free: staff offer it before anybody decides.
  const { pool } = (await programmeOf(house.ctx, event.id)) ?? {};
  expect(pool?.waiting['on-site']).toBe(2);
  await house.ctx.db.write([
    { change: { pk: event.id, sk: 'POOL' }, set: { capacity: { 'on-site': 2, online: 1 } } },
  ]);
  const form = await read(paths.inLine(event.id, idOf(paivi)));
  expect(form).toContain('gets a mail and takes or declines it');
  expect(said(await acts(paivi, { act: 'offer' }))).toBe('said=offered');
  await house.pump();
  expect((await house.inbox.last(paivi.email)).subject).toContain('A seat is held for you');
  expect(await stands(paivi)).toMatchObject({ offer: {}, moved: { reason: 'Speaks at the event' } });
  expect((await stands(tonu))?.offer).toBeUndefined();
});

describe('the line of a session', () => {
  const workshop: SessionInput = {
    kind: 'parallel',
    title: { en: 'Robots in class', et: 'Robotid klassis' },
    startsAt: '2026-11-23T09:00:00Z',
    endsAt: '2026-11-23T10:00:00Z',
    speakers: [],
    signUp: { capacity: { 'on-site': 1, online: null } },
  };
  const lineId = async () => (await programmeOf(house.ctx, event.id))?.sessions[0]?.id ?? 'ses_none';

  beforeEach(async () => {
    await withSeats({ capacity: { 'on-site': 10, online: null }, offerHours: undefined }, [workshop]);
    await come(maarja, tonu, paivi);
    for (const person of [maarja, tonu, paivi]) {
      const id = { eventId: event.id, id: idOf(person) };
      await chooseSessions(house.ctx, id, [await lineId()]);
      house.clock.advance({ minutes: 1 });
    }
  });

  test('stands under its name, and is reordered like any other', async () => {
    expect(await read()).toMatch(/Robots in class · On site Seats 1 Taken 1 Held 0 Free 0 Waiting 2/);
    expect((await order()).map(([, name]) => name)).toEqual(['Tõnu', 'Päivi']);
    const query = `?session=${await lineId()}`;
    expect(said(await acts(paivi, { act: 'move', before: 'front' }, query))).toBe('said=moved');
    expect((await order()).map(([, name]) => name)).toEqual(['Päivi', 'Tõnu']);
  });

  test('says of somebody who was moved in it that they were, there and nowhere else', async () => {
    const query = `?session=${await lineId()}`;
    await acts(paivi, { act: 'move', before: 'front' }, query);
    expect(await stands(paivi)).toMatchObject({
      sessions: { [await lineId()]: { state: 'waiting', moved: { reason: 'Speaks at the event' } } },
    });
    expect(await stands(paivi)).not.toHaveProperty('moved');
    expect(await read()).toContain('Moved by Olli Järjestäjä, 2 November 2026, 10:06 : Speaks at the event');
    expect(await read(paths.registration(event.id, idOf(paivi)))).toMatch(
      /Sessions 11:00 – 12:00 Robots in class Moved by Olli/,
    );
    // Where they stand is new, since when is not.
    expect((await read()).match(/1\. since 2 November 2026, (\S+) Päivi/)?.[1]).toBe('10:05');

    await sets(`${await lineId()}/on-site`, '2');
    await house.tick();
    expect((await stands(paivi))?.sessions?.[await lineId()]).toMatchObject({
      state: 'taken',
      moved: { by: 'Olli Järjestäjä' },
    });
  });

  test('is not listed in a mode in which the session has no seats', async () => {
    const [session] = (await programmeOf(house.ctx, event.id))?.sessions ?? [];
    if (!session?.signUp) throw new Error('No session');
    const { id, eventId, version: _, ...input } = session;
    const listed = async () =>
      (await (await house.get(paths.waitingList(event.id))).text()).includes(`${id}/online`);
    for (const [online, is] of [
      [5, true],
      [0, false],
    ] as const) {
      const current = (await programmeOf(house.ctx, event.id))?.sessions[0]?.version ?? 0;
      const signUp = { capacity: { ...session.signUp.capacity, online } };
      expect(await editSession(house.ctx, { id, eventId }, current, { ...input, signUp })).toMatchObject({
        ok: true,
      });
      expect(await listed()).toBe(is);
    }
  });

  test('moves on when the session gets more seats, with a mail', async () => {
    expect(said(await sets(`${await lineId()}/on-site`, '2'))).toBe('said=seats');
    await house.tick();
    expect((await stands(tonu))?.sessions?.[await lineId()]).toEqual({ state: 'taken' });
    expect((await house.inbox.last(tonu.email)).subject).toBe('You have a place: Robots in class');
    const { sessions } = (await programmeOf(house.ctx, event.id)) ?? {};
    expect(sessions?.[0]?.signUp?.capacity).toEqual({ 'on-site': 2, online: null });
  });
});

test('an event without an end to its seats says that nobody waits', async () => {
  await withSeats({ capacity: { 'on-site': null, online: null } });
  expect(await read()).toContain('Nobody waits');
});

test('between any two who stand in line there is room for a third, however often', () => {
  let [low, high] = ['01KAAAAAAAAAAAAAAAAAAAAAAA', '01KAAAAAAAAAAAAAAAAAAAAAAB'];
  for (let index = 0; index < 200; index++) {
    const middle = between(low, high);
    expect(low < middle && middle < high, `${low} < ${middle} < ${high}`).toBe(true);
    if (index % 3 === 0) high = middle;
    else low = middle;
  }
});
