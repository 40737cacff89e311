import { beforeEach, describe, expect, it } from 'vitest';
import { readAllScans } from '../../functions/attendance/door/store.ts';
import type { Held, ScanAnswer } from '../../functions/attendance/door/wire.ts';
import { attendanceOf } from '../../functions/attendance/read.ts';
import type { Event, Programme, Session, SessionInput } from '../../functions/events/event.ts';
import { programmeOf } from '../../functions/events/read.ts';
import { cancel } from '../../functions/registration/cancel.ts';
import { registrationOf } from '../../functions/registration/read.ts';
import { type Registration, registrationId } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import { aQuestion, asks } from '../questions/asked.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, registers } from '../support/events.ts';
import { formFields } from '../support/form.ts';
import { doorKeeper, maarja, organiser, paivi, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** 09:14 in Tallinn. */
const morning = '2026-11-23T07:14:00Z';

let app: Foyer;
let event: Event;
let ticket: Registration;

const workshop: SessionInput = {
  kind: 'parallel',
  title: { en: 'Workshop', et: 'Töötuba' },
  startsAt: '2026-11-23T11:00:00Z',
  endsAt: '2026-11-23T12:00:00Z',
  speakers: [],
  signUp: { capacity: { 'on-site': 10, online: 0 } },
};

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx, {}, [workshop]);
  ticket = await hasSeat(maarja);
  app.clock.set(morning);
  await signsIn(app, doorKeeper);
});

async function hasSeat(person: typeof maarja) {
  const registered = await registers(app.ctx, event.id, person);
  if (!registered.ok) throw new Error(registered.why);
  return (await registrationOf(app.ctx, event.id, registered.answer.id)) as Registration;
}

let made = 0;

/** A scan of the ticket as a device keeps it, let in by itself at 09:14 unless it says otherwise. */
const aScan = (own: Record<string, unknown> = {}) => ({
  nonce: `nonce-of-a-scan-${String(++made).padStart(6, '0')}`,
  code: ticketCode(app.ctx, ticket),
  list: 'event',
  way: 'in',
  gate: 'Main',
  deviceAt: morning,
  offset: 0,
  said: 'welcome',
  ...own,
});

async function sends(...scans: object[]): Promise<ScanAnswer[]> {
  const answer = await app.request(paths.doorScans(event.id), {
    method: 'POST',
    body: JSON.stringify({ scans }),
    headers: {
      'content-type': 'application/json',
      cookie: [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { answers: ScanAnswer[] }).answers;
}

const held = async () => (await (await app.get(paths.doorList(event.id))).json()) as Held;
const records = () => attendanceOf(app.ctx, event.id);
const scans = () => readAllScans(app.ctx, event.id);
const doorPage = async () => (await app.get(paths.door(event.id))).text();

describe('scans that come later', () => {
  it('are each kept once, however often they are sent, and each gets its answer', async () => {
    const [one, two] = [aScan(), aScan({ code: ticketCode(app.ctx, await hasSeatEarlier(tonu)) })];
    app.clock.advance({ minutes: 30 });
    const first = await sends(one, two);
    expect(first.map(({ nonce, said }) => [nonce, said])).toEqual([
      [one.nonce, 'welcome'],
      [two.nonce, 'welcome'],
    ]);
    await Promise.all([sends(one, two), sends(two, one), sends(one)]);
    expect(await scans()).toHaveLength(2);
    expect(await records()).toHaveLength(2);
    expect((await records()).every(({ at }) => at === morning)).toBe(true);
  });

  it('make the same record in any order: the earliest holds', async () => {
    const came = aScan({ deviceAt: '2026-11-23T07:20:00Z' });
    const left = aScan({ deviceAt: '2026-11-23T09:00:00Z', way: 'out', said: 'goodbye' });
    const back = aScan({ deviceAt: '2026-11-23T10:00:00Z', said: 'back' });
    app.clock.set('2026-11-23T12:00:00Z');
    for (const scan of [back, came, left]) await sends(scan);
    expect(await records()).toMatchObject([
      {
        at: '2026-11-23T07:20:00Z',
        evidence: 'scan',
        intervals: {
          door: [
            { from: '2026-11-23T07:20:00Z', to: '2026-11-23T09:00:00Z' },
            { from: '2026-11-23T10:00:00Z' },
          ],
        },
      },
    ]);
    expect(await doorPage()).toContain('1 here');
  });

  it('of two gates without a connection are both kept, make one entry, and are shown as a conflict', async () => {
    await sends(aScan({ gate: 'North', deviceAt: '2026-11-23T07:16:00Z' }));
    await sends(aScan({ gate: 'South', deviceAt: '2026-11-23T07:15:00Z' }));
    app.clock.advance({ minutes: 5 });
    expect(await scans()).toHaveLength(2);
    expect(await records()).toMatchObject([{ at: '2026-11-23T07:15:00Z' }]);
    const page = await doorPage();
    expect(page).toContain('To look at: 1');
    expect(page).toContain('Let in twice by one ticket: 09:15 at South, 09:16 at North');
    expect(page).toContain('1 here');
  });

  it('let somebody in whose registration was cancelled meanwhile: it is kept and shown, and makes no record', async () => {
    await cancel(app.ctx, ticket);
    const [answer] = await sends(aScan());
    expect(answer).toMatchObject({ said: 'cancelled', scan: { said: 'welcome', refused: 'cancelled' } });
    expect(await scans()).toHaveLength(1);
    expect(await records()).toHaveLength(0);
    expect(await doorPage()).toContain('Let in 09:14 at Main without a connection, though: Cancelled');
  });

  it('from a device whose clock is a day wrong count by the server’s', async () => {
    await sends(aScan({ deviceAt: '2026-11-22T07:14:00Z', offset: 86_400_000 }));
    expect(await records()).toMatchObject([{ at: morning }]);
    expect((await scans())[0]).toMatchObject({ deviceAt: '2026-11-22T07:14:00Z' });
  });

  it('from a time that has not come are kept as of their arrival, and are marked', async () => {
    await sends(aScan({ deviceAt: '2031-01-01T00:00:00Z' }));
    expect(await scans()).toMatchObject([{ at: morning, clock: 'wrong', deviceAt: '2031-01-01T00:00:00Z' }]);
    expect(await records()).toHaveLength(1);
    expect(await doorPage()).toContain('The clock of Main was wrong');
  });

  it('of a session that has left the programme since are kept all the same', async () => {
    const [answer] = await sends(aScan({ list: 'ses_00000000000000000000000000' }));
    expect(answer?.scan).toMatchObject({ list: 'ses_00000000000000000000000000' });
    expect(await scans()).toHaveLength(1);
  });

  it('are refused as a whole when they are none', async () => {
    const headers = {
      'content-type': 'application/json',
      cookie: [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    for (const body of ['', '{}', '{"scans":[]}', JSON.stringify({ scans: [aScan({ nonce: '../x' })] })]) {
      const answer = await app.request(paths.doorScans(event.id), { method: 'POST', body, headers });
      expect(answer.status).toBe(422);
    }
    expect(await scans()).toHaveLength(0);
  });
});

async function hasSeatEarlier(person: typeof maarja) {
  const now = app.clock.now();
  app.clock.set('2026-11-02T08:00:00Z');
  const seat = await hasSeat(person);
  app.clock.set(now);
  return seat;
}

describe('whoever waits to be told', () => {
  const asks = async (own: Record<string, unknown> = {}) =>
    (await sends(aScan({ said: undefined, ...own })))[0]?.said;

  it('goes in, out, and in again', async () => {
    expect(await asks()).toBe('welcome');
    expect(await asks()).toBe('already');
    expect(await asks({ way: 'out' })).toBe('goodbye');
    expect(await asks({ way: 'out' })).toBe('not-in');
    expect(await asks()).toBe('back');
  });

  it('is counted by the server’s clock, whatever the device’s says', async () => {
    await asks({ deviceAt: '2020-01-01T00:00:00Z' });
    expect(await records()).toMatchObject([{ at: morning }]);
  });

  it('has no place in a session that others chose', async () => {
    const { sessions } = (await programmeOf(app.ctx, event.id)) as Programme;
    expect(await asks({ list: (sessions[0] as Session).id })).toBe('no-place');
    const search = `${paths.doorSearch(event.id)}?session=${(sessions[0] as Session).id}&q=Maarja`;
    expect(await (await app.get(search)).text()).toMatch(/ · No place here<\/p>/);
    expect(await scans()).toHaveLength(0);
  });

  it('was let in by the device after all when our answer came too late: the other gate’s scan is a conflict', async () => {
    const own = aScan({ said: undefined });
    await sends(aScan({ gate: 'North' }));
    expect((await sends(own))[0]?.said).toBe('already');
    await sends({ ...own, said: 'welcome' });
    expect(await scans()).toHaveLength(2);
    expect(await doorPage()).toContain('Let in twice by one ticket');
  });
});

describe('undo', () => {
  it('takes a scan back with who and when; it stays, and counts no more', async () => {
    const [answer] = await sends(aScan());
    app.clock.advance({ minutes: 3 });
    const fields = { registration: ticket.id, nonce: answer?.nonce ?? '', session: 'event' };
    const page = await (await app.post(paths.doorUndo(event.id), fields)).text();
    expect(page).toContain('Undone');
    expect(page).toContain(`Undone at 09:17: ${doorKeeper.name}`);
    expect(page).toContain('0 here');
    expect(await records()).toHaveLength(0);
    expect(await scans()).toMatchObject([{ undone: { by: doorKeeper.email, at: '2026-11-23T07:17:00Z' } }]);
    app.clock.advance({ minutes: 3 });
    await app.post(paths.doorUndo(event.id), fields);
    expect((await scans())[0]?.undone?.at).toBe('2026-11-23T07:17:00Z');
  });

  it('of the earlier of two scans leaves the later one', async () => {
    const [one] = await sends(aScan());
    await sends(aScan({ deviceAt: '2026-11-23T07:15:00Z' }));
    await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: one?.nonce ?? '' });
    expect(await records()).toMatchObject([{ at: '2026-11-23T07:15:00Z' }]);
  });

  it('may reach us with the scan, or before it is sent again without', async () => {
    const scan = aScan();
    await sends({ ...scan, undone: true });
    await sends(scan);
    expect((await scans())[0]?.undone).toBeDefined();
    expect(await records()).toHaveLength(0);
  });

  it('of a scan that is none undoes nothing', async () => {
    await sends(aScan());
    const page = await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: 'x' });
    expect(await page.text()).toContain('Nothing to undo');
    expect(await records()).toHaveLength(1);
  });
});

describe('the list that a device holds', () => {
  it('has what the door needs of people, and no address', async () => {
    await hasSeatEarlier(tonu);
    const text = await (await app.get(paths.doorList(event.id))).text();
    expect(text).toContain(tonu.name);
    expect(text).toContain(tonu.organisation);
    expect(text).not.toContain('example.org');
    const person = (await held()).people.find(({ id }) => id === ticket.id);
    expect(person).toEqual({
      id: ticket.id,
      name: maarja.name,
      organisation: maarja.organisation,
      mode: 'on-site',
      state: 'confirmed',
      places: [],
    });
  });

  it('hears of what other gates scanned and undid since, and again of the last half minute', async () => {
    const { next } = await held();
    const [answer] = await sends(aScan());
    const news = async (after: string) =>
      (await (await app.get(`${paths.doorNews(event.id)}?after=${after}`)).json()) as Held;
    expect((await news(next)).scans).toMatchObject([{ nonce: answer?.nonce, way: 'in' }]);
    await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: answer?.nonce ?? '' });
    const heard = await news(next);
    expect(heard.scans.at(-1)).toMatchObject({ nonce: answer?.nonce, undone: { by: doorKeeper.name } });
    app.clock.advance({ minutes: 2 });
    expect((await news((await news(next)).next)).scans).toEqual([]);
    expect((await app.get(`${paths.doorNews(event.id)}?after=yesterday`)).status).toBe(422);
  });

  it('brings the note that an organiser wrote for the door', async () => {
    await signsIn(app, organiser);
    const note = 'Step-free way, <lift> behind the cloakroom';
    const saved = await app.post(paths.doorNote(event.id, ticket.id), { doorNote: note });
    expect(await (await app.follow(saved)).text()).toContain('The note is saved');
    const long = await app.post(paths.doorNote(event.id, ticket.id), { doorNote: 'x'.repeat(201) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('A note may have 200 characters');
    await signsIn(app, doorKeeper);
    expect((await held()).people[0]?.doorNote).toBe(note);
    const page = await app.post(paths.checkIn(event.id), { code: ticketCode(app.ctx, ticket) });
    expect(await page.text()).toContain('Step-free way, &lt;lift&gt;');
    expect((await app.post(paths.doorNote(event.id, ticket.id), { doorNote: 'x' })).status).toBe(403);
  });

  it('is a page that can be installed, for this event alone', async () => {
    const manifest = await app.get(paths.doorManifest(event.id));
    const page = paths.door(event.id);
    expect(await manifest.json()).toMatchObject({ start_url: page, scope: page, display: 'standalone' });
    const worker = await app.get(paths.doorWorker(event.id));
    expect(worker.headers.get('service-worker-allowed')).toBe(page);
    expect(worker.headers.get('content-type')).toContain('javascript');
  });
});

describe('somebody without a registration', () => {
  const comes = async (own: Record<string, string> = {}) =>
    app.post(paths.walkIns(event.id), {
      name: paivi.name,
      email: paivi.email,
      consent: 'yes',
      session: 'event',
      ...own,
    });
  const wordOf = async (answer: Response) => /<p class="word">([^<]*)/.exec(await answer.text())?.[1];

  it('is registered on the spot, let in and written to', async () => {
    expect(await wordOf(await comes())).toBe('Welcome');
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).toContain(event.title.en);
    expect(await records()).toMatchObject([{ evidence: 'search', at: morning }]);
  });

  it('is let in though registration has closed by then', async () => {
    const closed = { opensAt: undefined, closesAt: '2026-11-20T00:00:00Z' };
    app.clock.set('2026-11-02T08:00:00Z');
    event = await anEvent(app.ctx, { registration: closed });
    app.clock.set(morning);
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
  });

  it('gets no seat in a full hall, and is told so', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('Welcome');
    const answer = await comes({ email: tonu.email, name: tonu.name });
    expect(await wordOf(answer)).toBe('The hall is full');
    expect((await held()).people).toHaveLength(1);
  });

  it('who is registered already is let in by that', async () => {
    expect(await wordOf(await comes({ email: maarja.email, name: 'Somebody Else' }))).toBe('Welcome');
    expect((await held()).people.map(({ name }) => name)).toEqual([maarja.name]);
    expect(await records()).toMatchObject([{ registrationId: ticket.id }]);
  });

  it('has to give a name and an address, and to agree', async () => {
    const answer = await comes({ name: '', email: 'nobody', consent: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<title>Error: ');
    for (const field of ['name', 'email', 'consent']) expect(page).toContain(`href="#${field}"`);
    expect((await held()).people).toHaveLength(1);
  });

  it('gets no way around an invitation', async () => {
    event = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    await signsIn(app, doorKeeper);
    expect(await wordOf(await comes())).toBe('By invitation');
    expect((await held()).people).toHaveLength(0);
  });

  it('is asked at the door what everybody in the hall must answer, and by mail what is theirs alone', async () => {
    const school = aQuestion('Subject you teach', { required: true, asks: 'on-site' });
    const food = aQuestion('What you cannot eat', { required: true, sensitive: true });
    const rules = aQuestion('I keep to the rules of the house', { required: true, kind: 'consent' });
    const extra = aQuestion('What you hope for');
    const number = aQuestion('How many come with you', { required: true, kind: 'number' });
    await asks(app.ctx, event.id, [school, food, rules, extra, number]);
    const form = await doorPage();
    for (const { id } of [school, number]) expect(form).toContain(`name="q-${id}"`);
    for (const { id } of [food, rules, extra]) expect(form).not.toContain(id);
    expect(form).toContain('What is left open they can answer on their own page');

    const wrong = await comes({ [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: 'many' });
    expect(wrong.status).toBe(422);
    expect(formFields(await wrong.text())[`q-${school.id}`]).toBe('Physics');
    expect(await wordOf(await comes({ [`q-${school.id}`]: 'Physics' }))).toBe('Welcome');
    const came = await registrationOf(app.ctx, event.id, registrationId(event.id, paivi.email));
    expect(came?.answers).toEqual({ [school.id]: 'Physics' });

    await app.pump();
    const { text, links } = await app.inbox.last(paivi.email);
    expect(text).toContain('The organiser asks you something that only you can answer');
    const my = new URL(links.find(each => each.includes('/my/')) ?? '').pathname;
    const visitor = app.browser();
    expect(await (await visitor.get(my)).text()).toContain('A question waits for your answer');
    const answers = { [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: '0', [`q-${food.id}`]: 'Nuts' };
    const saved = await visitor.post(`${my}/answers`, { ...answers, [`q-${rules.id}`]: 'yes' });
    expect(saved.status).toBe(303);
    expect(await (await visitor.get(my)).text()).not.toContain('A question waits');
  });

  it('gets no word of questions where all are answered, or none is asked', async () => {
    const school = aQuestion('Subject you teach', { required: true });
    await asks(app.ctx, event.id, [school]);
    await comes({ [`q-${school.id}`]: 'Physics' });
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).not.toContain('The organiser asks you something');
  });
});

describe('somebody whom a device registers without a network', () => {
  const person = { name: paivi.name, email: paivi.email, language: 'et', answers: {} };
  const aWalkIn = (own: Record<string, unknown> = {}, who: Record<string, unknown> = {}) =>
    aScan({ code: undefined, walkIn: { ...person, ...who }, ...own });
  const ofPerson = ({ email }: { email: string } = paivi) =>
    registrationOf(app.ctx, event.id, registrationId(event.id, email));

  it('is registered when it is sent, was there since then, and is written to; sent twice is once', async () => {
    app.clock.set('2026-11-23T08:30:00Z');
    const walkIn = aWalkIn();
    const [answer] = await sends(walkIn);
    await sends(walkIn);
    expect(answer).toMatchObject({ said: 'welcome', person: { name: paivi.name, state: 'confirmed' } });
    expect(await ofPerson()).toMatchObject({ state: 'confirmed', mode: 'on-site', language: 'et' });
    expect(await records()).toMatchObject([{ evidence: 'search', at: morning }]);
    await app.pump();
    expect(await app.inbox.mails(paivi.email)).toHaveLength(1);
    expect((await scans()).filter(({ refused }) => refused)).toEqual([]);
  });

  it('stands in line where the hall is full by then, and the door shows that they are inside', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    ticket = await hasSeat(maarja);
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan).toMatchObject({ refused: 'waiting', said: 'welcome' });
    expect(await ofPerson()).toMatchObject({ state: 'waiting' });
    expect(await records()).toEqual([]);
    const page = await doorPage();
    expect(page).toContain(`${paivi.name}`);
    expect(page).toContain('Let in 09:14 at Main without a connection, though: No seat yet');
  });

  it('does not pass whoever waits for a seat that is free', async () => {
    event = await anEvent(app.ctx, { capacity: { 'on-site': 1, online: null } });
    ticket = await hasSeat(maarja);
    await hasSeat(tonu);
    await cancel(app.ctx, ticket);
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan?.refused).toBe('waiting');
  });

  it('is let in by what they have, if they are registered already', async () => {
    const [answer] = await sends(aWalkIn({}, { name: 'Somebody Else', email: maarja.email }));
    expect(answer).toMatchObject({ said: 'welcome', person: { id: ticket.id, name: maarja.name } });
    expect((await held()).people).toHaveLength(1);
  });

  it('is an application where not everybody may register', async () => {
    event = await anEvent(app.ctx, { access: { kind: 'invitation' } });
    await signsIn(app, doorKeeper);
    const [answer] = await sends(aWalkIn());
    expect(answer?.scan?.refused).toBe('not-approved');
    expect(await ofPerson()).toMatchObject({ state: 'applied' });
  });

  it('is registered though the event is over when the device comes back, and not a week later', async () => {
    app.clock.set('2026-11-24T08:00:00Z');
    await signsIn(app, doorKeeper);
    await sends(aWalkIn());
    expect(await ofPerson()).toMatchObject({ state: 'confirmed' });
    app.clock.set('2026-11-30T08:00:00Z');
    await signsIn(app, doorKeeper);
    const [late] = await sends(aWalkIn({}, { email: tonu.email }));
    expect(late).toMatchObject({ said: 'unknown' });
    expect(await ofPerson(tonu)).toBeUndefined();
  });

  it('comes and goes before anything is sent', async () => {
    app.clock.set('2026-11-23T08:30:00Z');
    const out = { way: 'out', said: 'goodbye', deviceAt: '2026-11-23T08:00:00Z' };
    await sends(aWalkIn(), aWalkIn(out));
    expect(await records()).toMatchObject([
      { intervals: { door: [{ from: morning, to: '2026-11-23T08:00:00Z' }] } },
    ]);
  });

  it('is nobody when it was undone before, or what was typed is no name and address', async () => {
    const [undone, wrong] = await sends(
      aWalkIn({ undone: true }),
      aWalkIn({}, { name: '\u0000', email: 'nobody' }),
    );
    expect([undone?.said, wrong?.said]).toEqual(['unknown', 'unknown']);
    expect((await held()).people).toHaveLength(1);
  });

  it('has answered what can be read; the rest is asked on their page', async () => {
    const [school, number] = [
      aQuestion('Subject', { required: true }),
      aQuestion('Number', { required: true, kind: 'number' }),
    ];
    const food = aQuestion('Food', { required: true, sensitive: true });
    await asks(app.ctx, event.id, [school, number, food]);
    const answers = { [`q-${school.id}`]: 'Physics', [`q-${number.id}`]: 'many', [`q-${food.id}`]: 'Nuts' };
    await sends(aWalkIn({}, { answers }));
    expect((await ofPerson())?.answers).toEqual({ [school.id]: 'Physics' });
    await app.pump();
    expect((await app.inbox.last(paivi.email)).text).toContain('Korraldajal on Teile küsimusi');
  });
});
