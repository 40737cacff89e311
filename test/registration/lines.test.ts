import { expect, test } from 'vitest';
import { poolPart } from '../../functions/events/pool.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { crowd } from '../support/people.ts';

const workshop = (title: string, hour: number) => ({
  kind: 'parallel' as const,
  title: { en: title },
  startsAt: `2026-11-23T${hour}:00:00Z`,
  endsAt: `2026-11-23T${hour + 1}:00:00Z`,
  speakers: [],
  signUp: { capacity: { 'on-site': 1, online: null } },
});

test('when seats come free in two workshops that the same people wait for, the first of them get both', async () => {
  const house = await foyer();
  const event = await anEvent(house.ctx, {}, [workshop('Pottery', 11), workshop('Weaving', 13)]);
  const programme = async () => {
    const found = await programmeOf(house.ctx, event.id);
    if (!found) throw new Error('No event');
    return found;
  };
  const ids = (await programme()).sessions.map(({ id }) => id);
  for (const person of crowd(21)) {
    await registers(house.ctx, event.id, person);
    const id = registrationId(event.id, person.email);
    await chooseSessions(house.ctx, { eventId: event.id, id }, ids);
  }

  const { pool } = await programme();
  const more = Object.fromEntries(ids.map(id => [`${id}/on-site`, 11]));
  await house.ctx.db.write([poolPart(pool, { capacity: { ...pool.capacity, ...more } }, house.ctx.now())]);
  await house.tick();

  const states = (await registrationsOf(house.ctx, event.id)).map(({ sessions = {} }) =>
    Object.values(sessions).map(({ state }) => state),
  );
  expect(states).toEqual(states.map((_, index) => Array(2).fill(index < 11 ? 'taken' : 'waiting')));
});
