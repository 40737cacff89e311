import { beforeEach, describe, expect, test } from 'vitest';
import { unpublish } from '../../functions/events/publish.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { changeMode } from '../../functions/registration/change-mode.ts';
import { isAnybodyThere, registrationOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, ruta, tonu } from '../support/people.ts';

let house: Foyer;
let event: Awaited<ReturnType<typeof anEvent>>;
const idOf = (person: { email: string }) => ({
  eventId: event.id,
  id: registrationId(event.id, person.email),
});
const records = async (person: { email: string }) => registrationOf(house.ctx, event.id, idOf(person).id);
const noTransactions = { times: 1_000, when: (call: { name: string }) => call.name === 'TransactWriteItems' };

beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 1, online: null } });
});

/** Accepted and not decided: the database takes single writes and no transactions. */
async function isAccepted(person: typeof maarja) {
  house.tap.break('conflict', noTransactions);
  const registered = await registers(house.ctx, event.id, person);
  house.tap.mend();
  expect(registered).toMatchObject({ answer: { state: 'pending' } });
}

describe('while registrations are accepted faster than they are decided', () => {
  test('a person is answered though nothing can be decided, and is decided when it can', async () => {
    await isAccepted(maarja);
    expect(await records(maarja)).toMatchObject({ state: 'pending' });
    await house.tick();
    expect(await records(maarja)).toMatchObject({ state: 'confirmed' });
  });

  test('whoever changes mode does not pass those who registered before', async () => {
    await registers(house.ctx, event.id, nino, 'online');
    await isAccepted(maarja);
    house.clock.advance({ seconds: 3 });
    expect(await changeMode(house.ctx, idOf(nino), 'on-site')).toMatchObject({ ok: true, outcome: 'waits' });
    await house.tick();
    expect(await records(maarja)).toMatchObject({ state: 'confirmed', mode: 'on-site' });
    expect(await records(nino)).toMatchObject({ mode: 'online', wants: 'on-site' });
  });

  test('an event cannot be taken back to a draft behind their back', async () => {
    await isAccepted(maarja);
    expect(await unpublish(house.ctx, event.id, isAnybodyThere)).toEqual({ ok: false, why: 'has-people' });
  });

  test('a cancellation is done when it is written, though what it frees is given later', async () => {
    await registers(house.ctx, event.id, tonu);
    await registers(house.ctx, event.id, ruta);
    let writes = 0;
    house.tap.break('conflict', {
      ...noTransactions,
      when: call => call.name === 'TransactWriteItems' && ++writes > 1,
    });
    expect(await cancel(house.ctx, idOf(tonu))).toEqual({ ok: true });
    house.tap.mend();
    await house.tick();
    expect(await records(ruta)).toMatchObject({ state: 'confirmed' });
  });

  test('whoever sends the same form again while undecided is decided with it', async () => {
    await isAccepted(maarja);
    expect(await registers(house.ctx, event.id, maarja)).toMatchObject({ ok: true });
    await house.tick();
    expect(await records(maarja)).toMatchObject({ state: 'confirmed' });
    expect(await house.inbox.mails(maarja.email)).toHaveLength(1);
  });
});

test('a database that takes nothing is given up, though no clock moves', async () => {
  house.tap.break('throttled', { times: 100_000, when: call => call.name === 'PutItem' });
  house.tap.break('conflict', noTransactions);
  await expect(registers(house.ctx, event.id, maarja)).rejects.toThrow('busy');
  house.tap.mend();
  expect(await records(maarja)).toBeUndefined();
});
