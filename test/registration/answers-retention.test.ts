import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { readAnswers } from '../../functions/questions/answers.ts';
import { formOf } from '../../functions/questions/read.ts';
import { answersGiven } from '../../functions/registration/answers/given.ts';
import { allSensitive } from '../../functions/registration/answers/sensitive.ts';
import { registrationsOf } from '../../functions/registration/read.ts';
import { register } from '../../functions/registration/register.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { crowd, maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
});

const diet = aQuestion('What do you eat?', { sensitive: true });
const help = aQuestion('What helps you?', { sensitive: true, keepDays: 3 });
const phone = aQuestion('Your telephone', { keepDays: 7 });
const school = aQuestion('Your school');
const all = [diet, help, phone, school];

/** Registers through what the form's route does, and answers every question. */
async function answers(person: { name: string; email: string }) {
  const [programme, form] = await Promise.all([
    programmeOf(house.ctx, event.id),
    formOf(house.ctx, event.id),
  ]);
  const typed = Object.fromEntries(all.map(({ id, label }) => [`q-${id}`, `${label.en} ${person.name}`]));
  const given = readAnswers(form, 'on-site', typed, 'en');
  if (!programme || !given.ok) throw new Error('Not registered');
  const of = { eventId: event.id, id: registrationId(event.id, person.email) };
  const { input, alongside } = answersGiven(house.ctx, of, form, given);
  const known = { ...person, mode: 'on-site' as const, consent: 'yes' as const };
  const sent = { formId: person.email, language: 'en' as const };
  return register(house.ctx, programme, { ...known, ...input }, sent, alongside);
}

const kept = async () => {
  const [registrations, apart] = await Promise.all([
    registrationsOf(house.ctx, event.id),
    allSensitive(house.ctx, event.id),
  ]);
  const ids = [...registrations, ...apart].flatMap(each => Object.keys(each.answers ?? {}));
  return all.filter(({ id }) => ids.includes(id)).map(({ label }) => label.en);
};
const everything = all.map(({ label }) => label.en);
/** The clock's tick at an instant of Tallinn's winter, in which the event ends at 19:00. */
const at = async (instant: string) => {
  house.clock.set(instant);
  expect(await house.tick()).toBe(0);
};

describe('answers go by themselves', () => {
  beforeEach(async () => {
    await asks(house.ctx, event.id, all);
    for (const person of [maarja, ...crowd(3)]) await answers(person);
    await house.pump();
  });

  test('each kind when its days after the event are over, and the rest stays', async () => {
    await at('2026-11-23T17:20:00Z');
    expect(await kept()).toEqual(everything);
    await at('2026-11-26T16:59:00Z');
    expect(await kept()).toEqual(everything);
    await at('2026-11-26T17:01:00Z');
    expect(await kept()).toEqual([diet, phone, school].map(({ label }) => label.en));
    await at('2026-11-30T17:01:00Z');
    expect(await kept()).toEqual([diet, school].map(({ label }) => label.en));
    await at('2026-12-07T17:01:00Z');
    expect(await kept()).toEqual([school].map(({ label }) => label.en));
    expect(await allSensitive(house.ctx, event.id)).toEqual([]);
    expect(await registrationsOf(house.ctx, event.id)).toMatchObject(
      Array.from({ length: 4 }, () => ({ state: 'confirmed' })),
    );
  });

  test('and a school taken from an answer goes with it, once it is kept for so long only', async () => {
    const from = async () => (await registrationsOf(house.ctx, event.id)).map(each => each.organisation);
    const own = { ...school, kind: 'organisation' } as const;
    await asks(house.ctx, event.id, [own]);
    const paivi = { name: 'Päivi', email: 'paivi@example.org' };
    await answers(paivi);
    expect(await from()).toContain('Your school Päivi');
    await asks(house.ctx, event.id, [{ ...own, keepDays: 7 }]);
    await at('2026-11-30T17:01:00Z');
    expect(await from()).not.toContain('Your school Päivi');
  });

  test('later, when the event is held later', async () => {
    const moved = { startsAt: '2027-01-18T07:15:00Z', endsAt: '2027-01-18T17:00:00Z' };
    const edited = await editEvent(house.ctx, event.id, event.version + 1, conferenceInput(moved));
    expect(edited).toMatchObject({ ok: true });
    await at('2026-12-20T17:00:00Z');
    expect(await kept()).toEqual(everything);
    await at('2027-01-18T17:20:00Z');
    await at('2027-01-21T17:01:00Z');
    expect(await kept()).not.toContain(help.label.en);
    expect(await kept()).toContain(diet.label.en);
  });

  test('sooner, when the form says so after the event', async () => {
    await at('2026-11-23T17:20:00Z');
    await asks(house.ctx, event.id, [diet, help, { ...phone, keepDays: 1 }, school]);
    await house.pump();
    await at('2026-11-24T17:01:00Z');
    expect(await kept()).not.toContain(phone.label.en);
  });

  test('also those to a question that is no longer asked', async () => {
    await asks(house.ctx, event.id, [school]);
    await at('2026-11-23T17:20:00Z');
    await at('2026-12-07T17:01:00Z');
    expect(await kept()).toEqual([school.label.en]);
  });

  test('though the database failed in the midst of it', async () => {
    await at('2026-11-23T17:20:00Z');
    house.clock.set('2026-11-30T17:01:00Z');
    house.tap.break('timed-out-after', { times: 2, when: call => call.name === 'TransactWriteItems' });
    await house.tick();
    await house.tick();
    expect(await kept()).toEqual([diet, school].map(({ label }) => label.en));
  });

  test('and are removed once, though the moment rings twice', async () => {
    await at('2026-11-23T17:20:00Z');
    house.clock.set('2026-12-07T17:01:00Z');
    await Promise.all([house.tick(), house.tick()]);
    const before = await registrationsOf(house.ctx, event.id);
    await house.tick();
    expect(await registrationsOf(house.ctx, event.id)).toEqual(before);
  });

  test('and the page of needs says when', async () => {
    const staff = await signsIn(house, organiser, house.browser());
    const needs = async () => (await staff.get(paths.needs(event.id))).text();
    expect(await needs()).toMatch(/removed by themselves on Monday,? 7 December 2026/);
    await at('2026-11-23T17:20:00Z');
    await at('2026-12-07T17:01:00Z');
    const back = await signsIn(house, organiser, house.browser());
    const after = await (await back.get(paths.needs(event.id))).text();
    expect(after).toMatch(/The answers were removed on Monday,? 7 December 2026/);
    expect(after).not.toContain('Maarja');
  });
});

describe('an event that asks nothing', () => {
  test('ends without a moment of its own for it', async () => {
    house.clock.set('2026-11-23T17:20:00Z');
    await house.tick();
    expect(await house.ctx.db.get({ pk: event.id, sk: 'MOMENT#retention' })).toBeUndefined();
  });
});
