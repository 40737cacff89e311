import { beforeEach, describe, expect, test } from 'vitest';
import { editEvent } from '../../functions/events/edit.ts';
import type { Event, Mode, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { addSession, editSession } from '../../functions/events/session.ts';
import { linkTo, registrationsOf } from '../../functions/registration/read.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Fields } from '../support/browsing.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { crowd, maarja, nino, organiser, paivi, ruta, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

type Seats = Record<Mode, number | null>;
type Person = { name: string; email: string };

const input = (title: string, from: string, to: string, seats: Seats): SessionInput => ({
  kind: 'parallel',
  title: { en: title, et: title },
  startsAt: `2026-11-23T${from}:00Z`,
  endsAt: `2026-11-23T${to}:00Z`,
  speakers: [],
  signUp: { capacity: seats },
});

/** Two side by side, one that overlaps both in part, and one after the other two. */
const inputs = {
  pottery: input('Pottery', '11:00', '12:00', { 'on-site': 1, online: 2 }),
  weaving: input('Weaving', '11:00', '12:00', { 'on-site': 5, online: 0 }),
  singing: input('Singing', '11:30', '12:30', { 'on-site': null, online: null }),
  dancing: input('Dancing', '12:30', '13:30', { 'on-site': 2, online: null }),
};
type Name = keyof typeof inputs;

let house: Foyer;
let event: Event;
let ids: Record<Name, Session['id']>;

beforeEach(async () => {
  house = await foyer();
  event = await anEvent(house.ctx, {}, [{ ...inputs.singing, signUp: undefined, title: { en: 'Opening' } }]);
  const added = await Promise.all(
    Object.entries(inputs).map(async ([name, each]) => {
      const { session } = (await addSession(house.ctx, event.id, each)) as { session: Session };
      return [name, session.id];
    }),
  );
  ids = Object.fromEntries(added);
});

const pool = async () => (await programmeOf(house.ctx, event.id))?.pool;
const counts = async (name: Name, mode: Mode = 'on-site') => {
  const { taken, waiting } = (await pool()) ?? {};
  const line = `${ids[name]}/${mode}` as const;
  return [taken?.[line] ?? 0, waiting?.[line] ?? 0];
};
const one = async ({ email }: Person) =>
  (await registrationsOf(house.ctx, event.id)).find(each => each.email === email);
const placeOf = async (person: Person, name: Name) => (await one(person))?.sessions?.[ids[name]]?.state;

const sends = async (person: Person, names: Name[], fields: Fields = {}) => {
  const form = formFields(await (await house.get(paths.register(event.slug))).text());
  const { name, email } = person;
  const chosen = { session: names.map(each => ids[each]) };
  const sent = { ...form, name, email, mode: 'on-site', consent: 'yes', ...chosen, ...fields };
  return house.post(paths.register(event.slug), sent);
};
const registers = async (person: Person, names: Name[], fields: Fields = {}) => {
  expect((await sends(person, names, fields)).status).toBe(200);
};

const myPath = ({ email }: Person) =>
  new URL(linkTo(house.ctx, 'my', { eventId: event.id, id: registrationId(event.id, email) })).pathname;
const chooses = (person: Person, names: Name[]) =>
  house.post(`${myPath(person)}/sessions`, { session: names.map(each => ids[each]) });
const read = async (path: string) => (await house.get(path)).text();

const limits = async (choice: Event['choice']) => {
  const edited = await editEvent(house.ctx, event.id, event.version + 1, conferenceInput({ choice }));
  expect(edited).toMatchObject({ ok: true });
};
const resizes = async (name: Name, seats: Partial<Seats>) => {
  const sessions = (await programmeOf(house.ctx, event.id))?.sessions ?? [];
  const session = sessions.find(each => each.id === ids[name]) as Session;
  const capacity = { ...inputs[name].signUp?.capacity, ...seats } as Seats;
  return editSession(house.ctx, session, session.version, { ...inputs[name], signUp: { capacity } });
};

describe('whoever registers', () => {
  test('is shown the sessions that ask for sign-up, by their time, with the seats left in each mode', async () => {
    const page = await read(paths.register(event.slug));
    expect(page).toContain('In the hall: 1 seat left · Online: 2 seats left');
    expect(page).toContain('Only in the hall: 5 seats left');
    expect(page).toContain('In the hall: seats for all');
    expect(page).not.toContain('Opening');
    expect(page.indexOf('Pottery')).toBeLessThan(page.indexOf('Singing'));
    expect(page.indexOf('Singing')).toBeLessThan(page.indexOf('Dancing'));
  });

  test('can choose none, or some, and has a place in each at once', async () => {
    await registers(maarja, []);
    await registers(tonu, ['pottery', 'dancing']);
    expect((await one(maarja))?.sessions).toBeUndefined();
    expect(await one(tonu)).toMatchObject({
      sessions: { [ids.pottery]: { state: 'taken' }, [ids.dancing]: { state: 'taken' } },
    });
    expect([await counts('pottery'), await counts('dancing')]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('chooses one of those side by side by a field of their own, as the form sends it', async () => {
    await registers(tonu, ['dancing'], { 'session-2026-11-23T11:00:00Z': ids.weaving });
    expect(Object.keys((await one(tonu))?.sessions ?? {}).sort()).toEqual([ids.dancing, ids.weaving].sort());
  });

  test('is refused what overlaps with both names, and finds everything as it was typed', async () => {
    const answer = await sends(maarja, ['singing', 'dancing'], {
      'session-2026-11-23T11:00:00Z': ids.pottery,
      name: '',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Enter your full name');
    expect(page).toContain('“Pottery” and “Singing” run at the same time');
    expect(page).toContain('href="#session"');
    expect(page).toMatch(new RegExp(`value="${ids.pottery}" checked`));
    expect(page).toMatch(new RegExp(`value="${ids.dancing}" checked`));
    expect(page).not.toMatch(new RegExp(`value="${ids.weaving}" checked`));
    expect(await registrationsOf(house.ctx, event.id)).toEqual([]);
  });

  test('may choose one that begins as another ends', async () => {
    await registers(maarja, ['singing', 'dancing']);
    expect(await placeOf(maarja, 'dancing')).toBe('taken');
  });

  test('is refused too few and too many, and told the number', async () => {
    await limits({ least: 1, most: 1 });
    expect(await (await sends(maarja, [])).text()).toContain('Choose one session at least');
    const tooMany = await sends(maarja, ['pottery', 'dancing']);
    expect(tooMany.status).toBe(422);
    expect(await tooMany.text()).toContain('Choose one session at most');
    await registers(maarja, ['dancing']);
  });

  test('need not choose more than can be attended one after the other', async () => {
    await limits({ least: 3 });
    expect(await (await sends(maarja, ['pottery'])).text()).toContain('Choose 2 sessions at least');
    await registers(maarja, ['pottery', 'dancing']);
  });

  test('is told what is not offered in their mode', async () => {
    const answer = await sends(maarja, ['weaving'], { mode: 'online' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('“Weaving” is not offered online');
  });

  test('is refused what is no session to choose', async () => {
    const [opening] = (await programmeOf(house.ctx, event.id))?.sessions.filter(each => !each.signUp) ?? [];
    for (const session of [opening?.id ?? '', 'ses_00000000000000000000000000', '__proto__']) {
      const answer = await sends(maarja, [], { session });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('cannot be chosen any more');
    }
  });

  test('waits in line for a full session, and sees their number there', async () => {
    await registers(maarja, ['pottery']);
    await registers(tonu, ['pottery']);
    await registers(nino, ['pottery', 'dancing']);
    expect(await counts('pottery')).toEqual([1, 2]);
    expect(await read(myPath(nino))).toContain('Number 2 in line');
    expect(await placeOf(nino, 'dancing')).toBe('taken');
    expect(await read(paths.register(event.slug))).toContain('In the hall: full, you would wait in line');
  });

  test('sees at once where they have a place and where they wait, as whoever is registered already would', async () => {
    await registers(maarja, ['pottery']);
    const seen = async (person: Person, names: Name[]) => {
      const page = await (await sends(person, names)).text();
      return page.slice(page.indexOf('Your sessions'), page.indexOf('Is this address wrong'));
    };
    const new_ = await seen(tonu, ['pottery', 'dancing']);
    expect(new_).toMatch(/Pottery.*In line.*Dancing.*You have a place/s);
    const known = await seen(maarja, ['pottery', 'dancing']);
    expect(known.replaceAll(maarja.email, tonu.email)).toBe(new_);
  });

  test('only wishes for sessions as long as they wait for the event itself', async () => {
    await editEvent(
      house.ctx,
      event.id,
      event.version + 1,
      conferenceInput({ capacity: { 'on-site': 1, online: null } }),
    );
    await registers(maarja, []);
    await registers(tonu, ['pottery']);
    expect(await placeOf(tonu, 'pottery')).toBe('wished');
    expect(await counts('pottery')).toEqual([0, 0]);
    await house.post(`${myPath(maarja)}/cancellation`);
    await house.tick();
    expect(await one(tonu)).toMatchObject({ state: 'confirmed' });
    expect(await placeOf(tonu, 'pottery')).toBe('taken');
  });

  test('reads in the mail which sessions they have and which they wait for', async () => {
    await registers(maarja, ['pottery']);
    await registers(tonu, ['pottery', 'dancing']);
    await house.pump();
    const { text } = await house.inbox.last(tonu.email);
    expect(text).toMatch(/Pottery.*waiting list|Pottery.*in line/i);
    expect(text).toContain('Dancing');
  });
});

describe('a place in a session that comes free', () => {
  beforeEach(async () => {
    for (const person of [maarja, tonu, paivi]) await registers(person, ['pottery']);
  });

  test('goes to the first who waits, when somebody cancels', async () => {
    await house.pump();
    await house.post(`${myPath(maarja)}/cancellation`);
    await house.tick();
    expect([await placeOf(tonu, 'pottery'), await placeOf(paivi, 'pottery')]).toEqual(['taken', 'waiting']);
    expect(await counts('pottery')).toEqual([1, 1]);
    expect((await house.inbox.last(tonu.email)).subject).toContain('Pottery');
  });

  test('goes to the first who waits, when somebody chooses anew', async () => {
    await chooses(maarja, ['weaving']);
    await house.tick();
    expect(await placeOf(tonu, 'pottery')).toBe('taken');
    expect(await counts('weaving')).toEqual([1, 0]);
  });

  test('goes to the first who waits, when there are more seats: then to the next', async () => {
    expect(await resizes('pottery', { 'on-site': 2 })).toMatchObject({ ok: true });
    await house.tick();
    expect([await placeOf(tonu, 'pottery'), await placeOf(paivi, 'pottery')]).toEqual(['taken', 'waiting']);
    expect(await resizes('pottery', { 'on-site': null })).toMatchObject({ ok: true });
    await house.tick();
    expect(await counts('pottery')).toEqual([3, 0]);
  });

  test('goes to the first who waits, when its holder takes part online instead, and has a place there', async () => {
    await house.post(`${myPath(maarja)}/mode`, { mode: 'online' });
    await house.tick();
    expect(await counts('pottery', 'online')).toEqual([1, 0]);
    expect(await placeOf(maarja, 'pottery')).toBe('taken');
    expect(await placeOf(tonu, 'pottery')).toBe('taken');
    expect(await counts('pottery')).toEqual([1, 1]);
  });

  test('is in no line any more, when whoever waits cancels', async () => {
    await house.post(`${myPath(tonu)}/cancellation`);
    expect(await counts('pottery')).toEqual([1, 1]);
    await house.post(`${myPath(maarja)}/cancellation`);
    await house.tick();
    expect(await placeOf(paivi, 'pottery')).toBe('taken');
  });
});

describe('on the personal page', () => {
  test('somebody chooses later, keeps what they have, and is written to', async () => {
    await registers(maarja, ['pottery']);
    expect(await read(myPath(maarja))).toContain(`href="${myPath(maarja)}/sessions"`);
    const answer = await chooses(maarja, ['pottery', 'dancing']);
    expect(answer.headers.get('location')).toBe(`${myPath(maarja)}?done=sessions`);
    const page = await read(`${myPath(maarja)}?done=sessions`);
    expect(page).toContain('Your choice of sessions is saved');
    expect(page).toContain('Dancing');
    expect(await counts('pottery')).toEqual([1, 0]);
    await house.pump();
    expect((await house.inbox.last(maarja.email)).text).toContain('Dancing');
  });

  test('the form shows what is chosen and what is full', async () => {
    await registers(maarja, ['pottery']);
    await registers(tonu, ['dancing']);
    const page = await read(`${myPath(tonu)}/sessions`);
    expect(page).toMatch(new RegExp(`value="${ids.dancing}" checked`));
    expect(page).toContain('Full, you would wait in line');
    expect(page).toContain('You have a place');
  });

  test('and how many may be chosen; whoever waits reads that they do, not that they would', async () => {
    await limits({ least: 1, most: 2 });
    await registers(maarja, ['pottery']);
    await registers(tonu, ['pottery']);
    const page = await read(`${myPath(tonu)}/sessions`);
    expect(page).toContain('Choose one session at least. Choose 2 sessions at most.');
    expect(page).toMatch(/Pottery.*?In line/s);
    expect(page).not.toContain('Full, you would wait in line');
  });

  test('who changes their mind before the letter goes out gets one letter, of how it stands', async () => {
    await registers(maarja, ['pottery']);
    await house.pump();
    await chooses(maarja, ['dancing']);
    await chooses(maarja, ['dancing', 'pottery']);
    await chooses(maarja, []);
    await chooses(maarja, ['dancing']);
    await house.pump();
    const letters = await house.inbox.mails(maarja.email);
    const changed = letters.filter(({ subject }) => subject.startsWith('Your sessions have changed'));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.text).toContain('Dancing');
    await chooses(maarja, []);
    await house.pump();
    expect((await house.inbox.last(maarja.email)).text).not.toContain('Dancing');
  });

  test('overlaps, too few and too many are refused as when registering', async () => {
    await limits({ least: 1, most: 2 });
    await registers(maarja, ['pottery']);
    const overlapping = await chooses(maarja, ['pottery', 'singing']);
    expect(overlapping.status).toBe(422);
    expect(await overlapping.text()).toContain('“Pottery” and “Singing” run at the same time');
    expect(await (await chooses(maarja, [])).text()).toContain('Choose one session at least');
    expect(Object.keys((await one(maarja))?.sessions ?? {})).toEqual([ids.pottery]);
  });

  test('nothing is chosen any more when the organiser’s deadline is over', async () => {
    await registers(maarja, ['pottery']);
    await editEvent(
      house.ctx,
      event.id,
      event.version + 1,
      conferenceInput({ deadlines: { change: '2026-11-20T10:00:00Z' } }),
    );
    house.clock.set('2026-11-20T10:00:00Z');
    expect(await read(`${myPath(maarja)}/sessions`)).toContain('The time to change sessions is over');
    expect((await chooses(maarja, [])).status).toBe(409);
    expect(await placeOf(maarja, 'pottery')).toBe('taken');
    expect(await read(myPath(maarja))).not.toContain(`${myPath(maarja)}/sessions`);
  });

  test('somebody who gave up their place has no choice', async () => {
    await registers(maarja, ['pottery']);
    await house.post(`${myPath(maarja)}/cancellation`);
    expect((await chooses(maarja, ['dancing'])).status).toBe(409);
    expect(await counts('dancing')).toEqual([0, 0]);
  });
});

describe('in a race', () => {
  test('two sessions with a seat each go to no more than one each, whatever order they are asked in', async () => {
    await resizes('dancing', { 'on-site': 1 });
    const people = crowd(8);
    const orders: Name[][] = [
      ['pottery', 'dancing'],
      ['dancing', 'pottery'],
    ];
    await Promise.all(people.map((person, index) => sends(person, orders[index % 2] ?? [])));
    house.clock.advance({ minutes: 3 });
    await house.tick();
    expect([await counts('pottery'), await counts('dancing')]).toEqual([
      [1, 7],
      [1, 7],
    ]);
    const states = (await registrationsOf(house.ctx, event.id)).map(each => each.state);
    expect(states).toEqual(people.map(() => 'confirmed'));
  });

  test('people who swap places at the same moment leave no seat counted twice', async () => {
    const people = [maarja, tonu, paivi, ruta];
    for (const person of people) await registers(person, ['dancing']);
    await Promise.all(people.map((person, index) => chooses(person, [index % 2 ? 'weaving' : 'pottery'])));
    house.clock.advance({ minutes: 3 });
    await house.tick();
    expect(await counts('dancing')).toEqual([0, 0]);
    expect(await counts('weaving')).toEqual([2, 0]);
    expect(await counts('pottery')).toEqual([1, 1]);
  });
});

describe('an organiser', () => {
  beforeEach(async () => {
    await registers(maarja, ['pottery', 'dancing']);
    await registers(tonu, ['pottery']);
    await signsIn(house, organiser);
  });

  test('sees in the programme how many have a place in each session and how many wait', async () => {
    const page = await read(paths.programme(event.id));
    expect(page).toContain('On site: 1 of 1, 1 waiting · Online: 0 of 2');
    expect(page).toContain('On site: 1 of 2');
    expect(page).toContain('Runs at the same time as');
  });

  test('sees on somebody’s own page what they chose and how they stand in it', async () => {
    const page = await read(paths.registration(event.id, registrationId(event.id, tonu.email)));
    expect(page).toMatch(/Pottery.*Number 1 in line/s);
  });

  test('lists who has a place and who waits, and takes it to a spreadsheet that runs nothing', async () => {
    await registers({ name: '=cmd|calc', email: 'formula@example.org' }, ['pottery']);
    const page = await read(paths.sessionPeople(event.id, ids.pottery));
    expect(page.indexOf(maarja.name)).toBeLessThan(page.indexOf(tonu.name));
    expect(page).toContain('Has a place');
    expect(page).toContain('Waits');
    const sheet = await read(paths.sessionPeopleCsv(event.id, ids.pottery));
    expect(sheet).toContain(tonu.email);
    expect(sheet).not.toMatch(/(^|,|")=cmd/m);
  });

  test('finds the sessions of each person in the spreadsheet of all', async () => {
    const sheet = await read(paths.registrationsCsv(event.id));
    expect(sheet).toContain('Pottery (Has a place); Dancing (Has a place)');
    expect(sheet).toContain('Pottery (Waits)');
  });

  test('is told who chose two sessions that run at the same time since one was moved', async () => {
    const programme = await programmeOf(house.ctx, event.id);
    const dancing = programme?.sessions.find(each => each.id === ids.dancing) as Session;
    const moved = { ...inputs.dancing, startsAt: '2026-11-23T11:30:00Z', endsAt: '2026-11-23T12:15:00Z' };
    expect(await editSession(house.ctx, dancing, dancing.version, moved)).toMatchObject({ ok: true });
    expect(await counts('dancing')).toEqual([1, 0]);
    expect(await placeOf(maarja, 'dancing')).toBe('taken');
    expect(await read(paths.sessionPeople(event.id, ids.dancing))).toContain('Also chose Pottery');
  });

  test('cannot have fewer seats than are taken, no sign-up, or no session, where people are', async () => {
    await house.post(`${myPath(tonu)}/cancellation`);
    await registers(nino, ['dancing']);
    expect(await resizes('dancing', { 'on-site': 1 })).toMatchObject({ why: 'below-taken', taken: 2 });
    expect(await resizes('dancing', { 'on-site': 0 })).toMatchObject({ why: 'in-use', taken: 2 });
    const answer = await house.post(paths.sessionRemoval(event.id, ids.pottery));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('1 person has a place in it');
    const sessions = (await programmeOf(house.ctx, event.id))?.sessions.map(each => each.id);
    expect(sessions).toContain(ids.pottery);
  });

  test('removes a session that nobody has, and with it its seats', async () => {
    expect((await house.post(paths.sessionRemoval(event.id, ids.weaving))).status).toBe(303);
    expect(Object.keys((await pool())?.capacity ?? {}).join()).not.toContain(ids.weaving);
  });
});

test('a session that was only wished for and is removed is nobody’s when their turn comes', async () => {
  const full = conferenceInput({ capacity: { 'on-site': 1, online: null } });
  await editEvent(house.ctx, event.id, event.version + 1, full);
  await registers(maarja, []);
  await registers(tonu, ['pottery', 'dancing']);
  await signsIn(house, organiser);
  expect((await house.post(paths.sessionRemoval(event.id, ids.pottery))).status).toBe(303);
  await house.post(`${myPath(maarja)}/cancellation`);
  await house.tick();
  expect(await one(tonu)).toMatchObject({
    state: 'confirmed',
    sessions: { [ids.dancing]: { state: 'taken' } },
  });
  expect((await one(tonu))?.sessions).not.toHaveProperty(ids.pottery);
});
