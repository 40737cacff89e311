import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { doorKeeper, maarja, nino, organiser, paivi, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { contact, pupils, registersGroup } from './group.ts';

type Person = { name: string; email: string };
let house: Foyer;
let event: Event;
let groupPath: string;
/** What a person of the group was mailed. */
let told: string;
const [first] = pupils(1) as [Person];
const listed = [first, ...pupils(1, 2), paivi];

/** Two of three seats are taken, so that two people of a group wait; the third is registered already. */
beforeAll(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, { capacity: { 'on-site': 3, online: null }, offerHours: 24 });
  await signsIn(house, organiser);
  for (const person of [maarja, nino]) await registers(house.ctx, event.id, person);
  await registers(house.ctx, event.id, paivi, 'online');
  await registersGroup(house, event, listed);
  await house.tick();
  told = (await house.inbox.last('opilane.1@example.org')).text;
  groupPath = linkIn(await read(paths.waitingList(event.id)));
});

const read = async (path: string, browser: Pick<Foyer, 'get'> = house) => (await browser.get(path)).text();
const words = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const linkIn = (html: string) => /href="([^"]*\/groups\/grp_[a-z0-9]+)"/.exec(html)?.[1] ?? '';

describe('the page of a group in the console', () => {
  test('is led to from the waiting list, the registrations, and each of its people', async () => {
    expect(groupPath).toContain('/groups/grp_');
    const person = paths.registration(event.id, registrationId(event.id, first.email));
    for (const path of [paths.registrations(event.id), person]) {
      expect(linkIn(await read(path))).toBe(groupPath);
    }
    const own = paths.registration(event.id, registrationId(event.id, maarja.email));
    expect(linkIn(await read(own))).toBe('');
  });

  test('says whose it is, how it and its people stand, and what was mailed', async () => {
    const html = await read(groupPath);
    const page = words(html);
    for (const said of [
      contact.group,
      contact.contact,
      contact.email,
      'Waiting together',
      'Place in line 1',
      'Waits for 2 seats',
      'They stay together and wait for all of their seats',
      'Your group: Conference of Innovative Education',
    ]) {
      expect(page).toContain(said);
    }
    for (const { email } of listed) {
      expect(page).toContain(email);
      expect(html).toContain(paths.registration(event.id, registrationId(event.id, email)));
    }
    expect(page).toMatch(/paivi\S* Confirmed registered before, not by this group/i);
  });

  test('mails the contact the link to their page', async () => {
    house.inbox.clear();
    house.clock.advance({ minutes: 11 });
    const sent = await house.post(`${groupPath}/link`);
    expect(sent.status).toBe(303);
    expect(words(await read(sent.headers.get('location') ?? ''))).toContain(`goes to ${contact.email}`);
    await house.tick();
    const mail = await house.inbox.last(contact.email);
    expect(mail.links.some(link => link.includes('/group/'))).toBe(true);
  });

  test('leads to where its seats are offered, and says until when they are held', async () => {
    const inLine = groupPath.replace('/groups/', '/waiting-list/');
    expect(await read(groupPath)).toContain(`href="${inLine}"`);
    await house.post(paths.lineSeats(event.id), { line: 'on-site', 'seats-on-site': '4' });
    await house.tick();
    const page = await read(groupPath);
    expect(words(page)).toMatch(/Seat held until \d+ November 2026/);
    expect(page).not.toContain(inLine);
    expect(linkIn(await read(paths.waitingList(event.id)))).toBe(groupPath);
  });

  test('is seen and not acted on by viewers, and by nobody else', async () => {
    const seen = await signsIn(house, viewer, house.browser());
    const page = await read(groupPath, seen);
    expect(page).toContain(contact.email);
    expect(page).not.toContain(`${groupPath}/link`);
    expect((await seen.post(`${groupPath}/link`)).status).toBe(403);
    const door = await signsIn(house, doorKeeper, house.browser());
    expect((await door.get(groupPath)).status).toBe(403);
    const other = await anEvent(house.ctx);
    expect((await house.get(groupPath.replace(event.id, other.id))).status).toBe(404);
    expect((await house.get(`${groupPath}x`)).status).toBe(404);
  });
});

test('a person whom a group registered is told so in their mail: they may not know of it', () => {
  expect(told).toContain(`Group: ${contact.group}`);
  expect(told).toContain(`because ${contact.group} registered you for`);
});
