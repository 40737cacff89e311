import { beforeEach, describe, expect, it } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event } from '../../functions/events/event.ts';
import { programmeOf, publishedEvents } from '../../functions/events/read.ts';
import { addSession } from '../../functions/events/session.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { dueBy } from '../support/due.ts';
import { anEvent, conferenceInput, registers } from '../support/events.ts';
import { maarja, organiser, owner, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { errorsOf, eventForm } from './forms.ts';

let app: Foyer;
let event: Event;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await signsIn(app, organiser);
});

const now = async () => {
  const programme = await programmeOf(app.ctx, event.id);
  if (!programme) throw new Error('The event is gone');
  return programme;
};
/** Saves the form as it stands now, with `changes`. */
const saves = async (changes: Fields = {}, browser = app as Pick<Foyer, 'post'>) =>
  browser.post(
    paths.editEvent(event.id),
    eventForm({ version: `${(await now()).event.version}`, ...changes }),
  );
const registersOnSite = async (person: typeof maarja) => {
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  return registered.answer.id;
};
const stateOf = async (id: Parameters<typeof registrationOf>[2]) =>
  (await registrationOf(app.ctx, event.id, id))?.state;

describe('an organiser edits an event', () => {
  it('and finds what she saved in the form, on the event page and in every list', async () => {
    const answer = await saves({ 'title-en': 'Conference of Changed Education', venueRoom: 'A-003' });
    expect(await (await app.follow(answer)).text()).toContain('Your changes are saved');
    const form = await (await app.get(paths.editEvent(event.id))).text();
    expect(form).toContain('value="Conference of Changed Education"');
    expect(form).toContain('value="A-003"');
    for (const path of [paths.event(event.slug), paths.home, paths.console]) {
      expect(await (await app.get(path)).text(), path).toContain('Conference of Changed Education');
    }
  });

  it('keeping its address: posters on walls lead where they did', async () => {
    await saves({ 'title-en': 'Quite another name' });
    expect((await now()).event.slug).toBe(event.slug);
  });

  it('saving the form as it stands changes nothing that a calendar hears of', async () => {
    await saves();
    const { event: after } = await now();
    expect(after).toEqual({ ...event, state: 'published', version: after.version });
  });

  it('and calendars hear of a new time or place, not of a new description', async () => {
    const sequence = async () => (await now()).event.sequence;
    await saves({ 'description-en': 'New words' });
    expect(await sequence()).toBe(0);
    await saves({ startsAt: '2026-11-23T10:00' });
    expect(await sequence()).toBe(1);
    await saves({ startsAt: '2026-11-23T10:00', venueRoom: 'A-121' });
    expect(await sequence()).toBe(2);
  });

  it('moving the end moves the moment at which it ended, and its place on the front page', async () => {
    await saves({ endsAt: '2026-11-24T19:00' });
    const due = await dueBy(app.ctx.db, '2027-01-01');
    const moments = due.flat().filter(each => each.sk === 'MOMENT#ended');
    expect(moments.map(each => each.dueAt)).toEqual(['2026-11-24T17:10:00.000Z']);
    expect((await publishedEvents(app.ctx)).map(each => [each.id, each.endsAt])).toEqual([
      [event.id, '2026-11-24T17:00:00Z'],
    ]);
  });

  it('is told when a colleague saved meanwhile, and loses nothing of what either typed', async () => {
    const colleague = await signsIn(app, owner, app.browser());
    const { version } = (await now()).event;
    await saves({ venueRoom: 'B-1' }, colleague);
    const answer = await saves({ 'title-en': 'My own new title', version: String(version) });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain('Somebody else saved this meanwhile');
    expect(page).toContain('value="My own new title"');
    expect((await now()).event).toMatchObject({ venue: { room: 'B-1' }, title: event.title });
    // Sending the same again is still refused: only the newer version can be built upon.
    expect((await saves({ 'title-en': 'My own new title', version: String(version) })).status).toBe(409);
  });

  it('one wins when two save in the same moment', async () => {
    const version = String((await now()).event.version);
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map(room => saves({ venueRoom: room, version })));
    expect(answers.map(answer => answer.status).sort()).toEqual([303, 409, 409, 409]);
  });
});

describe('seats', () => {
  it('cannot become fewer than are taken; the form says how many that is', async () => {
    await registersOnSite(maarja);
    await registersOnSite(tonu);
    const answer = await saves({ 'capacity-on-site': '1' });
    expect(answer.status).toBe(409);
    expect(errorsOf(await answer.text())).toEqual({
      'capacity-on-site': '2 seats are taken already. Enter that number or more',
    });
    expect((await now()).pool.capacity['on-site']).toBe(100);
    expect((await saves({ 'capacity-on-site': '2' })).status).toBe(303);
  });

  it('cannot vanish with their half of the event while people hold them', async () => {
    await registersOnSite(maarja);
    const answer = await saves({ format: 'online' });
    expect(answer.status).toBe(409);
    expect(Object.keys(errorsOf(await answer.text()))).toEqual(['format']);
    expect((await now()).event.format).toBe('hybrid');
  });

  it('that are added go to whoever waits, in order, with a mail', async () => {
    await saves({ 'capacity-on-site': '1' });
    const [first, second, third] = [
      await registersOnSite(maarja),
      await registersOnSite(tonu),
      await registersOnSite(paivi),
    ];
    await app.pump();
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      'confirmed',
      'waiting',
      'waiting',
    ]);
    app.inbox.clear();
    await saves({ 'capacity-on-site': '2' });
    await app.pump();
    expect([await stateOf(second), await stateOf(third)]).toEqual(['confirmed', 'waiting']);
    expect((await app.inbox.mails()).map(mail => mail.to)).toEqual([tonu.email]);
  });

  it('are never oversold when capacity falls while people register', async () => {
    const people = [
      maarja,
      tonu,
      paivi,
      ...Array.from({ length: 9 }, (_, index) => ({ name: `P ${index}`, email: `p${index}@example.org` })),
    ];
    const shrink = async () => {
      for (const seats of [8, 6, 4]) {
        const { event: current } = await now();
        const input = conferenceInput({ capacity: { 'on-site': seats, online: null } });
        await editEvent(app.ctx, event.id, current.version, input);
      }
    };
    await Promise.all([...people.map(person => registers(app.ctx, event.id, person)), shrink()]);
    await app.pump();
    const { pool } = await now();
    expect(pool.taken['on-site']).toBeLessThanOrEqual(pool.capacity['on-site'] ?? 0);
    expect(pool.taken['on-site'] + pool.waiting['on-site']).toBe(people.length);
  });
});

describe('when the event moves to another day', () => {
  const times = async () => (await now()).sessions.map(session => [session.startsAt, session.endsAt]);

  beforeEach(async () => {
    const session = { kind: 'plenary', title: { en: 'Opening' }, speakers: [] } as const;
    await addSession(app.ctx, event.id, {
      ...session,
      speakers: [],
      startsAt: '2026-11-23T08:00:00Z',
      endsAt: '2026-11-23T08:30:00Z',
    });
  });

  it('its programme comes along and keeps its local times, over a change of the clocks', async () => {
    await saves({ startsAt: '2027-04-12T09:15', endsAt: '2027-04-12T19:00', follow: 'yes' });
    expect(await times()).toEqual([['2027-04-12T07:00:00Z', '2027-04-12T07:30:00Z']]);
    expect(await (await app.get(paths.programme(event.id))).text()).toContain('10:00');
  });

  it('or to another zone, likewise', async () => {
    await saves({ zone: 'Europe/Brussels', follow: 'yes' });
    expect(await times()).toEqual([['2026-11-23T09:00:00Z', '2026-11-23T09:30:00Z']]);
  });

  it('or it stays where it is, if that is meant, and is shown as outside the event', async () => {
    await saves({ startsAt: '2026-11-24T09:15', endsAt: '2026-11-24T19:00' });
    expect(await times()).toEqual([['2026-11-23T08:00:00Z', '2026-11-23T08:30:00Z']]);
    expect(await (await app.get(paths.programme(event.id))).text()).toContain(
      'Outside the times of the event',
    );
  });

  it('all of it or nothing: a programme too long for one transaction is refused', async () => {
    const start = Date.parse('2026-11-23T09:00:00Z');
    const at = (minutes: number) => `${new Date(start + minutes * 60_000).toISOString().slice(0, 19)}Z`;
    for (let index = 0; index < 45; index++) {
      const session = { kind: 'parallel', title: { en: `Part ${index}` }, speakers: [] } as const;
      await addSession(app.ctx, event.id, {
        ...session,
        speakers: [],
        startsAt: at(index * 5),
        endsAt: at(index * 5 + 5),
      });
    }
    const next = { startsAt: '2026-11-24T09:15', endsAt: '2026-11-24T19:00', follow: 'yes' };
    expect((await saves(next)).status).toBe(303);
    expect(new Set((await now()).sessions.map(session => session.startsAt.slice(0, 10)))).toEqual(
      new Set(['2026-11-24']),
    );
    const session = { kind: 'parallel', title: { en: 'One more' }, speakers: [] } as const;
    await addSession(app.ctx, event.id, {
      ...session,
      speakers: [],
      startsAt: '2026-11-24T15:00:00Z',
      endsAt: '2026-11-24T15:05:00Z',
    });
    const refused = await saves({ ...next, startsAt: '2026-11-25T09:15', endsAt: '2026-11-25T19:00' });
    expect(refused.status).toBe(409);
    expect(Object.keys(errorsOf(await refused.text()))).toEqual(['follow']);
    expect((await now()).event.startsAt).toBe('2026-11-24T07:15:00Z');
  });
});
