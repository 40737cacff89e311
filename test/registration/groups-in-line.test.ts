import { beforeEach, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { poolPart } from '../../functions/events/pool.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addPeople } from '../../functions/registration/groups/change-member.ts';
import type { Group, GroupPolicy } from '../../functions/registration/groups/group.ts';
import { registerGroup } from '../../functions/registration/groups/register.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { chooseSessions } from '../../functions/registration/sessions/choose.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, nino, paivi, ruta, tonu } from '../support/people.ts';

const pottery = {
  kind: 'parallel' as const,
  title: { en: 'Pottery' },
  startsAt: '2026-11-23T11:00:00Z',
  endsAt: '2026-11-23T12:00:00Z',
  speakers: [],
  signUp: { capacity: { 'on-site': 5, online: null } },
};

let house: Foyer;
let event: Event;

/** Two seats, which Maarja and Rūta have. */
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 2, online: null } }, [pottery]);
  for (const person of [maarja, ruta]) await registers(house.ctx, event.id, person);
});

const programme = async () => {
  const found = await programmeOf(house.ctx, event.id);
  if (!found) throw new Error('No event');
  return found;
};

async function comes(
  people: { name: string; email: string }[],
  policy: GroupPolicy = 'together',
): Promise<Group> {
  const input = {
    group: 'Näidiskool',
    contact: 'Päivi',
    email: paivi.email,
    mode: 'on-site',
    policy,
  } as const;
  const form = { formId: 'the list', language: 'en' } as const;
  const answered = await registerGroup(house.ctx, await programme(), input, people, form);
  if (!answered.ok) throw new Error(answered.why);
  return answered.group;
}

async function seatsAre(count: number): Promise<void> {
  const { pool } = await programme();
  const capacity = { ...pool.capacity, 'on-site': count };
  await house.ctx.db.write([poolPart(pool, { capacity }, house.ctx.now())]);
  await house.tick();
}

const one = async ({ email }: { email: string }) =>
  (await registrationsOf(house.ctx, event.id)).find(each => each.email === email);

test('whoever chose a workshop while their group waited has a seat in it as soon as the group has its seats', async () => {
  await comes([tonu, nino]);
  const [session] = (await programme()).sessions;
  const id = registrationId(event.id, nino.email);
  await chooseSessions(house.ctx, { eventId: event.id, id }, [session?.id ?? '']);
  expect(await one(nino)).toMatchObject({
    state: 'waiting',
    sessions: { [session?.id ?? '']: { state: 'wished' } },
  });

  await seatsAre(4);

  expect(await one(tonu)).toMatchObject({ state: 'confirmed' });
  expect(await one(nino)).toMatchObject({
    state: 'confirmed',
    sessions: { [session?.id ?? '']: { state: 'taken' } },
  });
});

test('whoever is added and is on the list already stays in line with their group, and is counted once', async () => {
  const group = await comes([tonu, nino]);
  await addPeople(house.ctx, group, [nino, paivi], 'more people');
  expect((await programme()).pool.waiting['on-site']).toBe(3);

  await seatsAre(5);

  for (const person of [tonu, nino, paivi]) expect(await one(person)).toMatchObject({ state: 'confirmed' });
  const { pool } = await programme();
  expect([pool.taken['on-site'], pool.held['on-site'], pool.waiting['on-site']]).toEqual([5, 0, 0]);
});
