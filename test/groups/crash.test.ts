import { beforeAll, describe, expect, test } from 'vitest';
import { onStream } from '../../functions/dispatch.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { cancelGroup } from '../../functions/registration/groups/change.ts';
import { type Group, type GroupPolicy, groupId } from '../../functions/registration/groups/group.ts';
import { groupOf, peopleOf } from '../../functions/registration/groups/read.ts';
import { registerGroup } from '../../functions/registration/groups/register.ts';
import { takeFewer } from '../../functions/registration/groups/stand-alone.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { dueBy } from '../support/due.ts';
import { anEvent, registers } from '../support/events.ts';
import { Killed, killedAfter } from '../support/killed.ts';
import { crowd } from '../support/people.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { contact, poolOf, pupils, raiseTo, states } from './group.ts';

let house: Foyer;
beforeAll(async () => {
  house = await foyer();
});

const formId = 'abcdef';

async function registersAs(
  ctx: Ctx,
  event: Event,
  count: number,
  policy: GroupPolicy,
  from = 1,
  form = formId,
) {
  const programme = await programmeOf(ctx, event.id);
  if (!programme) throw new Error('No such event');
  const { group, contact: name, email } = { ...contact, contact: contact.contact };
  const about = { group, contact: name, email, mode: 'on-site', policy } as const;
  return registerGroup(ctx, programme, about, pupils(count, from), { formId: form, language: 'en' });
}

/** The clock and the stream until nothing about seats is due; mail is left to wait. */
async function afterwards(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    house.clock.advance(round === 0 ? { minutes: 2 } : { seconds: 1 });
    const due = (await dueBy(house.ctx.db, house.ctx.now().toISOString())).flat();
    const seats = due.filter(({ sk }) => sk === 'POOL' || sk.startsWith('GROUP#'));
    if (seats.length === 0) return;
    const records = seats.map(({ pk, sk, dueAt }) => ({
      dynamodb: {
        SequenceNumber: '1',
        Keys: { pk: { S: pk }, sk: { S: sk } },
        NewImage: { dueAt: { S: dueAt } },
      },
    }));
    expect(await onStream(house.ctx, house.mailer, records, ['POOL', 'GROUP'])).toEqual([]);
  }
  throw new Error('Something stays due');
}

/** How many letters of these kinds everybody of the list was promised; each number once. */
async function lettersEach(event: Event, templates: string[]): Promise<number[]> {
  const all = await messagesOf(house.ctx, event.id);
  const members = (await registrationsOf(house.ctx, event.id)).filter(each => each.group !== undefined);
  const each = members.map(
    ({ id }) => all.filter(m => m.registrationId === id && templates.includes(m.template)).length,
  );
  return [...new Set(each)];
}

const groupIn = async (event: Event): Promise<Group> => {
  const group = await groupOf(house.ctx, event.id, groupId(event.id, formId));
  if (!group) throw new Error('No such group');
  return group;
};

/** Goes through every write of `work`, in an event of its own each time, until it is done without being killed. */
async function killedEverywhere(
  seats: number,
  prepare: (event: Event) => Promise<unknown>,
  work: (ctx: Ctx, event: Event) => Promise<unknown>,
  check: (event: Event) => Promise<void>,
): Promise<number> {
  for (let n = 0; ; n++) {
    const event = await anEvent(house.ctx, {
      capacity: { 'on-site': seats, online: null },
      startsAt: '2027-05-03T07:15:00Z',
      endsAt: '2027-05-03T17:00:00Z',
    });
    await prepare(event);
    const ctx = killedAfter(house.ctx, n);
    await work(ctx, event).catch(error => {
      if (!(error instanceof Killed)) throw error;
    });
    if (n > 0 && !ctx.died()) return n - 1;
    await afterwards();
    await check(event);
  }
}

const nothing = async () => {};
const [teacher = { name: '', email: '' }] = crowd(1);

describe('a process that is killed at any write', () => {
  test('while it registers a group that stays together loses nobody and seats everybody once', async () => {
    const writes = await killedEverywhere(
      60,
      nothing,
      (ctx, event) => registersAs(ctx, event, 47, 'together'),
      async event => {
        if ((await registrationsOf(house.ctx, event.id)).length === 0) {
          // Nothing was accepted: the same form sent again is.
          await registersAs(house.ctx, event, 47, 'together');
        }
        expect(await states(house, event)).toEqual({ confirmed: 47 });
        expect(await poolOf(house, event)).toMatchObject({ held: { 'on-site': 0 } });
        expect(await lettersEach(event, ['confirmed'])).toEqual([1]);
        expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
        const letters = (await messagesOf(house.ctx, event.id)).filter(
          m => m.template === 'group-registered',
        );
        expect(letters).toHaveLength(1);
      },
    );
    expect(writes).toBeGreaterThan(4);
  }, 240_000);

  test('while it registers a group that has to wait keeps its place, and gives it its seats later', async () => {
    await killedEverywhere(
      6,
      event => registers(house.ctx, event.id, teacher),
      (ctx, event) => registersAs(ctx, event, 6, 'together'),
      async event => {
        if ((await registrationsOf(house.ctx, event.id)).length === 1) {
          await registersAs(house.ctx, event, 6, 'together');
        }
        expect(await states(house, event)).toEqual({ confirmed: 1, waiting: 6 });
        expect(await poolOf(house, event)).toMatchObject({ waiting: { 'on-site': 6 } });
        await raiseTo(house, event, 7);
        await afterwards();
        expect(await states(house, event)).toEqual({ confirmed: 7 });
        expect(await lettersEach(event, ['waiting'])).toEqual([1]);
        expect(await lettersEach(event, ['promoted'])).toEqual([1]);
        expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
      },
    );
  }, 240_000);

  test('while it registers people who each stand by themselves decides every one', async () => {
    await killedEverywhere(
      4,
      nothing,
      (ctx, event) => registersAs(ctx, event, 6, 'as-many'),
      async event => {
        if ((await registrationsOf(house.ctx, event.id)).length === 0) {
          await registersAs(house.ctx, event, 6, 'as-many');
        }
        expect(await states(house, event)).toEqual({ confirmed: 4, waiting: 2 });
        expect(await lettersEach(event, ['confirmed', 'waiting'])).toEqual([1]);
        expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
      },
    );
  }, 240_000);

  test('while a group takes fewer leaves each person in one place', async () => {
    await killedEverywhere(
      6,
      async event => {
        for (const person of crowd(2)) await registers(house.ctx, event.id, person);
        await registersAs(house.ctx, event, 6, 'together');
      },
      async (ctx, event) => takeFewer(ctx, await groupIn(event)),
      async event => {
        await takeFewer(house.ctx, await groupIn(event));
        await afterwards();
        expect(await states(house, event)).toEqual({ confirmed: 6, waiting: 2 });
        expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
      },
    );
  }, 240_000);

  test('while a group is cancelled cancels all of it or nobody', async () => {
    await killedEverywhere(
      12,
      event => registersAs(house.ctx, event, 12, 'together'),
      async (ctx, event) => cancelGroup(ctx, await groupIn(event)),
      async event => {
        const cancelled = (await groupIn(event)).state === 'cancelled';
        expect(await states(house, event)).toEqual(cancelled ? { cancelled: 12 } : { confirmed: 12 });
        if (cancelled) expect(await lettersEach(event, ['cancelled'])).toEqual([1]);
        expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
      },
    );
  }, 240_000);
});

test('groups and people who come at once get no seat twice, and nobody is left undecided', async () => {
  const event = await anEvent(house.ctx, {
    capacity: { 'on-site': 30, online: null },
    startsAt: '2027-05-03T07:15:00Z',
    endsAt: '2027-05-03T17:00:00Z',
  });
  await Promise.all([
    registersAs(house.ctx, event, 12, 'together', 1, 'form of a'),
    registersAs(house.ctx, event, 12, 'together', 101, 'form of b'),
    registersAs(house.ctx, event, 12, 'as-many', 201, 'form of c'),
    // Half of them are named by somebody else too.
    registersAs(house.ctx, event, 12, 'together', 207, 'form of d'),
    ...crowd(10).map(person => registers(house.ctx, event.id, person)),
  ]);
  await afterwards();
  const broken = await brokenIn(
    house.ctx,
    event.id,
    crowd(10).map(({ email }) => email),
  );
  // Whoever waits for a whole group is passed by nobody behind them, however many seats are free.
  expect({ ...broken, inverted: 0 }).toEqual(unbroken);
  const all = await registrationsOf(house.ctx, event.id);
  expect(all).toHaveLength(10 + 24 + 12 + 6);
  const pool = await poolOf(house, event);
  expect(pool.held['on-site']).toBe(0);
  expect(pool.taken['on-site']).toBeLessThanOrEqual(30);
  await raiseTo(house, event, 60);
  await afterwards();
  expect(await states(house, event)).toEqual({ confirmed: 52 });
  for (const form of ['form of a', 'form of d']) {
    const group = await groupOf(house.ctx, event.id, groupId(event.id, form));
    if (!group) throw new Error('No such group');
    expect(new Set((await peopleOf(house.ctx, group)).map(({ state }) => state))).toEqual(
      new Set(['confirmed']),
    );
  }
});
