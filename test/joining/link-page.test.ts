import { beforeAll, describe, expect, it } from 'vitest';
import { programmeOf } from '../../functions/events/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { maarja, tonu } from '../support/people.ts';

import { beforeDoor, plain, session } from './before-door.ts';

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});
const { seat, doorOf, sees, joins, joined, another } = beforeDoor(() => app);

describe('the page of a link', () => {
  it('says whose it is, and what to do when it is somebody else’s', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain(`The personal link of ${maarja.name}`);
    expect(plain(page)).toContain(`in the name of ${maarja.name}`);
    expect(page).toContain(paths.register(event.slug));
    expect(page).toContain(`${paths.event(event.slug)}#link`);
  });

  it('is one seat, however many it was passed on to', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const stranger = app.browser();
    expect((await joins(person)).status).toBe(303);
    expect((await stranger.post(doorOf(person))).status).toBe(303);
    expect(await joined(person)).toEqual([['event', 'online', 'join']]);
    expect((await programmeOf(app.ctx, event.id))?.pool.taken.online).toBe(1);
  });

  it('says in the night between two days on which it opens again', async () => {
    const morning = { startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T09:00:00Z' };
    const { event } = await another({ endsAt: morning.endsAt }, [
      session('First day', '08:00', '09:00'),
      session('Second day', '08:00', '09:00', morning),
    ]);
    const person = await seat(event);
    app.clock.set('2026-11-23T20:00:00Z');
    const page = await sees(person);
    expect(page).toContain('There is a break');
    expect(page).toContain('It opens on Tuesday, 24 November 2026');
  });

  it('has the organiser’s help for whoever cannot get in, and the check of devices', async () => {
    const help = { en: 'Call the desk: +372 555 0100', et: 'Helistage: +372 555 0100' };
    const { event } = await another({ joining: { help } });
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain('I can’t get in Call the desk: +372 555 0100');
    expect(page).toContain(`${doorOf(person)}/check`);
    expect(page).toContain('mailto:');
    const check = await app.get(`${doorOf(person)}/check`);
    expect(check.headers.get('permissions-policy')).toContain('microphone=(self)');
    const checking = await check.text();
    expect(plain(checking)).toContain('Testing by yourself');
    expect(checking).not.toContain(`href="${doorOf(person)}/check"`);
    const estonian = plain(await (await app.get(`${doorOf(person)}?lang=et`)).text());
    expect(estonian).toContain('Ma ei saa sisse Helistage');
    app.cookies.clear();
  });

  it('ends with the event, some time after it', async () => {
    const { event } = await another();
    const person = await seat(event);
    const door = doorOf(person);
    app.clock.set('2027-02-20T08:00:00Z');
    expect((await app.get(door)).status).toBe(200);
    app.clock.set('2027-02-22T08:00:00Z');
    expect((await app.get(door)).status).toBe(410);
    expect((await app.post(door)).status).toBe(410);
  });

  it('leads nobody online who has no place there', async () => {
    const { event } = await another();
    const inHall = await seat(event, tonu, 'on-site');
    app.clock.set('2026-11-23T08:00:00Z');
    expect(await sees(inHall)).toContain('You are coming to the hall');
    expect((await joins(inHall)).status).toBe(409);
    expect(await joined(inHall)).toEqual([]);
  });
});
