import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { changeMode } from '../../functions/registration/change-mode.ts';
import { placeInLine, registrationOf, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { crowd, maarja, nino, paivi, ruta, tonu } from '../support/people.ts';

let house: Foyer;
let event: Event;
const idOf = (person: { email: string }) => ({
  eventId: event.id,
  id: registrationId(event.id, person.email),
});
const stateOf = async (person: { email: string }) =>
  (await registrationOf(house.ctx, event.id, idOf(person).id))?.state;
/** Gives up a seat, and what it frees is given on: at once, or on a busy machine a moment later. */
const cancels = async (person: { email: string }) => {
  const cancelled = await cancel(house.ctx, idOf(person));
  await house.tick();
  return cancelled;
};
const poolOf = async () => (await programmeOf(house.ctx, event.id))?.pool;

async function withSeats(onSite: number | null, online: number | null = null) {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': onSite, online } });
}

/** What the counters say must be what the records say, and no mode may be oversold. */
async function expectSound() {
  const pool = await poolOf();
  const all = await registrationsOf(house.ctx, event.id);
  for (const mode of ['on-site', 'online'] as const) {
    const taken = all.filter(each => each.state === 'confirmed' && each.mode === mode).length;
    const waiting = all.filter(
      each => (each.state === 'waiting' && each.mode === mode) || each.wants === mode,
    ).length;
    expect(pool?.taken[mode]).toBe(taken);
    expect(pool?.waiting[mode]).toBe(waiting);
    expect(taken).toBeLessThanOrEqual(pool?.capacity[mode] ?? Number.POSITIVE_INFINITY);
  }
}

describe('a hall with two seats', () => {
  beforeEach(() => withSeats(2));

  test('the third who registers waits, first in line', async () => {
    expect(await registers(house.ctx, event.id, maarja)).toMatchObject({ answer: { state: 'confirmed' } });
    expect(await registers(house.ctx, event.id, tonu)).toMatchObject({ answer: { state: 'confirmed' } });
    expect(await registers(house.ctx, event.id, ruta)).toMatchObject({
      answer: { state: 'waiting', place: 1 },
    });
    await expectSound();
  });

  test('a cancelled seat goes to the first who waits, who hears of it by mail', async () => {
    for (const person of [maarja, tonu, ruta, paivi]) {
      await registers(house.ctx, event.id, person);
      house.clock.advance({ minutes: 1 });
    }
    expect(await cancels(maarja)).toEqual({ ok: true });
    expect(await stateOf(ruta)).toBe('confirmed');
    expect(await stateOf(paivi)).toBe('waiting');
    const waiting = await registrationOf(house.ctx, event.id, idOf(paivi).id);
    expect(waiting && (await placeInLine(house.ctx, waiting))).toBe(1);
    await house.pump();
    expect((await house.inbox.last(ruta.email)).subject).toContain('A place became free');
    await expectSound();
  });

  test('a newcomer does not pass those who wait, though a seat is free', async () => {
    for (const person of [maarja, tonu, ruta]) await registers(house.ctx, event.id, person);
    await editEvent(house.ctx, event.id, event.version + 1, {
      ...conferenceInput({ capacity: { 'on-site': 3, online: null } }),
    });
    expect(await registers(house.ctx, event.id, paivi)).toMatchObject({ answer: { state: 'waiting' } });
    await house.pump();
    expect(await stateOf(ruta)).toBe('confirmed');
    expect(await stateOf(paivi)).toBe('waiting');
    await expectSound();
  });

  test('whoever waits for the hall and takes online gives up the place in line', async () => {
    for (const person of [maarja, tonu, ruta, paivi]) await registers(house.ctx, event.id, person);
    expect(await changeMode(house.ctx, idOf(ruta), 'online')).toMatchObject({ ok: true, outcome: 'moved' });
    await expectSound();
    await cancels(maarja);
    expect(await stateOf(paivi)).toBe('confirmed');
    await expectSound();
  });

  test('whoever is online and wants the full hall keeps the seat online until one in the hall is free', async () => {
    for (const person of [maarja, tonu]) await registers(house.ctx, event.id, person);
    await registers(house.ctx, event.id, nino, 'online');
    expect(await changeMode(house.ctx, idOf(nino), 'on-site')).toEqual({
      ok: true,
      outcome: 'waits',
      place: 1,
    });
    expect(await registrationOf(house.ctx, event.id, idOf(nino).id)).toMatchObject({
      mode: 'online',
      wants: 'on-site',
    });
    await expectSound();
    await cancels(tonu);
    expect(await registrationOf(house.ctx, event.id, idOf(nino).id)).toMatchObject({
      mode: 'on-site',
      state: 'confirmed',
    });
    await expectSound();
  });

  test('a wish for the other mode can be taken back', async () => {
    for (const person of [maarja, tonu]) await registers(house.ctx, event.id, person);
    await registers(house.ctx, event.id, nino, 'online');
    await changeMode(house.ctx, idOf(nino), 'on-site');
    expect(await changeMode(house.ctx, idOf(nino), 'online')).toMatchObject({ ok: true, outcome: 'stays' });
    await expectSound();
    expect((await poolOf())?.waiting['on-site']).toBe(0);
  });

  test('whoever cancelled may register again, behind those who wait', async () => {
    for (const person of [maarja, tonu, ruta]) await registers(house.ctx, event.id, person);
    await cancels(maarja);
    const again = await registers(house.ctx, event.id, maarja, 'on-site', { formId: 'another form' });
    expect(again).toMatchObject({ answer: { state: 'waiting', place: 1 } });
    await expectSound();
  });

  test('cancelling twice frees one seat', async () => {
    for (const person of [maarja, tonu, ruta, paivi]) await registers(house.ctx, event.id, person);
    expect(await cancels(maarja)).toEqual({ ok: true });
    expect(await cancels(maarja)).toEqual({ ok: false, why: 'cancelled-already' });
    expect(await stateOf(paivi)).toBe('waiting');
    await expectSound();
  });
});

describe('a hall with one seat and one seat online, both taken', () => {
  beforeEach(async () => {
    await withSeats(1, 1);
    await registers(house.ctx, event.id, maarja, 'on-site');
    await registers(house.ctx, event.id, tonu, 'online');
  });

  test('two who each want what the other has change seats, and nobody who waits is passed by that', async () => {
    await registers(house.ctx, event.id, ruta, 'online');
    expect(await changeMode(house.ctx, idOf(maarja), 'online')).toMatchObject({ outcome: 'waits' });
    expect(await changeMode(house.ctx, idOf(tonu), 'on-site')).toMatchObject({ outcome: 'moved' });
    const modeOf = async (who: { email: string }) =>
      (await registrationOf(house.ctx, event.id, idOf(who).id))?.mode;
    expect([await modeOf(maarja), await modeOf(tonu)]).toEqual(['online', 'on-site']);
    expect(await stateOf(ruta)).toBe('waiting');
    await expectSound();
    await house.pump();
    expect((await house.inbox.last(maarja.email)).subject).toContain('A place became free');
    expect((await house.inbox.last(tonu.email)).subject).toContain('You are now coming to the hall');
  });

  test('nobody is moved into a seat that somebody else holds and does not want to leave', async () => {
    await registers(house.ctx, event.id, ruta, 'on-site');
    expect(await changeMode(house.ctx, idOf(tonu), 'on-site')).toMatchObject({ outcome: 'waits', place: 2 });
    await expectSound();
  });
});

describe('many at once', () => {
  test('sixty people for ten seats: ten are in, fifty wait in the order they came, each with one mail', async () => {
    await withSeats(10);
    const people = crowd(60);
    await Promise.all(people.map(person => registers(house.ctx, event.id, person)));
    await house.pump();
    const all = await registrationsOf(house.ctx, event.id);
    expect(all.filter(each => each.state === 'confirmed')).toHaveLength(10);
    expect(all.filter(each => each.state === 'waiting')).toHaveLength(50);
    await expectSound();
    for (const person of people) expect(await house.inbox.mails(person.email)).toHaveLength(1);
  });

  test('cancellations and newcomers at the same moment lose no seat and give none twice', async () => {
    await withSeats(5, 5);
    const [first, second] = [crowd(20).slice(0, 10), crowd(20).slice(10)];
    await Promise.all(first.map(person => registers(house.ctx, event.id, person)));
    await Promise.all([
      ...first.slice(0, 4).map(person => cancel(house.ctx, idOf(person))),
      ...second.map((person, index) =>
        registers(house.ctx, event.id, person, index % 2 ? 'online' : 'on-site'),
      ),
      ...first.slice(6).map(person => changeMode(house.ctx, idOf(person), 'online')),
    ]);
    await house.tick();
    await expectSound();
    expect((await registrationsOf(house.ctx, event.id)).some(each => each.state === 'pending')).toBe(false);
  });

  test('a registration that was accepted and left undecided by a crash is decided by the clock', async () => {
    await withSeats(1);
    await registers(house.ctx, event.id, maarja);
    house.tap.break('conflict', { times: 1_000, when: call => call.name === 'TransactWriteItems' });
    expect(await registers(house.ctx, event.id, tonu)).toMatchObject({ answer: { state: 'pending' } });
    expect(await stateOf(tonu)).toBe('pending');
    house.tap.mend();
    house.clock.advance({ minutes: 1 });
    await house.tick();
    expect(await stateOf(tonu)).toBe('waiting');
    expect(await house.inbox.mails(tonu.email)).toHaveLength(1);
    await expectSound();
  });
});
