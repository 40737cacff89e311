import { beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { messagesOf } from '../../functions/mail/outbox.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { register } from '../../functions/registration/register.ts';
import type { Ctx } from '../../functions/shared/ctx.ts';
import type { Part } from '../../functions/shared/db.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent } from '../support/events.ts';
import { crowd, maarja } from '../support/people.ts';

/**
 * What keeps the promises about seats is taken away, one thing at a time: then the same measurement must see the
 * promise broken. With everything in its place it sees nothing.
 */

const seats = 3;
let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': seats, online: null } });
});

/** The house with each part of each write changed by `spoil`; undefined leaves the part out. */
const spoilt = (spoil: (part: Part) => Part | undefined): Ctx => {
  const { db } = house.ctx;
  const write: typeof db.write = (parts, patienceMs) => {
    const left = parts.map(spoil).filter(part => part !== undefined);
    return left.length > 0 ? db.write(left, patienceMs) : Promise.resolve({ ok: true });
  };
  return { ...house.ctx, db: { ...db, write } };
};

type Change = Extract<Part, { change: unknown }>;
type Put = Extract<Part, { put: unknown }>;

const isPool = (part: Part): part is Change => 'change' in part && part.change.sk === 'POOL';
const isRegistration = (part: Part): part is Put => 'put' in part && part.put.kind === 'registration';
const isMessage = (part: Part) => 'put' in part && part.put.kind === 'message';

const nothing = (part: Part) => part;
const fenceOff = (part: Part) => (isPool(part) ? { ...part, if: undefined } : part);
const overwriting = (part: Part) => (isRegistration(part) ? { ...part, if: undefined } : part);
const rushUndeclared = (part: Part) => (isPool(part) && 'set' in part && part.set?.rush ? undefined : part);
const mailForgotten = (part: Part) => (isMessage(part) ? undefined : part);

const onSite = { mode: 'on-site', consent: 'yes' } as const;
const form = (name: string) => ({ formId: name, language: 'en' as const });

/** All have opened the page at the same moment: each begins with the same reading of the seats. */
async function allAtOnce(ctx: Ctx, people: { name: string; email: string }[]) {
  const programme = await programmeOf(ctx, event.id);
  if (!programme) throw new Error('No such event');
  for (const [index, person] of people.entries()) {
    await register(ctx, programme, { ...person, ...onSite }, form(`form ${index}`));
  }
}

/** Nobody is decided in the request: the database refuses every transaction until the request gives up. */
async function inARush(ctx: Ctx, people: { name: string; email: string }[]) {
  house.tap.break('conflict', { times: 1_000, when: call => call.name === 'TransactWriteItems' });
  await allAtOnce(ctx, people);
  house.tap.mend();
  house.clock.advance({ minutes: 1 });
  await house.tick();
}

async function measured() {
  const [programme, all, mail] = await Promise.all([
    programmeOf(house.ctx, event.id),
    registrationsOf(house.ctx, event.id),
    messagesOf(house.ctx, event.id),
  ]);
  const confirmed = all.filter(each => each.state === 'confirmed');
  const told = new Set(mail.map(each => each.registrationId));
  return {
    oversold: Math.max(0, confirmed.length - seats),
    miscounted: (programme?.pool.taken['on-site'] ?? 0) - confirmed.length,
    undecided: all.filter(each => each.state === 'pending').length,
    untold: all.filter(each => !told.has(each.id)).length,
  };
}
const sound = { oversold: 0, miscounted: 0, undecided: 0, untold: 0 };

describe('with everything in its place', () => {
  test('nothing is broken when ten come at once for three seats', async () => {
    await allAtOnce(spoilt(nothing), crowd(10));
    expect(await measured()).toEqual(sound);
  });

  test('nothing is broken when the same person comes with two forms', async () => {
    await allAtOnce(spoilt(nothing), [maarja, maarja]);
    expect(await measured()).toEqual(sound);
  });

  test('nothing is broken when the database refuses for a while', async () => {
    await inARush(spoilt(nothing), crowd(2));
    expect(await measured()).toEqual(sound);
  });
});

describe('the measurement sees it', () => {
  test('when the pool is written without its fence: seats are sold twice', async () => {
    await allAtOnce(spoilt(fenceOff), crowd(10));
    expect(await measured()).toMatchObject({ oversold: 7 });
  });

  test('when a registration overwrites the one there is: a seat is taken by nobody', async () => {
    await allAtOnce(spoilt(overwriting), [maarja, maarja]);
    expect(await measured()).not.toMatchObject({ miscounted: 0 });
  });

  test('when a rush is not declared: whoever was accepted stays undecided', async () => {
    const withoutRush = spoilt(rushUndeclared);
    await inARush(withoutRush, crowd(2));
    expect(await measured()).toMatchObject({ undecided: 2 });
  });

  test('when a decision is written without its mail: somebody is not told', async () => {
    await allAtOnce(spoilt(mailForgotten), crowd(2));
    expect(await measured()).toMatchObject({ untold: 2 });
  });
});
