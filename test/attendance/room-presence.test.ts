import { beforeEach, describe, expect, it } from 'vitest';
import { addProvider } from '../../functions/accounts/providers.ts';
import { attendanceOfPerson } from '../../functions/attendance/read.ts';
import { pollRoom } from '../../functions/attendance/rooms/poll.ts';
import { onClock } from '../../functions/dispatch.ts';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { enterRoom } from '../../functions/joining/enter.ts';
import { linkTo } from '../../functions/registration/read.ts';
import { dueShards } from '../../functions/shared/db.ts';
import { en } from '../../web/text/en/index.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { type BigBlueButton, bigBlueButton } from '../support/bigbluebutton.ts';
import { type Report, signedReport } from '../support/bigbluebutton-hooks.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { maarja, tonu } from '../support/people.ts';

/** One house for all; each test has an event and a server of its own. */
let house: Foyer;
let server: BigBlueButton;
let event: Event;

beforeEach(async () => {
  house ??= await foyer({ settings: { localRooms: true } });
  house.clock.set('2026-11-22T08:00:00Z');
  server = await bigBlueButton({ now: house.clock.now });
  event = await anEvent(house.ctx);
  const { ctx } = house;
  const { id } = await addProvider(ctx, event.hubId, {
    kind: 'bigbluebutton',
    name: 'Ours',
    url: server.url,
    secret: server.secret,
  });
  const room = { kind: 'bigbluebutton', provider: id } as const;
  await editEvent(ctx, event.id, event.version + 1, conferenceInput({ onlineRoom: room }));
  house.clock.set('2026-11-23T08:00:00Z');
});

async function programmeNow() {
  const programme = await programmeOf(house.ctx, event.id);
  if (!programme?.event.onlineRoom) throw new Error('No room');
  return { programme, room: programme.event.onlineRoom };
}

/** Registers, joins, and is in the room. */
async function goesIn(person: typeof maarja) {
  const registered = await registers(house.ctx, event.id, person, 'online');
  if (!registered.ok) throw new Error('Not registered');
  const { id } = registered.answer;
  return { id, token: await comesAs(id, person.name) };
}

async function comesAs(id: string, name: string, role: 'attendee' | 'moderator' = 'attendee') {
  const entered = await enterRoom(house.ctx, { ...(await programmeNow()), person: { id, name, role } });
  if (!entered.ok || !('url' in entered)) throw new Error('Not let in');
  const { token = '' } = await server.open(entered.url);
  return token;
}

/** The clock's own ticks, of which the first is whole; after it only the rooms are rung for. */
async function minutes(count: number) {
  house.clock.advance({ minutes: 1 });
  expect(await onClock(house.ctx, house.mailer)).toBe(0);
  for (let passed = 1; passed < count; passed++) {
    house.clock.advance({ minutes: 1 });
    for (const key of await roomsDue()) await pollRoom(house.ctx, key);
  }
}

async function roomsDue() {
  const due = await house.ctx.db.due(dueShards - 1, house.clock.now().toISOString(), 100);
  return due.filter(({ sk }) => sk.startsWith('ROOM#')).map(({ pk, sk }) => ({ pk, sk }));
}

async function seen(id: string) {
  const [record, ...others] = await attendanceOfPerson(house.ctx, event.id, id as `reg_${string}`);
  expect(others).toEqual([]);
  return record?.intervals?.provider?.map(
    ({ from, to = '', inferred }) => `${from.slice(11, 16)}–${to.slice(11, 16)}${inferred ? '?' : ''}`,
  );
}

async function send({ url, body, headers }: Report) {
  const { pathname, search } = new URL(url);
  return (await house.request(pathname + search, { method: 'POST', body, headers })).status;
}

const tell = async (...about: Parameters<BigBlueButton['reports']>) => {
  for (const report of server.reports(...about)) expect(await send(report)).toBe(204);
};

describe('Whoever is in a room on BigBlueButton', () => {
  it('is present for as long as the looks of each minute see them', async () => {
    await house.tick();
    const one = await goesIn(maarja);
    await minutes(10);
    const two = await goesIn(tonu);
    await minutes(2);
    expect(await seen(two.id)).toEqual(['08:10–08:11']);
    server.leave(one.token);
    await minutes(10);
    expect(await seen(one.id)).toEqual(['08:00–08:12']);
    server.endAll(true);
    await minutes(1);
    expect(await seen(two.id)).toEqual(['08:10–08:22']);
  });

  it('has all of their time to the end as soon as it ends, though the meeting runs over', async () => {
    house.clock.set('2026-11-23T16:57:00Z');
    const { id } = await goesIn(maarja);
    await minutes(3);
    expect(await seen(id)).toEqual(['16:57–17:00']);
    await minutes(2);
    expect(await seen(id)).toEqual(['16:57–17:00']);
  });

  it('was away when they come back after more than two and a half minutes', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(5);
    server.leave(token);
    await minutes(1);
    const again = await comesAs(id, maarja.name);
    await minutes(4);
    server.leave(again);
    await minutes(11);
    await comesAs(id, maarja.name);
    await minutes(5);
    server.endAll();
    await minutes(1);
    expect(await seen(id)).toEqual(['08:00–08:10', '08:21–08:26']);
  });

  it('is not counted while nobody can say who is there', async () => {
    const { id } = await goesIn(maarja);
    await minutes(5);
    server.feel('broken');
    await minutes(10);
    server.feel('well');
    await minutes(5);
    server.endAll();
    await minutes(1);
    expect(await seen(id)).toEqual(['08:00–08:05', '08:15–08:20']);
    expect(
      house.log.some(({ event: what, facts }) => what === 'room-not-seen' && facts?.said === 'status 502'),
    ).toBe(true);
  });

  it('counts once, however often they are there, and the crew is no audience', async () => {
    const { id } = await goesIn(maarja);
    await comesAs(id, maarja.name);
    await comesAs('crw_00000000000000000000000000', 'Olli', 'moderator');
    await comesAs('reg_00000000000000000000000000', 'Nobody');
    await minutes(6);
    server.endAll();
    await minutes(1);
    expect(await seen(id)).toEqual(['08:00–08:06']);
    expect(await seen('reg_00000000000000000000000000')).toBeUndefined();
  });

  it('is looked for until half an hour after the end, and no longer', async () => {
    await goesIn(maarja);
    house.clock.set(new Date(Date.parse(event.endsAt) + 31 * 60_000));
    await house.tick();
    const asked = server.calls.length;
    await minutes(3);
    expect(server.calls).toHaveLength(asked);
  });
});

describe('A personal link', () => {
  it('leads into the room, or says what to do when its server does not answer', async () => {
    const { ctx } = house;
    const registered = await registers(ctx, event.id, maarja, 'online');
    const id = registered.ok ? registered.answer.id : 'reg_';
    const link = new URL(linkTo(ctx, 'join', { eventId: event.id, id })).pathname;
    const page = await (await house.get(link)).text();
    expect(page).not.toContain(server.url);
    const answer = await house.post(link);
    expect(answer.status).toBe(303);
    const { token = '' } = await server.open(answer.headers.get('location') ?? '');
    expect(server.userOf(token)).toMatchObject({ externalId: id, name: maarja.name, role: 'VIEWER' });
    await minutes(2);
    expect(await attendanceOfPerson(ctx, event.id, id)).toMatchObject([{ evidence: 'provider' }]);
    server.feel('broken');
    const unreached = await house.post(link);
    expect(unreached.status).toBe(503);
    expect(await unreached.text()).toContain(en['joining.unreachable']);
  });
});

describe('What the server tells of comings and goings', () => {
  it('is asked for, again every five minutes, and counts to the second', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(1);
    expect(server.hooks).toHaveLength(1);
    await tell('user-joined', '2026-11-23T07:59:20Z', token);
    await tell('user-left', '2026-11-23T08:01:40Z', token);
    server.leave(token);
    await minutes(10);
    expect(server.calls.filter(call => call.name === 'hooks/create')).toHaveLength(3);
    const [record] = await attendanceOfPerson(house.ctx, event.id, id);
    expect(record?.intervals?.provider).toEqual([
      { from: '2026-11-23T07:59:20Z', to: '2026-11-23T08:01:40Z' },
    ]);
    expect(record).toMatchObject({ evidence: 'provider', mode: 'online', sessionId: 'event' });
  });

  it('is the same when it is told twice, or in another order', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(1);
    const left = server.reports('user-left', '2026-11-23T08:04:00Z', token)[0] as Report;
    const came = server.reports('user-joined', '2026-11-23T08:00:10Z', token)[0] as Report;
    server.leave(token);
    for (const report of [left, came, came, left]) expect(await send(report)).toBe(204);
    await minutes(4);
    await send(came);
    await minutes(2);
    expect(await seen(id)).toEqual(['08:00–08:04']);
  });

  it('counts once of two who came by one link, which is noticed; a page that is loaded again is not', async () => {
    const { id, token } = await goesIn(maarja);
    const again = await comesAs(id, maarja.name);
    await minutes(1);
    await tell('user-joined', '2026-11-23T07:56:00Z', token);
    await tell('user-joined', '2026-11-23T07:59:30Z', again);
    await tell('user-left', '2026-11-23T08:00:00Z', token);
    await minutes(1);
    const other = await comesAs(id, maarja.name);
    await tell('user-joined', '2026-11-23T08:01:00Z', other);
    await tell('user-left', '2026-11-23T08:01:30Z', again);
    await minutes(1);
    const [reloaded] = await attendanceOfPerson(house.ctx, event.id, id);
    expect(reloaded?.twice).toBeUndefined();
    const friend = await comesAs(id, maarja.name);
    await minutes(10);
    await tell('user-joined', '2026-11-23T08:03:00Z', friend);
    await tell('user-left', '2026-11-23T08:12:00Z', friend);
    await tell('user-left', '2026-11-23T08:12:30Z', other);
    server.endAll();
    await minutes(1);
    const [record] = await attendanceOfPerson(house.ctx, event.id, id);
    expect(record?.twice?.at(-1)).toEqual({ from: '2026-11-23T08:03:00Z', to: '2026-11-23T08:12:00Z' });
    expect(await seen(id)).toEqual(['07:56–08:13']);
  });

  it('is believed of no one else: forged, changed or for another meeting it changes nothing', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(1);
    const url = server.hooks[0]?.callbackURL ?? '';
    const genuine = server.reports('user-joined', '2026-11-23T07:54:00Z', token)[0] as Report;
    const other = server.reports('user-joined', '2026-11-23T07:54:00Z', token)[0] as Report;
    const tampered = { ...other, body: other.body.replace('user-joined', 'user-left') };
    const unsigned = signedReport(url, 'a guess', [], 'sha256');
    const elsewhere = { ...genuine, url: genuine.url.replace(/rooms\/./, 'rooms/_') };
    expect(await send(tampered)).toBe(403);
    expect(await send(unsigned)).toBe(403);
    expect(await send({ ...genuine, url })).toBe(403);
    expect(await send(elsewhere)).toBe(404);
    expect(await send(signedReport(url, server.secret, [{ data: 'nonsense' }], 'sha512'))).toBe(204);
    // Genuine, but of a time at which nobody had been in the room yet.
    expect(await send(genuine)).toBe(204);
    server.leave(token);
    await minutes(10);
    expect(await seen(id)).toEqual(['08:00–08:01']);
  });

  it('may lack an end: they were there until the looks saw them no more', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(1);
    await tell('user-joined', '2026-11-23T08:00:00Z', token);
    await minutes(3);
    server.leave(token);
    await minutes(5);
    server.endAll(true);
    await minutes(1);
    expect(await seen(id)).toEqual(['08:00–08:04']);
  });

  it('may lack an end where no look succeeds: they were there until the meeting ended', async () => {
    const { id, token } = await goesIn(maarja);
    await minutes(1);
    server.feel('broken');
    house.clock.set('2026-11-23T16:00:00Z');
    await tell('user-joined', '2026-11-23T15:50:00Z', token);
    house.clock.set('2026-11-23T16:41:00Z');
    await tell('meeting-ended', '2026-11-23T16:40:00Z');
    house.clock.set('2026-11-23T17:31:00Z');
    await house.tick();
    expect(await seen(id)).toEqual(['08:00–08:01', '15:50–16:40?']);
  });
});
