import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { sensitiveOf } from '../../functions/registration/answers/sensitive.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { formToken } from '../../functions/registration/form/form-token.ts';
import { linkTo, registrationOf, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks, choices } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing, Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { crowd, maarja, nino, organiser, paivi, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let house: Foyer;
let event: Event;
beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx);
});

const brings = aQuestion('Do you bring pupils?', { kind: 'yes-no', required: true });
const pupils = aQuestion('How many pupils?', {
  kind: 'number',
  required: true,
  when: { question: brings.id, is: ['yes'] },
});
const diet = aQuestion('What do you eat?', {
  kind: 'several-of',
  choices: choices('Vegan', 'Fish'),
  asks: 'on-site',
  sensitive: true,
});
const help = aQuestion('What helps you to take part?', { kind: 'long-text', sensitive: true });
const photos = aQuestion('You may take photographs of me.', { kind: 'consent' });
const all = [brings, pupils, diet, help, photos];

const field = ({ id }: { id: string }) => `q-${id}`;
const sends = (person: Fields, fields: Fields = {}, mode = 'on-site') =>
  house.browser().post(paths.register(event.slug), {
    ...person,
    mode,
    consent: 'yes',
    form: formToken(house.ctx),
    ...fields,
  });
const idOf = ({ email }: { email: string }) => registrationId(event.id, email);
const stored = async (person: { email: string }) => ({
  registration: await registrationOf(house.ctx, event.id, idOf(person)),
  apart: await sensitiveOf(house.ctx, { eventId: event.id, id: idOf(person) }),
});
const said = { [field(brings)]: 'yes', [field(pupils)]: '12', [field(diet)]: ['vegan', 'fish'] };

describe('somebody registers for an event that asks questions', () => {
  beforeEach(() => asks(house.ctx, event.id, all));

  test('and finds them in the form, before the consent', async () => {
    const html = await (await house.get(paths.register(event.slug))).text();
    const places = all.map(question => html.indexOf(`id="${field(question)}"`));
    expect(places.every(place => place > html.indexOf('id="role"'))).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...places)).toBeLessThan(html.indexOf('id="consent"'));
    expect(html).toContain('Only if you answered “Yes” to “Do you bring pupils?”.');
    expect(html).toContain('Only if you come to the hall.');
    expect(html).toContain('/assets/conditions.js');
  });

  test('and what is sensitive is kept apart from the registration', async () => {
    const answer = await sends(maarja, {
      ...said,
      [field(help)]: 'A seat near the door',
      [field(photos)]: 'yes',
    });
    expect(answer.status).toBe(200);
    const { registration, apart } = await stored(maarja);
    expect(registration).toMatchObject({
      state: 'confirmed',
      answers: { [brings.id]: 'yes', [pupils.id]: '12', [photos.id]: 'yes' },
      formVersion: 1,
    });
    expect(JSON.stringify(registration)).not.toMatch(/vegan|near the door/);
    expect(apart?.answers).toEqual({ [diet.id]: ['vegan', 'fish'], [help.id]: 'A seat near the door' });
  });

  test('and what is sensitive goes when they cancel', async () => {
    await sends(maarja, said);
    expect((await stored(maarja)).apart).toBeDefined();
    await cancel(house.ctx, { eventId: event.id, id: idOf(maarja) });
    expect((await stored(maarja)).apart).toBeUndefined();
  });

  test('and a consent is kept with the version that was read and the time', async () => {
    await sends(maarja, { ...said, [field(photos)]: 'yes' });
    const { registration } = await stored(maarja);
    expect(registration?.agreed).toEqual({
      [photos.id]: { formVersion: 1, at: house.clock.now().toISOString() },
    });
  });

  test('and what is missing comes back in the order of the page, with what was typed', async () => {
    const answer = await sends(
      { name: '', email: tonu.email },
      {
        [field(brings)]: 'yes',
        [field(pupils)]: 'a few',
        [field(help)]: '<b>A ramp</b>',
        [field(diet)]: ['fish'],
        consent: '',
      },
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<title>Error: ');
    const [summary = ''] = /class="summary".*?<\/ul>/s.exec(html) ?? [];
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(found => found[1])).toEqual([
      'name',
      field(pupils),
      'consent',
    ]);
    expect(summary).toContain('“How many pupils?”: enter a number');
    expect(html).toContain('&lt;b&gt;A ramp&lt;/b&gt;');
    expect(html).toMatch(/value="fish"[^>]*checked/);
    expect(html).not.toMatch(/value="vegan"[^>]*checked/);
    expect(await registrationsOf(house.ctx, event.id)).toEqual([]);
  });

  test('and is asked nothing of what the others are asked', async () => {
    expect((await sends(nino, { [field(brings)]: 'no', [field(diet)]: 'fish' }, 'online')).status).toBe(200);
    const { registration, apart } = await stored(nino);
    expect(registration?.answers).toEqual({ [brings.id]: 'no' });
    expect(apart).toBeUndefined();
  });

  test.each([
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['a NUL', 'one\u0000two'],
    ['a right-to-left override', 'ramp \u202epmar'],
  ])('and %s in an answer are refused with a word on the field', async (_, typed) => {
    const answer = await sends(maarja, { [field(brings)]: 'no', [field(help)]: typed });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`href="#${field(help)}"`);
  });

  test('and four hundred kilobytes of answers are too much at once', async () => {
    const answer = await sends(maarja, { [field(brings)]: 'no', [field(help)]: 'x'.repeat(400 * 1024) });
    expect(answer.status).toBe(413);
  });

  test('and registering again after cancelling leaves nothing of what was said before', async () => {
    await sends(maarja, said);
    await house.post(
      `${new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: idOf(maarja) })).pathname}/cancellation`,
    );
    expect((await stored(maarja)).registration?.state).toBe('cancelled');
    await sends(maarja, { [field(brings)]: 'no' });
    const { registration, apart } = await stored(maarja);
    expect(registration).toMatchObject({ state: 'confirmed', answers: { [brings.id]: 'no' } });
    expect(apart).toBeUndefined();
  });

  test('and whoever sends a registered address changes nothing of what its owner said', async () => {
    await sends(maarja, said);
    await sends(maarja, { [field(brings)]: 'no', [field(diet)]: 'fish' });
    const { registration, apart } = await stored(maarja);
    expect(registration?.answers).toMatchObject({ [pupils.id]: '12' });
    expect(apart?.answers).toEqual({ [diet.id]: ['vegan', 'fish'] });
  });

  test('and in a rush the answers are kept as well', async () => {
    const people = crowd(12);
    const answers = await Promise.all(people.map(person => sends(person, said)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await house.tick();
    for (const person of people) {
      const { registration, apart } = await stored(person);
      expect(registration).toMatchObject({ state: 'confirmed', answers: { [pupils.id]: '12' } });
      expect(apart?.answers?.[diet.id]).toEqual(['vegan', 'fish']);
    }
  });
});

describe('staff', () => {
  let staff: Browsing;
  beforeEach(async () => {
    await asks(house.ctx, event.id, all);
    await sends(maarja, { ...said, [field(help)]: 'A ramp', [field(photos)]: 'yes' });
    await sends(tonu, { [field(brings)]: 'no', [field(diet)]: 'fish', [field(help)]: '=1+1' });
    await sends(nino, { [field(brings)]: 'no', [field(help)]: 'Subtitles' }, 'online');
    await sends(paivi, { [field(brings)]: 'no', [field(diet)]: 'vegan' });
    const mine = new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: idOf(paivi) })).pathname;
    await house.post(`${mine}/cancellation`);
    staff = await signsIn(house, organiser, house.browser());
  });

  const page = async (path: string) => (await staff.get(path)).text();
  const rows = async (path: string): Promise<string[][]> => parse(await page(path), { bom: true });

  test('read what a person answered in the words of the form, and nothing sensitive', async () => {
    const html = await page(paths.registration(event.id, idOf(maarja)));
    for (const shown of ['How many pupils?', '12', 'You may take photographs of me.', 'Agreed on'])
      expect(html).toContain(shown);
    for (const hidden of ['What do you eat?', 'Vegan', 'A ramp']) expect(html).not.toContain(hidden);
  });

  test('read it also after the question was changed or taken away', async () => {
    await asks(house.ctx, event.id, [{ ...brings, label: { en: 'Will pupils come along?' } }]);
    const html = await page(paths.registration(event.id, idOf(maarja)));
    expect(html).toContain('Do you bring pupils?');
    expect(html).toContain('How many pupils?');
    await sends(crowd(1)[0] as typeof maarja, { [field(brings)]: 'yes' });
    const [head = [], ...people] = await rows(paths.registrationsCsv(event.id));
    expect(head).toContain('Will pupils come along?');
    const column = head.indexOf('How many pupils?');
    expect(people.map(row => row[column])).toEqual(['12', '', '', '', '']);
  });

  test('take the answers into a spreadsheet, none of them sensitive or a formula', async () => {
    const school = aQuestion('Your school');
    await asks(house.ctx, event.id, [...all, school]);
    await sends(crowd(1)[0] as typeof maarja, {
      [field(brings)]: 'no',
      [field(school)]: '=HYPERLINK("evil")',
    });
    const [head = [], ...people] = await rows(paths.registrationsCsv(event.id));
    expect(head.slice(-4)).toEqual([
      'Do you bring pupils?',
      'How many pupils?',
      'You may take photographs of me.',
      'Your school',
    ]);
    const cells = people.map(row => row.slice(-4));
    expect(cells[0]).toEqual(['Yes', '12', 'Agreed', '']);
    expect(cells.at(-1)).toEqual(['No', '', '', '\'=HYPERLINK("evil")']);
    expect(JSON.stringify(people)).not.toMatch(/Vegan|ramp/i);
  });

  test('see the needs in sums: of those who have a place, by mode, without names', async () => {
    const html = await page(paths.needs(event.id));
    expect(html).toContain('3 people with a confirmed place');
    for (const hidden of [maarja.name, tonu.name, nino.name, maarja.email])
      expect(html).not.toContain(hidden);
    const table = await rows(paths.needsCsv(event.id));
    expect(table.slice(1)).toEqual([
      ['What do you eat?', 'Vegan', '1', '0', '1'],
      ['What do you eat?', 'Fish', '2', '0', '2'],
      ['What do you eat?', 'Did not answer', '0', '0', '0'],
      ['What helps you to take part?', "'=1+1", '1', '0', '1'],
      ['What helps you to take part?', 'A ramp', '1', '0', '1'],
      ['What helps you to take part?', 'Subtitles', '0', '1', '1'],
      ['What helps you to take part?', 'Did not answer', '0', '0', '0'],
    ]);
  });

  test('are let in as those who see people, and others are not', async () => {
    const watching = await signsIn(house, viewer, house.browser());
    expect((await watching.get(paths.needs(event.id))).status).toBe(200);
    expect((await house.browser().get(paths.needs(event.id))).status).toBe(303);
  });

  test('count what somebody answered only where it is asked of them now', async () => {
    const mine = new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: idOf(tonu) })).pathname;
    await house.post(`${mine}/mode`, { mode: 'online' });
    const table = await rows(paths.needsCsv(event.id));
    expect(table.filter(([question]) => question === 'What do you eat?')).toEqual([
      ['What do you eat?', 'Vegan', '1', '0', '1'],
      ['What do you eat?', 'Fish', '1', '0', '1'],
      ['What do you eat?', 'Did not answer', '0', '0', '0'],
    ]);
  });

  test('are told what to do where nothing sensitive is asked', async () => {
    const other = await anEvent(house.ctx);
    const theirs = await signsIn(house, organiser, house.browser());
    expect(await (await theirs.get(paths.needs(other.id))).text()).toContain('No sensitive questions');
  });
});

describe('a person changes what they answered', () => {
  const mine = () => new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: idOf(maarja) })).pathname;
  const changes = (fields: Fields) => house.post(`${mine()}/answers`, fields);
  beforeEach(async () => {
    await asks(house.ctx, event.id, all);
    await sends(maarja, { ...said, [field(photos)]: 'yes' });
    await house.pump();
    house.inbox.clear();
  });

  test('from their page, where they see all of it', async () => {
    expect(await (await house.get(mine())).text()).toContain(`${mine()}/answers`);
    const html = await (await house.get(`${mine()}/answers`)).text();
    expect(formFields(html)).toMatchObject({
      [field(brings)]: 'yes',
      [field(pupils)]: '12',
      [field(diet)]: 'fish',
      [field(photos)]: 'yes',
    });
  });

  test('under the same rules as when registering', async () => {
    const wrong = await changes({ [field(brings)]: 'yes' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(`href="#${field(pupils)}"`);
    const right = await house.follow(changes({ [field(brings)]: 'no', [field(diet)]: 'vegan' }));
    expect(await right.text()).toContain('Your answers are saved.');
    const { registration, apart } = await stored(maarja);
    expect(registration).toMatchObject({ answers: { [brings.id]: 'no' }, version: 2 });
    expect(apart?.answers).toEqual({ [diet.id]: ['vegan'] });
  });

  test('and is told so by mail, once, and not when nothing changed', async () => {
    const same = { ...said, [field(photos)]: 'yes' };
    expect(await (await house.follow(changes(same))).text()).toContain('Nothing has changed.');
    await house.pump();
    expect(await house.inbox.mails(maarja.email)).toHaveLength(0);
    await changes({ ...same, [field(diet)]: 'fish' });
    await house.pump();
    const mails = await house.inbox.mails(maarja.email);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(/Fish/);
  });

  test('by the questions of today, and an older answer stays readable', async () => {
    const school = aQuestion('Your school', { required: true });
    await asks(house.ctx, event.id, [diet, school]);
    expect((await changes({ [field(diet)]: 'fish' })).status).toBe(422);
    expect((await changes({ [field(diet)]: 'fish', [field(school)]: 'Näidiskool' })).status).toBe(303);
    const { registration } = await stored(maarja);
    expect(registration).toMatchObject({
      answers: { [pupils.id]: '12', [school.id]: 'Näidiskool' },
      formVersion: 2,
    });
  });

  test('and is told that an answer is wanted, when something new has to be answered', async () => {
    expect(await (await house.get(mine())).text()).not.toContain('waits for your answer');
    const school = aQuestion('Your school', { required: true, asks: 'on-site', sensitive: true });
    await asks(house.ctx, event.id, [...all, school]);
    expect(await (await house.get(mine())).text()).toContain('waits for your answer');
    await changes({ ...said, [field(photos)]: 'yes', [field(school)]: 'Näidiskool' });
    expect(await (await house.get(mine())).text()).not.toContain('waits for your answer');
  });

  test('and keeps the time of a consent, until its text is another', async () => {
    const given = (await stored(maarja)).registration?.agreed?.[photos.id];
    house.clock.advance({ hours: 1 });
    await changes({ [field(brings)]: 'no', [field(photos)]: 'yes' });
    expect((await stored(maarja)).registration?.agreed?.[photos.id]).toEqual(given);
    await asks(house.ctx, event.id, [brings, { ...photos, label: { en: 'You may film me.' } }]);
    const html = await (await house.get(`${mine()}/answers`)).text();
    expect(formFields(html)[field(photos)]).toBeUndefined();
    await changes({ [field(brings)]: 'no', [field(photos)]: 'yes' });
    expect((await stored(maarja)).registration?.agreed?.[photos.id]).toEqual({
      formVersion: 2,
      at: house.clock.now().toISOString(),
    });
  });

  test.each([
    ['the deadline', '2026-11-20T10:00:00Z', { deadlines: { change: '2026-11-20T10:00:00Z' } }],
    ['the end of the event', '2026-11-23T17:00:00Z', {}],
  ])('until %s, and then reads them still', async (_, instant, input) => {
    await editEvent(house.ctx, event.id, event.version + 1, conferenceInput(input));
    house.clock.set(instant);
    const html = await (await house.get(`${mine()}/answers`)).text();
    expect(html).not.toContain('<form class="form"');
    expect(html).toContain('Vegan; Fish');
    const page = await (await house.get(mine())).text();
    expect(page).toContain('See my answers');
    expect(page).not.toContain('See or change my answers');
    expect((await changes({ [field(brings)]: 'no' })).status).toBe(409);
    expect((await stored(maarja)).registration?.answers).toMatchObject({ [brings.id]: 'yes' });
  });

  test('and two changes at once leave one of them whole', async () => {
    const [one, two] = await Promise.all([
      changes({ [field(brings)]: 'no', [field(help)]: 'One' }),
      changes({ [field(brings)]: 'yes', [field(pupils)]: '2', [field(help)]: 'Two' }),
    ]);
    expect([one.status, two.status]).toEqual([303, 303]);
    const { registration, apart } = await stored(maarja);
    const first = registration?.answers?.[brings.id] === 'no';
    expect(apart?.answers?.[help.id]).toBe(first ? 'One' : 'Two');
  });

  test('and nobody without the link sees them', async () => {
    expect((await house.get('/my/AAAA/answers')).status).toBe(404);
  });
});

describe('where the event asks for the school by a question of its own', () => {
  const school = aQuestion('Your school', { kind: 'organisation' });
  const from = async (person: { email: string }) => (await stored(person)).registration?.organisation;

  test('staff find people by it, and it follows what they answer', async () => {
    await asks(house.ctx, event.id, [school, brings]);
    await sends(maarja, { [field(brings)]: 'no', [field(school)]: 'Näidisgümnaasium' });
    await sends(tonu, { [field(brings)]: 'no', organisation: '' });
    await signsIn(house, organiser);
    const list = await (await house.get(`${paths.registrations(event.id)}?q=naidisgumnaasium`)).text();
    expect(list).toContain(maarja.name);
    expect(list).not.toContain(tonu.name);
    const answers = `${new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: idOf(maarja) })).pathname}/answers`;
    await house.post(answers, { [field(brings)]: 'no', [field(school)]: 'Teine kool' });
    expect(await from(maarja)).toBe('Teine kool');
    await house.post(answers, { [field(brings)]: 'no', [field(school)]: '' });
    expect(await from(maarja)).toBeUndefined();
  });

  test('what is kept apart, or not for long, stays out of the registration', async () => {
    for (const given of [{ sensitive: true }, { keepDays: 7 }]) {
      await asks(house.ctx, event.id, [{ ...school, ...given }]);
      await sends(
        { name: maarja.name, email: `${Object.keys(given)}@example.org` },
        { [field(school)]: 'Kool' },
      );
      expect(await from({ email: `${Object.keys(given)}@example.org` })).toBeUndefined();
    }
  });
});

describe('a form that changes while somebody fills it in', () => {
  test('is answered by what it asks when it is sent', async () => {
    await asks(house.ctx, event.id, [brings]);
    const html = await (await house.get(paths.register(event.slug))).text();
    await asks(house.ctx, event.id, [photos]);
    const sent = { ...formFields(html), ...maarja, mode: 'online', consent: 'yes', [field(brings)]: 'yes' };
    expect((await house.post(paths.register(event.slug), sent)).status).toBe(200);
    expect((await stored(maarja)).registration).toMatchObject({ answers: {}, formVersion: 2 });
  });

  test('an event without questions keeps none', async () => {
    await registers(house.ctx, event.id, tonu);
    expect((await sends(maarja, { 'q-qst_1': 'x' })).status).toBe(200);
    expect((await stored(maarja)).registration?.answers).toBeUndefined();
  });
});
