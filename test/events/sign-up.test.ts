import { beforeEach, describe, expect, it } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, EventInput, Session } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addSession, mostSignUps } from '../../functions/events/session.ts';
import { register } from '../../functions/registration/register.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { errorsOf, sessionForm } from './forms.ts';

let app: Foyer;
let event: Event;

const begin = async (input: Partial<EventInput> = {}) => {
  event = await anEvent(app.ctx, input);
  await signsIn(app, organiser);
};
beforeEach(async () => {
  app = await foyer();
  await begin();
});

const programme = async () => {
  const found = await programmeOf(app.ctx, event.id);
  if (!found) throw new Error('No such event');
  return found;
};
const only = async () => (await programme()).sessions[0] as Session;
const signUp = (seats: Fields): Fields => ({ signUp: 'yes', ...seats });
const adds = (changes: Fields) => app.post(paths.newSession(event.id), sessionForm(changes));
const saves = async (changes: Fields) => {
  const { id, version } = await only();
  return app.post(paths.editSession(event.id, id), sessionForm({ version: String(version), ...changes }));
};
const isChosenBy = async (person: { name: string; email: string }) => {
  const registered = await register(
    app.ctx,
    await programme(),
    { ...person, mode: 'on-site', consent: 'yes', sessions: [(await only()).id] },
    { formId: `form of ${person.email}`, language: 'en' },
  );
  expect(registered).toMatchObject({ ok: true });
};

describe('an organiser lets people sign up for a session', () => {
  it('with so many seats on site and as many as come online', async () => {
    expect((await adds(signUp({ 'seats-on-site': '12', 'seats-online': '' }))).status).toBe(303);
    const { id, signUp: saved } = await only();
    expect(saved).toEqual({ capacity: { 'on-site': 12, online: null } });
    expect((await programme()).pool.capacity).toMatchObject({
      [`${id}/on-site`]: 12,
      [`${id}/online`]: null,
    });
    const page = await (await app.get(paths.editSession(event.id, id))).text();
    expect(page).toMatch(/name="seats-on-site"[^>]*value="12"/);
    expect(page).toMatch(/name="signUp"[^>]*checked/);
  });

  it('in a hall only, where the event is nowhere else', async () => {
    await begin({ format: 'on-site' });
    const page = await (await app.get(paths.newSession(event.id))).text();
    expect(page).not.toContain('seats-online');
    await adds(signUp({ 'seats-on-site': '3' }));
    expect((await only()).signUp).toEqual({ capacity: { 'on-site': 3, online: 0 } });
  });

  it('and takes it back while nobody has chosen it', async () => {
    await adds(signUp({ 'seats-on-site': '12' }));
    expect((await saves({})).status).toBe(303);
    expect((await only()).signUp).toBeUndefined();
    expect(Object.keys((await programme()).pool.capacity).sort()).toEqual(['on-site', 'online']);
  });

  it.each<[string, Fields, Record<string, RegExp>]>([
    ['seats are no number', { 'seats-on-site': 'many' }, { 'seats-on-site': /whole number from 0/ }],
    [
      'there would be no seats anywhere',
      { 'seats-on-site': '0', 'seats-online': '0' },
      { 'seats-on-site': /needs seats/ },
    ],
  ])('and is refused when %s', async (_, seats, errors) => {
    const answer = await adds(signUp(seats));
    expect(answer.status).toBe(422);
    const said = errorsOf(await answer.text());
    expect(Object.keys(said)).toEqual(Object.keys(errors));
    for (const [field, words] of Object.entries(errors)) expect(said[field]).toMatch(words);
  });

  it('but in no more sessions than one person can be given at once', async () => {
    await adds(signUp({ 'seats-on-site': '12' }));
    const { id: _, eventId: __, version: ___, ...input } = await only();
    for (let count = 1; count < mostSignUps; count++) await addSession(app.ctx, event.id, input);
    const answer = await adds(signUp({ 'seats-on-site': '12' }));
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text()).signUp).toContain(String(mostSignUps));
    expect((await adds({})).status).toBe(303);
  });
});

describe('once somebody has a place in a session', () => {
  beforeEach(async () => {
    await adds(signUp({ 'seats-on-site': '12' }));
    await isChosenBy(maarja);
  });

  it('its seats cannot be fewer, and it is told how many are taken', async () => {
    await isChosenBy({ name: 'Teine', email: 'teine@example.org' });
    const answer = await saves(signUp({ 'seats-on-site': '1' }));
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text())['seats-on-site']).toMatch(/^2 seats are taken/);
    const none = errorsOf(await (await saves(signUp({ 'seats-on-site': '0' }))).text());
    expect(none['seats-on-site']).toMatch(/^2 people have a place here/);
  });

  it('its sign-up cannot be taken back, and the page leads to who they are', async () => {
    const answer = await saves({});
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text()).signUp).toMatch(/^1 person has a place here/);
    const removal = await app.post(paths.sessionRemoval(event.id, (await only()).id));
    expect(await removal.text()).toContain(paths.sessionPeople(event.id, (await only()).id));
  });

  it('they keep it when the session moves, and when the whole event does', async () => {
    await saves(signUp({ 'seats-on-site': '12', startsAt: '2026-11-23T15:00', endsAt: '2026-11-23T16:00' }));
    const input = conferenceInput({ startsAt: '2026-11-24T07:15:00Z', endsAt: '2026-11-24T17:00:00Z' });
    const moved = await editEvent(app.ctx, event.id, event.version + 1, input, { follow: true });
    expect(moved).toMatchObject({ ok: true });
    const session = await only();
    expect(session.startsAt).toBe('2026-11-24T13:00:00Z');
    expect(session.signUp).toEqual({ capacity: { 'on-site': 12, online: null } });
    const { taken, capacity } = (await programme()).pool;
    expect([taken[`${session.id}/on-site`], capacity[`${session.id}/on-site`]]).toEqual([1, 12]);
  });
});
