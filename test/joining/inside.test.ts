import { beforeAll, describe, expect, it } from 'vitest';
import { addSession } from '../../functions/events/session.ts';
import { type Foyer, foyer } from '../support/app.ts';

import { beforeDoor, plain, room, session } from './before-door.ts';

let app: Foyer;
beforeAll(async () => {
  app = await foyer();
});
const { seat, doorOf, sees, joins, another } = beforeDoor(() => app);

describe('a meeting elsewhere', () => {
  it('has a page of ours beside it that notes the time, for those who have joined', async () => {
    const { event } = await another();
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const beside = `${doorOf(person)}/watch?session=event`;
    expect((await app.get(beside)).headers.get('location')).toBe(doorOf(person));
    await joins(person);
    const page = await (await app.get(beside)).text();
    expect(page).toContain('data-beat="');
    expect(page).not.toContain(room);
  });
});

it('says that a room does not answer, and keeps the button', async () => {
  const { event } = await another({
    onlineRoom: { kind: 'bigbluebutton', provider: 'prv_00000000000000000000000000' },
  });
  const person = await seat(event);
  app.clock.set('2026-11-23T08:00:00Z');
  const answer = await joins(person);
  expect(answer.status).toBe(503);
  const page = plain(await answer.text());
  expect(page).toContain('The room does not answer');
  expect(page).toContain('Join now');
});

describe('a stream', () => {
  it('is watched on a page of ours, once they have joined and as long as it lasts', async () => {
    const { event } = await another({
      onlineRoom: { kind: 'stream', url: 'https://www.youtube.com/watch?v=abc123' },
    });
    const person = await seat(event);
    app.clock.set('2026-11-23T08:00:00Z');
    const inside = `${doorOf(person)}/watch?session=event`;
    expect((await app.get(inside)).headers.get('location')).toBe(doorOf(person));
    const answer = await joins(person);
    expect(answer.headers.get('location')).toBe(inside);
    const watch = await app.get(inside);
    expect(watch.headers.get('content-security-policy')).toContain('frame-src https:');
    expect(await watch.text()).toContain('https://www.youtube-nocookie.com/embed/abc123');
    app.clock.set('2026-11-23T17:00:00Z');
    expect((await app.get(inside)).headers.get('location')).toBe(doorOf(person));
  });
});

it('adds a session while people are before the door, and they can join it', async () => {
  const { event } = await another();
  const person = await seat(event);
  app.clock.set('2026-11-23T08:00:00Z');
  await addSession(app.ctx, event.id, session('Added', '08:00', '09:00'));
  expect(await sees(person)).toContain('Now, until 11:00 Added');
});
