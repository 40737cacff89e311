import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../functions/events/event.ts';
import { linkTo } from '../../functions/registration/read.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { paivi } from '../support/people.ts';

import { beforeDoor, plain, room, session } from './before-door.ts';

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});
const { seat, doorOf, sees, joins, joined, another } = beforeDoor(() => app);

describe('one link through a whole day', () => {
  let event: Event;
  let ids: Record<string, string>;
  let person: Registration;
  beforeAll(async () => {
    ({ event, ids } = await another({ joining: { opensBefore: 10 } }, [
      session('Coffee and badges', '07:15', '08:00', { kind: 'registration' }),
      session('Opening', '08:00', '09:00'),
      session('Lunch', '09:00', '10:00', { kind: 'break' }),
      session('Schools of Finland', '10:00', '11:00', { kind: 'parallel' }),
      session('Schools of Georgia', '10:00', '11:00', {
        kind: 'parallel',
        onlineRoom: { kind: 'address', url: 'https://meet.example.org/georgia' },
      }),
      session('Tour of the house', '10:00', '11:00', { kind: 'parallel', format: 'on-site' }),
      session('Reception', '11:30', '13:00', { kind: 'networking', format: 'on-site' }),
    ]));
    person = await seat(event);
  });

  it('counts down to the first that is held online, and says what to do until then', async () => {
    app.clock.set('2026-11-23T06:50:00Z');
    const page = await sees(person);
    expect(page).toContain('The door is not open yet');
    expect(page).toContain('1 hour');
    expect(page).toContain('First, at 10:00 Opening');
    expect(page).toContain('Try out camera, microphone and sound');
    expect((await joins(person)).status).toBe(409);
    expect(await joined(person)).toEqual([]);
  });

  it('opens as long before as the organiser says', async () => {
    app.clock.set('2026-11-23T07:49:59Z');
    expect(await sees(person)).toContain('The door is not open yet');
    app.clock.set('2026-11-23T07:50:00Z');
    const page = await sees(person);
    expect(page).toContain('The door is open');
    expect(page).toContain('Begins at 10:00 Opening');
    expect(page).not.toContain(room);
  });

  it('changes nothing when it is looked at, by whomever and however often', async () => {
    for (const method of ['GET', 'HEAD']) await app.request(doorOf(person), { method });
    expect(await joined(person)).toEqual([]);
  });

  it('leads into the session that runs, and notes for which they joined', async () => {
    app.clock.set('2026-11-23T08:20:00Z');
    expect(await sees(person)).toContain('Now, until 11:00 Opening');
    const answer = await joins(person);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, room]);
    expect(await joined(person)).toEqual([[ids.Opening, 'online', 'join']]);
  });

  it('says in a break what it is, and when the next opens', async () => {
    app.clock.set('2026-11-23T09:10:00Z');
    const page = await sees(person);
    expect(page).toContain('There is a break');
    expect(page).toContain('Lunch 11:00 – 12:00');
    expect(page).toContain('40 minutes');
    expect(page).toContain('It opens again at 11:50');
    expect(page).toMatch(/Next, at 12:00 Schools of (Finland|Georgia) Schools of (Finland|Georgia)/);
    expect((await joins(person)).status).toBe(409);
  });

  it('lets them choose where several run at once, and offers nothing that is held in the hall only', async () => {
    app.clock.set('2026-11-23T10:05:00Z');
    const page = await sees(person);
    expect(page).toContain('Which session do you join?');
    expect(page).toContain('Schools of Georgia');
    expect(page).not.toContain('Tour of the house');
    expect((await joins(person)).status).toBe(409);
    expect((await joins(person, ids['Tour of the house'])).status).toBe(409);
    const georgia = await joins(person, ids['Schools of Georgia']);
    expect(georgia.headers.get('location')).toBe('https://meet.example.org/georgia');
    expect(await joined(person)).toContainEqual([ids['Schools of Georgia'], 'online', 'join']);
  });

  it('does not lead into what has ended since the page was opened, but says what there is', async () => {
    const late = await joins(person, ids.Opening);
    expect(late.status).toBe(409);
    expect(plain(await late.text())).toContain('That is not open any more. This is what there is now.');
  });

  it('asks nobody how it was who was never there, and whoever pressed Join', async () => {
    const never = await seat(event, paivi, 'online');
    app.clock.set('2026-11-23T11:40:00Z');
    const page = await (await app.get(doorOf(never))).text();
    expect(plain(page)).toContain('Nobody saw you take part.');
    expect(page).not.toContain('/feedback/');
    const form = await app.get(linkTo(app.ctx, 'feedback', never).slice(app.url.length));
    expect(plain(await form.text())).toContain('This form is for those who attended');
    const own = await app.get(linkTo(app.ctx, 'my', never).slice(app.url.length));
    expect(await own.text()).not.toContain('/feedback/');
  });

  it('is over with the last that is held online, and asks how it was', async () => {
    app.clock.set('2026-11-23T11:40:00Z');
    const page = await (await app.get(doorOf(person))).text();
    expect(plain(page)).toContain('Thank you for having been with us.');
    expect(page).toContain('/feedback/');
    expect((await joins(person, 'event')).status).toBe(409);
  });
});
