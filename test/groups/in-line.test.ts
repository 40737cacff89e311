import { beforeEach, expect, test } from 'vitest';
import type { Event, EventInput } from '../../functions/events/event.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { readGroups } from '../../functions/registration/store.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { maarja, organiser, paivi, ruta, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { brokenIn, unbroken } from '../support/sound.ts';
import { contact, one, poolOf, pupils, raiseTo, registersGroup, states } from './group.ts';

let house: Foyer;
let event: Event;

const words = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const read = async (path = paths.waitingList(event.id)) => words(await (await house.get(path)).text());
const said = (answer: Response) => answer.headers.get('location')?.split('?')[1];

/** The three seats of the hall are taken; then come a school of three, Tõnu, and a school of two. */
async function lineUp(input: Partial<EventInput> = {}) {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 3, online: null }, ...input });
  await signsIn(house, organiser);
  for (const person of [maarja, paivi, ruta]) await registers(house.ctx, event.id, person);
  house.clock.advance({ minutes: 1 });
  await registersGroup(house, event, pupils(3), { group: 'Kolme kool' });
  house.clock.advance({ minutes: 1 });
  await registers(house.ctx, event.id, tonu);
  house.clock.advance({ minutes: 1 });
  await registersGroup(house, event, pupils(2, 4), { group: 'Kahe kool', email: 'kahe@example.org' });
  await house.pump();
}

beforeEach(() => lineUp());

const named = async (name: string) => {
  const group = (await readGroups(house.ctx, event.id)).find(each => each.name === name);
  if (!group) throw new Error(`No group ${name}`);
  return group;
};
const acts = async (name: string, fields: Record<string, string>) =>
  house.post(paths.inLine(event.id, (await named(name)).id), { why: 'They come from far', ...fields });
const idOf = (person: { email: string }) => registrationId(event.id, person.email);

/** Names on the page, in the order of the line. */
const order = async () =>
  [...(await read()).matchAll(/(\d+)\. since .*?\d\d:\d\d (\p{Lu}\p{L}+)/gu)].map(([, place, name]) => [
    Number(place),
    name,
  ]);

test('a school is moved in the line as a person is, for a reason that stands beside its name', async () => {
  expect(await order()).toEqual([
    [1, 'Kolme'],
    [4, 'Tõnu'],
    [5, 'Kahe'],
  ]);
  const form = await read(paths.inLine(event.id, (await named('Kahe kool')).id));
  expect(form).toContain('5 of 6');
  expect(form).toContain(`${contact.contact} (kahe@example.org)`);
  expect(form).toContain('In front of 4. Tõnu');

  expect(said(await acts('Kahe kool', { act: 'move', before: idOf(tonu) }))).toBe('said=moved');
  expect((await order()).map(([, name]) => name)).toEqual(['Kolme', 'Kahe', 'Tõnu']);
  expect(said(await acts('Kolme kool', { act: 'move', before: 'end' }))).toBe('said=moved');
  expect(await order()).toEqual([
    [1, 'Kahe'],
    [3, 'Tõnu'],
    [4, 'Kolme'],
  ]);
  expect(await read()).toMatch(/Kahe kool .*? Moved by Olli Järjestäjä, .*? : They come from far/);
});

test('a school that was moved to the front gets the next seats, and each of its people is known to have been moved', async () => {
  await acts('Kahe kool', { act: 'move', before: 'front' });
  await raiseTo(house, event, 5);
  await house.tick();
  expect((await named('Kahe kool')).state).toBe('seated');
  expect(await one(house, event, 'opilane.5@example.org')).toMatchObject({
    state: 'confirmed',
    moved: { by: 'Olli Järjestäjä', reason: 'They come from far' },
  });
  expect(await one(house, event, tonu.email)).toMatchObject({ state: 'waiting' });
  expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
});

test('a school gets its seats by hand when those that are free are too few for the one in front of it', async () => {
  await raiseTo(house, event, 5);
  await house.tick();
  expect(await read(paths.inLine(event.id, (await named('Kolme kool')).id))).toContain(
    'This group needs 3 seats; 2 are free. Raise the number first.',
  );
  expect((await acts('Kolme kool', { act: 'offer' })).status).toBe(409);
  expect(await states(house, event)).toEqual({ confirmed: 3, waiting: 6 });

  expect(await read(paths.inLine(event.id, (await named('Kahe kool')).id))).toContain(
    'This group gets its 2 seats at once, and each person a mail about it. Offer 2 seats',
  );
  expect(said(await acts('Kahe kool', { act: 'offer' }))).toBe('said=offered');
  await house.pump();
  expect(await states(house, event)).toEqual({ confirmed: 5, waiting: 4 });
  expect((await house.inbox.last('opilane.4@example.org')).subject).toContain('A place became free');
  expect(said(await acts('Kahe kool', { act: 'offer' }))).toBe('said=gone');
  expect(said(await house.get(paths.inLine(event.id, (await named('Kahe kool')).id)))).toBe('said=gone');
  expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
});

test('where seats are offered, those of a school are held for it by hand, and its contact takes them', async () => {
  await lineUp({ offerHours: 24 });
  await raiseTo(house, event, 5);
  await house.tick();
  expect(said(await acts('Kahe kool', { act: 'offer' }))).toBe('said=offered');
  expect(await poolOf(house, event)).toMatchObject({
    held: { 'on-site': 2 },
    waiting: { 'on-site': 4 },
  });
  await house.pump();
  const waits = await house.inbox.last('opilane.4@example.org');
  expect(waits.text).toContain('Your group waits together.');
  expect(await read(new URL(waits.links.find(link => link.includes('/my/')) ?? '').pathname)).toContain(
    'Your group waits together.',
  );
  const mail = await house.inbox.last('kahe@example.org');
  expect(mail.subject).toContain('Places are held for your group');
  expect(await read()).toMatch(/Offered now On site Kahe kool \(2 people\) until/);
  expect(said(await acts('Kahe kool', { act: 'move', before: 'front' }))).toBe('said=gone');

  const page = new URL(mail.links.find(link => link.includes('/group/')) ?? '').pathname;
  await house.post(`${page}/seats`, { answer: 'take' });
  await house.pump();
  expect(await states(house, event)).toEqual({ confirmed: 5, waiting: 4 });
  expect(await brokenIn(house.ctx, event.id, [])).toEqual(unbroken);
});

test('people of a school whose contact declines its seats, or cancels, are told that, and not thanked', async () => {
  await lineUp({ offerHours: 24 });
  const pages = new Map<string, string>();
  for (const email of ['kahe@example.org', contact.email]) {
    const { links } = await house.inbox.last(email);
    pages.set(email, new URL(links.find(link => link.includes('/group/')) ?? '').pathname);
  }
  await raiseTo(house, event, 5);
  await acts('Kahe kool', { act: 'offer' });
  await house.post(`${pages.get('kahe@example.org')}/seats`, { answer: 'decline' });
  await house.post(`${pages.get(contact.email)}/cancellation`);
  await house.pump();
  expect((await house.inbox.last('opilane.4@example.org')).text).toContain('were not taken');
  expect((await house.inbox.last('opilane.1@example.org')).text).toContain('whoever registered you');
});

test('a school that is of no event, or of another, is in no line', async () => {
  const other = await anEvent(house.ctx, {});
  const { id } = await named('Kahe kool');
  expect((await house.get(paths.inLine(other.id, id))).status).toBe(404);
  expect((await house.get(paths.inLine(event.id, 'grp_made-up'))).status).toBe(404);
});
